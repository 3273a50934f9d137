import {
  byteOfDepth,
  byteOfWarmth,
  depthOfByte,
  type PictureTies,
  type Ring,
  TIE_STATES,
} from '../src/picture.js';

const [UNMET, UNKNOWN, ACTIVE, COOLING, DORMANT] = TIE_STATES.keys();

export const RINGS: readonly Ring[] = [32, 16, 8, 4, 2].map((depth) => ({ depth, radius: radiusOf(depth) }));

/** 1 without depth, 0.5 at a depth of 4. */
function radiusOf(depth: number): number {
  return 4 / (4 + depth);
}

/** Ties that begin, are kept up for a while, and fall silent; strongest at the last moment first. */
export function tieStates(
  [a, b]: [Uint32Array, Uint32Array],
  moments: number,
  random: () => number,
): PictureTies {
  const size = a.length;
  const unsorted = new Uint8Array(4 * size * moments);
  const clocks = Array.from(a, (_, tie) =>
    fillTie(unsorted.subarray(4 * tie * moments, 4 * (tie + 1) * moments), random),
  );

  const order = strongestFirst(unsorted, size, moments);
  const states = new Uint8Array(unsorted.length);
  order.forEach((tie, place) => {
    states.set(unsorted.subarray(4 * tie * moments, 4 * (tie + 1) * moments), 4 * place * moments);
  });
  return {
    size,
    a: a.map((_, i) => a[order[i]]),
    b: b.map((_, i) => b[order[i]]),
    depth: Float32Array.from(order, (tie) => clocks[tie].depth),
    warmth: Float32Array.from(order, (tie) => clocks[tie].warmth),
    states,
  };
}

/** Fills a tie's bytes; its clocks at the last moment. */
function fillTie(row: Uint8Array, random: () => number): { depth: number; warmth: number } {
  const moments = row.length / 4;
  const first = Math.floor(moments * random() ** 1.3 * 0.98);
  const end = random() < 0.4 ? moments : first + 1 + Math.floor((moments - first) * random());
  const often = 0.1 + 0.9 * random() ** 3;
  const given = random() < 0.1 ? 255 : Math.round(254 * random());
  let depth = 0;
  let warmth = 0;
  let silent = 0;
  for (let moment = first; moment < moments; moment++) {
    const contact = moment === first || (moment < end && random() < often);
    depth = depth * 0.983 + (contact ? 0.9 : 0);
    warmth = warmth * 0.7 + (contact ? 1 + 4 * random() : 0);
    silent = contact ? 0 : silent + 1;
    row[4 * moment] = byteOfDepth(depth);
    row[4 * moment + 1] = given;
    row[4 * moment + 2] = byteOfWarmth(warmth);
    row[4 * moment + 3] = stateAfter(silent * often, depth);
  }
  return { depth, warmth };
}

function stateAfter(gaps: number, depth: number): number {
  if (depth < 1) return UNKNOWN;
  if (gaps < 1.5) return ACTIVE;
  return gaps < 3 ? COOLING : DORMANT;
}

function strongestFirst(states: Uint8Array, size: number, moments: number): Uint32Array {
  const depth = (tie: number) => states[4 * ((tie + 1) * moments - 1)];
  return Uint32Array.from({ length: size }, (_, i) => i).sort((x, y) => depth(y) - depth(x) || x - y);
}

/** How far out, how warm and in what state people are, as their ties say. */
export function peopleStates({ a, b, states, size }: PictureTies, people: number, me: number): Uint8Array {
  const moments = size === 0 ? 1 : states.length / 4 / size;
  const depth = new Float32Array(people * moments);
  const result = new Uint8Array(4 * people * moments);
  for (let tie = 0; tie < size; tie++) {
    const ends = me < 0 ? [a[tie], b[tie]] : a[tie] === me ? [b[tie]] : [];
    for (const person of ends) addTie(person * moments, tie * moments);
  }
  for (let i = 0; i < depth.length; i++) {
    const far = Math.round(65535 * radiusOf(depth[i]));
    result[4 * i] = far >> 8;
    result[4 * i + 1] = far & 255;
  }
  if (me >= 0) fillMe();
  return result;

  function addTie(row: number, tieRow: number): void {
    for (let moment = 0; moment < moments; moment++) {
      const from = 4 * (tieRow + moment);
      const to = 4 * (row + moment);
      if (states[from + 3] === UNMET) continue;
      depth[row + moment] += depthOfByte(states[from]);
      result[to + 2] = Math.max(result[to + 2], states[from + 2]);
      result[to + 3] = me < 0 ? ACTIVE : states[from + 3];
    }
  }

  function fillMe(): void {
    for (let moment = 0; moment < moments; moment++) {
      result.set([0, 0, 255, ACTIVE], 4 * (me * moments + moment));
    }
  }
}
