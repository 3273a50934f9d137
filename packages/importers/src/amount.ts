/**
 * A number of 0 or more in a cell of a table; undefined for an empty cell, `NaN` for anything else. Where cells are
 * not divided by commas a comma may stand before the decimals, as European spreadsheets write them.
 *
 * @example
 * amountIn('2,5', ';'); // 2.5
 */
export function amountIn(cell: string, delimiter: string): number | undefined {
  if (cell === '') return undefined;
  const text = delimiter !== ',' && /^\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
  const number = Number(text);
  return number >= 0 && Number.isFinite(number) ? number : Number.NaN;
}
