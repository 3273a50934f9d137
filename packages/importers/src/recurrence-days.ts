import type { RecurrenceRule } from './recurrence-rule.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayOf(wallMs: number): number {
  return Math.floor(wallMs / DAY_MS);
}

/** The day of the week; Sunday is 0. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The first day of the week a day lies in. */
export function weekOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/** The first day of a month, 0 being January; months beyond the year are those of the next. */
export function monthOf(year: number, month: number): number {
  return dayOf(Date.UTC(year, month, 1));
}

/** The rule with what it leaves to the date it begins on filled in. */
export function completed(rule: RecurrenceRule, start: Date): RecurrenceRule {
  const { every, weekNumbers, yearDays, monthDays, weekdays, months } = rule;
  if (weekNumbers.length + yearDays.length + monthDays.length + weekdays.length > 0) return rule;
  if (every === 'WEEKLY') return { ...rule, weekdays: [{ day: start.getUTCDay(), nth: undefined }] };
  if (every === 'MONTHLY') return { ...rule, monthDays: [start.getUTCDate()] };
  if (every !== 'YEARLY') return rule;
  const month = months.length > 0 ? months : [start.getUTCMonth() + 1];
  return { ...rule, months: month, monthDays: [start.getUTCDate()] };
}

/** Whether a day is one of those that a completed rule names. */
export function dayFits(rule: RecurrenceRule, day: number): boolean {
  const { months, weekNumbers, yearDays, monthDays, weekdays } = rule;
  if (weekdays.length > 0 && !weekdays.some(({ day: wanted }) => wanted === weekdayOf(day))) return false;

  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (months.length > 0 && !months.includes(month + 1)) return false;

  const inMonth = placeIn(day, monthOf(year, month), monthOf(year, month + 1));
  if (monthDays.length > 0 && !inMonth.some((place) => monthDays.includes(place))) return false;

  const inYear = placeIn(day, monthOf(year, 0), monthOf(year + 1, 0));
  if (yearDays.length > 0 && !inYear.some((place) => yearDays.includes(place))) return false;

  if (weekNumbers.length > 0 && !inWeeks(rule, day, year)) return false;
  const ofMonth = rule.every === 'MONTHLY' || (rule.every === 'YEARLY' && months.length > 0);
  return weekdays.length === 0 || isNthWeekday(rule, day, ofMonth ? inMonth : inYear);
}

/** Which day it is, counted from 1 and from the end from -1. */
function placeIn(day: number, first: number, next: number): [number, number] {
  return [day - first + 1, day - next];
}

/** Which of its weekday it is follows from its place alone. An `nth` means nothing in a rule by weeks or days. */
function isNthWeekday(
  { weekdays, every }: RecurrenceRule,
  day: number,
  [place, back]: [number, number],
): boolean {
  const counted = every === 'MONTHLY' || every === 'YEARLY';
  const nth = Math.ceil(place / 7);
  const nthFromEnd = Math.floor(back / 7);
  return weekdays.some(
    (wanted) =>
      wanted.day === weekdayOf(day) &&
      (!counted || wanted.nth === undefined || wanted.nth === nth || wanted.nth === nthFromEnd),
  );
}

/** Week 1 is the first with at least four days in the year; days of it may lie in another one. */
function inWeeks({ weekNumbers, weekStart }: RecurrenceRule, day: number, year: number): boolean {
  return [year - 1, year, year + 1].some((each) => {
    const first = firstWeek(each, weekStart);
    const next = firstWeek(each + 1, weekStart);
    if (day < first || day >= next) return false;
    const number = Math.floor((day - first) / 7) + 1;
    return weekNumbers.includes(number) || weekNumbers.includes(number - (next - first) / 7 - 1);
  });
}

function firstWeek(year: number, weekStart: number): number {
  return weekOf(monthOf(year, 0) + 3, weekStart);
}
