import { InteractionLog } from '@tiewise/core';
import { CHAT_KINDS, NO_READER } from './chat-kinds.js';
import { contactNamed } from './contacts.js';
import { counted } from './counted.js';
import type { Import } from './import.js';
import type { JsonItem } from './json-stream.js';
import { isObject, textIn } from './json-value.js';
import { FileTally, importReport } from './report-builder.js';
import type { TelegramOptions } from './telegram.js';
import { TelegramChat } from './telegram-chat.js';
import { type TelegramKnown, telegramMessage } from './telegram-message.js';
import { TelegramPeople } from './telegram-people.js';

/** The values of an export that are looked at; one of a single chat is that chat. */
export const TELEGRAM_PATHS: readonly string[] = [
  '$.personal_information',
  '$.contacts.list.*',
  '$.frequent_contacts.list.*',
  ...['$', '$.chats.list.*', '$.left_chats.list.*'].flatMap((chat) =>
    ['name', 'type', 'id', 'messages.*'].map((key) => `${chat}.${key}`),
  ),
];

/** Stands for whose export it is, until that is known. */
const OWNER = 'telegram-owner';
/** The same as the reader of a group. If it stays unknown they may be any of those who write there, so it is left out. */
const READER = 'telegram-reader';
const WITH_BOT = 'with a bot, not a person';

/** A Telegram export as it is read, value by value. */
export class TelegramExport {
  readonly tally: FileTally;
  readonly #me: string | undefined;
  readonly #people = new TelegramPeople();
  readonly #bots = new Set<string>();
  readonly #known: TelegramKnown;
  readonly #log = new InteractionLog();
  /** How often who wrote to the other side of a chat of two: it is their export. */
  readonly #votes = new Map<string, number>();
  #chat = new TelegramChat();
  #chatAt = '';
  #kept = 0;
  #localDates = 0;

  constructor({ file = 'result.json', me, maxGroup = 50 }: TelegramOptions) {
    this.tally = new FileTally(file, 'telegram');
    this.#me = me;
    this.#known = {
      people: this.#people,
      owner: OWNER,
      reader: READER,
      ownerUsername: undefined,
      bots: this.#bots,
      maxGroup,
      sawLocalDate: () => {
        this.#localDates++;
      },
    };
  }

  take({ path, value, line }: JsonItem): void {
    const [section, list, at] = path;
    if (section === 'personal_information') this.#takeOwner(value);
    else if (section === 'contacts') this.#takeContact(value, line);
    else if (section === 'frequent_contacts') this.#takeFrequent(value);
    else if (list === 'list') this.#takeOfChat(`${section}/${at}`, path.slice(3), value, line);
    else this.#takeOfChat('', path, value, line);
  }

  #takeOwner(value: unknown): void {
    const id = isObject(value) ? this.#people.addContact(value) : undefined;
    if (id === undefined || !isObject(value)) return;
    this.#known.owner = id;
    this.#known.reader = id;
    this.#known.ownerUsername = textIn(value, 'username')?.toLowerCase();
  }

  #takeContact(value: unknown, line: number): void {
    const id = isObject(value) ? this.#people.addContact(value) : undefined;
    if (id === undefined) this.tally.skip('no name, address or number', line);
    else this.#kept++;
  }

  #takeFrequent(value: unknown): void {
    if (!isObject(value)) return;
    const id = this.#people.idOf(value.id);
    if (id !== undefined && value.category === 'inline_bots') this.#bots.add(id);
  }

  #takeOfChat(
    at: string,
    [key = '', number]: readonly (string | number)[],
    value: unknown,
    line: number,
  ): void {
    if (at !== this.#chatAt) {
      this.#chatAt = at;
      this.#chat = new TelegramChat();
    }
    if (number === undefined) this.#chat.set(key, value);
    else this.#takeMessage(value, line);
  }

  #takeMessage(message: unknown, line: number): void {
    const chat = this.#chat;
    if (chat.type === 'bot_chat') this.#meetBot(chat);
    const found = telegramMessage(message, chat, this.#known);
    if (typeof found === 'string') {
      this.tally.skip(found, line);
      return;
    }
    this.#kept++;
    for (const interaction of found) {
      this.#log.add(interaction);
      if (chat.isPersonal) this.#vote(interaction.from, chat);
    }
  }

  #meetBot({ id }: TelegramChat): void {
    const bot = this.#people.idOf(id);
    if (bot !== undefined) this.#bots.add(bot);
  }

  #vote(from: string, { id }: TelegramChat): void {
    if (from !== this.#people.idOf(id)) this.#votes.set(from, (this.#votes.get(from) ?? 0) + 1);
  }

  result(): Import {
    this.#bots.delete(this.#known.owner);
    const me = this.#ownerId();
    const interactions = this.#settled(me);
    this.tally.keep(this.#kept);
    const used = interactions.people.indexOf(me) !== undefined;
    const isNamed = me !== OWNER && this.#known.owner === me;
    if (used) this.#people.meet(me, undefined);
    return {
      people: this.#people.list(this.#bots),
      interactions,
      ...((used || isNamed) && { me }),
      kinds: CHAT_KINDS,
      report: importReport([this.tally], this.#notes(used && me === OWNER)),
    };
  }

  /** Said by the export; else the one who writes in all chats of two; else the one declared. */
  #ownerId(): string {
    if (this.#known.owner !== OWNER) return this.#known.owner;
    const [first, second] = [...this.#votes]
      .filter(([id]) => !this.#bots.has(id))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (first && first[1] > (second?.[1] ?? 0)) return first[0];
    return contactNamed(this.#people.list(this.#bots), this.#me) ?? OWNER;
  }

  /** With the owner under their own id, and without those who turned out to be bots. */
  #settled(me: string): InteractionLog {
    const { people } = this.#log;
    const isThere = (id: string) => people.indexOf(id) !== undefined;
    const gone = new Set([...this.#bots, ...(me === OWNER ? [READER] : [])].filter(isThere));
    if (gone.size > 0 || isThere(READER)) return this.#without(gone, me);
    if (me === OWNER || !isThere(OWNER)) return this.#log;
    const copy = new InteractionLog();
    copy.append(this.#log, (id) => named(id, me));
    return copy;
  }

  #without(gone: ReadonlySet<string>, me: string): InteractionLog {
    return this.#log.mapped((interaction) => {
      const { from, kind } = interaction;
      const left = interaction.to.filter((id) => !gone.has(id)).map((id) => named(id, me));
      const to = left.filter((id) => id !== from);
      if (!gone.has(from) && to.length > 0) return { ...interaction, to };
      if (kind !== 'reaction') this.#leaveOut(interaction.to.includes(READER) ? NO_READER : WITH_BOT);
      return undefined;
    });
  }

  #leaveOut(reason: string): void {
    this.#kept--;
    this.tally.skip(reason);
  }

  #notes(ownerUnknown: boolean): string[] {
    const { file } = this.tally;
    const notes: string[] = [];
    if (this.#localDates > 0)
      notes.push(`${file}: ${counted(this.#localDates, 'date')} without a time zone, read as UTC`);
    if (ownerUnknown)
      notes.push(`${file} does not say whose export it is: say it with me (on the command line --me)`);
    return notes;
  }
}

function named(id: string, me: string): string {
  return id === OWNER || id === READER ? me : id;
}
