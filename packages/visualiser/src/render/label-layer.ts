import { type LabelBox, type LabelWish, labelOf, labelsThatFit, overlap, placeLabels } from '../labels.js';
import { colourOf, type Palette } from '../palette.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { type Frame, pointIn } from '../svg/frame.js';
import { type CommunityName, CommunityPlaces } from './community-names.js';
import type { Group } from './picture-textures.js';
import type { Shown } from './shown.js';

const LINE = 15;
const FONT = '12px system-ui, sans-serif';
const SMALL = '11px system-ui, sans-serif';
const STRONG = '600 12.5px system-ui, sans-serif';

/** The dot before the name of a community, and the room around both. */
const BESIDE_NAME = 14;

/** What is written in a picture as it is drawn now. */
export interface Written {
  scene: Scene;
  palette: Palette;
  frame: Frame;
  shown: Shown;
  /** The community of -1 first. */
  groups: readonly Group[];
  ratio: number;
  scale: number;
  /** 0 among circles, 1 on the map; on the way between only people are named. */
  map: number;
  over: number;
  /** Boxes that nothing is written in. */
  covered: readonly LabelBox[];
}

/** Writes into a canvas: what the rings stand for, the names of communities, and those of people. */
export class LabelLayer {
  readonly #context: CanvasRenderingContext2D;
  readonly #picture: Picture;
  readonly #places: CommunityPlaces;
  /** By font, then by text. */
  readonly #widths = new Map<string, Map<string, number>>();
  /** What stands for people. */
  #names: Scene['names'] = 'names';
  #texts: (string | undefined)[] = [];
  #font = '';

  constructor(context: CanvasRenderingContext2D, picture: Picture) {
    this.#context = context;
    this.#picture = picture;
    this.#places = new CommunityPlaces(picture);
  }

  write(written: Written): void {
    const { frame, palette, scene } = written;
    if (scene.names !== this.#names) {
      this.#names = scene.names;
      this.#texts = [];
    }
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    const pixel = context.canvas.width / frame.width;
    context.setTransform(pixel, 0, 0, pixel, 0, 0);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.ground;
    const taken = [...written.covered, ...this.#writeRings(written), ...this.#writeCommunities(written)];
    this.#writePeople(written, taken);
  }

  #writeRings({ map, palette, frame }: Written): LabelBox[] {
    if (map > 0) return [];
    this.#setFont(SMALL);
    this.#context.textAlign = 'center';
    this.#context.fillStyle = palette.muted;
    return this.#picture.rings.map(({ depth, radius }, i) => {
      return this.#writeAt(
        i === 0 ? `depth ${depth}` : String(depth),
        frame.x,
        frame.y - radius * frame.radius,
      );
    });
  }

  #writeCommunities({ palette, frame, map, groups, scale }: Written): LabelBox[] {
    this.#setFont(STRONG);
    this.#context.textAlign = 'center';
    const needs = (community: number) => this.#widthOf(this.#nameOf(community)) + BESIDE_NAME;
    const names =
      map === 0 ? this.#places.aroundCircles(frame, needs) : map === 1 ? this.#places.onMap(frame) : [];
    const beside = names.filter(({ community }) => groups[community + 1].collapse === 0);
    for (const [i, { x, y, size, collapse, people }] of groups.entries()) {
      if (collapse < 1 || people === 0) continue;
      const at = pointIn(frame, { x, y });
      beside.push({ community: i - 1, x: at.x, y: at.y + scale * size + LINE, turn: 0, room: 260, people });
    }
    const taken: LabelBox[] = [];
    for (const name of beside) taken.push(...this.#writeCommunity(name, palette, taken));
    return taken;
  }

  /** On the map what would lie on another name is left out, but for those drawn as one. */
  #writeCommunity(
    { community, x, y, turn, room, people }: CommunityName,
    palette: Palette,
    taken: readonly LabelBox[],
  ): LabelBox[] {
    const name = this.#nameOf(community);
    const text = this.#fitted(people ? `${name}, ${people}` : name, room - BESIDE_NAME);
    if (text === '') return [];
    const [wide, high] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
    const length = this.#widthOf(text) + 16;
    const box = boxAround(x, y, wide * length + LINE, high * length + LINE);
    if (turn === 0 && people === undefined && taken.some((other) => overlap(box, other))) return [];
    const context = this.#context;
    context.save();
    context.translate(x, y);
    context.rotate(turn);
    context.fillStyle = palette.ink;
    const { left } = this.#writeAt(text, 6, 0);
    context.beginPath();
    context.arc(left - 8, 0, 4, 0, 2 * Math.PI);
    context.fillStyle = colourOf(palette, community);
    context.fill();
    context.restore();
    return [box];
  }

  #nameOf(community: number): string {
    return this.#names === 'names' ? this.#picture.communities[community].name : `Group ${community + 1}`;
  }

  /** As much of a text as there is room for, with a mark where it was cut; nothing if that is too little. */
  #fitted(text: string, room: number): string {
    if (this.#widthOf(text) <= room) return text;
    const characters = Array.from(text);
    while (characters.length > 2) {
      characters.pop();
      const cut = `${characters.join('').trimEnd()}…`;
      if (this.#widthOf(cut) <= room) return cut;
    }
    return '';
  }

  #writePeople({ scene, palette, frame, shown, ratio, map, over }: Written, taken: LabelBox[]): void {
    const { width, height } = frame;
    const most = labelsThatFit(width, height, ratio);
    const people = shown.toBeNamed(3 * most, [scene.person, over]);
    const wishes = people.map((person): LabelWish => {
      const { x, y, size } = shown.markOf(person);
      const always = person === scene.person || person === over;
      return { text: this.#textOf(person), x, y, radius: size + (always ? 9 : 4), always };
    });
    const context = this.#context;
    this.#setFont(FONT);
    context.fillStyle = palette.ink;
    const middle = map < 0.5 ? frame : undefined;
    const room = {
      width,
      height,
      middle,
      most,
      lineHeight: LINE,
      taken,
      widthOf: (text: string) => this.#widthOf(text),
    };
    for (const { wish, text, x, y, align } of placeLabels(wishes, room)) {
      context.textAlign = align;
      context.globalAlpha = shown.isNear(people[wish]) ? 1 : 0.4;
      this.#writeAt(text, x, y);
    }
    context.globalAlpha = 1;
  }

  /** Returns the box of what was written, as if it was in the middle. */
  #writeAt(text: string, x: number, y: number): LabelBox {
    this.#context.strokeText(text, x, y);
    this.#context.fillText(text, x, y);
    return boxAround(x, y, this.#context.textAlign === 'center' ? this.#widthOf(text) : 0, LINE);
  }

  /** A canvas takes its time to say which font it writes with. */
  #setFont(font: string): void {
    this.#context.font = font;
    this.#font = font;
  }

  #widthOf(text: string): number {
    const widths = this.#widths.get(this.#font) ?? new Map<string, number>();
    this.#widths.set(this.#font, widths);
    const width = widths.get(text) ?? this.#context.measureText(text).width;
    widths.set(text, width);
    return width;
  }

  #textOf(person: number): string {
    this.#texts[person] ??= labelOf(this.#picture.people.name[person], this.#names);
    return this.#texts[person];
  }
}

function boxAround(x: number, y: number, width: number, height: number): LabelBox {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
