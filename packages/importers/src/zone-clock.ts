/** The clocks of one time zone. */
export interface ZoneClock {
  /** The moment at which a clock there shows this; of two the earlier, and if none does, as before the change. */
  momentOf(wall: number): number;
}

const DAY_MS = 86_400_000;
/** Offsets remembered for one zone. */
const REMEMBERED = 100_000;

/**
 * The clocks of an IANA time zone, as the machine's own tables have them.
 *
 * @returns undefined if there is no zone of that name.
 */
export function ianaClock(name: string): ZoneClock | undefined {
  if (!/^[a-z][\w+/-]{1,60}$/i.test(name)) return undefined;
  try {
    const shown = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: name });
    return clockOf(byDay((moment) => shownWall(shown, moment) - Math.floor(moment / 1000) * 1000));
  } catch {
    return undefined;
  }
}

/** The clocks of a zone of which is known by how much they are ahead of UTC at each moment. */
function clockOf(offsetAt: (moment: number) => number): ZoneClock {
  return {
    momentOf(wall) {
      const before = offsetAt(wall - DAY_MS);
      const after = offsetAt(wall + DAY_MS);
      if (before === after || offsetAt(wall - before) === before) return wall - before;
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
}

/** A clock that is always ahead of UTC by the same. */
export function steadyClock(offset: number): ZoneClock {
  return { momentOf: (wall) => wall - offset };
}

const FIELDS: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
};

function shownWall(format: Intl.DateTimeFormat, moment: number): number {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(moment)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Asks only at midnights, unless the offset changes that day: asking takes long. */
function byDay(offsetAt: (moment: number) => number): (moment: number) => number {
  let known = new Map<number, number>();
  function atMidnight(day: number): number {
    const offset = known.get(day) ?? offsetAt(day * DAY_MS);
    if (known.size >= REMEMBERED) known = new Map();
    known.set(day, offset);
    return offset;
  }
  return (moment) => {
    const day = Math.floor(moment / DAY_MS);
    const offset = atMidnight(day);
    return offset === atMidnight(day + 1) ? offset : offsetAt(moment);
  };
}

/** A change of the clocks: from that moment on they are ahead of UTC by `offset`. */
export interface ClockChange {
  moment: number;
  offset: number;
}

/** The clocks of a zone whose changes are known; before the first they were ahead by `first`. */
export function changingClock(changes: readonly ClockChange[], first: number): ZoneClock {
  const sorted = [...changes].sort((a, b) => a.moment - b.moment);
  return clockOf((moment) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].moment <= moment) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first : sorted[low - 1].offset;
  });
}
