import { type Interaction, MS_PER_DAY, type Person, type Ties } from '@tiewise/core';
import { type CrossingContext, companyOf, contextsOf } from './crossing-contexts.js';
import type { CrossingDays } from './crossing-days.js';

/** One time that two people's paths ran together. */
export interface Crossing {
  /** Epoch milliseconds of the first and the last interaction. */
  from: number;
  to: number;
  /** Days in which both had a part. */
  days: number;
  /** The largest share of an interaction that was theirs: 1 for the two alone, 1/(n - 1) in a company of n. */
  weight: number;
  /** The interactions of those days, in order of time. */
  evidence: readonly Interaction[];
}

/** How often two people's paths crossed. Undefined is unknown. */
export interface Crossings {
  /** Different years with a crossing. */
  years: number | undefined;
  /** In order of time. */
  crossings: readonly Crossing[];
  /** Sum over the crossings. */
  weight: number | undefined;
  /** Epoch milliseconds of the beginning of the first and the end of the last. */
  first: number | undefined;
  last: number | undefined;
  /** The longest time between the end of one and the beginning of the next, in days. */
  longestPause: number | undefined;
  /** What they came of, most crossings first. */
  contexts: readonly CrossingContext[];
  /** Others who were together with both, and at how many crossings; most first. */
  company: readonly { person: Person; crossings: number }[];
}

/** All crossings of a tie, by its row; none where it is not seen. */
export function crossingsAt(ties: Ties, tie: number, days: CrossingDays, seen: boolean): Crossings {
  const count = seen ? days.read(tie) : 0;
  const crossings = listOf(ties, days, count);
  const [first, last] = [crossings[0], crossings[crossings.length - 1]];
  const pauses = crossings.slice(1).map(({ from }, i) => (from - crossings[i].to) / MS_PER_DAY);
  return {
    years: count > 0 ? crossingYears(days, count) : undefined,
    crossings,
    weight: count > 0 ? crossingWeight(days, count) : undefined,
    first: first?.from,
    last: last?.to,
    longestPause: pauses.length > 0 ? Math.max(...pauses) : undefined,
    contexts: contextsOf(ties, crossings),
    company: companyOf(ties, tie, crossings),
  };
}

/** The most days in different years and a pause or more apart: the earliest that can be had, one after another. */
export function crossingYears({ day, pause }: CrossingDays, count: number): number {
  let years = 1;
  let last = day[0];
  let nextYear = nextYearOf(last);
  for (let i = 1; i < count; i++) {
    if (day[i] < nextYear || day[i] - last < pause) continue;
    years++;
    last = day[i];
    nextYear = nextYearOf(last);
  }
  return years;
}

/** Runs of days with less than a pause between them. */
export function runsOf({ day, pause }: CrossingDays, count: number): number {
  let runs = 1;
  for (let i = 1; i < count; i++) if (day[i] - day[i - 1] >= pause) runs++;
  return runs;
}

/** Sum over the runs of the largest share in each. */
export function crossingWeight(days: CrossingDays, count: number): number {
  let weight = 0;
  let largest = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0 && days.day[i] - days.day[i - 1] >= days.pause) {
      weight += largest;
      largest = 0;
    }
    largest = Math.max(largest, days.share(i));
  }
  return weight + largest;
}

/** The UTC day on which the year after that of a day begins. */
function nextYearOf(day: number): number {
  return Date.UTC(new Date(day * MS_PER_DAY).getUTCFullYear() + 1, 0, 1) / MS_PER_DAY;
}

function listOf(ties: Ties, days: CrossingDays, count: number): Crossing[] {
  const { rows, at } = ties.evidence();
  const found: Crossing[] = [];
  for (let start = 0, i = 0; i < count; i++) {
    if (i + 1 < count && days.day[i + 1] - days.day[i] < days.pause) continue;
    const evidence: Interaction[] = [];
    let weight = 0;
    for (let day = start; day <= i; day++) {
      weight = Math.max(weight, days.share(day));
      for (let place = days.place[day]; place < days.end[day]; place++) {
        if (days.counts(place)) evidence.push(at(rows[place]));
      }
    }
    const [from, to] = [evidence[0].at, evidence[evidence.length - 1].at];
    found.push({ from, to, days: i + 1 - start, weight, evidence });
    start = i + 1;
  }
  return found;
}
