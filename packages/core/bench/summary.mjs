import { TIE_COLUMNS } from './definition.mjs';

const TOLERANCE = 1e-9;

/**
 * What two results must agree in: how many ties there are and, for each column, its sum and its sum
 * weighted by pair, which tells a value in the wrong row. Neither depends on the order of the rows.
 */
export function summaryOf(columns) {
  const { a, b } = columns;
  const sums = {};
  for (const name of TIE_COLUMNS) {
    const column = columns[name];
    let sum = 0;
    let weighted = 0;
    for (let row = 0; row < a.length; row++) {
      sum += column[row];
      weighted += column[row] * weightOf(a[row], b[row]);
    }
    sums[name] = [sum, weighted];
  }
  return { ties: a.length, sums };
}

/** In words, where a result differs from the expected one; nothing if nowhere. */
export function differences(expected, { ties, sums }) {
  if (ties !== expected.ties) return [`${ties} ties instead of ${expected.ties}`];
  return TIE_COLUMNS.flatMap((name) => {
    const isEqual = sums[name].every((sum, i) => isClose(sum, expected.sums[name][i]));
    return isEqual ? [] : [`${name} adds up to ${sums[name]} instead of ${expected.sums[name]}`];
  });
}

function isClose(x, y) {
  return Number.isFinite(x) && Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

/** A number from 1 to 2 that has nothing to do with the size of `a` and `b`. */
function weightOf(a, b) {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return 1 + ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
