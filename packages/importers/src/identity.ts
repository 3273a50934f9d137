import { InteractionLog, type Person } from '@tiewise/core';
import { IdentityClusters, type IdentityRecord, identityRecord } from './identity-clusters.js';
import { uniteByKeys } from './identity-matching.js';
import { uniteOwner } from './identity-owner.js';
import { type IdentitySuggestion, identitySuggestions, type MergedPerson } from './identity-suggestions.js';
import type { Import } from './import.js';
import { mergedPerson } from './merged-person.js';

export interface MergeOptions {
  /** Whose exports these are: an id, e-mail address, profile URL, phone number or name. */
  me?: string | undefined;
  /** Pairs of people, each by id, address, profile or number, who are two whatever they share. */
  keepApart?: readonly (readonly [string, string])[] | undefined;
  /**
   * The most suggestions to return.
   *
   * @defaultValue 500
   */
  suggestions?: number | undefined;
}

/** Several imports as one, and who may be one person without it being certain. */
export interface MergedImport extends Import {
  suggestions: readonly IdentitySuggestion[];
}

/**
 * Puts several imports together: each person once, each interaction once, one report.
 *
 * Two records are one person if they share a LinkedIn profile, an e-mail address (that is no office's)
 * or an international phone number, and their names do not conflict; never by name alone. An address
 * that three or more different names share is nobody's, two different LinkedIn profiles are two
 * people, and `keepApart` wins over all of it. The owners that the imports name are one person.
 *
 * An id that a log or table gave a person stays. Others become the smallest e-mail address that is
 * theirs alone, else `linkedin:` and the profile, else `tel:` and the number, else the id they had.
 * The order of the imports does not matter.
 */
export function mergeImports(
  imports: readonly Import[],
  { me, keepApart = [], suggestions: most = 500 }: MergeOptions = {},
): MergedImport {
  const records = recordsIn(imports);
  const clusters = new IdentityClusters(records, keepApart);
  const nobodys = uniteByKeys(records, clusters);
  const owner = uniteOwner(imports, records, clusters, me);
  const people = named(clusters.list(), records, nobodys);
  const found = identitySuggestions(people, records, clusters);
  const suggestions = found.slice(0, most);
  const more = found.length - suggestions.length;
  const notes = [
    ...imports.flatMap(({ report }) => report.notes),
    ...owner.notes,
    ...(nobodys.size > 0
      ? [`${nobodys.size} addresses or numbers with three or more names were taken for shared`]
      : []),
    ...(more > 0 ? [`${more} more people may be one, by their names`] : []),
  ];
  const interactions = interactionsOf(imports, people, records);
  const twice = imports.reduce((sum, { interactions: { size } }) => sum + size, 0) - interactions.size;
  if (twice > 0) notes.push(`${twice} interactions stood in more than one file and count once`);
  const ownerId = people.find(({ members }) => owner.record !== undefined && members.includes(owner.record));
  return {
    people: people.map(({ person }) => person).sort((a, b) => (a.id < b.id ? -1 : 1)),
    interactions,
    ...(ownerId && { me: ownerId.person.id }),
    kinds: new Map(imports.flatMap(({ kinds = new Map() }) => [...kinds])),
    report: {
      files: imports.flatMap(({ report }) => report.files),
      skipped: imports.flatMap(({ report }) => report.skipped),
      notes: [...new Set(notes)],
    },
    suggestions,
  };
}

/** Everyone any import knows, in an order that does not depend on that of the imports. */
function recordsIn(imports: readonly Import[]): IdentityRecord[] {
  const sorted = imports.flatMap(({ people, interactions }, source) => {
    const known = new Set(people.map(({ id }) => id));
    const others = [...interactions.people].filter((id) => !known.has(id)).map((id): Person => ({ id }));
    return [...people, ...others].map((person) => ({ person, source, text: JSON.stringify(person) }));
  });
  sorted.sort((a, b) => compare(a.person.id, b.person.id) || compare(a.text, b.text));
  return sorted.map(({ person, source }) => identityRecord(person, source));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function named(
  lists: readonly number[][],
  records: readonly IdentityRecord[],
  nobodys: ReadonlySet<string>,
): MergedPerson[] {
  const keysOf = lists.map((members) => [...new Set(members.flatMap((i) => records[i]?.keys ?? []))]);
  const holders = new Map<string, number>();
  for (const key of keysOf.flat()) holders.set(key, (holders.get(key) ?? 0) + 1);

  const taken = new Set<string>();
  return lists.map((members, i) => {
    const own = keysOf[i].filter((key) => holders.get(key) === 1 && !nobodys.has(key));
    const people = members.map((member) => records[member].person);
    const id = freeId(preferredId(own) ?? people[0].id, taken);
    taken.add(id);
    return { person: mergedPerson(id, people), members };
  });
}

function preferredId(keys: readonly string[]): string | undefined {
  const smallest = (kind: string) => keys.filter((key) => key.startsWith(kind)).sort()[0];
  const given = keys.filter((key) => key.startsWith('id:') && !key.startsWith('id:vcard:')).sort()[0];
  if (given !== undefined) return given.slice('id:'.length);
  return smallest('email:')?.slice('email:'.length) ?? smallest('linkedin:') ?? smallest('tel:');
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}#${count}`;
  return free;
}

function interactionsOf(
  imports: readonly Import[],
  people: readonly MergedPerson[],
  records: readonly IdentityRecord[],
): InteractionLog {
  const newIds = imports.map(() => new Map<string, string>());
  for (const { person, members } of people) {
    for (const i of members) {
      const { source, person: old } = records[i];
      newIds[source]?.set(old.id, person.id);
    }
  }
  const log = new InteractionLog();
  for (const [source, { interactions }] of imports.entries()) {
    log.append(interactions, (id) => newIds[source]?.get(id) ?? id);
  }
  return log;
}
