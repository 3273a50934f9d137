import { isObject, type JsonObject, objectsIn } from './json-value.js';
import { momentMs } from './moment.js';
import { idIn, idsIn } from './slack-files.js';

/** What is kept of a message of a day until all files are read. */
export interface SlackMessage {
  user: string;
  /** Milliseconds, with the microseconds by which Slack tells messages apart behind the point. */
  at: number;
  /** The moment of the message that began the thread this one is an answer in. */
  thread: string | undefined;
  /** Who began it, if the message says so. */
  parent: string | undefined;
  mentions: string[];
  reactors: string[];
}

/** What people write has one of these, or none. */
const WRITTEN = new Set(['me_message', 'file_share', 'thread_broadcast', 'reply_broadcast']);

const BOT = 'written by a bot';

/** A message of a day, or in words why it is none. */
export function slackMessage(message: unknown): SlackMessage | string {
  if (!isObject(message)) return 'no message';
  const { subtype } = message;
  if (subtype === 'bot_message') return BOT;
  if (subtype === 'tombstone') return 'deleted';
  if (typeof subtype === 'string' && !WRITTEN.has(subtype)) return 'a notice of the channel, not a message';
  const user = idIn(message, 'user');
  if (typeof message.bot_id === 'string' && message.bot_id !== '') return BOT;
  if (user === undefined) return 'it does not say who wrote it';
  const at = momentIn(message, 'ts');
  if (at === undefined) return 'no date that can be read';
  const thread = momentIn(message, 'thread_ts');
  return {
    user,
    at,
    thread: thread === undefined || thread === at ? undefined : slackTs(thread),
    parent: idIn(message, 'parent_user_id'),
    mentions: mentionsIn(message),
    reactors: objectsIn(message, 'reactions').flatMap((reaction) => idsIn(reaction, 'users')),
  };
}

function momentIn(message: JsonObject, key: string): number | undefined {
  const ts = message[key];
  return typeof ts === 'string' && /^\d{1,12}(?:\.\d{1,9})?$/.test(ts) ? momentMs(ts) : undefined;
}

/** A moment as Slack writes it, in seconds with six digits behind the point: the id of a message in its channel. */
export function slackTs(at: number): string {
  const microseconds = String(Math.round(at * 1000)).padStart(7, '0');
  return `${microseconds.slice(0, -6)}.${microseconds.slice(-6)}`;
}

/** Most people one message is taken to name. */
const MOST_MENTIONS = 100;

/** People are named as `<@U123>` or `<@U123|ann>`. */
function mentionsIn({ text }: JsonObject): string[] {
  if (typeof text !== 'string' || !text.includes('<@')) return [];
  const found = new Set<string>();
  for (const [, id] of text.matchAll(/<@([UW][A-Z0-9]{1,39})(?=[|>])/g)) {
    if (id !== undefined) found.add(id);
    if (found.size === MOST_MENTIONS) break;
  }
  return [...found];
}
