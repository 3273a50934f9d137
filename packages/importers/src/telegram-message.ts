import type { Interaction } from '@tiewise/core';
import { ATTEMPT } from './call-attempt.js';
import { LARGE_GROUP, NO_READER } from './chat-kinds.js';
import { isObject, type JsonObject, numberIn, objectsIn, textIn } from './json-value.js';
import { momentMs } from './moment.js';
import { messageNumber, type TelegramChat } from './telegram-chat.js';
import type { TelegramPeople } from './telegram-people.js';

/** What is known of the whole export while its messages are read. */
export interface TelegramKnown {
  people: TelegramPeople;
  /** Whose export it is, or who stands for them until that is known. */
  owner: string;
  /** The same, for what a whole group could read. */
  reader: string;
  /** As `@robin`, in lower case. */
  ownerUsername: string | undefined;
  bots: ReadonlySet<string>;
  maxGroup: number;
  /** Counts a date that was read in the machine's own zone. */
  sawLocalDate(): void;
}

const ZONELESS = /^\d{4}-\d\d-\d\dT[\d:]+$/;
const NOTICE = 'a notice of the chat, not a message';

/** What one message gives, or in words why nothing. */
export function telegramMessage(
  message: unknown,
  chat: TelegramChat,
  known: TelegramKnown,
): Interaction[] | string {
  if (chat.unread !== undefined) return chat.unread;
  if (!isObject(message)) return 'no message';
  const { type } = message;
  if (type === 'service') return service(message, chat, known);
  if (type !== 'message') return 'of a kind that Telegram could not export';

  const at = momentOf(message, known);
  if (at === undefined) return 'no date that can be read';
  const from = author(message.from_id, message.from, known);
  if (!from.id) return from.reason;
  const to = chat.isPersonal ? partner(from.id, chat, known) : readers(message, from.id, at, chat, known);
  remember(message, from.id, at, chat);
  const id = idOf(message, from.id, at, chat);
  const reactions = reactionsTo(message, { from: from.id, at, id }, known);
  if (typeof to === 'string') return reactions.length > 0 ? reactions : to;
  return [{ at, from: from.id, to, kind: 'message', weight: 1, id, source: 'telegram' }, ...reactions];
}

/** Calls and gifts of two people; the rest says what happened to a group. */
function service(message: JsonObject, chat: TelegramChat, known: TelegramKnown): Interaction[] | string {
  const { action } = message;
  const at = momentOf(message, known);
  const actor = author(message.actor_id, message.actor, known);
  if (at !== undefined && actor.id && !chat.isPersonal) chat.recent.saw(actor.id, at);
  const kind = action === 'phone_call' ? 'call' : isGift(action) ? 'gift' : undefined;
  if (kind === undefined || !chat.isPersonal) return NOTICE;
  if (at === undefined) return 'no date that can be read';
  if (!actor.id) return actor.reason;
  const to = partner(actor.id, chat, known);
  if (typeof to === 'string') return to;
  const id = idOf(message, actor.id, at, chat);
  const found = { at, from: actor.id, to, kind, weight: 1, id, source: 'telegram' };
  if (kind === 'gift') return [found];
  const minutes = Math.max(0, numberIn(message, 'duration_seconds') ?? 0) / 60;
  return [{ ...found, weight: minutes === 0 ? ATTEMPT : 1, minutes }];
}

/** Messages are numbered within a chat, in a chat of two those of all chats together. */
function idOf(message: JsonObject, from: string, at: number, chat: TelegramChat): string {
  return `telegram:${chat.id}/${messageNumber(message, 'id') ?? from}/${at / 1000}`;
}

function isGift(action: unknown): boolean {
  return typeof action === 'string' && /^send_(?:premium_gift|star_gift|stars_gift)$/.test(action);
}

/** The other one of two. */
function partner(from: string, chat: TelegramChat, { people, owner }: TelegramKnown): string[] | string {
  const other = people.idOf(chat.id);
  const to = from === other ? owner : other;
  if (to === undefined) return NO_READER;
  if (other !== undefined) people.meet(other, chat.name);
  return to === from ? 'a note to oneself' : [to];
}

/** Whom a message in a group answers or names; else those who took part lately. */
function readers(
  message: JsonObject,
  from: string,
  at: number,
  chat: TelegramChat,
  known: TelegramKnown,
): string[] | string {
  const answered =
    message.reply_to_peer_id === undefined ? messageNumber(message, 'reply_to_message_id') : undefined;
  const author = answered === undefined ? undefined : chat.authors.get(answered);
  const named = namedIn(message, known);
  for (const id of named) known.people.meet(id, undefined);
  const addressed = new Set([...(author === undefined ? [] : [author]), ...named]);
  addressed.delete(from);
  if (addressed.size > 0) return [...addressed];

  const recent = chat.recent.at(at);
  const count = recent.size + (recent.has(from) ? 0 : 1);
  if (count > known.maxGroup) return LARGE_GROUP;
  const all = new Set(recent.keys());
  if (chat.isClosed) all.add(known.reader);
  all.delete(from);
  return all.size > 0 ? [...all] : NO_READER;
}

function namedIn(message: JsonObject, { people, ownerUsername, owner, bots }: TelegramKnown): string[] {
  return objectsIn(message, 'text_entities')
    .map((entity) => {
      if (entity.type === 'mention_name') return people.idOf(entity.user_id);
      const isOwner = entity.type === 'mention' && textIn(entity, 'text')?.toLowerCase() === ownerUsername;
      return isOwner ? owner : undefined;
    })
    .filter((id) => id !== undefined && !bots.has(id))
    .map(String);
}

function remember(message: JsonObject, from: string, at: number, chat: TelegramChat): void {
  if (chat.isPersonal) return;
  chat.recent.saw(from, at);
  const number = messageNumber(message, 'id');
  if (number !== undefined) chat.authors.set(number, from);
}

function author(
  id: unknown,
  name: unknown,
  { people, bots }: TelegramKnown,
): { id?: string; reason: string } {
  const user = people.idOf(id);
  if (user === undefined) {
    const group = typeof id === 'string' && /^(?:channel|chat)/.test(id);
    return { reason: group ? 'written by a channel or group, not a person' : 'it does not say who wrote it' };
  }
  if (bots.has(user)) return { reason: 'with a bot, not a person' };
  people.meet(user, name);
  return { id: user, reason: '' };
}

function reactionsTo(
  message: JsonObject,
  { from, at, id }: { from: string; at: number; id: string },
  known: TelegramKnown,
): Interaction[] {
  if (message.reactions === undefined) return [];
  const found = new Map<string, Interaction>();
  for (const recent of objectsIn(message, 'reactions').flatMap((reaction) => objectsIn(reaction, 'recent'))) {
    const reactor = author(recent.from_id, recent.from, known).id;
    if (reactor === undefined || reactor === from || found.has(reactor)) continue;
    const common = { from: reactor, to: [from], kind: 'reaction', weight: 1, source: 'telegram' };
    found.set(reactor, { ...common, at: reactionMs(recent, message, at), id: `${id}/reaction/${reactor}` });
  }
  return [...found.values()];
}

/** A message tells its moment in seconds, older exports only in the zone of the machine. */
function momentOf(message: JsonObject, { sawLocalDate }: TelegramKnown): number | undefined {
  const seconds = numberIn(message, 'date_unixtime');
  if (seconds !== undefined) return seconds > 0 ? momentMs(String(Math.floor(seconds))) : undefined;
  const local = localMs(message);
  if (local !== undefined) sawLocalDate();
  return local;
}

function localMs(dated: JsonObject): number | undefined {
  const { date } = dated;
  return typeof date === 'string' && ZONELESS.test(date) ? momentMs(date) : undefined;
}

/** Reactions tell theirs in that zone only, which the message shows: what its two dates differ by. */
function reactionMs(reaction: JsonObject, message: JsonObject, at: number): number {
  const local = localMs(reaction);
  const messageLocal = localMs(message);
  return local === undefined || messageLocal === undefined ? at : Math.max(at, local - messageLocal + at);
}
