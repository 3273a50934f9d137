import type { ShownPeople } from './chat-people.js';
import type { ChatText } from './chat-text.js';
import { foldName } from './fold-name.js';

/** A chat that has been read, and the ids of its authors. */
export interface MemberChat {
  text: ChatText;
  /** By their number in the rows. */
  ids: readonly string[];
  /** Those of them who wrote. */
  writers: readonly { name: string; id: string }[];
  /** What the phone calls the chat: the group, or the other person. */
  name: string | undefined;
  /** Whether the name is that of the file. */
  isNamed: boolean;
}

/** Who is in a chat. */
export interface ChatMembers {
  all: readonly string[];
  /** Names the chat, the same in every export of it. */
  key: string;
}

const ALONE = 'nobody else is known to be in this chat';

/** Who is in a chat: those who wrote, and in a chat of two the other one; in words if there is nobody else. */
export function chatMembers(
  { text, writers, name }: MemberChat,
  owner: string | undefined,
  people: ShownPeople,
): ChatMembers | string {
  const members = [...new Set(writers.map(({ id }) => id))];
  const [only] = members;
  if (only === undefined) return ALONE;
  if (members.length === 1 && !text.isGroup) {
    const other = only === owner ? (name === undefined ? undefined : people.idOf(name)) : owner;
    if (other === undefined || other === only) return ALONE;
    members.push(other);
  }
  if (members.length === 1) return ALONE;
  if (!text.isGroup && name !== undefined && writers.length <= 2) nameOther(writers, owner, name, people);
  return { all: members, key: text.isGroup ? `group\n${foldName(name ?? '')}` : chatKey(members, name) };
}

/** A chat of two is called as the address book calls the other one, who may be shown otherwise in it. */
function nameOther(
  writers: MemberChat['writers'],
  owner: string | undefined,
  name: string,
  people: ShownPeople,
): void {
  const others = writers.filter(({ id }) => id !== owner);
  const [other] = others;
  if (others.length !== 1 || other === undefined || !isStranger(other)) return;
  if (!/^\+?[\d\s()-]+$/.test(name)) people.addName(other.id, ownName(name));
}

/**
 * Whose chats they are: the author the caller names; else the one who alone wrote in every chat; else the other one
 * in chats of two that are called as one of them.
 */
export function ownerOf(
  chats: readonly MemberChat[],
  people: ShownPeople,
  unnamed: string,
  me: string | undefined,
): string | undefined {
  const written = chats.filter(({ writers }) => writers.length > 0);
  const authors = new Set(written.flatMap(idsOf));
  if (authors.has(unnamed)) return unnamed;
  const declared = me === undefined ? undefined : people.named(me, authors);
  if (declared !== undefined) return declared;

  const everywhere = [...authors].filter((id) => written.every((chat) => idsOf(chat).includes(id)));
  const several = new Set(written.map((chat) => chatKey(idsOf(chat), chat.name))).size > 1;
  if (several && everywhere.length === 1) return everywhere[0];
  const votes = new Map<string, number>();
  for (const chat of written) {
    const vote = voteOf(chat, unnamed);
    if (vote !== undefined) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort(([, m], [, n]) => n - m);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

function idsOf({ writers }: MemberChat): string[] {
  return writers.map(({ id }) => id);
}

function voteOf({ text, writers, name }: MemberChat, unnamed: string): string | undefined {
  if (text.isGroup || name === undefined || writers.length > 2) return undefined;
  const folded = foldName(ownName(name));
  const called = writers.findIndex((writer) => foldName(ownName(writer.name)) === folded);
  if (writers.length === 2) return called < 0 ? knownOf(writers) : writers[1 - called].id;
  return called === 0 || isStranger(writers[0]) ? unnamed : writers[0].id;
}

/** Of two, one of whom the address book does not know, the other one. */
function knownOf(writers: MemberChat['writers']): string | undefined {
  const known = writers.filter((writer) => !isStranger(writer));
  return known.length === 1 ? known[0].id : undefined;
}

/** Whom the address book does not know, the phone shows by number or by the name they gave themselves. */
function isStranger({ name }: { name: string }): boolean {
  return /^[~+]/.test(name);
}

function ownName(name: string): string {
  return name.replace(/^~\s*/, '');
}

/** Of two people both; of a group its name, since others may write later. */
function chatKey(ids: readonly string[], name: string | undefined): string {
  return ids.length <= 2 ? [...ids].sort().join('\n') : `group\n${foldName(name ?? '')}`;
}
