import type { Column } from './table-columns.js';

export interface Sorting {
  key: string;
  descending: boolean;
}

/**
 * Rows in the order of a column: those that filters fade after the others, and unknown after what is known, either
 * way round. Of equals the lower number comes first.
 */
export function sortedRows(
  rows: readonly number[],
  column: Column,
  { descending, faded }: { descending: boolean; faded?: Uint8Array | undefined },
): number[] {
  const values = new Map(rows.map((row) => [row, column.value(row)]));
  const turn = descending ? -1 : 1;
  return [...rows].sort((x, y) => {
    const fades = (faded?.[x] ?? 0) - (faded?.[y] ?? 0);
    return fades || compared(values.get(x), values.get(y), turn) || x - y;
  });
}

type Value = string | number | undefined;

function compared(x: Value, y: Value, turn: number): number {
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  if (typeof x === 'number' && typeof y === 'number') return turn * (x - y);
  return turn * names.compare(String(x), String(y));
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
