import type { Picture } from './picture.js';

/**
 * A picture whose time begins at a moment: one cannot go back before it. What happened before still counts, in depth
 * and in what is said of people. The last moment always stays.
 */
export function beginningAt(picture: Picture, ms: number): Picture {
  const { moments, people, ties, silence } = picture;
  const first = Math.min(
    moments.length - 1,
    moments.findIndex((moment, i) => moment >= ms || i === moments.length - 1),
  );
  if (first === 0) return picture;
  const cut = (states: Uint8Array, rows: number) => withoutFirst(states, rows, moments.length, first);
  return {
    ...picture,
    moments: moments.slice(first),
    people: { ...people, states: cut(people.states, people.size) },
    ties: { ...ties, states: cut(ties.states, ties.size) },
    silence: silence.slice(first),
  };
}

function withoutFirst(states: Uint8Array, rows: number, moments: number, first: number): Uint8Array {
  const kept = new Uint8Array(4 * rows * (moments - first));
  for (let row = 0; row < rows; row++) {
    const from = 4 * row * moments;
    kept.set(states.subarray(from + 4 * first, from + 4 * moments), 4 * row * (moments - first));
  }
  return kept;
}
