import { byteOfWarmth, TIE_STATES } from '../picture.js';
import type { Cast } from './cast.js';

const UNMET = TIE_STATES.indexOf('unmet');
const UNKNOWN = TIE_STATES.indexOf('unknown');
const ACTIVE = TIE_STATES.indexOf('active');

/** How wide the rim is. */
const RIM = 0.045;
/** By this share of the rim one stands farther out than the one before: of those tried the best beside golden angles. */
const STEP = Math.SQRT2 - 1;

/** What the ties of a moment make of each person. */
export class PeopleAtMoment {
  readonly #cast: Cast;
  readonly #depth: Float64Array;
  readonly #warmth: Float64Array;
  readonly #state: Uint8Array;

  constructor(cast: Cast) {
    const size = cast.people.length;
    this.#cast = cast;
    this.#depth = new Float64Array(size);
    this.#warmth = new Float64Array(size);
    this.#state = new Uint8Array(size).fill(UNMET);
  }

  /** Takes in a tie of which there is a sign by then. */
  take(tie: number, depth: number, warmth: number, state: number): void {
    const { a, b, me } = this.#cast;
    if (me < 0) {
      this.#add(a[tie], depth, warmth, ACTIVE);
      this.#add(b[tie], depth, warmth, ACTIVE);
    } else if (a[tie] === me) this.#add(b[tie], depth, warmth, state);
    else {
      // Someone whom only others are in touch with is there, and no more is known.
      this.#state[a[tie]] ||= UNKNOWN;
      this.#state[b[tie]] ||= UNKNOWN;
    }
  }

  #add(person: number, depth: number, warmth: number, state: number): void {
    this.#depth[person] += depth;
    this.#warmth[person] += warmth;
    this.#state[person] = state;
  }

  /** Of whom no depth is known, there may be many: they stand a little to and fro, so that each can be told. */
  #radius(person: number, radiusOf: (depth: number) => number): number {
    const depth = this.#depth[person];
    return depth > 0 || this.#state[person] === UNMET ? radiusOf(depth) : 1 - RIM * ((person * STEP) % 1);
  }

  writeInto(states: Uint8Array, step: number, steps: number, radiusOf: (depth: number) => number): void {
    const { me } = this.#cast;
    for (let person = 0; person < this.#state.length; person++) {
      const at = 4 * (person * steps + step);
      const radius = person === me ? 0 : Math.round(65535 * this.#radius(person, radiusOf));
      states[at] = radius >> 8;
      states[at + 1] = radius & 255;
      states[at + 2] = person === me ? 255 : byteOfWarmth(this.#warmth[person]);
      states[at + 3] = person === me ? ACTIVE : this.#state[person];
    }
  }
}
