import { isObject, type JsonObject, objectsIn } from './json-value.js';
import { momentMs } from './moment.js';
import { idIn } from './signal-people.js';

/** What is kept of a message or call until all frames are read. */
export interface SignalItem {
  line: number;
  chat: string;
  author: string;
  /** Its moment, by which Signal tells an author's messages apart. */
  at: number;
  kind: 'message' | 'call';
  outgoing: boolean;
  /** Whom it was sent to, where it says so. */
  to: readonly string[];
  answered: boolean;
  minutes?: number;
  reactions: readonly { author: string; at: number }[];
}

const NOTICE = 'a notice of the chat, not a message';
const NO_DATE = 'no date that can be read';

/** A message or call, or in words why it is none. */
export function signalItem(item: JsonObject, line: number): SignalItem | string {
  const { updateMessage, remoteDeletedMessage, outgoing } = item;
  if (isObject(remoteDeletedMessage)) return 'taken back by who wrote it';
  const chat = idIn(item, 'chatId');
  const author = idIn(item, 'authorId');
  if (chat === undefined || author === undefined) return 'it does not say who wrote it, or where';
  const sent = dateIn(item, 'dateSent');
  const isOutgoing = isObject(outgoing);
  if (isObject(updateMessage))
    return callIn(updateMessage, { line, chat, author, at: sent, outgoing: isOutgoing });
  if (sent === undefined) return NO_DATE;
  return {
    line,
    chat,
    author,
    at: sent,
    kind: 'message',
    outgoing: isOutgoing,
    to: recipientsOf(outgoing),
    answered: true,
    reactions: reactionsOf(item),
  };
}

function dateIn(object: JsonObject, key: string): number | undefined {
  const date = idIn(object, key);
  return date === undefined || Number(date) === 0 ? undefined : momentMs(date);
}

/** Shared, since most messages have none. */
const NOBODY: readonly string[] = [];
const NO_REACTIONS: SignalItem['reactions'] = [];

function recipientsOf(outgoing: unknown): readonly string[] {
  if (!isObject(outgoing)) return NOBODY;
  const found = objectsIn(outgoing, 'sendStatus').flatMap((status) => idIn(status, 'recipientId') ?? []);
  return found.length > 0 ? found : NOBODY;
}

/** Reactions stand in the content of a message, whatever that is. */
function reactionsOf(item: JsonObject): SignalItem['reactions'] {
  let found = NO_REACTIONS;
  for (const key in item) {
    const content = item[key];
    const reactions = isObject(content) ? objectsIn(content, 'reactions').flatMap(reactionIn) : NO_REACTIONS;
    if (reactions.length > 0) found = reactions;
  }
  return found;
}

function reactionIn(reaction: JsonObject): { author: string; at: number }[] {
  const author = idIn(reaction, 'authorId');
  const at = dateIn(reaction, 'sentTimestamp');
  return author === undefined || at === undefined ? [] : [{ author, at }];
}

/** What is known of an item before it is known for a call. */
interface Sent {
  line: number;
  chat: string;
  author: string;
  at: number | undefined;
  outgoing: boolean;
}

/** A call between two, or one of a group, which somebody began. */
function callIn({ individualCall, groupCall }: JsonObject, sent: Sent): SignalItem | string {
  const call = isObject(individualCall) ? individualCall : groupCall;
  if (!isObject(call)) return NOTICE;
  const at = dateIn(call, 'startedCallTimestamp') ?? sent.at;
  if (at === undefined) return NO_DATE;
  const common = { ...sent, at, kind: 'call', to: NOBODY, reactions: NO_REACTIONS } as const;
  if (call === individualCall) {
    return { ...common, outgoing: call.direction === 'OUTGOING', answered: call.state === 'ACCEPTED' };
  }
  const author = idIn(call, 'startedCallRecipientId') ?? idIn(call, 'ringerRecipientId') ?? sent.author;
  const end = dateIn(call, 'endedCallTimestamp');
  return {
    ...common,
    author,
    answered: true,
    ...(end !== undefined && end > at && { minutes: (end - at) / 60_000 }),
  };
}
