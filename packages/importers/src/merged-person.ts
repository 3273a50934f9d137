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
    ({ emails = [] }) => emails,
    (email) => email.toLowerCase(),
  );
  const phones = joined(
    people,
    ({ phones = [] }) => phones,
    (phone) => phone.replace(/[^\d+]/g, ''),
  );
  const urls = joined(people, ({ urls = [] }) => urls);
  const tags = joined(people, ({ tags = [] }) => tags);
  const organisations = joinedOrganisations(people);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(others.length > 0 && { names: others }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(urls.length > 0 && { urls }),
    ...(organisations.length > 0 && { organisations }),
    ...(tags.length > 0 && { tags }),
  };
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
  const counts = new Map<string, number>();
  const same = (name: string) => personalName(name).join(' ');
  for (const name of names) counts.set(same(name), (counts.get(same(name)) ?? 0) + 1);
  const rank = (name: string) => (counts.get(same(name)) ?? 0) * 1000 + Math.min(999, name.length);
  return [...names].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))[0];
}

/** Sorted, and once each by what `same` makes of them. */
function joined(
  people: readonly Person[],
  listOf: (person: Person) => readonly string[],
  same: (text: string) => string = (text) => text,
): string[] {
  const texts = people.flatMap(listOf);
  if (texts.length < 2) return texts;
  const found = new Map<string, string>();
  for (const text of texts.sort()) {
    if (!found.has(same(text))) found.set(same(text), text);
  }
  return [...found.values()].sort();
}

function joinedOrganisations(people: readonly Person[]): Organisation[] {
  const found = new Map<string, Organisation>();
  for (const organisation of people.flatMap(({ organisations = [] }) => organisations)) {
    const { name, title, from, to } = organisation;
    found.set(JSON.stringify([name.toLowerCase(), title, from, to]), organisation);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, organisation]) => organisation);
}
