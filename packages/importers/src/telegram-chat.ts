import type { JsonObject } from './json-value.js';
import { RecentPeople } from './recent-people.js';

/** Why the messages of a chat are not read, by the type of the chat. */
const NOT_READ: Readonly<Record<string, string>> = {
  bot_chat: 'with a bot, not a person',
  saved_messages: 'a note to oneself',
  private_channel: 'in a channel, to nobody in particular',
  public_channel: 'in a channel, to nobody in particular',
  replies: 'in a channel, to nobody in particular',
  verification_codes: 'sent by Telegram itself',
};

/** The account Telegram writes its notices from. */
const TELEGRAM = '777000';

/** A chat whose messages are being read. */
export class TelegramChat {
  name: unknown;
  type: string | undefined;
  id = '';
  /** Those who wrote lately, in a group. */
  readonly recent = new RecentPeople();
  /** Who wrote each message of a group. */
  readonly authors = new Map<number, string>();

  set(key: string | number, value: unknown): void {
    if (key === 'name') this.name = value;
    if (key === 'type' && typeof value === 'string') this.type = value;
    if (key === 'id' && (typeof value === 'number' || typeof value === 'string'))
      this.id = String(value).slice(0, 40);
  }

  get isPersonal(): boolean {
    return this.type === 'personal_chat';
  }

  /** Whether only members read it, so that whose export it is was one. */
  get isClosed(): boolean {
    return this.type !== 'public_supergroup';
  }

  /** Why its messages are not read, if they are not. */
  get unread(): string | undefined {
    if (this.type === undefined) return 'in a chat that does not say what it is before its messages';
    if (this.isPersonal) return this.id === TELEGRAM ? 'sent by Telegram itself' : undefined;
    if (/^(?:private_group|private_supergroup|public_supergroup)$/.test(this.type)) return undefined;
    return Object.hasOwn(NOT_READ, this.type) ? NOT_READ[this.type] : 'in a chat of a kind that is not known';
  }
}

/** The number of a message, by which others answer it. */
export function messageNumber(message: JsonObject, key: 'id' | 'reply_to_message_id'): number | undefined {
  const number = message[key];
  return typeof number === 'number' ? number : undefined;
}
