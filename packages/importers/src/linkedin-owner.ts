import { GROUP, type InteractionLog, type Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { foldName } from './fold-name.js';
import type { LinkedinNames } from './linkedin-names.js';
import { type LinkedinPeople, OWNER } from './linkedin-people.js';

/** What the files and the caller say of the person whose export it is. */
export interface OwnerHints {
  /** As the caller gave it: an e-mail address, profile page, phone number or name. */
  me: string | undefined;
  /** From Profile.csv. */
  name: string | undefined;
  /** From Email Addresses.csv, the primary one first. */
  emails: readonly string[];
  /** Who sent the outgoing and got the incoming invitations, and how often. */
  votes: Map<string, number>;
}

export interface LinkedinOwner {
  person: Person;
  /** The reference of the owner in the files, where they name one. */
  ref: string | undefined;
  /** Whether an address or number of theirs is known from the caller alone. */
  meUnseen: boolean;
}

export function vote({ votes }: OwnerHints, ref: string): void {
  votes.set(ref, (votes.get(ref) ?? 0) + 1);
}

/**
 * Whose export this is: the profile page the caller gave, else the page that invitations and the name
 * in Profile.csv point to, else the one who takes part in nearly all messages and is no connection.
 * Where no page is known, an e-mail address of theirs is the id, else the name, else `linkedin-owner`.
 */
export function linkedinOwner(
  hints: OwnerHints,
  people: LinkedinPeople,
  names: LinkedinNames,
  messages: readonly InteractionLog[],
): LinkedinOwner {
  const { me = '' } = hints;
  const parts = participation(messages, names);
  const meName = isName(me) ? me : undefined;
  const voted = mostVoted(hints, names);
  const ref =
    people.byUrl(me) ??
    (people.all.has(me.toLowerCase()) && !me.includes('@') ? me.toLowerCase() : undefined) ??
    (voted?.startsWith('linkedin:') ? voted : undefined) ??
    byName(hints.name ?? meName, names, parts.counts) ??
    voted ??
    nearlyAlways(parts, people);

  const emails = [...new Set([...(me.includes('@') ? [me.trim()] : []), ...hints.emails])];
  const isListed = hints.emails.some((own) => canonicalEmail(own) === canonicalEmail(me));
  const profile = ref?.startsWith('linkedin:') ? ref : undefined;
  const email = emails[0] === undefined ? undefined : (canonicalEmail(emails[0]) ?? emails[0]);
  const name = hints.name ?? meName;
  return {
    ref,
    meUnseen: isPhone(me) || (me.includes('@') && !isListed),
    person: {
      id: profile ?? email ?? ref ?? OWNER,
      ...(name !== undefined && { name }),
      ...(emails.length > 0 && { emails }),
      ...(isPhone(me) && { phones: [me.trim()] }),
    },
  };
}

function isPhone(text: string): boolean {
  return /^\+?[\d\s().-]{6,}$/.test(text.trim());
}

function isName(text: string): boolean {
  return text.trim() !== '' && !/[@/:]/.test(text) && !isPhone(text);
}

function mostVoted({ votes }: OwnerHints, names: LinkedinNames): string | undefined {
  const counts = new Map<string, number>();
  for (const [ref, count] of votes) {
    for (const one of names.resolve(ref) ?? []) counts.set(one, (counts.get(one) ?? 0) + count);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** The owner is none of their own connections, however they are called. */
function byName(
  name: string | undefined,
  names: LinkedinNames,
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const folded = foldName(name ?? '');
  if (folded === '') return undefined;
  const profiles = [...names.strangers(folded)].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return profiles[0] ?? `linkedin-name:${folded}`;
}

interface Participation {
  rows: number;
  counts: ReadonlyMap<string, number>;
}

/** In how many messages each person takes part. */
function participation(messages: readonly InteractionLog[], names: LinkedinNames): Participation {
  const counts = new Map<string, number>();
  let rows = 0;
  for (const log of messages) {
    const { size, from, to, groupStart, members } = log.columns();
    const met = new Float64Array(log.people.size);
    const meet = (person: number) => {
      met[person] = met[person] + 1;
    };
    for (let row = 0; row < size; row++) {
      meet(from[row]);
      const recipient = to[row];
      if (recipient < GROUP) meet(recipient);
      else members.subarray(groupStart[recipient - GROUP], groupStart[recipient - GROUP + 1]).forEach(meet);
    }
    rows += size;
    for (let person = 0; person < met.length; person++) {
      const count = met[person];
      for (const ref of names.resolve(log.people.id(person)) ?? []) {
        counts.set(ref, (counts.get(ref) ?? 0) + count);
      }
    }
  }
  return { rows, counts };
}

/** The share of messages the owner of an export takes part in, but for those of deleted members. */
const NEARLY_ALL = 0.9;

function nearlyAlways({ rows, counts }: Participation, people: LinkedinPeople): string | undefined {
  const candidates = [...counts]
    .filter(([ref, count]) => count >= rows * NEARLY_ALL && !people.all.get(ref)?.connections.size)
    .sort(([, m], [, n]) => n - m);
  const [first, second] = candidates;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
