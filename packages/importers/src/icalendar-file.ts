import type { ContentLine } from './content-line.js';
import { counted } from './counted.js';
import type { CalendarPart } from './icalendar-components.js';
import { CANCELLED, calendarEvent } from './icalendar-event.js';
import { calendarOwner } from './icalendar-owner.js';
import { GuestReader, type InvitationAnswer } from './icalendar-people.js';
import { CalendarReader } from './icalendar-reader.js';
import { CalendarZones } from './icalendar-zones.js';
import type { Import } from './import.js';
import { FileTally, importReport } from './report-builder.js';
import { ianaClock, steadyClock, type ZoneClock } from './zone-clock.js';

/** How a calendar file is read. */
export interface CalendarFileRules {
  file: string;
  me: string | undefined;
  zone: string | undefined;
  asOf: number | undefined;
  answers: ReadonlySet<InvitationAnswer>;
  maxInstances: number;
}

const UTC = steadyClock(0);

/** A calendar file as it is read, part by part. */
export class CalendarFile {
  readonly #rules: CalendarFileRules;
  readonly #tally: FileTally;
  readonly #zones = new CalendarZones();
  readonly #guests = new GuestReader();
  readonly #reader: CalendarReader;
  readonly #names = new Set<string>();
  readonly #ownClock: ZoneClock | undefined;
  #home: { clock: ZoneClock; name: string } = { clock: UTC, name: 'UTC' };
  /** Zones that times without one were read in. */
  readonly #homes = new Set<string>();
  #isCancelled = false;
  #isCalendar = false;

  constructor(rules: CalendarFileRules) {
    this.#rules = rules;
    this.#tally = new FileTally(rules.file, 'icalendar');
    this.#reader = new CalendarReader(this.#tally, { ...rules, zones: this.#zones });
    this.#ownClock = rules.zone === undefined ? undefined : ianaClock(rules.zone);
    if (rules.zone !== undefined && !this.#ownClock) {
      throw new RangeError(`readIcalendar: zone must be one as Europe/Lisbon, got ${rules.zone}`);
    }
    this.#begin();
  }

  take(part: CalendarPart): void {
    if ('property' in part) {
      this.#learn(part.property);
      return;
    }
    this.#isCalendar = true;
    if ('calendar' in part) this.#begin();
    else if ('zone' in part) this.#zones.define(part.zone);
    else if ('lost' in part) this.#tally.skip('an end without a beginning', part.lost);
    else {
      const event = calendarEvent(part.event, this.#guests);
      const floats = event.start?.zone === undefined;
      if (floats) this.#homes.add(this.#home.name);
      this.#reader.take(this.#isCancelled ? { ...event, unfit: CANCELLED } : event, this.#home.clock);
    }
  }

  /** What one calendar says of itself is not so of the next in the file. */
  #begin(): void {
    this.#isCancelled = false;
    const { zone = 'UTC' } = this.#rules;
    this.#home = { clock: this.#ownClock ?? UTC, name: zone };
  }

  #learn({ name, value }: ContentLine): void {
    const text = value.trim();
    if (name === 'METHOD') this.#isCancelled = text.toUpperCase() === 'CANCEL';
    if (name === 'X-WR-CALNAME' && this.#names.size < 100) this.#names.add(text.slice(0, 400));
    if (name !== 'X-WR-TIMEZONE' || this.#ownClock) return;
    const clock = this.#zones.clock(text);
    if (clock) this.#home = { clock, name: text };
  }

  result(): Import {
    const reader = this.#reader;
    const asOf = reader.finish();
    const { meetings } = reader;
    if (!this.#isCalendar) this.#tally.skip('no calendar found: it has no BEGIN:VCALENDAR', 1);
    this.#tally.sayIfEmpty('no events in it');
    const interactions = meetings.log();
    const met = new Set(interactions.people);
    const people = meetings.people.list().filter(({ id }) => met.has(id));
    const { counts, events } = meetings;
    const owner = calendarOwner(people, { declared: this.#rules.me, names: this.#names, counts, events });
    const notes = [owner.note, ...this.#notes(asOf)].filter((note) => note !== undefined);
    return {
      people,
      interactions,
      ...(owner.me !== undefined && { me: owner.me }),
      report: importReport(
        [this.#tally],
        notes.map((note) => `${this.#rules.file}: ${note}`),
      ),
    };
  }

  #notes(asOf: number): string[] {
    const { floating, unknownZones, brokenRules, isStamped } = this.#reader;
    const notes: string[] = [];
    if (this.#rules.asOf === undefined && asOf > 0) {
      const which = isStamped ? 'when it was last changed' : 'the last start in it';
      notes.push(`read up to ${new Date(asOf).toISOString()}, ${which}; give asOf for later meetings`);
    }
    if (floating > 0) {
      const isGuess = this.#ownClock === undefined && this.#homes.has('UTC');
      const hint = isGuess ? '; if they are of another, say it with zone (on the command line --zone)' : '';
      const events = `${counted(floating, 'event')} without a time zone`;
      notes.push(
        `${events} ${floating === 1 ? 'was' : 'were'} read in ${[...this.#homes].join(', ')}${hint}`,
      );
    }
    if (unknownZones.size > 0) {
      const names = [...unknownZones].slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
      notes.push(`events in the unknown time zone ${names.join(', ')} were read as if they had none`);
    }
    if (brokenRules.length > 0) {
      const lines = brokenRules.slice(0, 5).join(', ');
      notes.push(
        `${counted(brokenRules.length, 'event repeats', 'events repeat')} by a rule that cannot be read, of which the first date was kept (line ${lines})`,
      );
    }
    return notes;
  }
}
