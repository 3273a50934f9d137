import { describe, expect, it } from 'vitest';
import { windowsZone } from '../src/windows-zones.js';
import { changingClock, ianaClock } from '../src/zone-clock.js';

function momentIn(zone: string, wall: string): string | undefined {
  const moment = ianaClock(zone)?.momentOf(Date.parse(`${wall}Z`));
  return moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);
}

describe('ianaClock', () => {
  it.each([
    ['Europe/Berlin', '2024-01-15T12:00', '2024-01-15T11:00'],
    ['Europe/Berlin', '2024-07-15T12:00', '2024-07-15T10:00'],
    ['europe/berlin', '2024-07-15T12:00', '2024-07-15T10:00'],
    ['Asia/Kathmandu', '2024-07-15T12:00', '2024-07-15T06:15'],
    ['Pacific/Apia', '2011-12-31T12:00', '2011-12-30T22:00'],
    ['America/New_York', '2024-03-10T01:59', '2024-03-10T06:59'],
    ['America/New_York', '2024-03-10T03:00', '2024-03-10T07:00'],
    ['America/New_York', '2024-03-10T02:30', '2024-03-10T07:30'],
    ['America/New_York', '2024-11-03T00:30', '2024-11-03T04:30'],
    ['America/New_York', '2024-11-03T01:30', '2024-11-03T05:30'],
    ['America/New_York', '2024-11-03T02:00', '2024-11-03T07:00'],
    ['Etc/GMT-2', '2024-07-15T12:00', '2024-07-15T10:00'],
  ])('of %s at %s tells %s', (zone, wall, moment) => {
    expect(momentIn(zone, wall)).toBe(moment);
  });

  it.each(['', 'Mars/Olympus', '+02:00', '__proto__', 'x'.repeat(1000)])('knows no zone %j', (name) => {
    expect(ianaClock(name)).toBeUndefined();
  });
});

describe('changingClock', () => {
  it('tells the time before, between and after its changes', () => {
    const clock = changingClock(
      [
        { moment: 1e12, offset: 7.2e6 },
        { moment: 5e11, offset: 3.6e6 },
      ],
      0,
    );

    expect([4e11, 6e11, 2e12].map((wall) => wall - clock.momentOf(wall))).toEqual([0, 3.6e6, 7.2e6]);
  });
});

describe('windowsZone', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['eastern standard time', 'America/New_York'],
    ['GMT Standard Time', 'Europe/London'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['Central Standard Time (Mexico)', 'America/Mexico_City'],
    ['UTC-11', 'Etc/GMT+11'],
    ['Russia Time Zone 3', 'Europe/Samara'],
    ['Line Islands Standard Time', 'Pacific/Kiritimati'],
    ['(UTC-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['(GMT+01:00) Sarajevo, Skopje, Warsaw, Zagreb', 'Europe/Sarajevo'],
    ['(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'],
  ])('takes %s for %s', (name, zone) => {
    expect(windowsZone(name)).toBe(zone);
    expect(ianaClock(zone)).toBeDefined();
  });

  it.each(['', 'Standard Time', 'Customized Time Zone', '(UTC) '])('does not know %j', (name) => {
    expect(windowsZone(name)).toBeUndefined();
  });
});
