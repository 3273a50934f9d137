/**
 * Random numbers from 0 up to, not including, 1 that are the same for the same seed: what to pass as
 * `rng` where a result must come out the same every time. Not for secrets.
 *
 * Source: Mulberry32, Tommy Ettinger (2017), public domain.
 *
 * @example
 * communities(ties, { rng: seededRandom(1) });
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
