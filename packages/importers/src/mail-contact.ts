import { hash53 } from './hash.js';
import { type AddressReader, isHuman, type MailAddress, type MailAddresses } from './mail-addresses.js';
import { bulkReason, type LabelReader, type MailLabels } from './mail-bulk.js';
import { mailDateMs } from './mail-date.js';
import type { MailHeaders } from './mail-headers.js';
import { isIntroduction } from './mail-introduction.js';
import { ownText } from './own-text.js';

/** What one mail says of who wrote to whom. */
export interface MailContact {
  id: string;
  at: number;
  from: MailAddress;
  /** Everyone in To, Cc and Bcc but the sender, machines and lists; at least one. */
  to: readonly MailAddress[];
  introduction: boolean;
  /** Whose mailbox it came to. */
  deliveredTo: MailAddress | undefined;
  /** It lies among the sent mails, so its sender is the owner. */
  sent: boolean;
  /** Recipients left out since their address is none. */
  invalid: number;
}

export interface MailRules {
  bulk: 'skip' | 'keep';
  introductions: boolean;
  addresses: AddressReader;
  labels: LabelReader;
}

/** The contact a mail stands for, or in words why it stands for none. */
export function mailContact(
  headers: MailHeaders,
  separator: string | undefined,
  { bulk, introductions, addresses, labels: labelReader }: MailRules,
): MailContact | string {
  const labels = labelReader.read(headers);
  const from = senderOf(headers, addresses);
  const reason = reasonToSkip(headers, labels, from, bulk);
  if (reason !== undefined || from === undefined) return reason ?? 'no sender';

  const at = dateOf(headers, separator);
  if (at === undefined) return headers.has('date') ? 'no such date' : 'no date';

  const deliveredTo = addresses.read(headers.get('delivered-to')).valid.find(isHuman);
  const recipients = recipientsOf(headers, addresses);
  const others = recipients.valid.filter((person) => isHuman(person) && person.email !== from.email);
  if (others.length === 0 && deliveredTo && deliveredTo.email !== from.email) others.push(deliveredTo);
  if (others.length === 0) return noRecipient(recipients, from);
  return {
    id: mailId(headers, at, from, others),
    at,
    from,
    to: others,
    introduction: introductions && isIntroduction(headers, others),
    deliveredTo,
    sent: labels.has('sent'),
    invalid: recipients.invalid,
  };
}

function reasonToSkip(
  headers: MailHeaders,
  labels: MailLabels,
  from: MailAddress | undefined,
  bulk: 'skip' | 'keep',
): string | undefined {
  if (labels.has('drafts')) return 'a draft, never sent';
  const reason = bulk === 'skip' ? bulkReason(headers, labels) : undefined;
  if (reason !== undefined) return reason;
  if (from === undefined) return headers.has('from') ? 'the sender has no e-mail address' : 'no sender';
  return isHuman(from) ? undefined : 'sent by a machine or a list (its address says so)';
}

/** A list may write in a person's name, and then says in Reply-To whose. */
function senderOf(headers: MailHeaders, addresses: AddressReader): MailAddress | undefined {
  const from = addresses.read(headers.get('from')).valid[0] ?? addresses.read(headers.get('sender')).valid[0];
  const via = /^(.+?) via /.exec(from?.name ?? '');
  if (!from || !(via || !isHuman(from))) return from;

  const author = addresses.read(headers.get('reply-to')).valid.find(isHuman);
  return author && headers.has('list-id') ? { ...author, name: author.name ?? via?.[1] } : from;
}

function recipientsOf(headers: MailHeaders, addresses: AddressReader): MailAddresses {
  const fields = ['to', 'cc', 'bcc'].map((name) => addresses.read(headers.get(name)));
  const valid = new Map<string, MailAddress>();
  for (const person of fields.flatMap((field) => field.valid)) {
    if (!valid.has(person.email)) valid.set(person.email, person);
  }
  return { valid: [...valid.values()], invalid: fields.reduce((sum, field) => sum + field.invalid, 0) };
}

function noRecipient({ valid, invalid }: MailAddresses, from: MailAddress): string {
  if (valid.some(({ email }) => email === from.email)) return 'written to oneself';
  if (valid.length > 0) return 'written to machines or lists only';
  return invalid > 0 ? 'no recipient has an e-mail address' : 'no recipient';
}

function dateOf(headers: MailHeaders, separator: string | undefined): number | undefined {
  const received = headers.get('received');
  return (
    mailDateMs(headers.get('date') ?? '') ??
    mailDateMs((separator ?? '').replace(/^\S+\s*/, '')) ??
    mailDateMs(received?.slice(received.lastIndexOf(';') + 1).trim() ?? '')
  );
}

/** Longer ones are no use to a reader, and would be kept for every mail. */
const LONGEST_ID = 200;

/**
 * The same for every copy of a mail, in every export. Message-IDs are not always unique, so the
 * moment and the sender are part of it; without one the recipients and the subject stand in for it.
 */
function mailId(headers: MailHeaders, at: number, from: MailAddress, to: readonly MailAddress[]): string {
  const named = (headers.get('message-id') ?? '').replace(/\([^()]*\)/g, '').replace(/[<>\s]/g, '');
  const parts = [String(at), from.email];
  if (named === '') parts.push(...to.map(({ email }) => email).sort(), headers.get('subject') ?? '');
  else if (named.length > LONGEST_ID) parts.push(named);
  const check = hash53(parts.join('\n')).toString(36);
  return named === '' || named.length > LONGEST_ID ? `mail:${check}` : ownText(`mail:${named}/${check}`);
}
