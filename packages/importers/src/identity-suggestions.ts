import type { Person } from '@tiewise/core';
import { canonicalEmail, withoutPlusTag } from './email-address.js';
import type { IdentityClusters, IdentityRecord } from './identity-clusters.js';
import { nameWords, personalName } from './name-words.js';

/** Two people who may be one. */
export interface IdentitySuggestion {
  /** Their ids, the smaller one first. */
  people: [string, string];
  reason: string;
}

/** A person after merging, and the records they were made of. */
export interface MergedPerson {
  person: Person;
  members: readonly number[];
}

/** People under one hint who are compared with each other; more share it by chance. */
const MOST_ALIKE = 8;

/**
 * People of different sources who have the same full name, or the same address but for its `+tag`,
 * and nothing that speaks against it. Never merged, since names are not unique.
 */
export function identitySuggestions(
  people: readonly MergedPerson[],
  records: readonly IdentityRecord[],
  clusters: IdentityClusters,
): IdentitySuggestion[] {
  const found = new Map<string, IdentitySuggestion>();
  for (const alike of peopleByHint(people, records).values()) {
    if (alike.length > MOST_ALIKE) continue;
    for (const [i, a] of alike.entries()) {
      for (const b of alike.slice(0, i)) {
        if (!mayBeOne(a, b, records, clusters)) continue;
        const pair = [a.person.id, b.person.id].sort() as [string, string];
        found.set(pair.join('\n'), { people: pair, reason: reasonFor(a.person, b.person) });
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, suggestion]) => suggestion);
}

function peopleByHint(
  people: readonly MergedPerson[],
  records: readonly IdentityRecord[],
): Map<string, MergedPerson[]> {
  const alike = new Map<string, MergedPerson[]>();
  for (const merged of people) {
    const hints = new Set(merged.members.flatMap((i) => hintsOf(records[i])));
    for (const hint of hints) {
      const known = alike.get(hint);
      if (known) known.push(merged);
      else alike.set(hint, [merged]);
    }
  }
  return alike;
}

function hintsOf({ person, keys }: IdentityRecord): string[] {
  const names = [...(person.name ? [person.name] : []), ...(person.names ?? [])].map(fullName);
  const emails = keys.filter((key) => key.startsWith('email:')).map((key) => withoutPlusTag(key));
  return [...names.filter((name) => name !== undefined), ...emails];
}

/** The words of a full name in one order for all; undefined for a single word. */
function fullName(name: string): string | undefined {
  const words = personalName(name);
  return words.length < 2 ? undefined : `name:${words.sort().join(' ')}`;
}

/** People one source tells apart are two, and so are those whose names conflict. */
function mayBeOne(
  { members: a }: MergedPerson,
  { members: b }: MergedPerson,
  records: readonly IdentityRecord[],
  clusters: IdentityClusters,
): boolean {
  const sources = new Set(a.map((i) => records[i]?.source));
  if (b.some((i) => sources.has(records[i]?.source))) return false;
  return clusters.namesAgree(a[0], b[0]) && !clusters.areVetoed(a[0], b[0]);
}

function reasonFor(a: Person, b: Person): string {
  const names = new Set(allNames(a));
  if (!allNames(b).some((name) => names.has(name))) {
    const emails = new Set(a.emails?.map(canonicalEmail));
    return b.emails?.some((email) => emails.has(canonicalEmail(email)))
      ? 'an address in common that others share too'
      : 'the same address but for its +tag';
  }

  const organisations = new Set(a.organisations?.map(({ name }) => nameWords(name).join(' ')));
  const shared = b.organisations?.some(({ name }) => organisations.has(nameWords(name).join(' ')));
  return shared
    ? 'the same name and organisation, no address or number in common'
    : 'the same name, no address or number in common';
}

function allNames({ name, names = [] }: Person): (string | undefined)[] {
  return [...(name ? [name] : []), ...names].map(fullName).filter((own) => own !== undefined);
}
