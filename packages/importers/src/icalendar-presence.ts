import type { CalendarEvent } from './icalendar-event.js';
import type { Guest, InvitationAnswer } from './icalendar-people.js';

/** Who met: one of them first, the organizer if they were there. */
export type Presence = readonly Guest[];

/**
 * Who was there, or in words why nobody met: the organizer unless they declined, and the guests whose
 * answer is one of these. One of a series that names no organizer or no guests has those of the series.
 */
export function presenceAt(
  event: CalendarEvent,
  answers: ReadonlySet<InvitationAnswer>,
  series: CalendarEvent = event,
): Presence | string {
  const organizer = event.organizer ?? series.organizer;
  const inherits = event.guests.length === 0 && !event.hasThings;
  const { guests, hasThings } = inherits ? series : event;
  const people = new Map<string, Guest>();
  if (organizer) people.set(organizer.id, { ...organizer, answer: 'accepted' });
  for (const guest of guests) {
    const known = people.get(guest.id);
    if (!known) people.set(guest.id, guest);
    else if (known.name === undefined || guest.answer === 'declined') {
      const answer = guest.answer === 'declined' ? guest.answer : known.answer;
      people.set(guest.id, { ...known, name: known.name ?? guest.name, answer });
    }
  }
  if (people.size < 2)
    return hasThings ? 'nobody else in it but rooms, groups or machines' : 'nobody else in it';

  const present = [...people.values()].filter((each) =>
    each.id === organizer?.id ? each.answer !== 'declined' : answers.has(each.answer),
  );
  return present.length < 2 ? 'nobody else accepted' : present;
}
