import { InteractionLog } from '@tiewise/core';
import type { TextOptions } from './decode.js';
import type { ExportFormat } from './export-format.js';
import { FilesOfPeople } from './files-of-people.js';
import { hash53 } from './hash.js';
import type { Content, Import } from './import.js';
import { ownText } from './own-text.js';
import { PhoneOwner } from './phone-log-owner.js';
import { OWNER, PhonePeople } from './phone-log-people.js';
import {
  attribute,
  callInteraction,
  mmsInteraction,
  type PhoneRow,
  smsInteraction,
} from './phone-log-rows.js';
import { internationalPhone } from './phone-text.js';
import { FileTally, importReport } from './report-builder.js';
import { readXml, type XmlElement, type XmlReader } from './xml-elements.js';

/**
 * Reads a backup of text messages or calls that SMS Backup & Restore or Super Backup wrote (XML).
 *
 * Text messages, those with pictures, and those to several are `message`s between the owner of the phone and the
 * others; calls are `call`s with their minutes, one that nobody answered with 0 minutes and half the weight. Drafts,
 * what was never sent, short codes, senders with letters and withheld numbers are skipped. Texts and pictures are
 * not kept. Backups overlap: what stands in several is there once.
 *
 * A number with its country is known as `tel:` and the number, another as `phone-name:` and its digits, unless it is
 * the end of the only number with country that the phone has. The owner is the number that
 * messages with pictures or to groups show to be the phone's, else `me` if it is a number that is nobody else's, else
 * `phone-log-owner`.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readPhoneLog(content: Content, options: TextOptions = {}): Promise<Import> {
  const log = new PhoneLog(options);
  await log.add(options.file ?? 'phone log', content);
  return log.import();
}

/** Backups of one phone, which may overlap. */
export const phoneLogFormat: ExportFormat = {
  name: 'phone log',
  knows: ({ text }) =>
    /<(?:smses|calls|alllogs|allsms|allcalls)[\s>]/.test(text.slice(0, 4000)) && !/^\s*[{[]/.test(text),
  begin: (options) => {
    const log = new PhoneLog(options);
    return { add: (file, content) => log.add(file, content), imports: () => [log.import()] };
  },
};

const ROWS: ReadonlySet<string> = new Set(['sms', 'mms', 'call', 'log']);
/** What holds no other elements. */
const EMPTY: ReadonlySet<string> = new Set(['sms', 'call', 'log', 'addr', 'part']);

class PhoneLog {
  readonly #options: TextOptions;
  readonly #people = new PhonePeople();
  readonly #owner = new PhoneOwner();
  readonly #log = new InteractionLog();
  readonly #messages: { row: PhoneRow; tally: FileTally }[] = [];
  readonly #tallies: FileTally[] = [];
  readonly #files = new FilesOfPeople();

  constructor(options: TextOptions) {
    this.#options = options;
  }

  async add(file: string, content: Content): Promise<void> {
    const tally = new FileTally(file, 'phone log');
    this.#tallies.push(tally);
    let row: PhoneRow | undefined;
    const takeRow = () => {
      if (row) this.#take(row, tally);
      row = undefined;
    };
    const reader: XmlReader = {
      open: (tag) => {
        if (ROWS.has(tag.name)) {
          takeRow();
          row = { tag, addresses: [], texts: [] };
        } else if (row) addTo(row, tag);
      },
      close: (name) => {
        if (name === 'mms') takeRow();
      },
      cutOff: (line) => tally.skip('the file ends in the middle of it', line),
    };
    await readXml(content, reader, { ...this.#options, file, empty: EMPTY });
    takeRow();
  }

  import(): Import {
    const declared = declaredNumber(this.#options.me);
    const own = this.#owner.number(this.#people, declared && `tel:${declared}`);
    for (const { row, tally } of this.#messages.splice(0)) {
      this.#keep(mmsInteraction(row, this.#people, new Set(own === undefined ? [] : [own])), row, tally);
    }
    const united = this.#people.united();
    const unseen = declared === undefined || this.#people.has(`tel:${declared}`) ? undefined : declared;
    const me = own ?? (unseen === undefined ? OWNER : `tel:${unseen}`);
    const idOf = (ref: string) => (ref === OWNER || ref === own ? me : united(ref));
    const interactions = new InteractionLog();
    interactions.append(this.#log, idOf);
    const people = this.#people
      .list(interactions.people, idOf)
      .map((person) =>
        person.id === me && own === undefined && unseen !== undefined
          ? { ...person, phones: [unseen] }
          : person,
      );
    const known = people.some(({ id }) => id === me);
    const note = `phone log: ${own?.slice('tel:'.length)} was taken for the phone's own number`;
    return {
      people,
      interactions,
      ...(known && { me, meUnseen: me === `tel:${unseen}` && own === undefined }),
      filesOf: this.#files.byId(idOf),
      report: importReport(this.#tallies, known && own !== undefined ? [note] : []),
    };
  }

  /** Who was written to in a group shows once the phone's own number is known. */
  #take(row: PhoneRow, tally: FileTally): void {
    if (row.tag.name === 'mms') {
      this.#owner.learn(row, this.#people);
      this.#messages.push({ row: slim(row), tally });
    } else {
      const read = row.tag.name === 'sms' ? smsInteraction : callInteraction;
      this.#keep(read(row, this.#people), row, tally);
    }
  }

  #keep(found: ReturnType<typeof smsInteraction>, { tag }: PhoneRow, tally: FileTally): void {
    if (typeof found === 'string') {
      tally.skip(found, tag.line);
    } else {
      tally.keep();
      this.#log.add(found);
      this.#files.noteAll(found, tally.file);
    }
  }
}

/** Addresses and parts of one message; more is none. */
const MOST = 1000;

function addTo({ addresses, texts }: PhoneRow, tag: XmlElement): void {
  if (tag.name === 'addr' && addresses.length < MOST) {
    addresses.push({ address: ownText(attribute(tag, 'address')), type: ownText(attribute(tag, 'type')) });
  } else if (tag.name === 'part' && texts.length < MOST && attribute(tag, 'ct') === 'text/plain') {
    texts.push(hash53(attribute(tag, 'text')));
  }
}

/** What is looked at of a message once all are read. */
const LATER = ['date', 'msg_box', 'address', 'contact_name'];

function slim({ tag, addresses, texts }: PhoneRow): PhoneRow {
  const attributes = Object.fromEntries(LATER.map((name) => [name, ownText(attribute(tag, name))]));
  return { tag: { ...tag, attributes }, addresses, texts };
}

/** A phone log has no other names for its owner: who is `me` by another is for the other files to say. */
function declaredNumber(me: string | undefined): string | undefined {
  return me === undefined ? undefined : internationalPhone(me);
}
