import { anyNamesAgree, type IdentityClusters, type IdentityRecord, namesOf } from './identity-clusters.js';

/** Differently named holders from which an address or number is a shared one, and nobody's. */
const SHARED_FROM = 3;
/** Holders of one key that are compared with each other; more share it by trade, not by kinship. */
const MOST_HOLDERS = 30;

/**
 * Puts records together that hold the same key, strongest keys first, and gives the keys that are
 * nobody's: those that three or more differently named records hold.
 *
 * Where the names of two holders conflict, the key is a shared one (a family's address): only those
 * whose names agree are put together, and who has no name, or fits both, stays alone.
 */
export function uniteByKeys(records: readonly IdentityRecord[], clusters: IdentityClusters): Set<string> {
  const nobodys = new Set<string>();
  for (const [key, holders] of sharedKeys(records)) {
    const names = holders.map((i) => namesOf(records[i].person));
    if (isNobodys(key, names)) nobodys.add(key);
    else uniteHolders(holders, names, clusters);
  }
  return nobodys;
}

const STRENGTH = ['linkedin:', 'id:', 'email:', 'tel:'];

/** The keys that more than one record holds, in an order that does not depend on that of the records. */
function sharedKeys(records: readonly IdentityRecord[]): [string, number[]][] {
  const holders = new Map<string, number[]>();
  for (const [i, { keys }] of records.entries()) {
    for (const key of keys) {
      const known = holders.get(key);
      if (known) known.push(i);
      else holders.set(key, [i]);
    }
  }
  const strength = (key: string) => STRENGTH.findIndex((kind) => key.startsWith(kind));
  return [...holders]
    .filter(([, { length }]) => length > 1)
    .sort(([a], [b]) => strength(a) - strength(b) || (a < b ? -1 : 1));
}

function isNobodys(key: string, names: readonly string[][]): boolean {
  if (!/^(?:email|tel):/.test(key)) return false;

  const different: string[][] = [];
  for (const [name] of names) {
    if (name === undefined || different.some((other) => anyNamesAgree(other, [name]))) continue;
    different.push([name]);
    if (different.length === SHARED_FROM) return true;
  }
  return false;
}

function uniteHolders(
  holders: readonly number[],
  names: readonly string[][],
  clusters: IdentityClusters,
): void {
  const distinct = new Map(names.map((own) => [own.join('\n'), own]));
  if (distinct.size > MOST_HOLDERS) return;

  const agrees = (a: readonly string[]) =>
    [...distinct.values()].filter((b) => b.length > 0 && anyNamesAgree(a, b));
  const isShared = [...distinct.values()].some(
    (a) => a.length > 0 && agrees(a).length < countNamed(distinct),
  );
  const clear = holders.filter((_, i) => {
    const own = names[i];
    return !isShared || (own.length > 0 && allAgree(agrees(own)));
  });
  for (const [i, a] of clear.entries()) {
    const partner = clear.slice(0, i).find((b) => anyNamesAgree(namesAt(a), namesAt(b)));
    if (partner !== undefined) clusters.unite(partner, a);
  }

  function namesAt(holder: number): string[] {
    return names[holders.indexOf(holder)];
  }
}

function countNamed(distinct: ReadonlyMap<string, string[]>): number {
  return distinct.size - (distinct.has('') ? 1 : 0);
}

function allAgree(lists: readonly string[][]): boolean {
  return lists.every((a) => lists.every((b) => anyNamesAgree(a, b)));
}
