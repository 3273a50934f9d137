import { type Interaction, InteractionLog } from '@tiewise/core';
import { ATTEMPT } from './call-attempt.js';
import { CHAT_KINDS, type ChatOptions, LARGE_GROUP, NO_READER } from './chat-kinds.js';
import { type TextOptions, textOf } from './decode.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import type { Content, Import } from './import.js';
import { isObject, type JsonObject } from './json-value.js';
import { FileTally, importReport } from './report-builder.js';
import { type SignalItem, signalItem } from './signal-item.js';
import { idIn, OWNER, SignalPeople } from './signal-people.js';
import { LONGEST_LINE, linesIn } from './text-lines.js';

export interface SignalOptions extends TextOptions, ChatOptions {}

/**
 * Reads the export of Signal Desktop (`main.jsonl`).
 *
 * Each message is one `message` to those it was sent to, as the sender's own device knows, else to the owner and
 * everybody else who wrote in the chat; a call is a `call`, one that nobody answered of 0 minutes and half the
 * weight; a reaction is a `reaction` to who wrote. Text is not kept. Messages that were taken back, notices and notes
 * to oneself are skipped.
 *
 * A person's id is `signal:` and the UUID of their account, else `tel:` and the number. The owner is the account's:
 * `me` if that is a number or an address, else `signal-owner`.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readSignal(content: Content, options: SignalOptions = {}): Promise<Import> {
  const { file = 'signal' } = options;
  const reading = new SignalReading(new FileTally(file, 'signal'), options);
  let line = 0;
  for await (const lines of linesIn(textOf(content, { ...options, file }))) {
    for (const text of lines) reading.take(text, ++line);
  }
  return reading.import();
}

/** Signal's own export: a frame on each line. */
export const signalFormat: ExportFormat = {
  name: 'signal',
  knows: ({ text }) => isSignal(text),
  begin: fileByFile(readSignal),
};

/** What the first line with an object says: the version of a backup, or a frame. */
function isSignal(text: string): boolean {
  const [line = ''] = text.trimStart().split('\n', 1);
  return (
    /^\{\s*"version"\s*:.{0,200}"(?:backupTimeMs|currentAppVersion|mediaRootBackupKey)"/.test(line) ||
    (/^\{\s*"(?:account|recipient|chat|chatItem)"\s*:\s*\{/.test(line) &&
      !/"(?:from|person)"\s*:/.test(line.slice(0, 200)))
  );
}

class SignalReading {
  readonly #tally: FileTally;
  readonly #people: SignalPeople;
  readonly #maxGroup: number;
  readonly #chats = new Map<string, string>();
  readonly #items: SignalItem[] = [];
  readonly #texts = new Map<string, string>();
  /** Who wrote in each chat. */
  readonly #writers = new Map<string, Set<string>>();

  constructor(tally: FileTally, { me, maxGroup = 50 }: SignalOptions) {
    this.#tally = tally;
    this.#people = new SignalPeople(me);
    this.#maxGroup = maxGroup;
  }

  take(text: string, line: number): void {
    if (text.trim() === '') return;
    const frame = text.length < LONGEST_LINE ? parsed(text) : 'a line of more than a million characters';
    if (typeof frame === 'string') {
      this.#tally.skip(frame, line);
      return;
    }
    const { account, recipient, chat, chatItem } = frame;
    if (isObject(account)) this.#people.addAccount(account);
    if (isObject(recipient)) this.#people.addRecipient(recipient);
    if (isObject(chat)) this.#addChat(chat);
    if (isObject(chatItem)) this.#addItem(chatItem, line);
  }

  import(): Import {
    const log = new InteractionLog();
    for (const item of this.#items) {
      const found = this.#interactionsOf(item);
      if (typeof found === 'string') {
        this.#tally.skip(found, item.line);
      } else {
        this.#tally.keep();
        for (const interaction of found) log.add(interaction);
      }
    }
    const people = this.#people.list(log.people);
    const { owner, isOwnerUnseen: meUnseen } = this.#people;
    return {
      people,
      interactions: log,
      ...(people.some(({ id }) => id === owner) && { me: owner, meUnseen }),
      kinds: CHAT_KINDS,
      report: importReport([this.#tally]),
    };
  }

  #addChat(chat: JsonObject): void {
    const [id, recipient] = [idIn(chat, 'id'), idIn(chat, 'recipientId')];
    if (id !== undefined && recipient !== undefined) this.#chats.set(id, recipient);
  }

  #addItem(chatItem: JsonObject, line: number): void {
    const item = signalItem(chatItem, line);
    if (typeof item === 'string') {
      this.#tally.skip(item, line);
      return;
    }
    item.chat = this.#shared(item.chat);
    item.author = this.#shared(item.author);
    this.#items.push(item);
    const writers = this.#writers.get(item.chat);
    if (writers) writers.add(item.author);
    else this.#writers.set(item.chat, new Set([item.author]));
  }

  /** One text for all that are alike, since each line brings its own. */
  #shared(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  #interactionsOf(item: SignalItem): Interaction[] | string {
    const { owner } = this.#people;
    const from = item.kind === 'call' && item.outgoing ? owner : this.#idOf(item.author);
    if (from === undefined) return this.#whyNobody(item.author);
    const to = this.#readers(item, from);
    if (typeof to === 'string') return to;
    const { at, kind, answered, minutes } = item;
    const by = from === owner ? OWNER : from.replace(/^signal:/, '');
    const id = `signal:${by}/${at}${kind === 'call' ? '/call' : ''}`;
    const interaction: Interaction = {
      at,
      from,
      to,
      kind,
      weight: answered ? 1 : ATTEMPT,
      id,
      source: 'signal',
    };
    if (!answered) interaction.minutes = 0;
    else if (minutes !== undefined) interaction.minutes = minutes;
    return [interaction, ...this.#reactions(item, from, id)];
  }

  /** The other one of two; in a group those it was sent to, else the owner and everybody else who wrote. */
  #readers({ chat, to, author }: SignalItem, from: string): string[] | string {
    const { recipients, owner } = this.#people;
    const recipient = recipients.get(this.#chats.get(chat) ?? '');
    if (recipient === undefined) return 'in a chat that is not in the file';
    if ('reason' in recipient) return recipient.reason;
    if (!recipient.isGroup) {
      if (recipient.id === owner) return 'a note to oneself';
      return [from === owner ? recipient.id : owner];
    }
    const numbers = to.length > 0 ? to : (this.#writers.get(chat) ?? [author]);
    const readers = new Set([
      ...(to.length > 0 ? [] : [owner]),
      ...[...numbers].map((number) => this.#idOf(number)),
    ]);
    readers.delete(from);
    const ids = [...readers].filter((id) => id !== undefined);
    if (ids.length >= this.#maxGroup) return LARGE_GROUP;
    return ids.length > 0 ? ids : NO_READER;
  }

  #reactions({ reactions }: SignalItem, author: string, id: string): Interaction[] {
    return reactions.flatMap((reaction) => {
      const from = this.#idOf(reaction.author);
      if (from === undefined || from === author) return [];
      const by = from === this.#people.owner ? OWNER : from;
      const common = { at: reaction.at, from, to: [author], kind: 'reaction', weight: 1, source: 'signal' };
      return [{ ...common, id: `${id}/reaction/${by}` }];
    });
  }

  #whyNobody(author: string): string {
    const found = this.#people.recipients.get(author);
    return found && 'reason' in found ? found.reason : 'it does not say who wrote it, or where';
  }

  #idOf(recipient: string): string | undefined {
    const found = this.#people.recipients.get(recipient);
    return found && 'id' in found ? found.id : undefined;
  }
}

function parsed(text: string): JsonObject | string {
  try {
    const frame: unknown = JSON.parse(text);
    return isObject(frame) ? frame : 'no frame of an export';
  } catch {
    return 'no JSON';
  }
}
