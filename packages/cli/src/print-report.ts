import { dateWords } from '@tiewise/metrics';
import type { CrossingEntry } from './crossing-entries.js';
import type { EvidenceEntry } from './evidence.js';
import type { FavourEntry } from './favour-entries.js';
import type { GiveEntry } from './give-entries.js';
import type { IntroductionEntry } from './introduction-entries.js';
import { heading, type Page, paragraph, plain, twoEnds } from './page.js';
import { printRead } from './print-read.js';
import type { Report } from './report.js';
import type { TieEntry } from './tie-entries.js';
import type { WakeEntry } from './wake-entries.js';

/** The report as a page of text to read from top to bottom. */
export function printReport(report: Report, page: Page): string {
  const { me, asOf, favours } = report;
  const named = me && me.name !== me.id ? `The ties of ${plain(me.name)}` : 'Your ties';
  const whose = me ? named : 'The ties in these files';
  const part = partOf(report, page);
  return [
    `${page.colour.bold(whose)}, as of ${dateWords(Date.parse(asOf))}\n`,
    printShort(report, page),
    printRead(report, page),
    part(me ? 'The people you are close to' : 'The closest ties', report.close, printTie),
    part('Ties worth waking', report.wake, printWake),
    part('Who could introduce you', report.introductions, printIntroduction),
    part(me ? 'Gone quiet this year' : 'Gone quiet', report.quiet, printTie),
    part('Quiet for long, about as long as before', report.resting, printCrossing),
    part('Paths that cross again and again', report.crossings, printCrossing),
    part('New and warm, not deep yet', report.fresh, printTie),
    part('What came back', favours.returned, printFavour, favours.counts.returned),
    part('What others did for you, still open', favours.owed, printFavour, favours.counts.owed),
    part('What you did for others, still open', favours.given, printFavour, favours.counts.given),
    part('Whom you could help or thank', report.give, printGive),
    part('Only one of the two reaches out', report.oneSided, printTie),
    report.whole.length > 0 ? heading('Taken together', page) : '',
    ...report.whole.map((text) => bullet(plain(text), page)),
    heading('What could not be known', page),
    ...report.unknown.map((text) => bullet(plain(text), page)),
  ].join('');
}

/** The report in three lines, for who reads no further. */
function printShort({ wake, quiet, favours }: Report, page: Page): string {
  const names = (all: readonly string[]) => all.slice(0, 3).map(plain).join(', ');
  const [owed] = favours.owed;
  return [
    wake.length > 0 ? `Worth waking: ${names(wake.map(({ person }) => person.name))}.` : '',
    quiet.length > 0 ? `Gone quiet: ${names(quiet.map(({ title }) => title))}.` : '',
    owed ? `Still open: ${plain(owed.because)}` : '',
  ]
    .filter((line) => line !== '')
    .map((line) => paragraph(line, page))
    .join('');
}

/** Prints one part of a report: nothing where it has no entries. */
function partOf(report: Report, page: Page) {
  return <Entry>(
    title: string,
    entries: readonly Entry[],
    print: (entry: Entry, report: Report, page: Page) => string,
    of = entries.length,
  ): string => {
    if (entries.length === 0) return '';
    const more = of > entries.length ? ` (${entries.length} of ${of})` : '';
    return heading(title + more, page) + entries.map((entry) => print(entry, report, page)).join('');
  };
}

function printTie({ title, depth, warmth, because, evidence }: TieEntry, report: Report, page: Page): string {
  return (
    twoEnds(page.colour.cyan(plain(title)), page.colour.dim(clocks(depth, warmth)), page) +
    paragraph(plain(because), page, 2) +
    printEvidence(evidence, report, page)
  );
}

function printWake(
  { person, factors: parts, knownWell, because, evidence }: WakeEntry,
  report: Report,
  page: Page,
): string {
  const { depth, dormancy, novelty, chance } = parts;
  const factors = [`depth ${short(depth)}${knownWell ? ' (your word)' : ''}`];
  if (dormancy !== null) factors.push(`unusual ${short(dormancy)}`);
  if (novelty !== null) factors.push(`new circle ${short(novelty)}`);
  if (chance !== null) factors.push(`answers ${short(chance)}`);
  return (
    twoEnds(page.colour.cyan(plain(person.name)), page.colour.dim(factors.join(' × ')), page) +
    paragraph(plain(because), page, 2) +
    printEvidence(evidence, report, page)
  );
}

function printIntroduction(
  { to, willing, because, evidence }: IntroductionEntry,
  report: Report,
  page: Page,
): string {
  const answers = willing === null ? '' : `answers ${short(willing)}`;
  return (
    twoEnds(page.colour.cyan(`To ${plain(to.name)}`), page.colour.dim(answers), page) +
    paragraph(plain(because), page, 2) +
    (evidence.length > 0 ? printEvidence(evidence, report, page) : '')
  );
}

function printCrossing({ title, spells, because }: CrossingEntry, _: Report, page: Page): string {
  return (
    twoEnds(page.colour.cyan(plain(title)), page.colour.dim(spells.join(' · ')), page) +
    paragraph(plain(because), page, 2)
  );
}

function printGive({ person, because, evidence }: GiveEntry, report: Report, page: Page): string {
  return (
    `${page.colour.cyan(plain(person.name))}\n` +
    paragraph(plain(because), page, 2) +
    printEvidence(evidence, report, page)
  );
}

function printFavour({ because, evidence }: FavourEntry, _: Report, page: Page): string {
  const sources = [...new Set(evidence.map(({ source }) => source).filter((source) => source !== null))];
  const where = sources.length > 0 ? ` ${page.colour.dim(`(${plain(sources.join(', '))})`)}` : '';
  return bullet(plain(because) + where, page);
}

function printEvidence(evidence: readonly EvidenceEntry[], { me }: Report, page: Page): string {
  const seen = evidence.map(({ date, kind, from, source }) => {
    const sender = from.id === me?.id ? 'you' : plain(from.name);
    return `${date} ${plain(kind)} from ${sender}${source ? ` (${plain(source)})` : ''}`;
  });
  return page.colour.dim(paragraph(`Seen: ${seen.join('; ')}.`, page, 2));
}

function bullet(text: string, page: Page): string {
  return `·${paragraph(text, page, 2).slice(1)}`;
}

/** The two clocks of a tie. */
function clocks(depth: number | null, warmth: number | null): string {
  return `depth ${short(depth)}, warmth ${short(warmth)}`;
}

function short(value: number | null): string {
  if (value === null) return 'unknown';
  return value >= 10 ? value.toFixed(0) : value >= 0.05 || value === 0 ? value.toFixed(1) : '<0.1';
}
