import { InvalidInputError } from '@tiewise/core';
import { type ExportFormat, fileByFile } from './export-format.js';
import type { Content, Import, ImportOptions } from './import.js';
import { jsonItems } from './json-stream.js';
import { MonicaExport } from './monica-export.js';

/** What is read of an export; photographs and documents pass by one at a time. */
const PATHS = [
  '$.export_date',
  '$.exported_by',
  '$.account.data.*.type',
  '$.account.data.*.values.*',
  '$.account.instance.contact_field_types.*',
];

/**
 * Reads the JSON export of Monica 4: contacts, and what was noted of them.
 *
 * A call gives a `call` and a written message a `message`, each from who began; an activity a `meeting` of me and all
 * who took part; a gift given or received a `gift`. Money lent is a `loan` from who lent it, and once the debt is
 * settled a `repayment` back. How two people met gives an `introduction` to me, by the one it came through, about the
 * contact; without such a one a `connection`. A relationship between contacts is a `connection` since it was noted.
 * Ideas for gifts, reminders, notes, tasks and life events are skipped, with the reason. Text is not kept.
 *
 * People whom Monica marks as dead carry the tag `deceased`, those it knows only through another the tag
 * `partial contact`. `me` is who exported, else whom `options.me` names.
 *
 * @throws InvalidInputError if it is no JSON from the beginning on.
 * @throws the signal's reason once it is aborted.
 */
export async function readMonica(content: Content, options: ImportOptions = {}): Promise<Import> {
  const { file = 'monica.json', me } = options;
  const read = new MonicaExport(file, me);
  let found = 0;
  try {
    for await (const items of jsonItems(content, PATHS, { ...options, file })) {
      for (const item of items) read.take(item);
      found += items.length;
    }
  } catch (error) {
    if (!(error instanceof InvalidInputError) || found === 0) throw error;
    read.tally.skip(error.reason, error.line);
  }
  return read.result();
}

/** The JSON export of Monica 4. */
export const monicaFormat: ExportFormat = {
  name: 'monica',
  knows: ({ text }) => isMonica(text),
  begin: fileByFile(readMonica),
};

function isMonica(text: string): boolean {
  if (!/^\s*\{/.test(text) || !/"account"\s*:\s*\{/.test(text)) return false;
  return /"version"\s*:\s*"\d[^"]{0,40}preview/.test(text) || /"app_version"\s*:/.test(text);
}
