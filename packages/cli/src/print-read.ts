import { count } from '@tiewise/metrics';
import stringWidth from 'string-width';
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
  return [
    heading('What was read', page),
    paragraph(`${count(interactions, 'interaction')}${span}: ${known}.`, page),
    ...whole.map((file, i) => archiveLine(file, whole[i - 1], page) + printFile(file, page)),
    ...unreadLines(files, skipped).map((line) => paragraph(plain(line), page, 2)),
    ...notes.map((note) => paragraph(`${plain(note)}.`, page, 2)),
  ].join('');
}

/** Files not read for one reason, in one archive or folder, that are still named. */
const MOST_NAMED = 3;

/** What was not read and why: a line for each file, or for all in one place whose reason is the same. */
function unreadLines(files: readonly FileReport[], skipped: Report['read']['skipped']): string[] {
  const reasons = new Map(skipped.map(({ file, reason }) => [file, reason]));
  const groups = new Map<string, { place: string; reason: string; names: string[] }>();
  for (const { file, read } of files) {
    const reason = reasons.get(file);
    if (read > 0 || reason === undefined) continue;
    const place = placeOf(file);
    const key = JSON.stringify([place, reason]);
    const group = groups.get(key) ?? { place, reason, names: [] };
    group.names.push(file);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ place, reason, names }) =>
    names.length > MOST_NAMED
      ? [`${place === '' ? '' : `${place}: `}${kindsOf(names)} not read: ${reason}`]
      : names.map((name) => `${name}: not read: ${reason}`),
  );
}

/** The archive a file lies in, else the first folder. */
function placeOf(file: string): string {
  return /^.*?\.zip(?=\/)/i.exec(file)?.[0] ?? file.slice(0, Math.max(0, file.indexOf('/')));
}

/** `212 jpg and 3 mp4 files`. */
function kindsOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'other';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  return `${kinds.map(([kind, number]) => `${number.toLocaleString('en-US')} ${kind}`).join(', ')} files`;
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
  const line =
    stringWidth(name) > page.width - indent.length
      ? paragraph(name, page, indent.length) + twoEnds(indent, page.colour.dim(rows), page)
      : twoEnds(`${indent}${name}`, page.colour.dim(rows), page);
  return line + printReasons(reasons, indent.length + 2, page);
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
