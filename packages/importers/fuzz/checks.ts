import { Network, TiewiseError } from '@tiewise/core';
import type { Import } from '../src/import.js';

/** Something an importer must never do. */
export class FuzzFailure extends Error {}

const EARLIEST = Date.UTC(1800, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** What must hold of every import, whatever the file. */
export function checkImport(made: Import): void {
  const people = checkedPeople(made);
  for (const { at, from, to, about, id, weight, minutes = 0 } of made.interactions) {
    if (!(at >= EARLIEST && at < LATEST)) fail(`an interaction at ${at}`);
    if (!id) fail('an interaction without an id');
    if (to.length === 0) fail('an interaction with nobody');
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) fail(`an interaction of weight ${weight}`);
    if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) fail(`an interaction of ${minutes} minutes`);
    for (const person of [from, ...to, about ?? from]) {
      if (!people.has(person)) fail(`an interaction with somebody unknown: ${JSON.stringify(person)}`);
    }
  }
  checkReport(made);
}

function checkedPeople({ people, me }: Import): ReadonlySet<string> {
  const ids = new Set(people.map(({ id }) => id));
  if (ids.size < people.length) fail('two people with one id');
  if (ids.has('')) fail('a person with an empty id');
  if (me === '') fail('an owner with an empty id');
  return ids;
}

function checkReport({ report }: Import): void {
  for (const { file, read, kept, skipped, reasons } of report.files) {
    if (read !== kept + skipped) fail(`${file}: read ${read}, kept ${kept}, skipped ${skipped}`);
    const counted = Object.values(reasons).reduce((sum, count) => sum + count, 0);
    if (counted !== skipped) fail(`${file}: skipped ${skipped}, reasons for ${counted}`);
  }
  for (const { reason, line = 1 } of report.skipped) {
    if (reason === '') fail('a row skipped without a reason');
    if (!(line >= 1)) fail(`a row skipped in line ${line}`);
  }
}

/** What is read must be good enough for a network. */
export function checkNetwork({ people, interactions, me, kinds }: Import): void {
  Network.of({ people, interactions: [...interactions], me, kinds });
}

/** All of an import as text, to compare it with another. */
export function importText({ people, interactions, me, report }: Import): string {
  return JSON.stringify({ me, people, interactions: [...interactions], report });
}

/** The first place where two imports of the same differ. */
export function checkSame(one: string, other: string, what: string): void {
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  fail(`${what}:\n  ${around(one)}\n  ${around(other)}`);
}

/** The error, if it is one that an importer may throw. */
export function allowed(error: unknown): TiewiseError {
  if (error instanceof TiewiseError) return error;
  throw error;
}

function fail(reason: string): never {
  throw new FuzzFailure(reason);
}
