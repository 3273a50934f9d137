import type { Random } from './random.js';
import type { FuzzFile } from './samples.js';

/** A change to the bytes of one file; it can be left out without the others losing their sense. */
export interface Mutation {
  /** Which of the files, counted from 0. */
  file: number;
  apply(bytes: Uint8Array): Uint8Array;
}

/** What there is to make changes with. */
export interface Material {
  /** Pieces of text of the format. */
  tokens: readonly string[];
  /** Files of the same and of other formats, to take pieces of. */
  others: readonly FuzzFile[];
  /** Lines of such files. */
  lines: readonly string[];
}

type Maker = (random: Random, material: Material) => Mutation['apply'];

/** The longest file that changes make, in bytes. */
const LONGEST = 1 << 17;

const encoder = new TextEncoder();

/** Some changes to some files. */
export function mutations(random: Random, files: number, material: Material): Mutation[] {
  const count = 1 + random.small(10);
  return Array.from({ length: count }, () => ({
    file: random.below(files),
    apply: random.pick(random.chance(0.03) ? RARE : USUAL)(random, material),
  }));
}

/** The files with the changes made, one after the other. */
export function mutated(files: readonly FuzzFile[], changes: readonly Mutation[]): FuzzFile[] {
  return files.map(({ name, bytes }, i) => ({
    name,
    bytes: changes
      .filter(({ file }) => file === i)
      .reduce((changed, { apply }) => apply(changed).subarray(0, LONGEST), bytes),
  }));
}

const flip: Maker = (random) => {
  const [place, bit] = [random.next(), random.chance(0.5) ? 1 << random.below(8) : random.below(256)];
  return (bytes) => {
    const at = Math.floor(place * bytes.length);
    return replaced(bytes, at, at + 1, Uint8Array.of((bytes[at] ?? 0) ^ bit));
  };
};

const remove: Maker = (random) => {
  const [place, length] = [random.next(), random.small(500)];
  return (bytes) => {
    const at = Math.floor(place * bytes.length);
    return replaced(bytes, at, at + length, new Uint8Array(0));
  };
};

const insertToken: Maker = (random, { tokens }) => {
  const token = encoder.encode(random.pick(tokens));
  const over = random.chance(0.3) ? random.small(40) : 0;
  return inserting(random.next(), token, over);
};

const insertBytes: Maker = (random) => inserting(random.next(), random.bytes(random.small(64)), 0);

const splice: Maker = (random, { others }) => {
  const { bytes } = random.pick(others);
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + random.small(2000));
  return inserting(random.next(), piece, random.chance(0.5) ? piece.length : 0);
};

const duplicate: Maker = (random) => {
  const [from, to, length] = [random.next(), random.next(), random.small(1000)];
  return (bytes) => {
    const start = Math.floor(from * bytes.length);
    return inserting(to, bytes.subarray(start, start + length), 0)(bytes);
  };
};

const truncate: Maker = (random) => {
  const place = random.next();
  return (bytes) => bytes.subarray(0, Math.floor(place * bytes.length));
};

/** A whole line gone, said twice, or in another's place. */
const moveLine: Maker = (random) => {
  const [from, to, keep] = [random.next(), random.next(), random.chance(0.5)];
  return (bytes) => {
    const [start, end] = lineAt(bytes, Math.floor(from * bytes.length));
    const line = bytes.slice(start, end);
    const rest = keep ? bytes : replaced(bytes, start, end, new Uint8Array(0));
    const [at] = lineAt(rest, Math.floor(to * rest.length));
    return replaced(rest, at, at, line);
  };
};

const number: Maker = (random) => {
  const place = random.next();
  const digits = random.pick([
    '',
    '-1',
    '0',
    '1e309',
    '9'.repeat(random.small(400)),
    `${random.below(4000)}`,
  ]);
  return (bytes) => {
    const from = Math.floor(place * bytes.length);
    let start = from;
    while (start < bytes.length && !isDigit(bytes[start])) start++;
    let end = start;
    while (end < bytes.length && isDigit(bytes[end])) end++;
    return replaced(bytes, start, end, encoder.encode(digits));
  };
};

/** A few bytes said thousands of times, for what takes time by the square of a length. */
const repeat: Maker = (random, { tokens }) => {
  const piece = random.chance(0.7) ? encoder.encode(random.pick(tokens)) : undefined;
  const [from, to, length, size] = [
    random.next(),
    random.next(),
    1 + random.small(200),
    random.small(LONGEST),
  ];
  return (bytes) => {
    const start = Math.floor(from * bytes.length);
    const unit = piece ?? bytes.subarray(start, start + length);
    const many = new Uint8Array(unit.length === 0 ? 0 : size - (size % unit.length));
    for (let at = 0; at < many.length; at += unit.length) many.set(unit, at);
    return inserting(to, many, 0)(bytes);
  };
};

const inUtf16: Maker = (random) => {
  const mark = random.chance(0.5) ? '\ufeff' : '';
  return (bytes) => {
    const units = Uint16Array.from(`${mark}${new TextDecoder().decode(bytes)}`, (unit) => unit.charCodeAt(0));
    return new Uint8Array(units.buffer);
  };
};

const USUAL = [
  flip,
  flip,
  remove,
  insertToken,
  insertToken,
  insertToken,
  insertBytes,
  splice,
  duplicate,
  truncate,
  moveLine,
  number,
];
const RARE = [repeat, repeat, inUtf16];

function inserting(place: number, piece: Uint8Array, over: number): Mutation['apply'] {
  return (bytes) => {
    const at = Math.floor(place * (bytes.length + 1));
    return replaced(bytes, at, at + over, piece);
  };
}

function replaced(bytes: Uint8Array, start: number, end: number, by: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(end, bytes.length));
  const from = Math.min(start, bytes.length);
  const whole = new Uint8Array(from + by.length + rest.length);
  whole.set(bytes.subarray(0, from));
  whole.set(by, from);
  whole.set(rest, from + by.length);
  return whole;
}

function lineAt(bytes: Uint8Array, place: number): [start: number, end: number] {
  const start = place === 0 ? 0 : bytes.lastIndexOf(0x0a, place - 1) + 1;
  const end = bytes.indexOf(0x0a, place);
  return [start, end < 0 ? bytes.length : end + 1];
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
