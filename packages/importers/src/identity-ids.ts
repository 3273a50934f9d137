import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import type { KeyKind } from './key-table.js';

/** Gives each cluster of records the id of a person. */
export interface PersonIds {
  records: IdentityRecords;
  clusters: IdentityClusters;
  /** Keys that are nobody's. */
  nobodys: ReadonlySet<number>;
}

/** The ids of people, each of which is a list of records, in their order. */
export function personIds(lists: readonly (readonly number[])[], inputs: PersonIds): string[] {
  const taken = new Set<string>();
  return lists.map((members) => {
    const id = freeId(preferredId(members, inputs) ?? inputs.records.people[members[0]].id, taken);
    taken.add(id);
    return id;
  });
}

/** Best first: an id that a log or table gave, an address, a profile, a number. */
const PREFERRED: readonly KeyKind[] = ['id', 'email', 'linkedin', 'tel'];

/** An id that a book or a chat gave a person for itself: it tells them apart, but says nobody anything. */
const ACCOUNT = /^(?:vcard|telegram|slack|signal|monica|facebook|instagram):/;

/** Of the keys that nobody else has, the smallest of the best kind. */
function preferredId(members: readonly number[], inputs: PersonIds): string | undefined {
  const { keys, keyStart, ownKeys } = inputs.records;
  let best: string | undefined;
  let rank = PREFERRED.length;
  for (const member of members) {
    for (let at = keyStart[member]; at < keyStart[member + 1]; at++) {
      const key = ownKeys[at];
      const kind = keys.kindOf(key);
      const own = PREFERRED.indexOf(kind);
      const value = keys.valueOf(key);
      if (own > rank || (kind === 'id' && ACCOUNT.test(value))) continue;
      if (own === rank && best !== undefined && best <= value) continue;
      if (isOwn(key, members[0], inputs)) [best, rank] = [value, own];
    }
  }
  return best === undefined || rank < 2 ? best : `${PREFERRED[rank]}:${best}`;
}

function isOwn(key: number, member: number, { records, clusters, nobodys }: PersonIds): boolean {
  const { holderStart, holders } = records;
  if (nobodys.has(key)) return false;
  for (let at = holderStart[key]; at < holderStart[key + 1]; at++) {
    if (!clusters.areOne(member, holders[at])) return false;
  }
  return true;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}#${count}`)) count++;
  return `${id}#${count}`;
}
