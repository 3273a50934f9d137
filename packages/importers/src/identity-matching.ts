import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import { KEY_KINDS, type KeyKind } from './key-table.js';
import { addToList } from './lists-by-key.js';
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
export function uniteByKeys(records: IdentityRecords, clusters: IdentityClusters): Set<number> {
  const nobodys = new Set<number>();
  const { names, holderStart, holders } = records;
  for (const key of sharedKeys(records)) {
    const start = holderStart[key];
    if (holderStart[key + 1] - start === 2) {
      uniteTwo([holders[start], holders[start + 1]], key, { names, clusters });
      continue;
    }
    const named = byNames(holders.subarray(start, holderStart[key + 1]), names);
    if (isNobodys(records.keys.kindOf(key), [...named.keys()])) {
      nobodys.add(key);
      if (named.size <= MOST_HOLDERS) uniteNamesakes(key, named, clusters);
    } else if (named.size <= MOST_HOLDERS) uniteHolders(key, named, clusters);
  }
  return nobodys;
}

/** The keys that more than one record holds, in an order that does not depend on that of the records. */
function* sharedKeys({ keys, holderStart }: IdentityRecords): Generator<number> {
  for (const kind of KEY_KINDS) {
    const shared = [...keys.ofKind(kind)].filter((key) => holderStart[key + 1] - holderStart[key] > 1);
    yield* shared.sort((a, b) => (keys.valueOf(a) < keys.valueOf(b) ? -1 : 1));
  }
}

/** What `uniteHolders` comes to for two holders, which most keys have: without its lists. */
function uniteTwo(
  [a, b]: readonly [number, number],
  key: number,
  { names, clusters }: { names: readonly NameList[]; clusters: IdentityClusters },
): void {
  const [mine, yours] = [names[a], names[b]];
  if (clusters.areOne(a, b)) return;
  if (mine.isFamily || yours.isFamily) uniteHolders(key, byNames([a, b], names), clusters);
  else if (mine.agrees(yours)) clusters.unite(a, b, key);
}

function byNames(holders: Iterable<number>, names: readonly NameList[]): Map<NameList, number[]> {
  const named = new Map<NameList, number[]>();
  for (const i of holders) addToList(named, names[i], i);
  return named;
}

function isNobodys(kind: KeyKind, names: readonly NameList[]): boolean {
  if (names.length < SHARED_FROM || (kind !== 'email' && kind !== 'tel')) return false;

  const different: NameList[] = [];
  for (const list of names) {
    if (list.texts.length === 0 || different.some((other) => other.agrees(list))) continue;
    different.push(list);
    if (different.length === SHARED_FROM) return true;
  }
  return false;
}

function uniteNamesakes(
  key: number,
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

function uniteHolders(key: number, named: ReadonlyMap<NameList, number[]>, clusters: IdentityClusters): void {
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
