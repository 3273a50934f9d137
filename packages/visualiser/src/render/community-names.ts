import type { Picture } from '../picture.js';
import { roomsAround } from '../rooms-around.js';
import { type Frame, pointIn } from '../svg/frame.js';

/** The name of a community, and where its middle stands. */
export interface CommunityName {
  community: number;
  x: number;
  y: number;
  /** By how much it is turned clockwise, in radians. */
  turn: number;
  /** No wider than this, in pixels. */
  room: number;
  /** How many people are drawn as one, where they are. */
  people?: number;
}

/** As many communities are named in the picture, the largest. */
const NAMED = 16;
/** Straight names stand out from the circle by their ends: no longer than this part of its radius. */
const FAR_OUT = 0.85;
/** Of communities whose people are scattered all over the map, no place would be true. */
const SCATTERED = 0.35;
const ABOVE = 16;

/** Where communities are among circles and on the map: the people of each, whenever they came. */
export class CommunityPlaces {
  readonly #angle: Float64Array;
  readonly #middle: Float64Array;
  readonly #top: Float64Array;
  readonly #spread: Float64Array;
  readonly #count: Uint32Array;
  /** How many are of people tied to each other; these come first. */
  readonly #tied: number;

  constructor({ people, communities }: Picture) {
    const named = Math.min(NAMED, communities.length);
    const [sin, cos, x, y, square] = Array.from({ length: 5 }, () => new Float64Array(named));
    this.#count = new Uint32Array(named);
    this.#tied = communities.filter(({ chapter }) => !chapter).length;
    this.#top = new Float64Array(named).fill(-1);
    for (let i = 0; i < people.size; i++) {
      const community = people.community[i];
      if (community < 0 || community >= named) continue;
      this.#count[community]++;
      sin[community] += Math.sin(people.angle[i]);
      cos[community] += Math.cos(people.angle[i]);
      x[community] += people.x[i];
      y[community] += people.y[i];
      square[community] += people.x[i] ** 2 + people.y[i] ** 2;
      this.#top[community] = Math.max(this.#top[community], people.y[i]);
    }
    const mean = (sums: Float64Array, i: number) => sums[i] / Math.max(1, this.#count[i]);
    this.#angle = sin.map((value, i) => Math.atan2(value, cos[i]));
    this.#middle = x.map((_, i) => mean(x, i));
    this.#spread = square.map((_, i) => Math.sqrt(mean(square, i) - mean(x, i) ** 2 - mean(y, i) ** 2));
  }

  /**
   * Around the outermost circle, along it and upright: first those of people tied to each other, the largest first, with
   * as many pixels as they need if that leaves enough to the others of these; then chapters where there is room left for all
   * of their names.
   */
  aroundCircles(frame: Frame, needs: (community: number) => number): CommunityName[] {
    const far = frame.radius + 16;
    const rooms = roomsAround({
      angles: this.#angle,
      fair: this.#tied,
      radius: far,
      needs: (community) => (this.#count[community] > 0 ? Math.min(FAR_OUT * far, needs(community)) : 0),
    });
    return rooms.flatMap((room, community) => {
      const angle = this.#angle[community];
      const [x, y] = [frame.x + far * Math.cos(angle), frame.y - far * Math.sin(angle)];
      const turn = Math.sin(angle) >= 0 ? Math.PI / 2 - angle : -Math.PI / 2 - angle;
      return room > 0 ? [{ community, x, y, turn, room }] : [];
    });
  }

  /** On the map above their people. */
  onMap(frame: Frame): CommunityName[] {
    return Array.from(this.#count.keys())
      .filter((community) => this.#count[community] > 0 && this.#spread[community] < SCATTERED)
      .map((community) => {
        const { x, y } = pointIn(frame, { x: this.#middle[community], y: this.#top[community] });
        return { community, x, y: y - ABOVE, turn: 0, room: 200 };
      });
  }
}
