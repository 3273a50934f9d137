import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecord, KeyHolders } from './identity-records.js';

/** Gives each cluster of records the id of a person. */
export interface PersonIds {
  records: readonly IdentityRecord[];
  holders: KeyHolders;
  clusters: IdentityClusters;
  /** Keys that are nobody's. */
  nobodys: ReadonlySet<string>;
}

/** The ids of people, each of which is a list of records, in their order. */
export function personIds(lists: readonly (readonly number[])[], inputs: PersonIds): string[] {
  const taken = new Set<string>();
  return lists.map((members) => {
    const id = freeId(preferredId(members, inputs) ?? inputs.records[members[0]].person.id, taken);
    taken.add(id);
    return id;
  });
}

/** Best first: an id that a log or table gave, an address, a profile, a number. */
const PREFERRED = ['id:', 'email:', 'linkedin:', 'tel:'];

/** An id that a book or a chat gave a person for itself: it tells them apart, but says nobody anything. */
const ACCOUNT = /^id:(?:vcard|telegram|slack|signal|monica|facebook|instagram):/;

/** Of the keys that nobody else has, the smallest of the best kind. */
function preferredId(members: readonly number[], inputs: PersonIds): string | undefined {
  let best: string | undefined;
  let rank = PREFERRED.length;
  for (const member of members) {
    for (const key of inputs.records[member].keys) {
      const own = PREFERRED.findIndex((kind) => key.startsWith(kind));
      if (own === -1 || own > rank || ACCOUNT.test(key)) continue;
      if (own === rank && best !== undefined && best <= key) continue;
      if (isOwn(key, members[0], inputs)) [best, rank] = [key, own];
    }
  }
  return rank < 2 ? best?.slice(PREFERRED[rank].length) : best;
}

function isOwn(key: string, member: number, { holders, clusters, nobodys }: PersonIds): boolean {
  const held = holders.get(key);
  if (nobodys.has(key)) return false;
  return typeof held !== 'object' || held.every((other) => clusters.areOne(member, other));
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}#${count}`)) count++;
  return `${id}#${count}`;
}
