import type { InteractionLog, Kind, Person } from '@tiewise/core';
import { type Contact, contactNamed, contactsWithIds } from './contacts.js';
import { counted } from './counted.js';
import { canonicalEmail } from './email-address.js';
import type { Import } from './import.js';
import type { JsonItem } from './json-stream.js';
import { isObject, type JsonObject } from './json-value.js';
import {
  type ContactThings,
  type FieldUse,
  fieldUse,
  monicaContact,
  thingsOf,
  withAddresses,
} from './monica-contact.js';
import { firstMet, happeningsOf } from './monica-events.js';
import { dateIn, fieldsOf, uuidOf } from './monica-fields.js';
import { MonicaInteractions, type ReadContact } from './monica-interactions.js';
import { type MonicaUser, monicaUser, ownerAmong } from './monica-owner.js';
import { FileTally, importReport } from './report-builder.js';

/** Money lent and given back: favours that Monica keeps in its debts. */
export const MONICA_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['loan', { weight: 2, favour: true }],
  ['repayment', { weight: 1, favour: true }],
]);

/** Gathers what stands in a Monica export, in whatever order it comes. */
export class MonicaExport {
  readonly tally: FileTally;
  readonly #declared: string | undefined;
  readonly #types = new Map<string | number, string>();
  readonly #waiting = new Map<string | number, { value: unknown; line: number }[]>();
  readonly #contacts: ReadContact[] = [];
  readonly #users: MonicaUser[] = [];
  readonly #uses = new Map<string, FieldUse>();
  readonly #activities: { fields: JsonObject; id: string | undefined; line: number }[] = [];
  readonly #relationships: { fields: JsonObject; line: number }[] = [];
  #exportedBy: string | undefined;
  #exportedAt: number | undefined;

  constructor(file: string, me: string | undefined) {
    this.tally = new FileTally(file, 'monica');
    this.#declared = me;
  }

  take({ path, value, line }: JsonItem): void {
    const [first, second, place, part] = path;
    if (first === 'export_date') this.#exportedAt = dateIn({ date: value }, 'date');
    else if (first === 'exported_by') this.#exportedBy = uuidOf(value);
    else if (second === 'instance' && isObject(value)) this.#addFieldType(value);
    else if (second === 'data' && part === 'type') this.#setType(place, String(value));
    else if (second === 'data' && part === 'values') this.#addValue(place, value, line);
  }

  #addFieldType(type: JsonObject): void {
    const [id, use] = [uuidOf(type), fieldUse(type)];
    if (id !== undefined && use !== undefined) this.#uses.set(id, use);
  }

  /** The type of a collection stands before its values, but nothing promises that. */
  #setType(place: string | number, type: string): void {
    this.#types.set(place, type);
    for (const { value, line } of this.#waiting.get(place) ?? []) this.#addValue(place, value, line);
    this.#waiting.delete(place);
  }

  #addValue(place: string | number, value: unknown, line: number): void {
    const type = this.#types.get(place);
    if (type === undefined) {
      const waiting = this.#waiting.get(place) ?? [];
      waiting.push({ value, line });
      this.#waiting.set(place, waiting);
    } else if (!isObject(value)) {
      this.tally.skip(`a ${type.slice(0, 40)} that is no object`, line);
    } else if (type === 'contact') this.#addContact(value, line);
    else if (type === 'user') this.#users.push(monicaUser(value));
    else if (type === 'relationship') this.#relationships.push({ fields: fieldsOf(value), line });
    else if (type === 'activity') {
      this.#activities.push({ fields: fieldsOf(value), id: uuidOf(value), line });
    }
  }

  #addContact(value: JsonObject, line: number): void {
    const things = thingsOf(value);
    const read = monicaContact(value, things);
    if (typeof read === 'string') {
      this.tally.skip(read, line);
      return;
    }
    this.tally.keep();
    this.#contacts.push({
      ...read,
      uuid: uuidOf(value),
      line,
      happenings: happeningsOf(things),
      met: firstMet(value),
      activities: activitiesOf(things),
    });
  }

  result(): Import {
    const { tally } = this;
    const owner = ownerAmong(this.#users, this.#contacts, this.#exportedBy);
    const contacts = this.#contacts.map((each, i) => {
      const contact = withAddresses(each, this.#uses);
      return i === owner.contact ? withEmail(contact, owner.email) : contact;
    });
    const people = contactsWithIds([...contacts, ...(owner.added ? [owner.added] : [])], 'monica');
    const me = this.#meAmong(people, owner.contact ?? (owner.added ? contacts.length : undefined));
    const interactions = new MonicaInteractions(this.#contacts, people, me.id, tally);
    for (const contact of this.#contacts) interactions.addContact(contact);
    for (const { fields, id, line } of this.#activities) interactions.addActivity(fields, id, line);
    for (const { fields, line } of this.#relationships) {
      interactions.addRelationship(fields, this.#exportedAt, line);
    }
    const log: InteractionLog = interactions.log;
    return {
      people: me.added ? [...people, me.added] : people,
      interactions: log,
      me: me.id,
      ...(me.added && { meUnseen: true }),
      kinds: new Map([...MONICA_KINDS].filter(([name]) => log.kinds.indexOf(name) !== undefined)),
      report: importReport([tally], this.#notes(interactions.noted)),
    };
  }

  /** Every thing in Monica is between a contact and me, so there is always a me. */
  #meAmong(people: readonly Person[], place: number | undefined): { id: string; added?: Person } {
    const known = place === undefined ? contactNamed(people, this.#declared) : people[place]?.id;
    if (known !== undefined) return { id: known };
    const email = this.#declared === undefined ? undefined : canonicalEmail(this.#declared);
    const id = email ?? 'monica-name:me';
    const name = email === undefined && this.#declared !== undefined ? { name: this.#declared } : {};
    return { id, added: { id, ...name, ...(email !== undefined && { emails: [email] }) } };
  }

  #notes(noted: number): string[] {
    const dead = this.#contacts.filter(({ deceased }) => deceased).length;
    return [
      ...(dead === 0
        ? []
        : [`${counted(dead, 'person is', 'people are')} marked as deceased in Monica and tagged so`]),
      ...(noted === 0
        ? []
        : [
            `${counted(noted, 'gift or debt stands under the day it was', 'gifts and debts stand under the day they were')} written down: Monica has no other date`,
          ]),
    ];
  }
}

/** With an address beside those that a contact has. */
function withEmail(contact: Contact, email: string | undefined): Contact {
  const { emails = [] } = contact;
  const isKnown = emails.some((own) => email === undefined || canonicalEmail(own) === canonicalEmail(email));
  return email === undefined || isKnown ? contact : { ...contact, emails: [...emails, email] };
}

function activitiesOf(things: ContactThings): string[] {
  return (things.get('activity') ?? []).map(uuidOf).filter((id) => id !== undefined);
}
