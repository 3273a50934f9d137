import { contentLines } from '../src/content-line.js';
import { type CsvRow, csvRows } from '../src/csv.js';
import { headText } from '../src/decode.js';
import { canonicalEmail } from '../src/email-address.js';
import { foldName } from '../src/fold-name.js';
import { linkedinDateMs } from '../src/linkedin-dates.js';
import { AddressReader } from '../src/mail-addresses.js';
import { mailDateMs } from '../src/mail-date.js';
import { momentMs } from '../src/moment.js';
import { personalName } from '../src/name-words.js';
import { linkedinSlug } from '../src/profile-url.js';
import { shownName } from '../src/shown-name.js';
import { FuzzFailure } from './checks.js';
import type { Random } from './random.js';
import type { FuzzFile } from './samples.js';

/** Parts of importers on their own, which get to see stranger things here than whole files hold. */
export const PIECES = [
  { name: 'dates', format: undefined, run: runDates },
  { name: 'addresses and names', format: 'mbox', run: runNames },
  { name: 'content lines', format: 'vcard', run: runContentLines },
  { name: 'csv rows', format: 'linkedin', run: runCsv },
];

const DATES = [
  'Mon, 4 Mar 2024 12:20:34 +0100 (CET)',
  'Mon Mar 04 11:20:34 +0000 2024',
  '6 Mar 24 08:00 EST',
  '2024-03-04T11:20:34.123Z',
  '2/7/26, 3:43 PM',
  '08 Feb 2026',
  '2018/10/18 12:23:20 UTC',
  '14.11.2019 09:30',
  '1700000000.5',
];

const EARLIEST = Date.UTC(1800, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function runDates(files: readonly FuzzFile[], random: Random): void {
  for (const { bytes } of files) {
    const text = headText(bytes);
    for (let i = 0; i < 20; i++) {
      const date = random.pick(DATES);
      const at = random.below(date.length);
      const from = random.below(text.length);
      const piece = text.slice(from, from + random.small(random.chance(0.05) ? 100_000 : 12));
      checkDates(random.chance(0.1) ? piece : date.slice(0, at) + piece + date.slice(at + random.below(3)));
    }
  }
}

function checkDates(text: string): void {
  for (const read of [mailDateMs, linkedinDateMs, momentMs]) {
    const at = read(text);
    if (at !== undefined && !(at >= EARLIEST && at < LATEST)) {
      throw new FuzzFailure(`${read.name} of ${JSON.stringify(text)} is ${at}`);
    }
  }
}

function runNames(files: readonly FuzzFile[], random: Random): void {
  for (const { bytes } of files) {
    const text = headText(bytes);
    const from = random.below(text.length);
    const field = text.slice(from, from + random.small(text.length + 1));
    const { valid, invalid } = new AddressReader().read(field);
    for (const { email } of valid) {
      if (canonicalEmail(email) !== email) throw new FuzzFailure(`canonicalEmail is not settled on ${email}`);
    }
    if (!(invalid >= 0)) throw new FuzzFailure(`${invalid} invalid addresses`);
    for (const read of [canonicalEmail, foldName, personalName, shownName, linkedinSlug]) read(field);
    if (foldName(foldName(field)) !== foldName(field)) {
      throw new FuzzFailure(`foldName is not settled on ${JSON.stringify(field)}`);
    }
  }
}

async function runContentLines(files: readonly FuzzFile[]): Promise<void> {
  for (const { bytes } of files) {
    let last = 0;
    for await (const { line, name } of contentLines(bytes)) {
      if (line <= last || name !== name.toUpperCase()) throw new FuzzFailure(`${name} in line ${line}`);
      last = line;
    }
  }
}

async function runCsv(files: readonly FuzzFile[], random: Random): Promise<void> {
  for (const { bytes } of files) {
    const text = headText(bytes);
    const [whole, cut] = [await rowsOf([text]), await rowsOf(pieces(text, random))];
    if (JSON.stringify(whole) !== JSON.stringify(cut))
      throw new FuzzFailure('rows depend on where the text is cut');
    const lines = text.split(/\r\n?|\n/).length;
    for (const { line } of whole)
      if (line > lines) throw new FuzzFailure(`a row in line ${line} of ${lines}`);
  }
}

async function rowsOf(text: Iterable<string>): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const batch of csvRows(text, { maxRow: 5000 })) rows.push(...batch);
  return rows;
}

function* pieces(text: string, random: Random): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const length = 1 + random.below(100 + text.length / 100);
    yield text.slice(at, at + length);
    at += length;
  }
}
