import { inSlices, type LongWork } from '@tiewise/core';
import type { EventPairs } from './event-pairs.js';
import { motifCell } from './motif-table.js';

/**
 * Motifs of three events between the same two people, by direction: `4 d1 + 2 d2 + d3` with 0 for an
 * event from the lower number to the higher.
 */
export function pairMotifs(
  { size, start, marks }: EventPairs,
  since: Uint32Array,
  work: LongWork,
): Float64Array {
  const triples = new Float64Array(8);
  const ones = new Float64Array(2);
  const twos = new Float64Array(4);
  inSlices({ phase: 'pairs', total: size }, work, (firstPair, endPair) => {
    for (let pair = firstPair; pair < endPair; pair++) {
      const end = start[pair + 1];
      if (end - start[pair] < 3) continue;
      ones.fill(0);
      twos.fill(0);
      for (let i = start[pair], oldest = i; i < end; i++) {
        const d = marks[i] & 1;
        for (const first = since[marks[i] >>> 1]; marks[oldest] >>> 1 < first; oldest++) {
          const gone = marks[oldest] & 1;
          ones[gone]--;
          twos[2 * gone] -= ones[0];
          twos[2 * gone + 1] -= ones[1];
        }
        for (let two = 0; two < 4; two++) triples[2 * two + d] += twos[two];
        twos[d] += ones[0];
        twos[2 + d] += ones[1];
        ones[d]++;
      }
    }
  });
  return triples;
}

/** Adds them to the table. */
export function addPairMotifs(cells: Float64Array, triples: Float64Array): void {
  for (let way = 0; way < 8; way++) {
    const edge = (bit: number) => ((way >> bit) & 1 ? [1, 0] : [0, 1]) as [number, number];
    cells[motifCell(edge(2), edge(1), edge(0))] += triples[way];
  }
}
