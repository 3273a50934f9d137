import type { Names } from './scene.js';

/** A text that is to stand beside a mark. */
export interface LabelWish {
  text: string;
  /** The middle of the mark, in pixels. */
  x: number;
  y: number;
  /** Pixels from the middle of the mark to where the text may begin. */
  radius: number;
  /** Written even where it lies on another text. */
  always?: boolean | undefined;
}

/** Where texts are placed. */
export interface LabelRoom {
  width: number;
  height: number;
  /** Texts go outward from here; without it, to the right first. */
  middle?: { x: number; y: number } | undefined;
  /** No more texts than these. */
  most: number;
  lineHeight: number;
  widthOf: (text: string) => number;
  /** What no text may lie on. */
  taken?: readonly LabelBox[] | undefined;
}

export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A text that found its place. */
export interface Label extends LabelBox {
  /** Which of the wishes it is. */
  wish: number;
  text: string;
  /** Where the text is anchored, halfway up its line. */
  x: number;
  y: number;
  align: 'left' | 'center' | 'right';
}

/**
 * Places texts one after the other, first wish first, each on the first of its four sides where it lies within the
 * room and on nothing placed before: outward along the spoke, on the other side, above, below. What finds no place is
 * left out, but for what is always written.
 */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): Label[] {
  const boxes = new Boxes(room.taken ?? []);
  const labels: Label[] = [];
  for (let i = 0; i < wishes.length && labels.length < room.most; i++) {
    const wish = wishes[i];
    if (wish.text === '' || isOutside(wish, room)) continue;
    const places = placesOf(wish, i, room);
    const label = places.find((place) => isWithin(place, room) && boxes.isFree(place));
    const placed = label ?? (wish.always ? places[0] : undefined);
    if (placed === undefined) continue;
    boxes.add(placed);
    labels.push(placed);
  }
  return labels;
}

/** How many texts a picture of this size bears: fewer the further away it is looked at. */
export function labelsThatFit(width: number, height: number, ratio: number): number {
  return Math.ceil((width * height) / 16_000 / Math.max(1, ratio));
}

/** What is written for a name: itself, the first letters of its first and last word as `A. M.`, or nothing. */
export function labelOf(name: string, names: Names): string {
  if (names !== 'initials') return names === 'names' ? name : '';
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => `${word.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase()}.`).join(' ');
}

function isOutside({ x, y }: LabelWish, { width, height }: LabelRoom): boolean {
  return !(x >= 0 && y >= 0 && x <= width && y <= height);
}

function isWithin({ left, top, right, bottom }: LabelBox, { width, height }: LabelRoom): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function placesOf(wish: LabelWish, index: number, { middle, lineHeight, widthOf }: LabelRoom): Label[] {
  const width = widthOf(wish.text);
  const [dx, dy] = spokeOf(wish, middle);
  return [
    [dx, dy],
    [-dx, dy],
    [0, -1],
    [0, 1],
  ].map(([x, y]) => {
    const align = Math.abs(x) < 0.2 ? 'center' : x > 0 ? 'left' : 'right';
    const anchor = {
      x: wish.x + x * wish.radius,
      y: wish.y + y * (wish.radius + (align === 'center' ? lineHeight / 2 : 0)),
    };
    const left = anchor.x - { left: 0, center: width / 2, right: width }[align];
    return {
      wish: index,
      text: wish.text,
      ...anchor,
      align,
      left,
      right: left + width,
      top: anchor.y - lineHeight / 2,
      bottom: anchor.y + lineHeight / 2,
    };
  });
}

function spokeOf({ x, y }: LabelWish, middle: LabelRoom['middle']): [number, number] {
  if (middle === undefined) return [1, 0];
  const far = Math.hypot(x - middle.x, y - middle.y);
  return far < 1 ? [1, 0] : [(x - middle.x) / far, (y - middle.y) / far];
}

/** Boxes in a coarse grid, so that a new one is compared with few. */
class Boxes {
  static readonly #CELL = 64;
  readonly #cells = new Map<string, LabelBox[]>();

  constructor(taken: readonly LabelBox[]) {
    for (const box of taken) this.add(box);
  }

  add(box: LabelBox): void {
    for (const cell of this.#cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  isFree(box: LabelBox): boolean {
    return this.#cellsOf(box).every((cell) => !this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }

  #cellsOf({ left, top, right, bottom }: LabelBox): string[] {
    const cells: string[] = [];
    const cell = (pixels: number) => Math.floor(pixels / Boxes.#CELL);
    for (let x = cell(left); x <= cell(right); x++) {
      for (let y = cell(top); y <= cell(bottom); y++) cells.push(`${x},${y}`);
    }
    return cells;
  }
}

/** Whether two boxes share any room. */
export function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
