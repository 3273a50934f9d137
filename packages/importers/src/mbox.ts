import { InteractionLog } from '@tiewise/core';
import { bytesOf } from './content.js';
import type { Content, Import, ImportOptions } from './import.js';
import { AddressReader } from './mail-addresses.js';
import { LabelReader } from './mail-bulk.js';
import { type MailContact, type MailRules, mailContact } from './mail-contact.js';
import { mailHeaders } from './mail-headers.js';
import { MailOwner } from './mail-owner.js';
import { MailPeople } from './mail-people.js';
import { MboxSplitter, type RawMail } from './mbox-splitter.js';
import { FileTally, importReport } from './report-builder.js';

export interface MboxOptions extends ImportOptions {
  /**
   * What to do with mail that is no person's: lists, newsletters, spam, trash, promotions.
   *
   * @defaultValue "skip"
   */
  bulk?: 'skip' | 'keep' | undefined;
  /**
   * Whether a mail whose subject says so counts as an introduction instead of a message.
   *
   * @defaultValue true
   */
  introductions?: boolean | undefined;
}

/**
 * Reads the mails of an mbox file, or one mail (`.eml`); only their headers, never a text or subject.
 *
 * Each mail is one interaction from its sender to all in To, Cc and Bcc: a `message`, or an
 * `introduction` to the owner (or the first recipient) about the other. People are known by their
 * canonical e-mail address. The owner's are the addresses the mails were delivered to and those the
 * mails labelled as sent come from; they are one person. A mail met again is kept once.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readMbox(content: Content, options: MboxOptions = {}): Promise<Import> {
  const { bulk = 'skip', introductions = true, file = 'mbox', me } = options;
  const mailbox = new Mailbox(file, me, {
    bulk,
    introductions,
    addresses: new AddressReader(),
    labels: new LabelReader(),
  });
  const splitter = new MboxSplitter();
  let empty = true;
  for await (const block of blocksOf(bytesOf(content, options))) {
    empty &&= block.length === 0;
    for (const mail of splitter.push(block)) mailbox.take(mail);
  }
  for (const mail of splitter.push(new Uint8Array(0), true)) mailbox.take(mail);
  if (!splitter.found && !empty) {
    mailbox.tally.skip('no mail found: it begins neither with "From " nor with a header', 1);
  }
  return mailbox.result();
}

/** One mailbox as it is read. */
class Mailbox {
  readonly tally: FileTally;
  readonly #rules: MailRules;
  readonly #people = new MailPeople();
  readonly #log = new InteractionLog();
  readonly #owner: MailOwner;
  #invalid = 0;
  #cut = 0;

  constructor(file: string, me: string | undefined, rules: MailRules) {
    this.tally = new FileTally(file, 'mbox');
    this.#rules = rules;
    this.#owner = new MailOwner(me);
  }

  take(mail: RawMail): void {
    if (mail.cut) this.#cut++;
    const contact = mailContact(mailHeaders(mail.head), mail.separator, this.#rules);
    if (typeof contact === 'string') {
      this.tally.skip(contact, mail.line);
      return;
    }

    this.tally.keep();
    this.#owner.learn(contact);
    this.#invalid += contact.invalid;
    if (!this.#log.has(contact.id)) this.#add(contact);
  }

  #add({ id, at, from, to, introduction, deliveredTo }: MailContact): void {
    const sender = this.#people.meet(from);
    const recipients = to.map((person) => this.#people.meet(person));
    const common = { at, from: sender, weight: 1, source: 'mail' };
    this.#log.add({ ...common, id, to: recipients, kind: 'message' });
    if (!introduction) return;

    const owner = recipients.find(
      (person) => this.#owner.isDeclared(person) || person === deliveredTo?.email,
    );
    const first = owner ?? recipients[0];
    const about = recipients.find((person) => person !== first);
    this.#log.add({
      ...common,
      id: `${id}/introduction`,
      to: [first],
      ...(about && { about }),
      kind: 'introduction',
    });
  }

  result(): Import {
    const { me, note, idOf } = this.#owner.settle(this.#people);
    const interactions = idOf ? renamed(this.#log, idOf) : this.#log;
    const notes = [note, ...this.#counts()].filter((text) => text !== undefined);
    return {
      people: this.#people.list(idOf),
      interactions,
      ...(me !== undefined && { me }),
      report: importReport([this.tally], notes),
    };
  }

  #counts(): string[] {
    const { file } = this.tally;
    const notes: string[] = [];
    if (this.#invalid > 0)
      notes.push(`${file}: ${this.#invalid} recipients without an e-mail address left out`);
    if (this.#cut > 0)
      notes.push(`${file}: ${this.#cut} mails with over 256 KiB of headers, read up to there`);
    return notes;
  }
}

function renamed(log: InteractionLog, idOf: (id: string) => string): InteractionLog {
  const copy = new InteractionLog();
  copy.append(log, idOf);
  return copy;
}

/** What is split at a time: small pieces are put together and large ones cut, so that little is copied. */
const BLOCK = 1 << 16;

async function* blocksOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += BLOCK) {
      const part = piece.subarray(at, at + BLOCK);
      held.push(part);
      size += part.length;
      if (size < BLOCK) continue;
      yield joined(held, size);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield joined(held, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
