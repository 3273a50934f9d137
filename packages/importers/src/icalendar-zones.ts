import type { CalendarTime } from './icalendar-time.js';
import { type DefinedZone, definedClock } from './icalendar-zone.js';
import { windowsZone } from './windows-zones.js';
import { ianaClock, steadyClock, type ZoneClock } from './zone-clock.js';

/** Time zones a file may name; more are read as if they were unknown. */
const MOST_ZONES = 1000;

/**
 * The time zones of one calendar file. A name is one of the IANA tables; else one of Windows or Outlook;
 * else one that the file defines.
 */
export class CalendarZones {
  readonly #clocks = new Map<string, ZoneClock | undefined>();
  readonly #defined = new Map<string, ZoneClock>();
  /** A zone of Outlook takes some forty thousand. */
  readonly #work = { steps: 5_000_000 };

  /** Takes note of a zone that the file defines. */
  define(zone: DefinedZone): void {
    if (this.#defined.size >= MOST_ZONES || this.#byName(zone.name)) return;
    const clock = definedClock(zone, this.#work);
    if (clock) this.#defined.set(zone.name, clock);
  }

  /** The clocks of a zone; undefined if its name says nothing, so far. */
  clock(name: string): ZoneClock | undefined {
    return this.#byName(name) ?? this.#defined.get(name);
  }

  /** Whether a time can be told without a definition that may still come. */
  knows(time: CalendarTime | undefined): boolean {
    return time?.zone === undefined || this.clock(time.zone) !== undefined;
  }

  #byName(name: string): ZoneClock | undefined {
    if (this.#clocks.has(name)) return this.#clocks.get(name);
    const clock = name.length > 200 ? undefined : clockNamed(name);
    if (this.#clocks.size < MOST_ZONES) this.#clocks.set(name, clock);
    return clock;
  }
}

const UTC = steadyClock(0);

function clockNamed(name: string): ZoneClock | undefined {
  if (/^(?:UTC|GMT|Z|Etc\/UTC)$/i.test(name)) return UTC;
  const offset = /^(?:UTC|GMT)([+-])(\d{1,2}):?(\d\d)?$/i.exec(name);
  if (offset) {
    const [, sign, hours = '0', minutes = '0'] = offset;
    return steadyClock((sign === '-' ? -60_000 : 60_000) * (+hours * 60 + +minutes));
  }
  const windows = windowsZone(name);
  return ianaClock(name) ?? (windows === undefined ? undefined : ianaClock(windows)) ?? clockWithin(name);
}

/** Some programs write `/mozilla.org/20050126_1/Europe/Berlin`. */
function clockWithin(name: string): ZoneClock | undefined {
  const parts = name.split('/');
  return parts.length < 3
    ? undefined
    : (ianaClock(parts.slice(-2).join('/')) ?? ianaClock(parts.slice(-3).join('/')));
}
