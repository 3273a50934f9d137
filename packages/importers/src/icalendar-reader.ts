import { CANCELLED, type CalendarEvent } from './icalendar-event.js';
import { instancesOf } from './icalendar-instances.js';
import { CalendarMeetings, FUTURE, type Meeting } from './icalendar-meetings.js';
import type { InvitationAnswer } from './icalendar-people.js';
import type { Presence } from './icalendar-presence.js';
import type { CalendarTime } from './icalendar-time.js';
import { isNewer } from './icalendar-versions.js';
import type { CalendarZones } from './icalendar-zones.js';
import { addToList } from './lists-by-key.js';
import type { FileTally } from './report-builder.js';
import type { ZoneClock } from './zone-clock.js';

/** How a calendar is read. */
export interface CalendarRules {
  zones: CalendarZones;
  answers: ReadonlySet<InvitationAnswer>;
  /** Nothing after it is read; undefined for when the file was last changed. */
  asOf: number | undefined;
  maxInstances: number;
}

/** An event that has to wait for the rest of the file. */
interface Held {
  event: CalendarEvent;
  home: ZoneClock;
}

/** Work for all rules of one file: at most some seconds, unless more meetings are asked for. */
const MOST_WORK = 10_000_000;
const MOST_WORK_PER_INSTANCE = 1000;
/** The share of it that one event may take. */
const SHARE_FOR_ONE = 0.1;
/** Longer ones are days spent, not a meeting. */
const MOST_MINUTES = 24 * 60;

/** Reads the events of a calendar file: those that take place once at once, the others when all are known. */
export class CalendarReader {
  readonly meetings: CalendarMeetings;
  /** Events kept whose time is given without a zone. */
  floating = 0;
  /** Zones that are not known. */
  readonly unknownZones = new Set<string>();
  /** Events of which a rule cannot be read. */
  readonly brokenRules: number[] = [];
  readonly #rules: CalendarRules;
  readonly #held = new Map<string, Held[]>();
  #lastStamp = 0;
  #lastStart = 0;
  readonly #mostWork: number;
  #work: number;

  constructor(tally: FileTally, rules: CalendarRules) {
    this.meetings = new CalendarMeetings(tally, rules.answers);
    this.#rules = rules;
    this.#mostWork = Math.max(MOST_WORK, MOST_WORK_PER_INSTANCE * rules.maxInstances);
    this.#work = this.#mostWork;
  }

  /** Takes an event; `home` are the clocks where times without a zone are. */
  take(event: CalendarEvent, home: ZoneClock): void {
    const { start, end, uid, line, unfit } = event;
    if (unfit !== undefined && unfit !== CANCELLED) {
      this.meetings.skip(event, unfit);
      return;
    }
    this.#lastStamp = Math.max(this.#lastStamp, event.stamp);
    const holds = repeats(event) || event.instead !== undefined;
    const knows = this.#rules.zones.knows(start) && this.#rules.zones.knows(end);
    const at = start && knows ? this.#moment(start, home) : 0;
    if (start && at < LATEST) this.#lastStart = Math.max(this.#lastStart, at);
    const { asOf } = this.#rules;
    if (!holds && knows && (unfit !== undefined || asOf !== undefined || at <= this.#lastStamp)) {
      const meeting = this.#meetingOf({ event, home }, at);
      const isFuture = typeof meeting !== 'string' && asOf !== undefined && at > asOf;
      if (typeof meeting !== 'string' && !isFuture) this.#noteZone(event);
      this.meetings.single(event, isFuture ? FUTURE : meeting);
      return;
    }
    const key = uid === undefined ? `line ${line}` : `uid ${uid}`;
    const group = this.#held.get(key);
    if (group) group.push({ event, home });
    else this.#held.set(key, [{ event, home }]);
  }

  /** Whether the file says when it was changed. */
  get isStamped(): boolean {
    return this.#lastStamp > 0;
  }

  /** Reads what had to wait; gives the moment up to which meetings were read. */
  finish(): number {
    const asOf = this.#rules.asOf ?? (this.#lastStamp || this.#lastStart);
    for (const group of this.#held.values()) this.#finishGroup(group, asOf);
    this.#held.clear();
    return asOf;
  }

  /** All that goes by one `UID`: a series and the ones of it that are different. */
  #finishGroup(group: readonly Held[], asOf: number): void {
    const known = this.meetings.version(group[0]?.event.uid);
    let series = this.#newest(group.filter(({ event }) => event.instead === undefined));
    if (series && known && !isNewer(series.event, known)) {
      this.meetings.older(series.event);
      series = undefined;
    }
    const changed = this.#changedOnes(group);
    const isReplaced = series !== undefined || (known !== undefined && changed.has(known.at));
    if (known && isReplaced) this.meetings.supersede(known, group[0]?.event.uid);

    if (series) this.#finishSeries(series, changed, asOf);
    for (const [planned, one] of changed) this.#finishOne(one, planned, series, asOf);
  }

  /** The version that holds; the others are skipped. */
  #newest(versions: readonly Held[]): Held | undefined {
    let newest: Held | undefined;
    for (const next of versions) {
      const isBetter = newest === undefined || isNewer(next.event, newest.event);
      const older = isBetter ? newest : next;
      if (older) this.meetings.older(older.event);
      if (isBetter) newest = next;
    }
    return newest;
  }

  /** By when they should have been. */
  #changedOnes(group: readonly Held[]): Map<number, Held> {
    const versions = new Map<number, Held[]>();
    for (const held of group) {
      const { instead, start } = held.event;
      if (!instead) continue;
      const planned = this.#moment({ ...instead, zone: instead.zone ?? start?.zone }, held.home);
      addToList(versions, planned, held);
    }
    const changed = new Map<number, Held>();
    for (const [planned, each] of versions) {
      const newest = this.#newest(each);
      if (newest) changed.set(planned, newest);
    }
    return changed;
  }

  #finishSeries({ event, home }: Held, changed: ReadonlyMap<number, Held>, asOf: number): void {
    const present = this.meetings.presence(event);
    if (typeof present === 'string' || !event.start) {
      this.meetings.skip(event, typeof present === 'string' ? present : 'no date');
      return;
    }
    const before = Math.min(this.#work, this.#mostWork * SHARE_FOR_ONE);
    const work = { steps: before };
    const momentOf = (time: CalendarTime) => this.#moment(time, home);
    const { maxInstances } = this.#rules;
    const found = instancesOf(event, event.start, { momentOf, asOf, maxInstances, work });
    this.#work -= before - work.steps;
    if (typeof found === 'string') {
      this.meetings.skip(event, this.#work <= 0 ? TOO_MUCH : found);
      return;
    }
    const moments = found.moments.filter((moment) => moment >= EARLIEST && !changed.has(moment));
    this.#work -= moments.length * present.length;
    if (found.broken) this.brokenRules.push(event.line);
    if (moments.length === 0)
      this.meetings.skip(event, found.goesOn || momentOf(event.start) > asOf ? FUTURE : NONE_LEFT);
    else if (this.#work < 0) this.meetings.skip(event, TOO_MUCH);
    else this.#keepSeries({ event, home }, present, moments);
  }

  #keepSeries({ event, home }: Held, present: Presence, moments: readonly number[]): void {
    const minutes = this.#minutesOf(event, home);
    this.#noteZone(event);
    this.meetings.keep(
      event,
      moments.map((at) => ({ event, at, planned: at, present, minutes })),
    );
  }

  #finishOne(one: Held, planned: number, series: Held | undefined, asOf: number): void {
    const { event, home } = one;
    const at = event.start ? this.#moment(event.start, home) : 0;
    const meeting = this.#meetingOf(one, at, series?.event);
    if (typeof meeting === 'string') this.meetings.skip(event, meeting);
    else if (at > asOf) this.meetings.skip(event, FUTURE);
    else {
      this.#noteZone(event);
      this.meetings.keep(event, [{ ...meeting, planned }]);
    }
  }

  #meetingOf({ event, home }: Held, at: number, series?: CalendarEvent): Meeting | string {
    const present = this.meetings.presence(event, series);
    if (typeof present === 'string') return present;
    return { event, at, planned: at, present, minutes: this.#minutesOf(event, home) };
  }

  #noteZone({ start }: CalendarEvent): void {
    if (start?.zone === undefined) this.floating++;
    else if (!this.#rules.zones.knows(start)) this.unknownZones.add(start.zone);
  }

  #moment(time: CalendarTime, home: ZoneClock): number {
    const clock = time.zone === undefined ? home : (this.#rules.zones.clock(time.zone) ?? home);
    return clock.momentOf(time.wall);
  }

  #minutesOf({ start, end, durationMs }: CalendarEvent, home: ZoneClock): number | undefined {
    if (!start) return undefined;
    const long = end ? this.#moment(end, home) - this.#moment(start, home) : (durationMs ?? 0);
    return long > 0 ? Math.min(MOST_MINUTES, Math.round(long / 60_000)) : undefined;
  }
}

const NONE_LEFT = 'every one of its dates was taken out or changed';
const TOO_MUCH = 'the series of this file have more meetings than can be read (see maxInstances)';
const EARLIEST = Date.UTC(1800, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function repeats({ rules, extra }: CalendarEvent): boolean {
  return rules.length > 0 || extra.length > 0;
}
