import type { Ties } from '@tiewise/core';
import type { Cast } from './cast.js';

/** By place in the cast: the row a tie has at an earlier moment, or -1 where the two had not met. */
export function rowsAt(ties: Ties, cast: Cast): Int32Array {
  const { a, b } = ties.columns;
  const last = cast.ties.columns;
  const rowThen = new Int32Array(cast.ties.size).fill(-1);
  // Rows mostly keep their order from one moment to the next, so the next one is looked at first.
  for (let row = 0, there = 0; row < ties.size; row++, there++) {
    if (last.a[there] !== a[row] || last.b[there] !== b[row]) {
      there = cast.ties.rowBetween(a[row], b[row]) ?? there;
    }
    rowThen[there] = row;
  }
  const rows = new Int32Array(cast.rows.length);
  for (let tie = 0; tie < rows.length; tie++) rows[tie] = rowThen[cast.rows[tie]];
  return rows;
}
