import type { Organisation, Person } from '@tiewise/core';
import { personalName } from './name-words.js';
import { shownName } from './shown-name.js';

/**
 * One person of what several sources say. The name most sources give is shown, of equals the longest,
 * given name first and without degrees; all spellings are kept. Lists are joined and sorted, so that
 * the order of the sources does not matter.
 */
export function mergedPerson(id: string, people: readonly Person[]): Person {
  if (people.length === 1 && isPlain(people[0]))
    return people[0].id === id ? people[0] : { ...people[0], id };
  const best = bestName(people.flatMap((person) => (person.name ? [person.name] : [])));
  const name = best === undefined ? undefined : shownName(best);
  const names = joined(people, ({ name: own, names: others = [] }) => [...(own ? [own] : []), ...others]);
  const others = names.filter((other) => other !== name);
  const emails = joined(
    people,
    ({ emails }) => emails,
    (email) => email.toLowerCase(),
  );
  const phones = joined(
    people,
    ({ phones }) => phones,
    (phone) => phone.replace(/[^\d+]/g, ''),
  );
  const urls = joined(people, ({ urls }) => urls);
  const tags = joined(people, ({ tags }) => tags);
  const organisations = joinedOrganisations(people);
  const merged: Person = { id };
  if (name !== undefined) merged.name = name;
  if (others.length > 0) merged.names = others;
  if (emails.length > 0) merged.emails = emails;
  if (phones.length > 0) merged.phones = phones;
  if (urls.length > 0) merged.urls = urls;
  if (organisations.length > 0) merged.organisations = organisations;
  if (tags.length > 0) merged.tags = tags;
  return merged;
}

/** Whether nothing of a person would change by itself: one of everything at most, and a name without a comma. */
function isPlain({ name, names, emails, phones, urls, tags, organisations }: Person): boolean {
  const lists = [emails, phones, urls, tags, organisations];
  const isShort = (list: readonly unknown[] | undefined) => list === undefined || list.length === 1;
  const isShown = name === undefined || (name !== '' && !name.includes(',') && name === name.trim());
  return names === undefined && isShown && lists.every(isShort);
}

function bestName(names: readonly string[]): string | undefined {
  if (names.every((name) => name === names[0])) return names[0];
  const words = new Map<string, string>();
  for (const name of names) if (!words.has(name)) words.set(name, personalName(name).join(' '));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(words.get(name) ?? '', (counts.get(words.get(name) ?? '') ?? 0) + 1);
  const rank = (name: string) => (counts.get(words.get(name) ?? '') ?? 0) * 1000 + Math.min(999, name.length);
  return [...words.keys()].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))[0];
}

/** Sorted, and once each by what `same` makes of them. */
function joined(
  people: readonly Person[],
  listOf: (person: Person) => readonly string[] | undefined,
  same: (text: string) => string = (text) => text,
): readonly string[] {
  const only = onlyOneOf(people, listOf);
  if (only) return only;
  const texts = new Set<string>();
  for (const person of people) for (const text of listOf(person) ?? NONE) texts.add(text);
  const found = new Map<string, string>();
  for (const text of [...texts].sort()) {
    if (!found.has(same(text))) found.set(same(text), text);
  }
  return [...found.values()].sort();
}

const NONE: readonly string[] = [];

/** The list of one text or none that all give who give any. */
function onlyOneOf(
  people: readonly Person[],
  listOf: (person: Person) => readonly string[] | undefined,
): readonly string[] | undefined {
  let only = NONE;
  for (const person of people) {
    const list = listOf(person);
    if (list === undefined || list.length === 0) continue;
    if (list.length > 1 || (only.length > 0 && only[0] !== list[0])) return undefined;
    only = list;
  }
  return only;
}

function joinedOrganisations(people: readonly Person[]): Organisation[] {
  const found = new Map<string, Organisation>();
  for (const { organisations } of people) {
    for (const organisation of organisations ?? []) {
      const { name, title, from, to } = organisation;
      found.set(JSON.stringify([name.toLowerCase(), title, from, to]), organisation);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, organisation]) => organisation);
}
