import { completed, dayFits, dayOf, monthOf, weekOf } from './recurrence-days.js';
import type { RecurrenceRule } from './recurrence-rule.js';

const DAY_MS = 86_400_000;

/** How much may still be worked out; rules made to explode end with it. */
export interface WorkLeft {
  steps: number;
}

/**
 * When a rule repeats what begins at `start`: the times on a clock on the wall there, as milliseconds
 * as if that clock showed UTC. In order, each once, none after `last`; the start is always the first
 * of them. It ends early once the work left is used up. `UNTIL` is the caller's to mind.
 *
 * @example
 * // Mondays and Thursdays of two weeks
 * [...recurrenceTimes(rule('FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4'), { start, last: Infinity, work })];
 */
export function* recurrenceTimes(
  rule: RecurrenceRule,
  { start, last, work }: { start: number; last: number; work: WorkLeft },
): Generator<number> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  if (start > last) return;
  yield start;
  left--;
  if (left <= 0) return;
  for (const time of timesOf(rule, start, last, work)) {
    if (time > last) return;
    if (time <= start) continue;
    yield time;
    left--;
    if (left <= 0) return;
  }
}

function timesOf(rule: RecurrenceRule, start: number, last: number, work: WorkLeft): Generator<number> {
  const full = completed(rule, new Date(start));
  const step = STEPS.get(rule.every);
  return step === undefined
    ? timesByDay(full, start, last, work)
    : timesByStep(full, { start, last, step, work });
}

/** Seconds; what repeats by the day or rarer is none of these. */
const STEPS = new Map([
  ['HOURLY', 3600],
  ['MINUTELY', 60],
  ['SECONDLY', 1],
]);

function* timesByDay(rule: RecurrenceRule, start: number, last: number, work: WorkLeft): Generator<number> {
  const date = new Date(start);
  const clock: Clock = {
    hours: rule.hours.length > 0 ? rule.hours : [date.getUTCHours()],
    minutes: rule.minutes.length > 0 ? rule.minutes : [date.getUTCMinutes()],
    seconds: rule.seconds.length > 0 ? rule.seconds : [date.getUTCSeconds()],
  };
  for (const [first, next] of periods(rule, start)) {
    if (!(first * DAY_MS <= last)) return;
    const days = daysWithin(rule, first, next, work);
    const size = days.length * sizeOf(clock);
    for (const place of placesOf(rule.positions, size)) {
      if (work.steps-- <= 0) return;
      yield timeAt(days, clock, place);
    }
    if (work.steps <= 0) return;
  }
}

function daysWithin(rule: RecurrenceRule, first: number, next: number, work: WorkLeft): number[] {
  const days: number[] = [];
  work.steps--;
  for (const [from, to] of stretches(rule, first, next)) {
    work.steps -= to - from;
    for (let day = from; day < to; day++) if (dayFits(rule, day)) days.push(day);
  }
  return days;
}

/** The months of a year or month that are those of the rule; of shorter periods all. */
function stretches({ every, months }: RecurrenceRule, first: number, next: number): [number, number][] {
  if (months.length === 0 || (every !== 'YEARLY' && every !== 'MONTHLY')) return [[first, next]];
  const date = new Date(first * DAY_MS);
  const year = date.getUTCFullYear();
  if (every === 'YEARLY') return months.map((month) => [monthOf(year, month - 1), monthOf(year, month)]);
  return months.includes(date.getUTCMonth() + 1) ? [[first, next]] : [];
}

/** The first day of each period of the rule, and the first day after it. */
function* periods(
  { every, interval, weekStart }: RecurrenceRule,
  start: number,
): Generator<[number, number]> {
  const date = new Date(start);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), dayOf(start)];
  const week = weekOf(day, weekStart);
  for (let n = 0; ; n += interval) {
    if (every === 'YEARLY') yield [monthOf(year + n, 0), monthOf(year + n + 1, 0)];
    else if (every === 'MONTHLY') yield [monthOf(year, month + n), monthOf(year, month + n + 1)];
    else if (every === 'WEEKLY') yield [week + 7 * n, week + 7 * n + 7];
    else yield [day + n, day + n + 1];
  }
}

interface Clock {
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
}

function sizeOf({ hours, minutes, seconds }: Clock): number {
  return hours.length * minutes.length * seconds.length;
}

/** The times of a period in order, numbered from 0, without making a list of them. */
function timeAt(days: readonly number[], clock: Clock, place: number): number {
  const { hours, minutes, seconds } = clock;
  const perDay = sizeOf(clock);
  const inDay = place % perDay;
  const hour = hours[Math.floor(inDay / (minutes.length * seconds.length))];
  const minute = minutes[Math.floor(inDay / seconds.length) % minutes.length];
  const second = seconds[inDay % seconds.length];
  return days[Math.floor(place / perDay)] * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
}

function* placesOf(positions: readonly number[], size: number): Generator<number> {
  if (positions.length === 0) {
    for (let place = 0; place < size; place++) yield place;
    return;
  }
  const places = positions.map((position) => (position > 0 ? position - 1 : size + position));
  yield* [...new Set(places)].filter((place) => place >= 0 && place < size).sort((a, b) => a - b);
}

/** Each step gives as many times as the rule names minutes in its hour, or seconds in its minute. */
function* timesByStep(
  rule: RecurrenceRule,
  { start, last, step, work }: { start: number; last: number; step: number; work: WorkLeft },
): Generator<number> {
  const stepMs = step * 1000 * rule.interval;
  const date = new Date(start);
  const minute = rule.minutes.length > 0 ? rule.minutes : [date.getUTCMinutes()];
  const second = rule.seconds.length > 0 ? rule.seconds : [date.getUTCSeconds()];
  const within: Clock = {
    hours: [0],
    minutes: step === 3600 ? minute : [0],
    seconds: step > 1 ? second : [0],
  };
  let day = Number.NaN;
  for (let time = Math.floor(start / (step * 1000)) * step * 1000; time <= last; time += stepMs) {
    if (work.steps-- <= 0) return;
    if (dayOf(time) !== day) {
      day = dayOf(time);
      if (!dayFits(rule, day)) {
        time = nextStep(time, (day + 1) * DAY_MS, stepMs) - stepMs;
        continue;
      }
    }
    if (!clockFits(rule, (time - day * DAY_MS) / 1000, step)) continue;
    for (const place of placesOf(rule.positions, sizeOf(within))) {
      work.steps--;
      yield time + timeAt([0], within, place);
    }
  }
}

/** The first step from a time on that is not before another. */
function nextStep(time: number, bound: number, stepMs: number): number {
  return time + Math.ceil((bound - time) / stepMs) * stepMs;
}

/** Whether a step may begin at that second of the day; what is finer than the step is no matter. */
function clockFits({ hours, minutes, seconds }: RecurrenceRule, second: number, step: number): boolean {
  return (
    (hours.length === 0 || hours.includes(Math.floor(second / 3600))) &&
    (step >= 3600 || minutes.length === 0 || minutes.includes(Math.floor(second / 60) % 60)) &&
    (step >= 60 || seconds.length === 0 || seconds.includes(second % 60))
  );
}
