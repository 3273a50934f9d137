import { exported } from './chapters.mjs';
import { day, minute } from './dates.mjs';
import { folded } from './folded.mjs';
import { addressOf, fullName } from './people.mjs';
import { randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** The calendar as Google writes it; its name is the address of whom it belongs to. */
export function icalendarText(meetings) {
  const random = randomOf('calendar');
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${alex.emails[1]}`,
    'X-WR-TIMEZONE:Europe/London',
    ...meetings.flatMap((meeting) => eventOf(meeting, random)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ at, minutes, called, host, came, declined }, random) {
  return [
    'BEGIN:VEVENT',
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at + minutes * minute)}`,
    `DTSTAMP:${stamp(exported)}`,
    ...(host ? [`ORGANIZER;CN=${fullName(host)}:mailto:${addressOf(host, at)}`] : []),
    `UID:${Array.from({ length: 26 }, () => random.pick(LETTERS)).join('')}@calendar.example`,
    ...(host ? [guestLine(host, 'ACCEPTED', at)] : []),
    ...came.map((guest) => guestLine(guest, 'ACCEPTED', at)),
    ...declined.map((guest) => guestLine(guest, 'DECLINED', at)),
    `CREATED:${stamp(at - 20 * day)}`,
    `LAST-MODIFIED:${stamp(at - 2 * day)}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:${called.replace(/[\\,;]/g, '\\$&')}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

const LETTERS = '0123456789abcdefghijklmnopqrstuv';

function guestLine(guest, answer, at) {
  const name = `CN=${fullName(guest)}`;
  const address = addressOf(guest, at);
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};${name};X-NUM-GUESTS=0:mailto:${address}`;
}

/** `20250320T130000Z` */
const stamp = (at) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
