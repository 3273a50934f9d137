import { dayPeriod, hourOf } from './day-periods.js';

/** What a line of a chat begins with. */
export interface ChatHeader {
  /** The three numbers of the date, in the order they are written, as `first * 1e6 + second * 1e4 + third`. */
  date: number;
  /** Seconds since midnight. */
  seconds: number;
  /** How it is written: whether in brackets, and whether with seconds. */
  form: string;
  /** All that follows. */
  rest: string;
}

const DATE = String.raw`(\d{1,4})\s?[/.\-\u2010\u2011\u2013年년]\s?(\d{1,2})\s?[/.\-\u2010\u2011\u2013月월]\s?(\d{1,4})`;
const TIME = String.raw`(\d{1,2})\s?[:.hH時时시点點]\s?(\d{2})(?:\s?(?:[:.]|min|分|분)\s?(\d{2})(?:\s?(?:s\b|秒|초))?)?`;
const GAP = String.raw`([^\d[\]]{1,30}?)`;
const PERIOD = String.raw`([^\d[\],:\u2013\u2014-]{0,24}?)`;

const DASH = String.raw`(?:\s[\u2013\u2014-](?:\s|$)|,\s)`;

const IN_BRACKETS = new RegExp(String.raw`^\[${DATE}${GAP}${TIME}${PERIOD}\](?:\s|$)`);
const BEFORE_DASH = new RegExp(`^${DATE}${GAP}${TIME}${PERIOD}${DASH}`);
/** As in Vietnam. */
const TIME_FIRST = new RegExp(String.raw`^\[?${TIME}${PERIOD}(?:,?\s)${DATE}(?:\](?:\s|$)|${DASH})`);

/** Marks that say in which direction a text runs, and such; they stand anywhere and mean nothing here. */
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c]/g;
const LEADING_MARKS = /^[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c]+/;
/** Where a header may have digits and marks of other scripts. */
const HEAD = 60;

/** Reads the headers of the messages of one chat. */
export class ChatHeaders {
  /** Words beside a time that are not known. */
  readonly unknown = new Set<string>();
  /** The latest hour as written. */
  lastHour = 0;
  /** Whether a capital `AM` or `PM` stands behind a time, as Americans have it. */
  capitals = false;
  readonly #periods = new Map<string, 'am' | 'pm' | ''>();

  /** What a line begins with; undefined if it goes on from the one before. */
  read(line: string): ChatHeader | undefined {
    const start = line.charCodeAt(0);
    if (start === OPENING || (start >= ZERO && start <= NINE))
      return this.#match(line) ?? this.#matchForeign(line);
    return start < 0x80 || line === '' ? undefined : this.#matchForeign(line);
  }

  #matchForeign(line: string): ChatHeader | undefined {
    const head = line.slice(0, HEAD);
    if (!/[^\0-\x7f]/.test(head) || !/^[[\p{Nd}]/u.test(head.replace(LEADING_MARKS, ''))) return undefined;
    const plain = withAsciiDigits(head.replace(MARKS, '')) + line.slice(HEAD);
    const found = this.#match(plain);
    return found && { ...found, rest: afterPlain(line, plain.length - found.rest.length) };
  }

  #match(line: string): ChatHeader | undefined {
    const bracketed = line.charCodeAt(0) === OPENING;
    const match = (bracketed ? IN_BRACKETS : BEFORE_DASH).exec(line);
    if (match === null) return this.#matchTimeFirst(line, bracketed);
    const [all, first, second, third, before = '', hour, minute, second60, after = ''] = match;
    return this.#header(line, all, {
      bracketed,
      first,
      second,
      third,
      before,
      hour,
      minute,
      second60,
      after,
    });
  }

  #matchTimeFirst(line: string, bracketed: boolean): ChatHeader | undefined {
    const match = TIME_FIRST.exec(line);
    if (match === null) return undefined;
    const [all, hour, minute, second60, before = '', first, second, third] = match;
    return this.#header(line, all, {
      bracketed,
      first,
      second,
      third,
      before,
      hour,
      minute,
      second60,
      after: '',
    });
  }

  #header(line: string, all: string, parts: HeaderParts): ChatHeader {
    const { bracketed, before, after, second60 } = parts;
    const [hour, minute, second] = [Number(parts.hour) % 24, Number(parts.minute), Number(second60 ?? 0)];
    const isTime = Number(parts.hour) <= 24 && minute < 60 && second < 60;
    return {
      date: Number(parts.first) * 1e6 + Number(parts.second) * 1e4 + Number(parts.third),
      seconds: isTime ? this.#seconds(hour, before, after) + minute * 60 + second : Number.NaN,
      form: FORMS[(bracketed ? 2 : 0) + (second60 === undefined ? 0 : 1)],
      rest: line.slice(all.length),
    };
  }

  #seconds(hour: number, before: string, after: string): number {
    if (hour > this.lastHour) this.lastHour = hour;
    const key = `${before}\n${after}`;
    let period = this.#periods.get(key);
    if (period === undefined) {
      period = this.#period(before, after);
      if (this.#periods.size < 1000) this.#periods.set(key, period);
    }
    return hourOf(hour, period) * 3600;
  }

  #period(before: string, after: string): 'am' | 'pm' | '' {
    for (const text of [after, before]) {
      const period = dayPeriod(text);
      if (period === undefined && this.unknown.size < 5) this.unknown.add(text.trim().slice(0, 30));
      if (/[AP]M/.test(text)) this.capitals = true;
      if (period) return period;
    }
    return '';
  }
}

/** As they are written. */
interface HeaderParts {
  bracketed: boolean;
  first: string | undefined;
  second: string | undefined;
  third: string | undefined;
  hour: string | undefined;
  minute: string | undefined;
  second60: string | undefined;
  /** What stands around the time. */
  before: string;
  after: string;
}

const FORMS = ['before a dash', 'before a dash, with seconds', 'in brackets', 'in brackets, with seconds'];

const OPENING = '['.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** What of a line follows so many of its characters that are no marks. */
function afterPlain(line: string, count: number): string {
  let at = 0;
  for (let plain = 0; plain < count && at < line.length; at++) if (!isMark(line.charCodeAt(at))) plain++;
  return line.slice(at);
}

function isMark(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0xfeff ||
    unit === 0x061c
  );
}

/** Decimal digits of any script lie in rows of ten, from a multiple of 16 on, or six behind one in those of India. */
function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])(?=[\0-\uffff])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String((code & 15) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
  });
}

/** A text as one line of words, without marks. */
export function withoutMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

const PLAIN = /^[!-~](?:[!-~]| (?=[!-~]))*$/;
