import { InteractionLog } from '@tiewise/core';
import { counted } from './counted.js';
import type { Import, ImportOptions } from './import.js';
import { AddressReader } from './mail-addresses.js';
import { LabelReader } from './mail-bulk.js';
import { type MailContact, type MailRules, mailContact } from './mail-contact.js';
import { mailHeaders } from './mail-headers.js';
import { MailOwner } from './mail-owner.js';
import { MailPeople } from './mail-people.js';
import type { RawMail } from './mbox-splitter.js';
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

/** One mailbox as it is read. */
export class Mailbox {
  readonly tally: FileTally;
  readonly #rules: MailRules;
  readonly #people = new MailPeople();
  readonly #log = new InteractionLog();
  readonly #owner: MailOwner;
  #invalid = 0;
  #cut = 0;

  constructor({ bulk = 'skip', introductions = true, file = 'mail', me }: MboxOptions, format = 'mbox') {
    this.tally = new FileTally(file, format);
    this.#rules = { bulk, introductions, addresses: new AddressReader(), labels: new LabelReader() };
    this.#owner = new MailOwner(me);
  }

  /** Reads a mail; `file` names the one it stands in, where the mailbox is made of many. */
  take(mail: RawMail, file?: string): void {
    if (mail.cut) this.#cut++;
    const contact = mailContact(mailHeaders(mail.head), mail.separator, this.#rules);
    if (typeof contact === 'string') {
      this.tally.skip(contact, file === undefined ? mail.line : undefined, file);
      return;
    }

    this.tally.keep();
    this.#owner.learn(contact);
    this.#invalid += contact.invalid;
    if (this.#log.has(contact.id)) this.#log.countRepeated();
    else this.#add(contact);
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
    const { me, owner, note, meUnseen, idOf } = this.#owner.settle(this.#people, this.#log);
    const interactions = idOf ? renamed(this.#log, idOf) : this.#log;
    const notes = [note, ...this.#counts()].filter((text) => text !== undefined);
    return {
      people: this.#people.list(idOf),
      interactions,
      ...(me !== undefined && { me }),
      ...(owner !== undefined && { owner }),
      ...(meUnseen === true && { meUnseen }),
      report: importReport([this.tally], notes),
    };
  }

  #counts(): string[] {
    const { file } = this.tally;
    const notes: string[] = [];
    if (this.#invalid > 0)
      notes.push(`${file}: ${counted(this.#invalid, 'recipient')} without an e-mail address left out`);
    if (this.#cut > 0)
      notes.push(`${file}: ${counted(this.#cut, 'mail')} with over 256 KiB of headers, read up to there`);
    return notes;
  }
}

function renamed(log: InteractionLog, idOf: (id: string) => string): InteractionLog {
  const copy = new InteractionLog();
  copy.append(log, idOf);
  return copy;
}
