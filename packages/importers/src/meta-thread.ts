import type { Interaction } from '@tiewise/core';
import { ATTEMPT } from './call-attempt.js';
import { LARGE_GROUP, NO_READER } from './chat-kinds.js';
import { hash53 } from './hash.js';
import { isObject, type JsonObject, numberIn, objectsIn } from './json-value.js';
import { participantsOf } from './meta-files.js';
import type { MetaPeople, MetaSite } from './meta-people.js';
import { nameShown } from './meta-text.js';
import { momentMs } from './moment.js';
import { RecentPeople } from './recent-people.js';
import type { FileTally } from './report-builder.js';

/** What is needed to read the messages of a thread. */
export interface MetaReading {
  site: MetaSite;
  people: MetaPeople;
  tally: FileTally;
  maxGroup: number;
}

const NOBODY = 'from or to accounts that are gone or hidden, which all have one name';

/** The interactions of a file of a thread, the earliest first; what gives none is in the report. */
export function* threadInteractions(thread: JsonObject, reading: MetaReading): Generator<Interaction> {
  const isPair = participantsOf(thread).length <= 2;
  const members = membersOf(thread, reading.people);
  const group = {
    members: isPair ? withSender(members, thread, reading) : members,
    recent: new RecentPeople(),
    isPair,
  };
  for (const message of inOrder(thread)) {
    const found = interactionsOf(message, group, reading);
    if (typeof found === 'string') {
      reading.tally.skip(found);
    } else {
      reading.tally.keep();
      yield* found;
    }
  }
}

/** The people in a thread, whose export it is among them; those who left are not. */
export function membersOf(thread: JsonObject, people: MetaPeople): ReadonlySet<string> {
  const ids = participantsOf(thread).map((name) => {
    const text = nameShown(name);
    return text === undefined ? undefined : people.named(text);
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** Of a chat of two that one has left, both. */
function withSender(
  members: ReadonlySet<string>,
  thread: JsonObject,
  { people }: MetaReading,
): ReadonlySet<string> {
  if (members.size > 1) return members;
  const senders = objectsIn(thread, 'messages').map((message) => {
    const name = senderOf(message);
    return name === undefined ? undefined : people.named(name);
  });
  const all = new Set([...members, ...senders.filter((id) => id !== undefined)]);
  return all.size === 2 ? all : members;
}

function senderOf(message: JsonObject): string | undefined {
  return nameShown(message.sender_name) ?? nameShown(message.senderName);
}

interface Group {
  members: ReadonlySet<string>;
  /** Those who wrote lately, who may have left since. */
  recent: RecentPeople;
  isPair: boolean;
}

/** Files hold the newest first; what has no date comes first, to be skipped. */
function inOrder(thread: JsonObject): readonly unknown[] {
  const messages = Array.isArray(thread.messages) ? thread.messages : [];
  const dated = messages.map((message: unknown) => ({
    message,
    at: isObject(message) ? (dateOf(message) ?? 0) : 0,
  }));
  return dated.sort((a, b) => a.at - b.at).map(({ message }) => message);
}

function dateOf(message: JsonObject): number | undefined {
  const ms = numberIn(message, 'timestamp_ms') ?? numberIn(message, 'timestamp');
  return ms === undefined || ms <= 0 ? undefined : momentMs(String(ms));
}

function interactionsOf(message: unknown, group: Group, reading: MetaReading): Interaction[] | string {
  if (!isObject(message)) return 'no message';
  const name = senderOf(message);
  if (name === undefined) return 'it does not say who wrote it';
  const from = reading.people.named(name);
  if (from === undefined) return NOBODY;
  const at = dateOf(message);
  if (at === undefined) return 'no date that can be read';
  const why = whyNoMessage(message);
  if (why !== undefined) return why;

  const minutes = callMinutes(message);
  const to = readers(from, at, group, reading);
  group.recent.saw(from, at);
  const kind = minutes === undefined ? 'message' : 'call';
  const id = idOf(from, at, kind, typeof to === 'string' ? [] : to, group, reading);
  const reactions = reactionsTo(message, { from, at, id }, reading);
  if (typeof to === 'string') return reactions.length > 0 ? reactions : to;
  const weight = minutes === 0 ? ATTEMPT : 1;
  const found = { at, from, to, kind, weight, id, source: reading.site };
  return [minutes === undefined ? found : { ...found, minutes }, ...reactions];
}

/** What Instagram writes as a message of its own when somebody reacts to one. */
const REACTED = /^(?:Liked a message|Reacted .{1,20} to your message)\s*$/;

function whyNoMessage(message: JsonObject): string | undefined {
  const { type, content } = message;
  if (message.is_unsent === true || message.isUnsent === true) return 'taken back by who wrote it';
  if (type === 'Subscribe' || type === 'Unsubscribe') return 'a notice of the chat, not a message';
  if (typeof content === 'string' && content.length < 60 && REACTED.test(content)) {
    return 'a notice of the chat, not a message';
  }
  return undefined;
}

/** What stands in place of a text where nobody answered. */
const MISSED = /^(?:you missed an? |.{1,60} missed your )(?:(?:audio|voice|video) )?(?:call|chat)\b/i;

/** 0 of a call that nobody answered; undefined of what is no call. Only some exports say so in `type`. */
function callMinutes(message: JsonObject): number | undefined {
  const { missed, type, content } = message;
  if (missed === true) return 0;
  const seconds = numberIn(message, 'call_duration');
  if (seconds !== undefined) return Math.max(0, seconds) / 60;
  if (typeof type === 'string' && type.toLowerCase() === 'call') return 0;
  return typeof content === 'string' && content.length < 100 && MISSED.test(content) ? 0 : undefined;
}

function readers(from: string, at: number, group: Group, { maxGroup }: MetaReading): string[] | string {
  const recent = group.recent.at(at);
  const all = new Set([...group.members, ...(recent.size > maxGroup ? [] : recent.keys())]);
  all.delete(from);
  if (all.size >= maxGroup || recent.size > maxGroup) return LARGE_GROUP;
  if (all.size > 0) return [...all];
  return group.isPair && group.members.size < 2 ? NOBODY : NO_READER;
}

/**
 * Messages have no ids. Who wrote one when tells it from others, in whichever file it stands; the other one of two
 * does too, since one writes to several at once.
 */
function idOf(
  from: string,
  at: number,
  kind: string,
  to: readonly string[],
  { isPair }: Group,
  { site }: MetaReading,
): string {
  return `${site}:${hash53(`${from}\n${at}\n${kind}\n${isPair ? to.join('\n') : ''}`)}`;
}

function reactionsTo(
  message: JsonObject,
  { from, at, id }: { from: string; at: number; id: string },
  { people, site }: MetaReading,
): Interaction[] {
  const found = new Map<string, Interaction>();
  for (const reaction of objectsIn(message, 'reactions')) {
    const name = nameShown(reaction.actor);
    const actor = name === undefined ? undefined : people.named(name);
    if (actor === undefined || actor === from || found.has(actor)) continue;
    const seconds = numberIn(reaction, 'timestamp');
    const reactedAt = Math.max(at, (seconds && seconds > 0 ? momentMs(String(seconds)) : undefined) ?? at);
    const common = { from: actor, to: [from], kind: 'reaction', weight: 1, source: site };
    found.set(actor, { ...common, at: reactedAt, id: `${id}/reaction/${hash53(actor)}` });
  }
  return [...found.values()];
}
