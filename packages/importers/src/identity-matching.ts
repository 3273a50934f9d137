import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecord, KeyHolders } from './identity-records.js';
import type { NameList } from './name-list.js';

/** Differently named holders from which an address or number is a shared one, and nobody's. */
const SHARED_FROM = 3;
/** Differently written holders of one key that are compared with each other; more share it by trade. */
const MOST_HOLDERS = 30;

/**
 * Puts records together that hold the same key, strongest keys first, and gives the keys that are
 * nobody's: those that three or more differently named records hold.
 *
 * Where the names of two holders conflict, the key is a shared one (a family's address): only those
 * whose names agree are put together, and who has no name, or fits both, stays alone. Of a key that is
 * nobody's, only holders with the same full name are.
 */
export function uniteByKeys(
  records: readonly IdentityRecord[],
  keys: KeyHolders,
  clusters: IdentityClusters,
): Set<string> {
  const nobodys = new Set<string>();
  for (const [key, holders] of sharedKeys(keys)) {
    const named = byNames(holders, records);
    if (isNobodys(key, [...named.keys()])) {
      nobodys.add(key);
      if (named.size <= MOST_HOLDERS) uniteNamesakes(key, named, clusters);
    } else if (named.size <= MOST_HOLDERS) uniteHolders(key, named, clusters);
  }
  return nobodys;
}

const STRENGTH = ['linkedin:', 'id:', 'email:', 'tel:'];

/** The keys that more than one record holds, in an order that does not depend on that of the records. */
function sharedKeys(keys: KeyHolders): [string, number[]][] {
  const byStrength: [string, number[]][][] = [...STRENGTH, ''].map(() => []);
  for (const [key, holders] of keys) {
    if (typeof holders === 'number') continue;
    byStrength.at(STRENGTH.findIndex((kind) => key.startsWith(kind)))?.push([key, holders]);
  }
  return byStrength.flatMap((found) => found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byNames(holders: readonly number[], records: readonly IdentityRecord[]): Map<NameList, number[]> {
  const named = new Map<NameList, number[]>();
  for (const i of holders) {
    const known = named.get(records[i].names);
    if (known) known.push(i);
    else named.set(records[i].names, [i]);
  }
  return named;
}

function isNobodys(key: string, names: readonly NameList[]): boolean {
  if (names.length < SHARED_FROM || !/^(?:email|tel):/.test(key)) return false;

  const different: NameList[] = [];
  for (const list of names) {
    if (list.texts.length === 0 || different.some((other) => other.agrees(list))) continue;
    different.push(list);
    if (different.length === SHARED_FROM) return true;
  }
  return false;
}

function uniteNamesakes(
  key: string,
  named: ReadonlyMap<NameList, number[]>,
  clusters: IdentityClusters,
): void {
  const lists = [...named.keys()].filter((list) => list.texts.length > 0 && !list.isFamily);
  for (const [at, list] of lists.entries()) {
    const holders = lists.slice(0, at + 1).filter((other) => other.hasNameOf(list));
    const [first, ...others] = holders.flatMap((other) => named.get(other) ?? []);
    for (const other of others) clusters.unite(first, other, key);
  }
}

function uniteHolders(key: string, named: ReadonlyMap<NameList, number[]>, clusters: IdentityClusters): void {
  const lists = [...named.keys()].filter(({ texts }) => texts.length > 0);
  if (lists.some((list) => list.isFamily)) {
    uniteNamesakes(key, named, clusters);
    return;
  }
  const isShared = !allAgree(lists);
  const clear = isShared
    ? lists.filter((own) => allAgree(lists.filter((other) => own.agrees(other))))
    : [...named.keys()];
  for (const [at, list] of clear.entries()) {
    const [first, ...same] = named.get(list) ?? [];
    for (const other of same) clusters.unite(first, other, key);
    for (const agreeing of clear.slice(0, at).filter((other) => other.agrees(list))) {
      clusters.unite((named.get(agreeing) ?? [])[0], first, key);
    }
  }
}

function allAgree(lists: readonly NameList[]): boolean {
  return lists.every((a, i) => lists.slice(0, i).every((b) => a.agrees(b)));
}
