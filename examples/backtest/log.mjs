import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InteractionLog, MS_PER_DAY, Network } from '@tiewise/core';

/**
 * A table of contacts, one a row: who (`source` or `from`), whom (`target` or `to`) and when (`time` or
 * `at`, epoch seconds or milliseconds, or ISO 8601). Other columns are not read: a contact is a contact.
 * Undefined if it names no time, as the table of a standing network.
 */
export function readLog(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return logOf(basename(file).replace(/\.csv(\.gz)?$/, ''), text);
}

/** The same from its text. */
export function logOf(name, text) {
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  const [from, to, at] = [/^(source|from)$/, /^(target|to)$/, /^(time|at)$/].map((word) =>
    columns.findIndex((column) => word.test(column)),
  );
  if (from < 0 || to < 0 || at < 0) return undefined;

  const rows = lines.map((line) => line.split(','));
  const contacts = rows
    .map((row) => ({ from: row[from], to: row[to], at: momentOf(row[at]) }))
    .filter(({ from, to, at }) => from !== to && Number.isFinite(at))
    .sort((x, y) => x.at - y.at);
  return { name, contacts };
}

/** Numbers of up to eleven digits are seconds, longer ones milliseconds. */
function momentOf(text) {
  return /^\d+$/.test(text) ? Number(text) * (text.length > 11 ? 1 : 1000) : Date.parse(text);
}

/** Every sender and every recipient a person of their own, so that each direction is a tie. */
export function directed({ name, contacts }) {
  return {
    name,
    contacts: contacts.map(({ from, to, at }) => ({ from: `from ${from}`, to: `to ${to}`, at })),
  };
}

/** The moment two thirds into a log, to the second. */
export function twoThirds({ contacts }) {
  const [first, last] = [contacts[0].at, contacts[contacts.length - 1].at];
  return first + Math.floor((((last - first) / 1000) * 2) / 3) * 1000;
}

/**
 * What was known at a moment, by default two thirds into the log, and what came of it until its `end`.
 *
 * `ties` are made of what is before the cut alone. `after` says of each of them, by row, the days from the cut to
 * its next contact (infinite if there is none), its days in touch after the cut, and the days between the first
 * two of them (0 if there are no two).
 */
export function cutLog(log, { cut = twoThirds(log), end = log.contacts.at(-1).at } = {}) {
  const { name, contacts } = log;
  const past = new InteractionLog();
  let row = 0;
  for (; row < contacts.length && contacts[row].at <= cut; row++) {
    const { from, to, at } = contacts[row];
    past.add({ at, from, to: [to], kind: 'message', weight: 1 });
  }
  const ties = Network.of({ interactions: past }).tiesAt(cut);
  return {
    name,
    cut,
    span: (end - contacts[0].at) / MS_PER_DAY,
    horizon: (end - cut) / MS_PER_DAY,
    ties,
    after: whatCame(ties, contacts, row, cut),
  };
}

function whatCame(ties, contacts, start, cut) {
  const { a, b } = ties.columns;
  const rows = new Map(Array.from(a, (person, row) => [pairOf(person, b[row], ties.people), row]));
  const next = new Float64Array(ties.size).fill(Number.POSITIVE_INFINITY);
  const days = new Uint32Array(ties.size);
  const firstGap = new Uint32Array(ties.size);
  const lastDay = new Int32Array(ties.size).fill(-1);
  for (let i = start; i < contacts.length; i++) {
    const { from, to, at } = contacts[i];
    const [x, y] = [ties.indexOf(from), ties.indexOf(to)];
    if (x === undefined || y === undefined) continue;
    const row = rows.get(pairOf(x, y, ties.people));
    if (row === undefined) continue;
    next[row] = Math.min(next[row], (at - cut) / MS_PER_DAY);
    const day = Math.floor(at / MS_PER_DAY);
    if (day > lastDay[row] && ++days[row] === 2) firstGap[row] = day - lastDay[row];
    lastDay[row] = day;
  }
  return { next, days, firstGap };
}

function pairOf(x, y, people) {
  return Math.min(x, y) * people + Math.max(x, y);
}
