import { type Interaction, InteractionLog, type Person } from '@tiewise/core';
import type { JsonObject } from './json-value.js';
import type { MonicaContact } from './monica-contact.js';
import type { Happening, Meeting, MonicaEvent } from './monica-events.js';
import { dateIn, uuidOf } from './monica-fields.js';
import type { FileTally } from './report-builder.js';
import { RowIds } from './row-ids.js';

/** A contact with all that is to be told once everybody is known. */
export interface ReadContact extends MonicaContact {
  uuid: string | undefined;
  line: number;
  happenings: readonly Happening[];
  met: Meeting;
  /** Ids of the activities they took part in. */
  activities: readonly string[];
}

/** Turns what Monica knows into interactions, once everybody is known. */
export class MonicaInteractions {
  readonly log = new InteractionLog();
  /** How many stand under the day they were written down. */
  noted = 0;
  readonly #people = new Map<string, string>();
  readonly #idOf = new Map<ReadContact, string>();
  readonly #participants = new Map<string, string[]>();
  readonly #me: string;
  readonly #tally: FileTally;
  readonly #ids = new RowIds();

  constructor(contacts: readonly ReadContact[], people: readonly Person[], me: string, tally: FileTally) {
    this.#me = me;
    this.#tally = tally;
    contacts.forEach((contact, i) => {
      const { id } = people[i];
      this.#idOf.set(contact, id);
      if (contact.uuid !== undefined) this.#people.set(contact.uuid, id);
      for (const activity of contact.activities) {
        const others = this.#participants.get(activity) ?? [];
        others.push(id);
        this.#participants.set(activity, others);
      }
    });
  }

  addContact(contact: ReadContact): void {
    const id = this.#idOf.get(contact);
    if (id === undefined) return;
    for (const happening of contact.happenings) {
      if (typeof happening === 'string') this.#tally.skip(happening, contact.line);
      else this.#addEvent(happening, id, contact.line);
    }
    this.#addFirstMeeting(contact, id);
  }

  #addEvent(
    { at, kind, fromContact, id, recipient, noted }: MonicaEvent,
    contact: string,
    line: number,
  ): void {
    const other = (recipient === undefined ? undefined : this.#people.get(recipient)) ?? contact;
    const [from, to] = fromContact ? [other, this.#me] : [this.#me, other];
    if (this.#add({ at, from, to: [to], kind, weight: 1 }, id && `monica:${kind}:${id}`, line) && noted) {
      this.noted++;
    }
  }

  /** Who met through somebody was introduced: to me, by them, about the contact. */
  #addFirstMeeting({ met: { at, through }, uuid, line }: ReadContact, contact: string): void {
    if (through === undefined) {
      if (at === undefined || contact === this.#me) return;
      const known = { at, from: this.#me, to: [contact], kind: 'connection', weight: 1 };
      this.#add(known, uuid && `monica:met:${uuid}`, line);
      return;
    }
    const introducer = this.#people.get(through);
    if (introducer === undefined) this.#tally.skip('an introduction by nobody in the export', line);
    else if (at === undefined) this.#tally.skip('an introduction without the day you first met', line);
    else if (contact === this.#me) this.#tally.skip('an introduction of yourself to yourself', line);
    else {
      const introduction = { at, from: introducer, to: [this.#me], kind: 'introduction', weight: 1 };
      this.#add({ ...introduction, about: contact }, uuid && `monica:introduction:${uuid}`, line);
    }
  }

  addActivity(fields: JsonObject, id: string | undefined, line: number): void {
    const at = dateIn(fields, 'happened_at');
    const others = new Set(id === undefined ? [] : this.#participants.get(id));
    others.delete(this.#me);
    if (at === undefined) this.#tally.skip('an activity without a date that can be read', line);
    else if (others.size === 0) this.#tally.skip('an activity nobody took part in', line);
    else {
      const meeting = { at, from: this.#me, to: [...others].sort(), kind: 'meeting', weight: 1 };
      this.#add(meeting, id && `monica:activity:${id}`, line);
    }
  }

  /** That two people are family or friends says since when they know each other, at the latest. */
  addRelationship(fields: JsonObject, exportedAt: number | undefined, line: number): void {
    const pair = [fields.contact_is, fields.of_contact].map((value) => uuidOf(value) ?? '').sort();
    const [from, to] = pair.map((uuid) => this.#people.get(uuid));
    const at = dateIn(fields, 'created_at') ?? exportedAt;
    if (from === undefined || to === undefined) {
      this.#tally.skip('a relationship with somebody who is not in the export', line);
    } else if (at === undefined) this.#tally.skip('a relationship without a date that can be read', line);
    else {
      const id = `monica:relationship:${pair.join(':')}`;
      this.#add({ at, from, to: [to], kind: 'connection', weight: 1 }, id, line);
    }
  }

  #add(interaction: Interaction, id: string | undefined, line: number): boolean {
    if (interaction.from === interaction.to[0] && interaction.to.length === 1) {
      this.#tally.skip('from a person to the same person', line);
      return false;
    }
    this.#tally.keep();
    return this.log.add({ ...interaction, id: id ?? this.#ids.idFor(interaction), source: 'monica' });
  }
}
