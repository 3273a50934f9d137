import { inSlices, type LongWork, type Ties } from '@tiewise/core';
import { orientedTies } from './oriented-ties.js';

/**
 * How many third people the two of each tie are both tied to, by row: the triangles at every tie whose
 * `weight` is above 0. Ties of weight 0 count as none.
 *
 * From each person the edges out are marked, and those of each person they lead to are looked up among the
 * marks (Schank & Wagner 2005), which takes time by the number of ties to the power of 3/2 at worst.
 *
 * @throws The reason of the work's signal.
 */
export function commonPeople(ties: Ties, weight: ArrayLike<number>, work: LongWork = {}): Uint32Array {
  const { offset, target, row } = orientedTies(ties, weight);
  const found = new Uint32Array(target.length);
  /** One more than the edge that leads to a rank; at or below `begin` it is of an earlier person's edges. */
  const mark = new Uint32Array(ties.people);

  inSlices({ phase: 'common people', total: ties.people, slice: 4096 }, work, (first, end) => {
    for (let rank = first; rank < end; rank++) countAt(rank, { offset, target, found, mark });
  });

  const common = new Uint32Array(ties.size);
  for (let edge = 0; edge < row.length; edge++) common[row[edge]] = found[edge];
  return common;
}

interface Counting {
  offset: Uint32Array;
  target: Uint32Array;
  found: Uint32Array;
  mark: Uint32Array;
}

function countAt(rank: number, { offset, target, found, mark }: Counting): void {
  const [begin, end] = [offset[rank], offset[rank + 1]];
  for (let edge = begin; edge < end; edge++) mark[target[edge]] = edge + 1;
  for (let edge = begin; edge < end; edge++) {
    let many = 0;
    const last = offset[target[edge] + 1];
    for (let onward = offset[target[edge]]; onward < last; onward++) {
      const marked = mark[target[onward]];
      if (marked <= begin) continue;
      many++;
      found[marked - 1]++;
      found[onward]++;
    }
    found[edge] += many;
  }
}
