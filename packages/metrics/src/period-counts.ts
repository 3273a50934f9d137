import { MS_PER_DAY, type Ties } from '@tiewise/core';

/** A stretch of time in epoch milliseconds: `from` is in it, `to` is not. */
export interface Span {
  from: number;
  to: number;
}

/** How often the two of each tie were in touch within a span: days, or single interactions, by row. */
export function countsIn(ties: Ties, { from, to }: Span, counted: 'days' | 'contacts'): Uint32Array {
  const { log, kinds, first, end, rows } = ties.evidence();
  const contact = Uint8Array.from(kinds, (kind) => (kind.contact === false ? 0 : 1));
  const counts = new Uint32Array(ties.size);
  const byDay = counted === 'days';
  for (let tie = 0; tie < ties.size; tie++) {
    let count = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (let place = firstFrom(from, first[tie], end[tie], log.at, rows); place < end[tie]; place++) {
      const row = rows[place];
      const at = log.at[row];
      if (at >= to) break;
      if (contact[log.kind[row]] === 0) continue;
      const day = Math.floor(at / MS_PER_DAY);
      if (byDay && day === last) continue;
      last = day;
      count++;
    }
    counts[tie] = count;
  }
  return counts;
}

/** The first of these places whose row is not before a moment. */
function firstFrom(moment: number, first: number, end: number, at: Float64Array, rows: Uint32Array): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[rows[middle]] < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
