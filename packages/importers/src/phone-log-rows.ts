import type { Interaction } from '@tiewise/core';
import { ATTEMPT } from './call-attempt.js';
import { hash53 } from './hash.js';
import { momentMs } from './moment.js';
import { OWNER, type PhonePeople, WITHHELD } from './phone-log-people.js';
import type { XmlElement } from './xml-elements.js';

const NO_DATE = 'no date that can be read';
const UNKNOWN_TYPE = 'of a type that is not known';

/** Mobile phones are younger. */
const EARLIEST = Date.UTC(1985, 0, 1);

/** What a phone's own numbers for types say: whether it came in, or why it is none. */
const MESSAGE_TYPES: ReadonlyMap<string, boolean | string> = new Map<string, boolean | string>([
  ['1', true],
  ['2', false],
  ['3', 'a draft, never sent'],
  ['4', 'in the outbox, not sent yet'],
  ['5', 'never sent: sending failed'],
  ['6', 'in the outbox, not sent yet'],
]);

/** The same of calls, and whether nobody answered. */
const CALL_TYPES: ReadonlyMap<string, { incoming: boolean; attempt?: boolean } | string> = new Map<
  string,
  { incoming: boolean; attempt?: boolean } | string
>([
  ['1', { incoming: true }],
  ['2', { incoming: false }],
  ['3', { incoming: true, attempt: true }],
  ['4', { incoming: true, attempt: true }],
  ['5', { incoming: true, attempt: true }],
  ['6', 'refused by the phone, from a blocked number'],
  ['7', { incoming: true }],
]);

/** One or more rows of a backup, as tags. */
export interface PhoneRow {
  tag: XmlElement;
  /** Of a message with pictures or to several. */
  addresses: { address: string; type: string }[];
  /** Stands for its texts. */
  texts: number[];
}

/** A text message. */
export function smsInteraction({ tag }: PhoneRow, people: PhonePeople): Interaction | string {
  const incoming = MESSAGE_TYPES.get(attribute(tag, 'type')) ?? UNKNOWN_TYPE;
  if (typeof incoming === 'string') return incoming;
  const address = attribute(tag, 'address');
  const at = momentOf(tag);
  const party = people.party(address);
  if ('reason' in party) return party.reason;
  if (at === undefined) return NO_DATE;
  people.addName(party.ref, nameIn(tag));
  const body = hash53(attribute(tag, 'body'));
  return between(party.ref, incoming, {
    at,
    kind: 'message',
    weight: 1,
    id: idOf('sms', party.same, at, incoming, body),
  });
}

/** A call that was answered, or an attempt; how long it took, where it says so. */
export function callInteraction({ tag }: PhoneRow, people: PhonePeople): Interaction | string {
  const type = CALL_TYPES.get(attribute(tag, 'type')) ?? UNKNOWN_TYPE;
  const address = attribute(tag, 'number');
  const party = /^[234]$/.test(attribute(tag, 'presentation')) ? { reason: WITHHELD } : people.party(address);
  if ('reason' in party) return party.reason;
  if (typeof type === 'string') return type;
  const at = momentOf(tag);
  if (at === undefined) return NO_DATE;
  people.addName(party.ref, nameIn(tag));
  const { incoming, attempt = false } = type;
  const minutes = attempt ? 0 : minutesIn(attribute(tag, 'duration' in tag.attributes ? 'duration' : 'dur'));
  const id = idOf('call', party.same, at, incoming, 0);
  return between(party.ref, incoming, {
    at,
    kind: 'call',
    weight: minutes === 0 ? ATTEMPT : 1,
    id,
    ...(minutes !== undefined && { minutes }),
  });
}

/** Stands for the owner's own number in some messages. */
const OWN = 'insert-address-token';
/** The type of the address a message comes from. */
export const FROM = '137';

/** A message with pictures, or to several. */
export function mmsInteraction(
  row: PhoneRow,
  people: PhonePeople,
  own: ReadonlySet<string>,
): Interaction | string {
  const { tag, texts } = row;
  const incoming = MESSAGE_TYPES.get(attribute(tag, 'msg_box')) ?? UNKNOWN_TYPE;
  if (typeof incoming === 'string') return incoming;
  const at = momentOf(tag);
  if (at === undefined) return NO_DATE;
  const others = othersIn(row, incoming).map((address) => people.party(address));
  const refs = others.flatMap((party) => ('ref' in party && !own.has(party.ref) ? [party] : []));
  const sender = row.addresses.find(({ type, address }) => type === FROM && address !== OWN);
  const from = incoming ? (sender ? people.party(sender.address) : others[0]) : { ref: OWNER, same: '' };
  if (from === undefined || 'reason' in from) return from?.reason ?? 'it does not say with whom';
  const to = [...new Set(refs.map(({ ref }) => ref))].filter((ref) => ref !== from.ref);
  if (incoming) to.unshift(OWNER);
  const [only] = others;
  if (to.length === 0) return only && 'reason' in only ? only.reason : 'it does not say with whom';
  if (refs.length === 1) people.addName(refs[0].ref, nameIn(tag));
  const same = [...new Set(refs.map((party) => party.same))].sort().join(' ');
  const id = idOf('mms', same, at, incoming, hash53(texts.join(' ')));
  return { at, from: from.ref, to, kind: 'message', weight: 1, id, source: 'phone log' };
}

/** All but the owner: as the message lists its addresses, else as it names them together. */
function othersIn({ tag, addresses }: PhoneRow, incoming: boolean): string[] {
  const listed = addresses.filter(({ address, type }) => address !== OWN && (incoming || type !== FROM));
  return listed.length > 0 ? listed.map(({ address }) => address) : namedTogether(tag);
}

/** The addresses a message names together, which never hold the owner's. */
export function namedTogether(tag: XmlElement): string[] {
  return attribute(tag, 'address')
    .split('~')
    .filter((address) => address !== OWN && address !== '');
}

export function attribute({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? '';
}

function nameIn(tag: XmlElement): string {
  return attribute(tag, 'contact_name' in tag.attributes ? 'contact_name' : 'name');
}

function momentOf(tag: XmlElement): number | undefined {
  const date = attribute(tag, 'date');
  const at = /^\d{6,15}$/.test(date) ? momentMs(date) : undefined;
  return at !== undefined && at >= EARLIEST ? at : undefined;
}

/** Seconds, or a time as `0:02:05`. */
function minutesIn(duration: string): number | undefined {
  if (!/^\d{1,7}(?::\d{1,2}){0,2}$/.test(duration)) return undefined;
  return duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) / 60;
}

interface Contact {
  at: number;
  kind: string;
  weight: number;
  id: string;
  minutes?: number;
}

function between(other: string, incoming: boolean, { at, kind, weight, id, minutes }: Contact): Interaction {
  const [from, to] = incoming ? [other, [OWNER]] : [OWNER, [other]];
  const found: Interaction = { at, from, to, kind, weight, id, source: 'phone log' };
  if (minutes !== undefined) found.minutes = minutes;
  return found;
}

/** The same in every backup: one may write the number with its country and another without. */
function idOf(kind: string, same: string, at: number, incoming: boolean, text: number): string {
  return `phone:${hash53(`${kind}\n${same}\n${at}\n${incoming}\n${text}`)}`;
}
