import type { Person } from '@tiewise/core';
import { cleanText } from './contacts.js';
import type { ContentLine } from './content-line.js';
import { canonicalEmail, isListAddress, isMachineMailbox } from './email-address.js';
import { foldName } from './fold-name.js';
import { MailPeople } from './mail-people.js';
import { ownText } from './own-text.js';

/** An answer to an invitation. */
export type InvitationAnswer = 'accepted' | 'tentative' | 'declined' | 'delegated' | 'needs-action';

/** Someone an event names. */
export interface Guest {
  /** The canonical address, else `icalendar-name:` and the name. */
  id: string;
  /** The address as written, if there is one. */
  written: string | undefined;
  name: string | undefined;
  answer: InvitationAnswer;
}

/** The same few addresses come again and again. */
const REMEMBERED = 5000;

/** Tells who an `ORGANIZER` or `ATTENDEE` is. */
export class GuestReader {
  #known = new Map<string, string | undefined>();

  /**
   * Undefined for rooms and other things, groups, calendars, machines, lists, and one of whom neither
   * address nor name is known.
   */
  read({ value, params }: ContentLine): Guest | undefined {
    const type = params.get('CUTYPE')?.[0]?.toUpperCase();
    if (type === 'RESOURCE' || type === 'ROOM' || type === 'GROUP') return undefined;

    const shown = params.get('CN')?.[0] ?? '';
    const answer = answerOf(params.get('PARTSTAT')?.[0]);
    const name = nameIn(shown);
    for (const text of [value, params.get('EMAIL')?.[0] ?? '', shown]) {
      const written = bareAddress(text);
      const email = this.#emailOf(written);
      if (email !== undefined) return isNobody(email) ? undefined : { id: email, written, name, answer };
    }
    const folded = foldName(name ?? '');
    return folded === '' ? undefined : { id: `icalendar-name:${folded}`, written: undefined, name, answer };
  }

  #emailOf(text: string): string | undefined {
    if (text === '' || text.length > LONGEST) return undefined;
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.has(text)) return known;
    const email = canonicalEmail(text);
    if (this.#known.size >= REMEMBERED) this.#known = new Map();
    this.#known.set(ownText(text), email);
    return email;
  }
}

/** An internet address is no longer than 320. */
const LONGEST = 400;

function nameIn(text: string): string | undefined {
  const name = cleanText(text).replace(/^(['"])(.+)\1$/, '$2');
  return name === '' || name.includes('@') ? undefined : name;
}

/** Apple writes the address in quotes at times. */
function bareAddress(text: string): string {
  return text
    .slice(0, LONGEST + 20)
    .replace(/^["'\s]*(?:mailto:)?/i, '')
    .replaceAll(/["']/g, '')
    .trim();
}

function answerOf(text: string | undefined): InvitationAnswer {
  const answer = text?.trim().toLowerCase();
  if (answer === 'accepted' || answer === 'tentative' || answer === 'declined') return answer;
  return answer === 'delegated' ? answer : 'needs-action';
}

const CALENDARS =
  /@(?:resource|group|import)\.calendar\.google\.com$|@[^.]+$|^unknownorganizer@calendar\.google\.com$/;

function isNobody(email: string): boolean {
  return CALENDARS.test(email) || isMachineMailbox(email) || isListAddress(email);
}

/** The people met in a calendar, by address where there is one, else by name. */
export class CalendarPeople {
  readonly #mail = new MailPeople();
  readonly #named = new Map<string, Person>();

  /** Takes note of someone, and gives the id. */
  meet({ id, written, name }: Guest): string {
    if (written !== undefined) return this.#mail.meet({ email: id, written, name });
    const found = this.#named.get(id);
    if (found) return found.id;
    const person = { id: ownText(id), ...(name !== undefined && { name: ownText(name) }) };
    this.#named.set(person.id, person);
    return person.id;
  }

  /** Everyone met, by id. */
  list(): Person[] {
    return [...this.#mail.list(), ...this.#named.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
