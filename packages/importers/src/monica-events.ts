import { isObject, type JsonObject, objectsIn, textIn } from './json-value.js';
import type { ContactThings } from './monica-contact.js';
import { dateIn, fieldsOf, specialDateIn, uuidOf } from './monica-fields.js';

/** Something between me and a contact; whom it is about is told by Monica's ids. */
export interface MonicaEvent {
  at: number;
  kind: string;
  /** From the contact to me, rather than from me. */
  fromContact: boolean;
  /** Monica's id of the thing, where it has one. */
  id?: string | undefined;
  /** The contact it goes to instead, for instance a child that gets a present. */
  recipient?: string | undefined;
  /** It stands under the day it was written down, which is all Monica knows of it. */
  noted?: boolean;
}

/** Either what happened, or in words why it is left out. */
export type Happening = MonicaEvent | string;

/** All that happened with a contact, thing by thing. */
export function happeningsOf(things: ContactThings): Happening[] {
  return [...things].flatMap(([type, values]) => {
    if (REFERENCES.has(type)) return [];
    const read = READERS.get(type);
    return values.flatMap((value): Happening[] => {
      if (!read) return [`${type.slice(0, 40).replaceAll('_', ' ')}: says nothing of when you were in touch`];
      return isObject(value) ? read(fieldsOf(value), uuidOf(value)) : [`a ${type} that is no object`];
    });
  });
}

/** Read elsewhere, or mere lists of ids. */
const REFERENCES = new Set(['activity', 'contact_field', 'photo', 'document']);

type Reader = (fields: JsonObject, id: string | undefined) => Happening[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['call', callOf],
  ['conversation', messagesOf],
  ['gift', giftOf],
  ['debt', debtOf],
]);

function callOf(fields: JsonObject, id: string | undefined): Happening[] {
  const at = dateIn(fields, 'called_at');
  if (at === undefined) return ['a call without a date that can be read'];
  return [{ at, kind: 'call', fromContact: fields.contact_called === true, id }];
}

function messagesOf(fields: JsonObject): Happening[] {
  const messages = objectsIn(fields, 'messages');
  if (messages.length === 0) return ['a conversation without messages'];
  return messages.map((value) => {
    const message = fieldsOf(value);
    const at = dateIn(message, 'written_at') ?? dateIn(fields, 'happened_at');
    if (at === undefined) return 'a message without a date that can be read';
    if (typeof message.written_by_me !== 'boolean') return 'a message that does not say who wrote it';
    return { at, kind: 'message', fromContact: !message.written_by_me, id: uuidOf(value) };
  });
}

function giftOf(fields: JsonObject, id: string | undefined): Happening[] {
  const status = textIn(fields, 'status');
  if (status === 'idea') return ['an idea for a gift, not a gift'];
  if (status !== 'offered' && status !== 'received') return ['a gift that is neither offered nor received'];
  const day = dateIn(fields, 'date');
  const at = day ?? dateIn(fields, 'created_at');
  if (at === undefined) return ['a gift without a date that can be read'];
  const fromContact = status === 'received';
  const recipient = fromContact ? undefined : uuidOf(fields.recipient);
  return [{ at, kind: 'gift', fromContact, id, recipient, noted: day === undefined }];
}

/** `in_debt` is that I owe: the contact lent. What is settled was given back when it was last changed. */
function debtOf(fields: JsonObject, id: string | undefined): Happening[] {
  const at = dateIn(fields, 'created_at');
  if (at === undefined) return ['a debt without a date that can be read'];
  if (typeof fields.in_debt !== 'boolean') return ['a debt that does not say who owes'];
  const lent: MonicaEvent = { at, kind: 'loan', fromContact: fields.in_debt, id, noted: true };
  if (textIn(fields, 'status') !== 'complete') return [lent];
  const settled = Math.max(at, dateIn(fields, 'updated_at') ?? at);
  const back = { ...lent, at: settled, kind: 'repayment', fromContact: !fields.in_debt };
  return [lent, { ...back, id: id === undefined ? undefined : `${id}/back` }];
}

/** How a contact was met: the day, and through whom. */
export interface Meeting {
  at: number | undefined;
  through: string | undefined;
}

export function firstMet(contact: JsonObject): Meeting {
  const fields = fieldsOf(contact);
  return { at: specialDateIn(fields, 'first_met_date'), through: uuidOf(fields.first_met_through) };
}
