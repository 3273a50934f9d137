import { type Contact, cleanText } from './contacts.js';
import { canonicalEmail } from './email-address.js';
import { isObject, type JsonObject, listIn, objectsIn, textIn } from './json-value.js';
import { fieldsOf, uuidOf } from './monica-fields.js';
import { ownText } from './own-text.js';
import { phoneText } from './phone-text.js';

/** What a contact field of some type holds. */
export type FieldUse = 'email' | 'phone' | 'url';

/** The things Monica keeps on a contact, by their type. */
export type ContactThings = ReadonlyMap<string, readonly unknown[]>;

export function thingsOf(contact: JsonObject): ContactThings {
  const things = new Map<string, unknown[]>();
  for (const group of objectsIn(contact, 'data')) {
    const type = textIn(group, 'type');
    if (type === undefined) continue;
    const known = things.get(type) ?? [];
    for (const value of listIn(group, 'values')) known.push(value);
    things.set(type, known);
  }
  return things;
}

/** Tags for what Monica knows of a contact and everybody who suggests something must mind. */
export const DECEASED = 'deceased';
export const PARTIAL = 'partial contact';

/** A contact without an id yet, its addresses still to be told apart by the types that come later in the file. */
export interface MonicaContact {
  contact: Contact;
  fields: readonly ContactField[];
  deceased: boolean;
}

interface ContactField {
  text: string;
  type: string | undefined;
}

/** Who a contact is, or in words why it is nobody. */
export function monicaContact(value: JsonObject, things: ContactThings): MonicaContact | string {
  const fields = fieldsOf(value);
  const name = cleanText(
    ['first_name', 'middle_name', 'last_name'].map((key) => textIn(fields, key) ?? '').join(' '),
  );
  const nickname = textIn(fields, 'nickname');
  const [shown, ...names] = [name, nickname ?? ''].filter(Boolean).map(ownText);
  const found = (things.get('contact_field') ?? []).filter(isObject).map(contactField);
  if (shown === undefined && found.length === 0) return 'a contact without a name or address';

  const deceased = fields.is_dead === true;
  const tags = listIn(fields, 'tags').filter((tag): tag is string => typeof tag === 'string');
  const marks = [...(deceased ? [DECEASED] : []), ...(fields.is_partial === true ? [PARTIAL] : [])];
  const company = textIn(fields, 'company');
  const title = textIn(fields, 'job');
  return {
    contact: {
      uid: uuidOf(value),
      ...(shown !== undefined && { name: shown }),
      ...(names.length > 0 && { names }),
      ...(company !== undefined && { organisations: [{ name: company, ...(title && { title }) }] }),
      ...(tags.length + marks.length > 0 && { tags: [...tags.map(cleanText), ...marks] }),
    },
    fields: found.filter(({ text }) => text !== ''),
    deceased,
  };
}

function contactField(value: JsonObject): ContactField {
  const fields = fieldsOf(value);
  return { text: textIn(fields, 'data') ?? '', type: uuidOf(fields.type) };
}

/** What the contact fields of a type hold, by how the export describes the type. */
export function fieldUse(type: JsonObject): FieldUse | undefined {
  const fields = fieldsOf(type);
  const said = `${textIn(fields, 'type') ?? ''} ${textIn(fields, 'protocol') ?? ''} ${textIn(fields, 'name') ?? ''}`;
  if (/\bemail\b|mailto:/i.test(said)) return 'email';
  if (/\bphone\b|tel:|whatsapp|signal|mobile/i.test(said)) return 'phone';
  return undefined;
}

/** A contact with its addresses sorted by what they are. */
export function withAddresses(
  { contact, fields }: MonicaContact,
  uses: ReadonlyMap<string, FieldUse>,
): Contact {
  const found: Record<FieldUse, Set<string>> = { email: new Set(), phone: new Set(), url: new Set() };
  for (const { text, type } of fields) {
    const use = useOf(text, type === undefined ? undefined : uses.get(type));
    if (use !== undefined) found[use].add(ownText(text));
  }
  return {
    ...contact,
    ...(found.email.size > 0 && { emails: [...found.email] }),
    ...(found.phone.size > 0 && { phones: [...found.phone] }),
    ...(found.url.size > 0 && { urls: [...found.url] }),
  };
}

/** The text decides what it can be, the type only between an account name and a number. */
function useOf(text: string, use: FieldUse | undefined): FieldUse | undefined {
  if (canonicalEmail(text) !== undefined) return 'email';
  if (/^https?:\/\//i.test(text)) return 'url';
  return phoneText(text) !== undefined && (use === 'phone' || text.startsWith('+')) ? 'phone' : undefined;
}
