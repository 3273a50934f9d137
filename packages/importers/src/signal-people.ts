import type { Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { isObject, type JsonObject, textIn } from './json-value.js';
import { internationalPhone } from './phone-text.js';

/** Stands for whose export it is, until that is known. */
export const OWNER = 'signal-owner';

/** What a recipient of a chat is: a person, or in words why it is none. */
export type SignalRecipient = { id: string; isGroup?: false } | { isGroup: true } | { reason: string };

/** The people of a Signal export, by the numbers its frames give them. */
export class SignalPeople {
  readonly recipients = new Map<string, SignalRecipient>();
  readonly #people = new Map<string, Person>();
  #ownName: string | undefined;
  readonly #me: string | undefined;

  constructor(me: string | undefined) {
    this.#me = me;
  }

  /** Takes note of who owns the account. */
  addAccount(account: JsonObject): void {
    this.#ownName = nameOf(account, 'givenName', 'familyName');
  }

  /** Takes note of a person, a group or a channel. */
  addRecipient(recipient: JsonObject): void {
    const number = idIn(recipient, 'id');
    if (number !== undefined) this.recipients.set(number, this.#recipient(recipient, number));
  }

  /** The id of the owner: the number or address the caller gave, else `signal-owner`. */
  get owner(): string {
    const phone = this.#me === undefined ? undefined : internationalPhone(this.#me);
    if (phone !== undefined) return `tel:${phone}`;
    return (this.#me === undefined ? undefined : canonicalEmail(this.#me)) ?? OWNER;
  }

  /** Whether the owner has an id that stands in no file. */
  get isOwnerUnseen(): boolean {
    return this.owner !== OWNER;
  }

  /** Those with these ids, sorted. */
  list(ids: Iterable<string>): Person[] {
    return [...new Set(ids)]
      .sort()
      .map((id) => (id === this.owner ? this.#ownerPerson() : (this.#people.get(id) ?? { id })));
  }

  #recipient(recipient: JsonObject, number: string): SignalRecipient {
    const { contact, group, self } = recipient;
    if (isObject(self)) return { id: this.owner };
    if (isObject(group)) return { isGroup: true };
    if (!isObject(contact)) return { reason: 'with Signal itself or a list, not a person' };
    const person = contactPerson(contact, number);
    const known = this.#people.get(person.id);
    if (!known || known.name === undefined) this.#people.set(person.id, person);
    return { id: person.id };
  }

  #ownerPerson(): Person {
    const id = this.owner;
    const given = this.#me;
    const isAddress = given !== undefined && id !== OWNER;
    const name = this.#ownName ?? (isAddress ? undefined : given);
    return {
      id,
      ...(name !== undefined && { name }),
      ...(isAddress && (id.startsWith('tel:') ? { phones: [id.slice(4)] } : { emails: [given] })),
    };
  }
}

/** A number in JSON, which may be written as a text. */
export function idIn(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}

function nameOf(object: JsonObject, given: string, family: string): string | undefined {
  const name = [textIn(object, given), textIn(object, family)].filter(Boolean).join(' ');
  return name === '' ? undefined : name;
}

/** Known by Signal's own id, else by number, else by the frame's, which is of this file alone. */
function contactPerson(contact: JsonObject, number: string): Person {
  const aci = uuidOf(contact.aci) ?? uuidOf(contact.pni);
  const phone = phoneIn(contact);
  const nickname = isObject(contact.nickname) ? nameOf(contact.nickname, 'given', 'family') : undefined;
  const [name, ...names] = new Set(
    [
      nameOf(contact, 'systemGivenName', 'systemFamilyName'),
      nickname,
      nameOf(contact, 'profileGivenName', 'profileFamilyName'),
      textIn(contact, 'username'),
    ].filter((text) => text !== undefined),
  );
  const byNumber = phone === undefined ? `signal-name:${number}` : `tel:${phone}`;
  return {
    id: aci === undefined ? byNumber : `signal:${aci}`,
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(phone !== undefined && { phones: [phone] }),
  };
}

function phoneIn(contact: JsonObject): string | undefined {
  const digits = idIn(contact, 'e164');
  const text = digits === undefined ? textIn(contact, 'e164') : `+${digits}`;
  return text === undefined || /^\+?0+$/.test(text) ? undefined : internationalPhone(text);
}

/** Sixteen bytes in base64, as the id is written here, as the UUID it is elsewhere. */
function uuidOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return value.toLowerCase();
  if (!/^[\w+/-]{22}(?:==)?$/.test(value)) return undefined;
  const bytes = atob(value.replace(/-/g, '+').replace(/_/g, '/').slice(0, 22));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
