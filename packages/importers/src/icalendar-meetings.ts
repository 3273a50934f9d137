import { type Interaction, InteractionLog } from '@tiewise/core';
import type { CalendarEvent } from './icalendar-event.js';
import { CalendarPeople, type InvitationAnswer } from './icalendar-people.js';
import { type Presence, presenceAt } from './icalendar-presence.js';
import { EventVersions, isNewer, type Version } from './icalendar-versions.js';
import type { FileTally } from './report-builder.js';
import { RowIds } from './row-ids.js';

/** One event at one moment. */
export interface Meeting {
  event: CalendarEvent;
  /** When it took place. */
  at: number;
  /** When it should have, if it is one of a series: that is what it is known by in every calendar. */
  planned: number;
  present: Presence;
  minutes: number | undefined;
}

/** Why a meeting yet to come is none. */
export const FUTURE = 'in the future';
const OLDER = 'another version of this event in the file is newer';

/** The meetings of one calendar file as they are found, each once, in the version that holds. */
export class CalendarMeetings {
  readonly people = new CalendarPeople();
  /** In how many events each person was. */
  readonly counts = new Map<string, number>();
  events = 0;
  readonly #tally: FileTally;
  readonly #answers: ReadonlySet<InvitationAnswer>;
  readonly #log = new InteractionLog();
  readonly #ids = new RowIds();
  readonly #versions = new EventVersions();
  /** What holds instead of a meeting already in the log; undefined for nothing. */
  readonly #replaced = new Map<string, Interaction | undefined>();

  constructor(tally: FileTally, answers: ReadonlySet<InvitationAnswer>) {
    this.#tally = tally;
    this.#answers = answers;
  }

  /** Who met at an event, or in words why it is no meeting. */
  presence(event: CalendarEvent, series?: CalendarEvent): Presence | string {
    if (event.unfit !== undefined) return event.unfit;
    const present = presenceAt(event, this.#answers, series);
    return typeof present === 'string' ? present : (event.noMeeting ?? present);
  }

  /** Takes an event that takes place once, and says whether an older version has to give way. */
  single(event: CalendarEvent, meeting: Meeting | string): void {
    const { uid, sequence, stamp, line } = event;
    const known = uid === undefined ? undefined : this.#versions.get(uid);
    if (known && !isNewer(event, known)) {
      this.older(event);
      return;
    }
    if (known) this.supersede(known, uid);

    if (typeof meeting === 'string') this.#tally.skip(meeting, line);
    else this.keep(event, [meeting]);
    const at = typeof meeting === 'string' ? Number.NaN : meeting.at;
    if (uid !== undefined) this.#versions.set(uid, { sequence, stamp, at, line });
  }

  /** The version of an event that takes place once, if there is one. */
  version(uid: string | undefined): Version | undefined {
    return uid === undefined ? undefined : this.#versions.get(uid);
  }

  /** Takes back a version for one that holds instead. */
  supersede({ at, line, ...rest }: Version, uid = ''): void {
    if (Number.isNaN(at)) return;
    this.#replaced.set(meetingId(uid, at), undefined);
    this.#versions.set(uid, { ...rest, line, at: Number.NaN });
    this.events--;
    this.#tally.keep(-1);
    this.#tally.skip(OLDER, line);
  }

  older({ line }: CalendarEvent): void {
    this.#tally.skip(OLDER, line);
  }

  skip({ line }: CalendarEvent, reason: string): void {
    this.#tally.skip(reason, line);
  }

  /** Keeps an event with all meetings it stands for. */
  keep({ uid }: CalendarEvent, meetings: Iterable<Meeting>): void {
    this.#tally.keep();
    this.events++;
    const met = new Set<string>();
    for (const { at, planned, present, minutes } of meetings) {
      const [from = '', ...to] = present.map(({ id }) => id);
      for (const guest of present) {
        if (met.has(guest.id)) continue;
        met.add(this.people.meet(guest));
      }
      const meeting = { at, from, to, kind: 'meeting', weight: 1, ...(minutes !== undefined && { minutes }) };
      const id = uid === undefined ? this.#ids.idFor(meeting) : meetingId(uid, planned);
      this.#add({ ...meeting, id, source: 'icalendar' });
    }
    for (const id of met) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  #add(meeting: Interaction): void {
    const { id = '' } = meeting;
    if (this.#replaced.has(id)) this.#replaced.set(id, meeting);
    else this.#log.add(meeting);
  }

  /** Every meeting that holds. */
  log(): InteractionLog {
    if (this.#replaced.size === 0) return this.#log;
    return this.#log.mapped((meeting) => {
      const { id = '' } = meeting;
      return this.#replaced.has(id) ? this.#replaced.get(id) : meeting;
    });
  }
}

/** The same in the calendar of everyone who was there. */
function meetingId(uid: string, planned: number): string {
  return `ics:${uid}/${new Date(planned).toISOString().slice(0, 19)}Z`;
}
