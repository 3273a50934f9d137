import type { ContentLine } from './content-line.js';
import { calendarTime, calendarTimes } from './icalendar-time.js';
import { recurrenceRule } from './recurrence-rule.js';
import { recurrenceTimes, type WorkLeft } from './recurrence-times.js';
import { type ClockChange, changingClock, type ZoneClock } from './zone-clock.js';

/** A time zone that a calendar file defines itself (`VTIMEZONE`). */
export interface DefinedZone {
  name: string;
  /** The properties of each `STANDARD` and `DAYLIGHT` in it. */
  parts: readonly (readonly ContentLine[])[];
}

/** The clocks of a zone as the file defines it; undefined if it says nothing of them. */
export function definedClock({ parts }: DefinedZone, work: WorkLeft): ZoneClock | undefined {
  const changes: ClockChange[] = [];
  const beginnings: { moment: number; before: number }[] = [];
  for (const part of parts.slice(0, MOST_PARTS)) {
    const before = offsetMs(textOf(part, 'TZOFFSETFROM'));
    const offset = offsetMs(textOf(part, 'TZOFFSETTO'));
    const start = calendarTime(textOf(part, 'DTSTART'))?.wall;
    if (before === undefined || offset === undefined || start === undefined) continue;
    beginnings.push({ moment: start - before, before });
    for (const wall of changesOf(part, start, work)) changes.push({ moment: wall - before, offset });
  }
  const [first] = beginnings.sort((a, b) => a.moment - b.moment);
  return first && changingClock(changes, first.before);
}

const MOST_PARTS = 500;
/** Changes worked out for one part: two a year until 2200 are fewer. */
const MOST_CHANGES = 1500;
const LAST = Date.UTC(2200, 0, 1);
const DAY_MS = 86_400_000;

/** As clocks on the wall show them just before. */
function changesOf(part: readonly ContentLine[], start: number, work: WorkLeft): number[] {
  const named = part.filter(({ name }) => name === 'RDATE').flatMap(calendarTimes);
  const walls = [start, ...named.filter((time) => time !== undefined).map(({ wall }) => wall)];
  for (const { value } of part.filter(({ name }) => name === 'RRULE').slice(0, 2)) {
    const rule = recurrenceRule(value);
    if (!rule) continue;
    const until = calendarTime(rule.until ?? '');
    const last = until ? Math.min(LAST, until.wall + DAY_MS / 2) : LAST;
    for (const wall of recurrenceTimes(rule, { start, last, work })) {
      walls.push(wall);
      if (walls.length >= MOST_CHANGES) break;
    }
  }
  return walls;
}

function textOf(part: readonly ContentLine[], wanted: string): string {
  return part.find(({ name }) => name === wanted)?.value ?? '';
}

function offsetMs(text: string): number | undefined {
  const [, sign, hours = '', minutes = '', seconds = '0'] =
    /^\s*([+-])(\d\d):?(\d\d)(?::?(\d\d))?\s*$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1000 : 1000) * ((+hours * 60 + +minutes) * 60 + +seconds);
}
