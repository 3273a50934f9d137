import { dayAt, type ExchangeLog, rowsOf } from './exchange-log.js';
import { ENOUGH, type ExchangeSign } from './exchange-part.js';
import { both } from './people-words.js';
import { count, daysWords } from './words.js';

/** Days within which a return is prompt. */
const PROMPT_DAYS = 7;

/** Days from which a favour stands open for long. */
const LONG_DAYS = 365;

/** Days in touch beside an open favour that show that the tie goes on. */
const ACTIVE_DAYS = 3;

/** Amounts that differ by less than this share are the same. */
const ROUNDING = 1e-9;

export const asks: ExchangeSign = {
  name: 'asks',
  looksAt: 'how much is asked and how much given',
  threshold: 'of asks and favours together, 75 % asks or more for exchange, 25 % or fewer for communal',
  source: 'Clark & Jordan (2002) on giving that nothing has to call for; the thresholds are a convention',
  hidden: ({ hasAsks }) => (hasAsks ? undefined : 'No ask is recorded in this log, of any tie.'),
  leaning: (share) => (share >= 0.75 ? 'exchange' : share <= 0.25 ? 'communal' : undefined),
  value(log, row) {
    const [asked, given] = [askedAt(log, row), givenAt(log, row)];
    return asked + given < ENOUGH ? Number.NaN : asked / (asked + given);
  },
  events: (log, row) => askedAt(log, row) + givenAt(log, row),
  rows: (log, row) => rowsOf(log, row).filter((there) => isAsk(log, there) || isGift(log, there)),
  words(log, { row }) {
    const [asked, given] = [askedAt(log, row), givenAt(log, row)];
    return `In this tie ${count(asked, 'ask')} and ${count(given, 'favour')} are recorded.`;
  },
};

export const promptness: ExchangeSign = {
  name: 'promptness',
  looksAt: 'how soon favours come back',
  threshold: `of favours that had ${PROMPT_DAYS} days to come back, 50 % or more back by then for exchange, 10 % or fewer for communal`,
  source:
    'Clark (1984), Journal of Personality and Social Psychology 47:549; the thresholds are a convention',
  leaning: (share) => (share >= 0.5 ? 'exchange' : share <= 0.1 ? 'communal' : undefined),
  value(log, row) {
    const waited = countIf(log, row, hadTime);
    return waited < ENOUGH ? Number.NaN : countIf(log, row, cameSoon) / waited;
  },
  events: (log, row) => countIf(log, row, hadTime),
  rows: (log, row) => favoursAndReturns(log, row, hadTime),
  words(log, { row }) {
    const [soon, waited] = [countIf(log, row, cameSoon), countIf(log, row, hadTime)];
    return `Of ${count(waited, 'favour')} of this tie that had a week to come back, ${soon || 'none'} did within it.`;
  },
};

export const exactness: ExchangeSign = {
  name: 'exactness',
  looksAt: 'how like the favours are those that come back',
  threshold:
    'of favours that came back, 67 % or more by one of the same kind and size for exchange, 25 % or fewer for communal',
  source: 'Clark (1981), Social Psychology Quarterly 44:375; the thresholds are a convention',
  hidden: ({ favoursDiffer }) =>
    favoursDiffer
      ? undefined
      : 'This log records favours of one kind at most, so all that come back are alike.',
  leaning: (share) => (share >= 2 / 3 ? 'exchange' : share <= 0.25 ? 'communal' : undefined),
  value(log, row) {
    const back = countIf(log, row, cameBack);
    return back < ENOUGH ? Number.NaN : countIf(log, row, cameBackAlike) / back;
  },
  events: (log, row) => countIf(log, row, cameBack),
  rows: (log, row) => favoursAndReturns(log, row, cameBack),
  words(log, { row }) {
    const [alike, back] = [countIf(log, row, cameBackAlike), countIf(log, row, cameBack)];
    return `Of ${count(back, 'favour')} of this tie that came back, ${alike || 'none'} did by one of the same kind and size.`;
  },
};

export const standing: ExchangeSign = {
  name: 'standing',
  looksAt: 'how long favours stand open while the tie goes on',
  threshold: `${LONG_DAYS} days or more, with at least ${ACTIVE_DAYS} days in touch in them, for communal; nothing for exchange`,
  source: 'Clark & Mills (1979, 1993) on giving without an account; the threshold is a convention',
  leaning: (days) => (days >= LONG_DAYS ? 'communal' : undefined),
  value: (log, row) => longestStanding(log, row).days,
  events: (log, row) => longestStanding(log, row).favours,
  rows(log, row) {
    const { place } = longestStanding(log, row);
    return place < 0 ? [] : favoursAndReturns(log, row, (_, favour) => favour === place);
  },
  words(log, tie, days) {
    const { inTouch } = longestStanding(log, tie.row);
    const two = both(log.ties, tie.a, tie.b);
    return `A favour of this tie stood open for ${daysWords(days)} in which ${two} were in touch on ${count(inTouch, 'day')}.`;
  },
};

/** Which favours are meant, by their place in the ledger. */
type Choice = (log: ExchangeLog, place: number) => boolean;

const cameBack: Choice = ({ ledger: { fresh, open } }, place) => fresh[place] > 0 && open[place] === 0;

/** One return closed all of the favour, gave nothing beyond it, and was of its kind. */
const cameBackAlike: Choice = (log, place) => {
  const { row, amount, firstBack, lastBack, fresh } = log.ledger;
  const by = lastBack[place];
  if (!cameBack(log, place) || firstBack[place] !== by || fresh[place] < amount[place]) return false;
  const { kind } = log.evidence.log;
  const alike = Math.abs(amount[by] - amount[place]) <= ROUNDING * amount[place];
  return alike && kind[row[by]] === kind[row[place]];
};

const cameSoon: Choice = (log, place) => {
  const { row, lastBack } = log.ledger;
  return cameBack(log, place) && dayAt(log, row[lastBack[place]]) - dayAt(log, row[place]) <= PROMPT_DAYS;
};

/** Of favours of the last days only the quickest returns show, so they are left out, returned or not. */
const hadTime: Choice = (log, place) => {
  const { row, fresh } = log.ledger;
  return fresh[place] > 0 && log.ties.today - dayAt(log, row[place]) >= PROMPT_DAYS;
};

function countIf(log: ExchangeLog, row: number, chosen: Choice): number {
  const { start } = log.ledger;
  let found = 0;
  for (let place = start[row]; place < start[row + 1]; place++) if (chosen(log, place)) found++;
  return found;
}

function favoursAndReturns(log: ExchangeLog, row: number, chosen: Choice): number[] {
  const { start, row: rows, firstBack, lastBack } = log.ledger;
  const places = new Set<number>();
  for (let place = start[row]; place < start[row + 1]; place++) {
    if (!chosen(log, place)) continue;
    for (const one of [place, firstBack[place], lastBack[place]]) if (one >= 0) places.add(one);
  }
  return [...places].sort((x, y) => x - y).map((place) => rows[place]);
}

interface Standing {
  /** The longest; `NaN` if none stood open while the tie went on. */
  days: number;
  /** Days in touch in them. */
  inTouch: number;
  place: number;
  /** How many favours stood open so. */
  favours: number;
}

const NONE_STOOD: Standing = { days: Number.NaN, inTouch: 0, place: -1, favours: 0 };

/** The favour of a tie that stood open for longest while the two were in touch, until it came back or they last were. */
function longestStanding(log: ExchangeLog, row: number): Standing {
  const { start, row: rows, fresh, open, lastBack } = log.ledger;
  const [first, end] = [start[row], start[row + 1]];
  if (first === end) return NONE_STOOD;

  const touched = daysInTouchBy(log, row);
  const longest = { ...NONE_STOOD };
  for (let place = first; place < end; place++) {
    if (fresh[place] === 0) continue;
    const by = open[place] === 0 ? lastBack[place] : undefined;
    const inTouch = (by === undefined ? log.columns.days[row] : touched[by - first]) - touched[place - first];
    if (inTouch < ACTIVE_DAYS) continue;
    const days =
      (by === undefined ? log.columns.lastDay[row] : dayAt(log, rows[by])) - dayAt(log, rows[place]);
    longest.favours++;
    if (longest.days >= days) continue;
    Object.assign(longest, { days, inTouch, place });
  }
  return longest;
}

/** Days in touch up to and with the day of each favour of a tie. */
function daysInTouchBy(log: ExchangeLog, row: number): number[] {
  const { evidence, ledger, isContact } = log;
  const touched: number[] = [];
  let [days, last] = [0, Number.NEGATIVE_INFINITY];
  for (let place = evidence.first[row]; place < evidence.end[row]; place++) {
    const there = evidence.rows[place];
    const day = dayAt(log, there);
    if (day > last && isContact[evidence.log.kind[there]] === 1) {
      days++;
      last = day;
    }
    if (ledger.row[ledger.start[row] + touched.length] === there) touched.push(days);
  }
  return touched;
}

function askedAt({ asks: asking, evidence: { log, first, end, rows } }: ExchangeLog, row: number): number {
  let asked = 0;
  for (let place = first[row]; place < end[row]; place++) asked += asking[log.kind[rows[place]]];
  return asked;
}

function givenAt({ ledger: { start } }: ExchangeLog, row: number): number {
  return start[row + 1] - start[row];
}

function isAsk({ asks: asking, evidence: { log } }: ExchangeLog, row: number): boolean {
  return asking[log.kind[row]] === 1;
}

function isGift({ gives, evidence: { log } }: ExchangeLog, row: number): boolean {
  return gives[log.kind[row]] === 1 && log.weight[row] > 0;
}
