import { dayAt, type ExchangeLog, rowsOf } from './exchange-log.js';
import type { ExchangeSign } from './exchange-part.js';
import { both, called } from './people-words.js';
import { count, dateWords, daysWords, sentence, timesWords } from './words.js';

const ENOUGH_GAPS = 5;

const LONG_YEARS = 5;

const ENOUGH_KINDS = 4;

/** Interactions from which it can be said of what kinds they are. */
const ENOUGH_CONTACTS = 5;

/** Days of quiet after which a contact begins something anew. */
const QUIET_DAYS = 7;

const ENOUGH_BEGINNINGS = 5;

/** Gaps up to this are no pause. */
const PAUSE_DAYS = 30;

const LONG_PAUSE_DAYS = 365;

const NEITHER = 'leans to neither';

export const regularity: ExchangeSign = {
  name: 'regularity',
  looksAt: 'how regular the days in touch are',
  threshold: `${NEITHER}: a contract's weekly call is regular, and so is a friend of every five years`,
  source: 'burstiness after Kim & Jo (2016), Physical Review E 94:032311',
  leaning: () => undefined,
  value({ columns }, row) {
    const gaps = columns.days[row] - 1;
    if (!(gaps >= ENOUGH_GAPS)) return Number.NaN;
    const mean = (columns.lastDay[row] - columns.firstDay[row]) / gaps;
    const spread = Math.sqrt(Math.max(0, columns.gapSquares[row] / gaps - mean * mean)) / mean;
    const [more, less] = [Math.sqrt(gaps + 1), Math.sqrt(gaps - 1)];
    return (more * spread - less) / ((more - 2) * spread + less);
  },
  events: ({ columns }, row) => Math.max(0, columns.days[row] - 1),
  rows: (log, row) => firstOfDays(log, row),
  words({ columns }, { row }, value) {
    const gaps = count(columns.days[row] - 1, 'gap');
    return `Over ${gaps} between days in touch, this tie is at ${value.toFixed(2)} from -1 (a clock) over 0 (chance) to 1 (bursts).`;
  },
};

export const span: ExchangeSign = {
  name: 'span',
  looksAt: 'the years the tie spans',
  threshold: `${LONG_YEARS} years or more for communal; nothing for exchange, since a new tie had no time to be long`,
  source:
    'Burt (2000), Social Networks 22:1, on ties decaying slower with age; the threshold is a convention',
  leaning: (years) => (years >= LONG_YEARS ? 'communal' : undefined),
  value({ columns }, row) {
    const years = (columns.lastDay[row] - columns.firstDay[row]) / 365.25;
    return columns.days[row] > 1 ? years : Number.NaN;
  },
  events: ({ columns }, row) => columns.days[row],
  rows: (log, row) => ends(firstOfDays(log, row)),
  words(_, { first = 0, last = 0 }, years) {
    return `This tie spans ${daysWords(years * 365.25)}, from ${dateWords(first)} to ${dateWords(last)}.`;
  },
};

export const kinds: ExchangeSign = {
  name: 'kinds',
  looksAt: 'the kinds of contact',
  threshold: `${ENOUGH_KINDS} or more for communal; nothing for exchange, since a log may hold one kind of file only`,
  source: 'multiplexity; the threshold is a convention',
  leaning: (number) => (number >= ENOUGH_KINDS ? 'communal' : undefined),
  value: (log, row) => (contactsAt(log, row) < ENOUGH_CONTACTS ? Number.NaN : kindsAt(log, row)),
  events: contactsAt,
  rows: firstOfKinds,
  words(log, { row }, number) {
    const names = firstOfKinds(log, row).map(
      (there) => log.evidence.kinds[log.evidence.log.kind[there]].name,
    );
    return `This tie holds ${count(number, 'kind')} of contact: ${names.join(', ')}.`;
  },
};

export const initiative: ExchangeSign = {
  name: 'initiative',
  looksAt: 'who begins after a quiet time',
  threshold: `${NEITHER}: that one side begins more often says who has the habit, not what the tie is`,
  source: 'share of conversations begun, as in de Montjoye, Rocher & Pentland (2016), bandicoot, JMLR 17:175',
  leaning: () => undefined,
  value(log, row) {
    const { byA, byB } = begun(log, row);
    return byA + byB < ENOUGH_BEGINNINGS ? Number.NaN : byA / (byA + byB);
  },
  turned: (share) => 1 - share,
  events(log, row) {
    const { byA, byB } = begun(log, row);
    return byA + byB;
  },
  rows(log, row) {
    const rows: number[] = [];
    begun(log, row, rows);
    return rows;
  },
  words(log, { row, a, b }) {
    const { byA, byB } = begun(log, row);
    const [mine, theirs] = log.ties.person(log.columns.a[row]).id === a.id ? [byA, byB] : [byB, byA];
    const [one, other] = [called(log.ties, a), called(log.ties, b)];
    return `After a week or more of quiet in this tie, ${beganWords(one, mine)} and ${beganWords(other, theirs)}.`;
  },
};

export const pause: ExchangeSign = {
  name: 'pause',
  looksAt: 'the longest pause it came back from',
  threshold: `${LONG_PAUSE_DAYS} days or more for communal; nothing for exchange; a gap up to ${PAUSE_DAYS} days is no pause`,
  source: 'Levin, Walter & Murnighan (2011), Organization Science 22:923; the threshold is a convention',
  leaning: (days) => (days >= LONG_PAUSE_DAYS ? 'communal' : undefined),
  value({ columns }, row) {
    const longest = columns.days[row] > 1 ? columns.longestGap[row] : 0;
    return longest > PAUSE_DAYS ? longest : Number.NaN;
  },
  events: ({ columns }, row) => Math.max(0, columns.days[row] - 1),
  rows(log, row) {
    const days = firstOfDays(log, row);
    const back = days.findIndex(
      (there, i) => i > 0 && dayAt(log, there) - dayAt(log, days[i - 1]) === log.columns.longestGap[row],
    );
    return back > 0 ? [days[back - 1], days[back]] : [];
  },
  words: (log, tie, days) =>
    `${sentence(both(log.ties, tie.a, tie.b))} came back to this tie after a pause of ${daysWords(days)}.`,
};

function beganWords(who: string, times: number): string {
  return times === 0 ? `${who} never began` : `${who} began ${timesWords(times)}`;
}

/** The first contact of each day in touch. */
function firstOfDays(log: ExchangeLog, row: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return contactsOf(log, row).filter((there) => {
    const before = last;
    last = dayAt(log, there);
    return last > before;
  });
}

/** The first contact of each kind. */
function firstOfKinds(log: ExchangeLog, row: number): number[] {
  const { kind } = log.evidence.log;
  const met = new Set<number>();
  return contactsOf(log, row).filter((there) => met.size < met.add(kind[there]).size);
}

function contactsOf(log: ExchangeLog, row: number): number[] {
  return rowsOf(log, row).filter((there) => log.isContact[log.evidence.log.kind[there]] === 1);
}

function ends(rows: number[]): number[] {
  return rows.length > 2 ? [rows[0], rows[rows.length - 1]] : rows;
}

function contactsAt({ evidence: { log, first, end, rows }, isContact }: ExchangeLog, row: number): number {
  let contacts = 0;
  for (let place = first[row]; place < end[row]; place++) contacts += isContact[log.kind[rows[place]]];
  return contacts;
}

function kindsAt({ evidence: { log, first, end, rows }, isContact, met }: ExchangeLog, row: number): number {
  let kinds = 0;
  met.fill(0);
  for (let place = first[row]; place < end[row]; place++) {
    const kind = log.kind[rows[place]];
    if (isContact[kind] === 0 || met[kind] === 1) continue;
    met[kind] = 1;
    kinds++;
  }
  return kinds;
}

/** How often each side was first to turn to the other after a quiet time; whoever met then, neither did. */
function begun(log: ExchangeLog, row: number, found?: number[]): { byA: number; byB: number } {
  const { evidence, columns, isContact, isMutual, begun: tally } = log;
  let last = Number.NEGATIVE_INFINITY;
  tally.byA = 0;
  tally.byB = 0;
  for (let place = evidence.first[row]; place < evidence.end[row]; place++) {
    const there = evidence.rows[place];
    const kind = evidence.log.kind[there];
    if (isContact[kind] === 0) continue;
    const day = dayAt(log, there);
    const quiet = day - last;
    last = day;
    if (quiet < QUIET_DAYS || isMutual[kind] === 1) continue;
    if (evidence.log.from[there] === columns.a[row]) tally.byA++;
    else tally.byB++;
    found?.push(there);
  }
  return tally;
}
