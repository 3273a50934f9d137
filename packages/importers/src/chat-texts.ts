import { InteractionLog, type Person } from '@tiewise/core';
import { ATTEMPT } from './call-attempt.js';
import { originalChats } from './chat-copies.js';
import { type DateOrder, dayOf } from './chat-dates.js';
import { type ChatOptions, LARGE_GROUP } from './chat-kinds.js';
import { type ChatMembers, chatMembers, type MemberChat, ownerOf } from './chat-members.js';
import { ORDER_WORDS, type SettledOrder, settledOrders } from './chat-order.js';
import { ShownPeople } from './chat-people.js';
import { MS_PER_DAY } from './chat-rows.js';
import { ChatText } from './chat-text.js';
import { counted } from './counted.js';
import type { TextOptions } from './decode.js';
import { FilesOfPeople } from './files-of-people.js';
import { hash53 } from './hash.js';
import { HashCounts } from './hash-counts.js';
import { hashNumbers } from './hash-numbers.js';
import type { Content, Import } from './import.js';
import { FileTally, importReport } from './report-builder.js';
import { ianaClock, steadyClock, type ZoneClock } from './zone-clock.js';

/** What importers of chats exported as text take. */
export interface ChatTextOptions extends TextOptions, ChatOptions {
  /**
   * The time zone of the phone, by its IANA name as `Europe/Lisbon`: the file does not say it.
   *
   * @defaultValue "UTC"
   */
  zone?: string | undefined;
  /**
   * In which order dates are written, where the file leaves it open: `'dmy'` reads 3/4 as the 3rd of April.
   *
   * @defaultValue the only order that fits all dates of the file, or of the other chats given; else `'mdy'` for
   * dates as Americans write them (`3/4/25, 2:05 PM`) and `'dmy'` for all others, with a note
   */
  dateOrder?: DateOrder | undefined;
}

/** Whose chats they are, and what they are called. */
export interface ChatApp {
  /** Before ids, and the source of interactions. */
  name: string;
  /** The name of the chat, if its file has it. */
  chatName(file: string): string | undefined;
  /** How the owner is called in every chat, if there is such a name. */
  ownerName?: string;
}

/** Chats exported as text, one a file; who is who is decided once all are read. */
export class ChatTexts {
  readonly #app: ChatApp;
  readonly #options: ChatTextOptions;
  readonly #clock: ZoneClock;
  readonly #chats: MemberChat[] = [];
  readonly #people: ShownPeople;

  constructor(app: ChatApp, options: ChatTextOptions) {
    this.#app = app;
    this.#options = options;
    this.#clock = clockIn(options.zone);
    this.#people = new ShownPeople(app.name);
  }

  async add(file: string, content: Content): Promise<void> {
    const text = new ChatText(new FileTally(file, this.#app.name));
    await text.read(content, { ...this.#options, file });
    const named = this.#app.chatName(file);
    const ids = text.authors.map((author) => this.#idOf(author));
    const writers = text.authors.flatMap((name, i) => (text.written[i] > 0 ? [{ name, id: ids[i] }] : []));
    this.#chats.push({ text, ids, writers, name: named ?? text.firstNoticeBy, isNamed: named !== undefined });
  }

  /** All that was read, as one. */
  import(): Import {
    const chats = this.#chats;
    const originals = originalChats(chats);
    const owner = ownerOf([...new Set(originals)], this.#people, `${this.#app.name}-owner`, this.#options.me);
    const orders = settledOrders(
      chats.map(({ text }) => text),
      this.#options.dateOrder,
    );
    const log = new InteractionLog();
    for (const [i, { name }] of originals.entries())
      this.#addChat({ ...chats[i], name }, owner, orders[i].order, log);
    const files = new FilesOfPeople();
    for (const { text, ids } of chats)
      for (const id of owner === undefined ? ids : [...ids, owner]) files.note(id, text.tally.file);
    const { me } = this.#options;
    const meUnseen = owner !== undefined && me !== undefined && this.#people.isUnseen(owner, me);
    const people = this.#people.list(log.people, { id: owner, given: me });
    return {
      people,
      interactions: log,
      ...(isAmong(people, owner) && { me: owner, meUnseen }),
      filesOf: files.byId(),
      report: importReport(
        chats.map(({ text }) => text.tally),
        this.#notes(orders, owner),
      ),
    };
  }

  #idOf(author: string): string {
    if (author !== this.#app.ownerName) return this.#people.idOf(author);
    const id = `${this.#app.name}-owner`;
    this.#people.meet(id);
    return id;
  }

  #addChat(chat: MemberChat, owner: string | undefined, order: DateOrder, log: InteractionLog): void {
    const { text } = chat;
    const members = chatMembers(chat, owner, this.#people);
    const { maxGroup = 50 } = this.#options;
    if (typeof members !== 'string' && members.all.length > maxGroup) skipAll(text, LARGE_GROUP);
    else if (typeof members === 'string') skipAll(text, members);
    else this.#addRows(chat, members, order, log);
  }

  #addRows(
    { text: { rows, tally }, ids }: MemberChat,
    members: ChatMembers,
    order: DateOrder,
    log: InteractionLog,
  ): void {
    const { name: source } = this.#app;
    const others = ids.map((id) => members.all.filter((other) => other !== id));
    const authors = ids.map((id) => hash53(`${members.key}\n${id}`));
    const counts = new HashCounts();
    const parts = new Float64Array(3);
    for (let row = 0; row < rows.size; row++) {
      const day = dayOf(rows.date[row], order);
      if (Number.isNaN(day)) {
        tally.skip(`no such date, read as ${ORDER_WORDS[order]}`, rows.line[row]);
        continue;
      }
      const author = rows.author[row];
      const at = this.#clock.momentOf(day * MS_PER_DAY + rows.seconds[row] * 1000);
      parts[0] = authors[author];
      parts[1] = Math.floor(at / 60_000);
      parts[2] = rows.hash[row];
      const id = idOf(source, hashNumbers(parts), counts);
      const [from, to, minutes] = [ids[author], others[author], rows.minutes[row]];
      if (Number.isNaN(minutes)) log.add({ at, from, to, kind: 'message', weight: 1, id, source });
      else if (minutes < 0) log.add({ at, from, to, kind: 'call', weight: 1, id, source });
      else log.add({ at, from, to, kind: 'call', weight: minutes === 0 ? ATTEMPT : 1, id, source, minutes });
      tally.keep();
    }
  }

  #notes(orders: readonly SettledOrder[], owner: string | undefined): string[] {
    const notes = this.#chats.flatMap(({ text }, i) => chatNotes(text, orders[i]));
    if (this.#options.zone === undefined && this.#chats.some(({ text }) => text.rows.size > 0)) {
      notes.unshift(
        `${this.#app.name}: times were read as UTC, since the files do not say their zone; if the phone showed another, say it with zone, as Europe/Lisbon (on the command line --zone)`,
      );
    }
    if (owner === undefined && this.#chats.some(({ text }) => text.rows.size > 0)) {
      notes.push(
        `${this.#app.name}: the files do not say whose export it is; say it with me, by the name in the chats (on the command line --me)`,
      );
    }
    return notes;
  }
}

/** Equal messages of one minute are told apart by their count. */
function idOf(source: string, hash: number, counts: HashCounts): string {
  const count = counts.count(hash);
  return count === 1 ? `${source}:${hash}` : `${source}:${hash}:${count}`;
}

function isAmong(people: readonly Person[], id: string | undefined): boolean {
  return people.some((person) => person.id === id);
}

function clockIn(zone: string | undefined): ZoneClock {
  if (zone === undefined) return steadyClock(0);
  const clock = ianaClock(zone);
  if (!clock) throw new RangeError(`zone: must be an IANA time zone such as Europe/Lisbon, was ${zone}`);
  return clock;
}

function skipAll({ rows, tally }: ChatText, reason: string): void {
  for (let row = 0; row < rows.size; row++) tally.skip(reason, rows.line[row]);
}

function chatNotes({ tally: { file }, quoted, headers, rows }: ChatText, { note }: SettledOrder): string[] {
  const notes: string[] = [];
  if (note !== undefined) notes.push(`${file}: ${note}`);
  if (quoted > 0) {
    notes.push(
      `${file}: ${counted(quoted, 'line looks like a message', 'lines look like messages')} of another phone's export; taken for text copied into a message`,
    );
  }
  if (rows.size > 0 && headers.unknown.size > 0 && headers.lastHour <= 12) {
    const words = [...headers.unknown].map((word) => JSON.stringify(word)).join(', ');
    notes.push(
      `${file}: ${words} beside the times is not known to be morning or afternoon; the hours were read as they stand`,
    );
  }
  return notes;
}
