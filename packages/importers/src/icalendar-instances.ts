import type { CalendarEvent } from './icalendar-event.js';
import { type CalendarTime, calendarTime } from './icalendar-time.js';
import { type RecurrenceRule, recurrenceRule } from './recurrence-rule.js';
import { recurrenceTimes, type WorkLeft } from './recurrence-times.js';

/** What it takes to tell the moments of a series. */
export interface InstanceRules {
  /** The moment a clock shows this; one without a zone is where the series begins. */
  momentOf(time: CalendarTime): number;
  /** Nothing after it is wanted. */
  asOf: number;
  maxInstances: number;
  work: WorkLeft;
}

/** The moments of a series, in order. */
export interface Instances {
  moments: readonly number[];
  /** There would be more after `asOf`. */
  goesOn: boolean;
  /** A rule that cannot be read was left out. */
  broken: boolean;
}

const DAY_MS = 86_400_000;

/** When the events of a series took place, by its rules and lists of dates; or in words why that cannot be told. */
export function instancesOf(
  event: CalendarEvent,
  start: CalendarTime,
  rules: InstanceRules,
): Instances | string {
  const found = new Map<number, number>();
  const read = event.rules.map(untilRule);
  let goesOn = false;
  function meet(time: CalendarTime): void {
    const moment = rules.momentOf(time);
    if (moment > rules.asOf) goesOn = true;
    else found.set(moment, time.wall);
  }

  if (event.rules.length === 0 || read.includes(undefined)) meet(start);
  for (const rule of read) {
    for (const time of rule ? timesOf(rule, start, rules) : []) {
      meet(time);
      if (found.size > rules.maxInstances) return tooMany(rules.maxInstances);
    }
  }
  for (const time of event.extra) meet({ ...time, zone: time.zone ?? start.zone });
  if (found.size > rules.maxInstances) return tooMany(rules.maxInstances);

  for (const rule of event.exceptRules.map(untilRule)) {
    for (const time of rule ? timesOf(rule, start, rules) : []) found.delete(rules.momentOf(time));
  }
  remove(event.except, start, found, rules);
  if (rules.work.steps <= 0) return 'repeats by a rule that takes too long to work out';
  return { moments: [...found.keys()].sort((a, b) => a - b), goesOn, broken: read.includes(undefined) };
}

function tooMany(maxInstances: number): string {
  return `repeats more than ${maxInstances.toLocaleString('en-US')} times (see maxInstances)`;
}

interface UntilRule {
  rule: RecurrenceRule;
  until: CalendarTime | undefined;
}

function untilRule(text: string): UntilRule | undefined {
  const rule = recurrenceRule(text);
  const until = rule?.until === undefined ? undefined : calendarTime(rule.until);
  const isWrong = rule?.until !== undefined && until === undefined;
  return rule && !isWrong ? { rule, until } : undefined;
}

function* timesOf(
  { rule, until }: UntilRule,
  start: CalendarTime,
  rules: InstanceRules,
): Generator<CalendarTime> {
  const last = Math.min(rules.asOf, until?.wall ?? rules.asOf) + 2 * DAY_MS;
  for (const wall of recurrenceTimes(rule, { start: start.wall, last, work: rules.work })) {
    const time = { ...start, wall };
    if (!until || isUntil(time, until, rules)) yield time;
  }
}

/** A date lasts to its end; a moment is one; a time without a zone is where the series is. */
function isUntil(time: CalendarTime, until: CalendarTime, { momentOf }: InstanceRules): boolean {
  if (until.isDate) return Math.floor(time.wall / DAY_MS) <= Math.floor(until.wall / DAY_MS);
  return until.zone === undefined ? time.wall <= until.wall : momentOf(time) <= momentOf(until);
}

/** A bare date takes out all of that day. */
function remove(
  except: readonly CalendarTime[],
  start: CalendarTime,
  found: Map<number, number>,
  { momentOf }: InstanceRules,
): void {
  const days = new Set<number>();
  for (const time of except) {
    if (time.isDate) days.add(Math.floor(time.wall / DAY_MS));
    else found.delete(momentOf({ ...time, zone: time.zone ?? start.zone }));
  }
  if (days.size === 0) return;
  for (const [moment, wall] of found) if (days.has(Math.floor(wall / DAY_MS))) found.delete(moment);
}
