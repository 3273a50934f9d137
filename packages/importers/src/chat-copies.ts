import type { MemberChat } from './chat-members.js';
import type { ChatText } from './chat-text.js';
import { addToList } from './lists-by-key.js';

/**
 * For each chat the one it is a copy of, else itself: chats that hold the same, unless their files are called as
 * different ones. A greeting may have gone to two people, but a copy of a file may be called anything.
 */
export function originalChats(chats: readonly MemberChat[]): MemberChat[] {
  const alike = new Map<string, MemberChat[]>();
  for (const chat of chats) addToList(alike, measureOf(chat.text), chat);
  return chats.map((chat) => originalOf(chat, alike.get(measureOf(chat.text)) ?? []));
}

function originalOf(chat: MemberChat, alike: readonly MemberChat[]): MemberChat {
  if (alike.length === 1) return chat;
  const same = alike.filter((other) => holdSame(chat.text, other.text));
  const named = same.find(({ name, isNamed }) => isNamed && (!chat.isNamed || name === chat.name));
  return named ?? same[0];
}

function measureOf({ rows, authors }: ChatText): string {
  const { size, date, hash } = rows;
  return size === 0 ? 'empty' : [size, date[0], hash[0], hash[size - 1], ...authors.slice(0, 3)].join('\n');
}

function holdSame(one: ChatText, other: ChatText): boolean {
  if (one === other) return true;
  const [mine, yours] = [one.rows, other.rows];
  if (mine.size !== yours.size || mine.size === 0 || one.isGroup !== other.isGroup) return false;
  for (let row = 0; row < mine.size; row++) {
    if (mine.date[row] !== yours.date[row] || mine.seconds[row] !== yours.seconds[row]) return false;
    if (mine.hash[row] !== yours.hash[row] || !Object.is(mine.minutes[row], yours.minutes[row])) return false;
    if (one.authors[mine.author[row]] !== other.authors[yours.author[row]]) return false;
  }
  return true;
}
