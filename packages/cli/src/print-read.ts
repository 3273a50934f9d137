import { count } from '@tiewise/metrics';
import { heading, type Page, paragraph, plain, twoEnds } from './page.js';
import type { Report } from './report.js';

/** Reasons named for each file; the JSON report holds them all. */
const MOST_REASONS = 4;

type FileReport = Report['read']['files'][number];

/** What was read and what was skipped, file by file. */
export function printRead({ read }: Report, page: Page): string {
  const { files, skipped, notes, people, interactions, ties, from, to } = read;
  const span = from === null ? '' : ` from ${from} to ${to}`;
  const known = `${count(people, 'person', 'people')}, ${count(ties, 'tie')} with contact`;
  const whole = files.filter((file) => file.read > 0);
  const unread = skipped.filter(({ file }) => !whole.some((one) => one.file === file));
  return [
    heading('What was read', page),
    paragraph(`${count(interactions, 'interaction')}${span}: ${known}.`, page),
    ...whole.map((file, i) => archiveLine(file, whole[i - 1], page) + printFile(file, page)),
    ...unread.map(({ file, reason }) => paragraph(`${plain(file)}: not read: ${plain(reason)}`, page, 2)),
    ...notes.map((note) => paragraph(`${plain(note)}.`, page, 2)),
  ].join('');
}

/** The archive or folder a file is in, above the first of its files. */
function archiveLine({ file }: FileReport, before: FileReport | undefined, page: Page): string {
  const archive = archiveOf(file);
  return archive !== '' && archive !== archiveOf(before?.file ?? '')
    ? paragraph(plain(archive), page, 2)
    : '';
}

function archiveOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function printFile({ file, kept, skipped, reasons }: FileReport, page: Page): string {
  const archive = archiveOf(file);
  const indent = archive === '' ? '  ' : '    ';
  const name = plain(archive === '' ? file : file.slice(archive.length + 1));
  const rows = `${kept.toLocaleString('en-US')} kept, ${skipped.toLocaleString('en-US')} skipped`;
  return (
    twoEnds(`${indent}${name}`, page.colour.dim(rows), page) + printReasons(reasons, indent.length + 2, page)
  );
}

function printReasons(reasons: FileReport['reasons'], indent: number, page: Page): string {
  const all = Object.entries(reasons);
  if (all.length === 0) return '';
  const words = all
    .slice(0, MOST_REASONS)
    .map(([reason, rows]) => `${plain(reason)} (${rows.toLocaleString('en-US')})`);
  if (all.length > MOST_REASONS) words.push(count(all.length - MOST_REASONS, 'other reason'));
  return page.colour.dim(paragraph(`Skipped: ${words.join('; ')}.`, page, indent));
}
