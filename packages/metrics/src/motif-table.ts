/** An edge of a motif: whom it goes from and to, under any numbers. */
export type MotifEdge = readonly [from: number, to: number];

/** The second edge by row and the third by column, with the first from 0 to 1 and the third person called 2. */
const ROWS = ['2>1', '1>2', '2>0', '0>2', '1>0', '0>1'];
const COLUMNS = ['0>1', '1>0', '0>2', '2>0', '1>2', '2>1'];

/** Where three edges in order of time stand in the table of 36: six times the row and the column. */
export function motifCell(first: MotifEdge, second: MotifEdge, third: MotifEdge): number {
  const people = [...new Set([...first, ...second, ...third])];
  const name = (edge: MotifEdge) => edge.map((person) => people.indexOf(person)).join('>');
  return 6 * ROWS.indexOf(name(second)) + COLUMNS.indexOf(name(third));
}

/** 36 counts as six rows of six. */
export function motifRows(cells: Float64Array): number[][] {
  return ROWS.map((_, row) => Array.from(cells.subarray(6 * row, 6 * row + 6)));
}
