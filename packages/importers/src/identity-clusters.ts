import type { IdentityRecords } from './identity-records.js';
import { NameList } from './name-list.js';

export { anyNamesAgree } from './name-list.js';

/** By what two records were put together: the number of a key they share, or what was said of them. */
export type MergedBy = number | 'decision' | 'owner';

/** Two records that were put together. */
export interface RecordMerge {
  a: number;
  b: number;
  by: MergedBy;
}

/** What was decided of records before anything is put together. */
export interface Standing {
  /** Records that are one person, each in one list at most. */
  groups: readonly (readonly number[])[];
  /** For a record the sides it is on: `3<` is never put together with `3>`. */
  sides: ReadonlyMap<number, readonly string[]>;
}

/** Records put together, unless something speaks against it. */
export class IdentityClusters {
  /** The record that stands for each one's cluster, found step by step. */
  readonly #parent: Int32Array;
  /** The members of a cluster in a ring. */
  readonly #next: Int32Array;
  readonly #size: Int32Array;
  /** The names of each cluster: those of a record, or of several. */
  readonly #names: (NameList | readonly NameList[])[];
  readonly #pooled = new Set<number>();
  /** The LinkedIn profile of each cluster, by the number of its key; `NONE`, or `SEVERAL`. */
  readonly #profile: Int32Array;
  readonly #profiles = new Map<number, ReadonlySet<number>>();
  readonly #sides = new Map<number, Set<string>>();
  readonly merges: RecordMerge[] = [];

  constructor(records: IdentityRecords, { groups, sides }: Partial<Standing> = {}) {
    this.#parent = Int32Array.from({ length: records.size }, (_, i) => i);
    this.#next = this.#parent.slice();
    this.#size = new Int32Array(records.size).fill(1);
    this.#names = [...records.names];
    this.#profile = new Int32Array(records.size).fill(NONE);
    this.#readProfiles(records);
    for (const [record, own] of sides ?? []) this.#sides.set(record, new Set(own));
    for (const group of groups ?? []) {
      for (const record of group.slice(1)) this.join(group[0], record, 'decision');
    }
  }

  /** The record that stands for the cluster of another. */
  of(record: number): number {
    let root = record;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root]];
      root = this.#parent[root];
    }
    return root;
  }

  areOne(a: number, b: number): boolean {
    return this.of(a) === this.of(b);
  }

  /** The records of a cluster, in their order. */
  members(record: number): number[] {
    const found = [record];
    for (let next = this.#next[record]; next !== record; next = this.#next[next]) found.push(next);
    return found.sort((a, b) => a - b);
  }

  /** Whether they have different profiles or were declared to be two. */
  areVetoed(a: number, b: number): boolean {
    const [one, other] = [this.of(a), this.of(b)];
    if (this.#sides.size > 0) {
      const [mine, yours] = [this.#sides.get(one), this.#sides.get(other)];
      if (mine && yours && (areApart(mine, yours) || areApart(yours, mine))) return true;
    }
    const [mine, yours] = [this.#profile[one], this.#profile[other]];
    if (mine === NONE || yours === NONE) return false;
    if (mine !== SEVERAL && yours !== SEVERAL) return mine !== yours;
    const others = this.#profilesOf(other);
    return ![...this.#profilesOf(one)].some((profile) => others.has(profile));
  }

  /** Puts two together unless a veto, or a name of any of their records, speaks against it. */
  unite(a: number, b: number, by: MergedBy): void {
    if (!this.areOne(a, b) && !this.areVetoed(a, b) && this.namesAgree(a, b)) this.join(a, b, by);
  }

  /** Whether no name of any record of one conflicts with those of any record of the other. */
  namesAgree(a: number, b: number): boolean {
    const [mine, yours] = [this.#names[this.of(a)], this.#names[this.of(b)]];
    if (mine === yours) return true;
    return listsOf(mine).every((one) => listsOf(yours).every((other) => one.agrees(other)));
  }

  /** Puts two together whatever speaks against it. */
  join(a: number, b: number, by: MergedBy): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one === other) return;
    this.merges.push({ a, b, by });
    const [large, small] = this.#size[one] < this.#size[other] ? [other, one] : [one, other];
    this.#joinNames(large, small, by === 'decision');
    for (const profile of this.#profilesOf(small)) this.#addProfile(large, profile);
    const sides = this.#sides.get(small);
    if (sides) this.#sides.set(large, new Set([...(this.#sides.get(large) ?? []), ...sides]));
    this.#parent[small] = large;
    this.#size[large] += this.#size[small];
    [this.#next[large], this.#next[small]] = [this.#next[small], this.#next[large]];
    this.#sides.delete(small);
  }

  /** The records of each person, in the order of their first ones. */
  list(): number[][] {
    const lists: number[][] = [];
    for (let i = 0; i < this.#parent.length; i++) {
      if (this.#next[i] === i) lists.push([i]);
      else {
        const members = this.members(i);
        if (members[0] === i) lists.push(members);
      }
    }
    return lists;
  }

  /** Who is one by decision has all names of both: what agrees with one of them agrees. */
  #joinNames(large: number, small: number, decided: boolean): void {
    const [mine, yours] = [this.#names[large], this.#names[small]];
    const pooled = decided || this.#pooled.has(large) || this.#pooled.has(small);
    if (pooled) this.#pooled.add(large);
    else if (mine === yours) return;
    const all = [...new Set([...listsOf(mine), ...listsOf(yours)])];
    const texts = pooled ? [...new Set(all.flatMap((list) => list.texts))] : [];
    this.#names[large] = texts.length > 0 ? new NameList(texts) : all.length === 1 ? all[0] : all;
  }

  #readProfiles({ keys, holderStart, holders }: IdentityRecords): void {
    for (const key of keys.ofKind('linkedin')) {
      for (let at = holderStart[key]; at < holderStart[key + 1]; at++) this.#addProfile(holders[at], key);
    }
  }

  #addProfile(root: number, profile: number): void {
    const known = this.#profile[root];
    if (known === profile) return;
    this.#profile[root] = known === NONE ? profile : SEVERAL;
    if (known !== NONE) this.#profiles.set(root, new Set([...this.#profilesOf(root, known), profile]));
  }

  #profilesOf(root: number, only = this.#profile[root]): ReadonlySet<number> {
    return this.#profiles.get(root) ?? new Set(only === NONE ? [] : [only]);
  }
}

const NONE = -1;
const SEVERAL = -2;

/** Those of which some name is known: a list without any can be anybody's. */
function listsOf(names: NameList | readonly NameList[]): readonly NameList[] {
  const lists = names instanceof NameList ? [names] : names;
  return lists.filter(({ texts }) => texts.length > 0);
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const side of a) if (side.endsWith('<') && b.has(side.replace('<', '>'))) return true;
  return false;
}
