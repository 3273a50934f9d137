import { MS_PER_DAY } from '@tiewise/core/time';
import { MOST_WARMTH } from './clocks-at.js';
import { dayAt } from './moments.js';
import type { Picture } from './picture.js';
import { type Column, peopleColumns, peopleRows, tieColumns, tieRows } from './table-columns.js';
import { UNITS } from './words/clocks.js';

/**
 * A table as comma-separated values: a first line of names of columns with their units, days in ISO 8601, nothing
 * where unknown, and the least it can be where a number is known to be over that.
 */
export function csvOf(rows: readonly number[], columns: readonly Column[]): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(plainValue(column, row))).join());
  return `${[columns.map(({ key }) => key).join(), ...lines].join('\r\n')}\r\n`;
}

/** Everything a picture's tables hold at a time, as JSON, and what the numbers of the clocks count; unknown is null. */
export function jsonOf(picture: Picture, time: number): string {
  const records = (rows: readonly number[], columns: readonly Column[]) =>
    rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.key, plainValue(column, row) ?? null])),
    );
  const people = records(peopleRows(picture, time), peopleColumns(picture, time));
  const ties = records(tieRows(picture, time), tieColumns(picture, time));
  return `${JSON.stringify({ title: picture.title, asOf: dayText(dayAt(picture, time)), units: UNITS, people, ties }, undefined, 2)}\n`;
}

function plainValue({ kind, value }: Column, row: number): string | number | undefined {
  const held = value(row);
  if (typeof held !== 'number') return held;
  if (kind === 'day') return dayText(held);
  return Number.isFinite(held) ? Number(held.toFixed(2)) : MOST_WARMTH;
}

function dayText(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** By what spreadsheets know a formula, also as East Asian keyboards write it, and what they pass over before it. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\p{Cc}/u;

function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
