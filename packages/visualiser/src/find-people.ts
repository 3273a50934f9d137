import type { Picture } from './picture.js';

/** What a search found: a person, or a community. */
export type Found = { person: number; by?: string } | { community: number };

/** Folded texts of everyone, built when first searched. */
export interface PeopleIndex {
  names: readonly string[];
  known: readonly (readonly string[])[];
  communities: readonly string[];
}

export function indexOf({ people, communities }: Picture): PeopleIndex {
  return {
    names: people.name.map(folded),
    known: people.known.map((texts) => texts.map(folded)),
    communities: communities.map(({ name }) => folded(name)),
  };
}

/** As it is searched: without accents, and small and capital letters alike. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Whom a few letters find: first whose name they begin, and communities whose name they do; then in whose name they
 * begin a word or are found, who is known by them in another way, and other communities with them in their name. Of
 * equals the first in `order` is first.
 */
export function findPeople(
  picture: Picture,
  index: PeopleIndex,
  text: string,
  { limit, order }: { limit: number; order: readonly number[] },
): Found[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [];

  const ranked: Found[][] = [[], [], [], []];
  for (const person of order) {
    const rank = rankOf(index.names[person], wanted);
    const by = rank < 3 ? -1 : index.known[person].findIndex((known) => known.includes(wanted));
    if (rank < 3) ranked[rank].push({ person });
    else if (by >= 0) ranked[3].push({ person, by: picture.people.known[person][by] });
    if (ranked[0].length === limit) break;
  }
  const [begin, others]: Found[][] = [[], []];
  for (const [community, name] of index.communities.entries()) {
    if (name.includes(wanted)) (name.startsWith(wanted) ? begin : others).push({ community });
  }
  const people = ranked.flat().slice(0, Math.max(1, limit - begin.length - others.length));
  const named = people.splice(0, ranked[0].length);
  return [...named, ...begin, ...people, ...others].slice(0, limit);
}

/** 0 where the text begins with it, 1 where a word does, 2 where it is somewhere, else 3. */
function rankOf(text: string, wanted: string): number {
  const place = text.indexOf(wanted);
  if (place < 0) return 3;
  if (place === 0) return 0;
  return text.includes(` ${wanted}`) ? 1 : 2;
}
