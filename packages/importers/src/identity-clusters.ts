import type { IdentityRecord } from './identity-records.js';
import { NameList } from './name-list.js';

export { anyNamesAgree } from './name-list.js';

/** Two records that were put together, and by what: a key they share, `decision` or `owner`. */
export interface RecordMerge {
  a: number;
  b: number;
  by: string;
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
  readonly #records: readonly IdentityRecord[];
  /** The record that stands for each one's cluster, found step by step. */
  readonly #parent: Int32Array;
  /** The members of a cluster in a ring. */
  readonly #next: Int32Array;
  readonly #size: Int32Array;
  /** Of clusters of several, or of what was decided; else those of the one record. */
  readonly #names = new Map<number, NameList[]>();
  readonly #pooled = new Set<number>();
  readonly #profiles = new Map<number, Set<string>>();
  readonly #sides = new Map<number, Set<string>>();
  readonly merges: RecordMerge[] = [];

  constructor(records: readonly IdentityRecord[], { groups, sides }: Partial<Standing> = {}) {
    this.#records = records;
    this.#parent = Int32Array.from(records, (_, i) => i);
    this.#next = Int32Array.from(records, (_, i) => i);
    this.#size = new Int32Array(records.length).fill(1);
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
    const profiles = this.#profilesOf(one);
    const others = profiles.size === 0 ? profiles : this.#profilesOf(other);
    return others.size > 0 && ![...profiles].some((profile) => others.has(profile));
  }

  /** Puts two together unless a veto, or a name of any of their records, speaks against it. */
  unite(a: number, b: number, by: string): void {
    if (!this.areOne(a, b) && !this.areVetoed(a, b) && this.namesAgree(a, b)) this.join(a, b, by);
  }

  /** Whether no name of any record of one conflicts with those of any record of the other. */
  namesAgree(a: number, b: number): boolean {
    const [mine, yours] = [this.#namesOf(this.of(a)), this.#namesOf(this.of(b))];
    return mine.every((one) => yours.every((other) => one.agrees(other)));
  }

  /** Puts two together whatever speaks against it. */
  join(a: number, b: number, by: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one === other) return;
    this.merges.push({ a, b, by });
    const [large, small] = this.#size[one] < this.#size[other] ? [other, one] : [one, other];
    this.#joinNames(large, small, by === 'decision');
    const profiles = this.#profilesOf(small);
    if (profiles.size > 0) this.#profiles.set(large, new Set([...this.#profilesOf(large), ...profiles]));
    const sides = this.#sides.get(small);
    if (sides) this.#sides.set(large, new Set([...(this.#sides.get(large) ?? []), ...sides]));
    this.#parent[small] = large;
    this.#size[large] += this.#size[small];
    [this.#next[large], this.#next[small]] = [this.#next[small], this.#next[large]];
    for (const known of [this.#names, this.#profiles, this.#sides]) known.delete(small);
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
    const all = [...new Set([...this.#namesOf(large), ...this.#namesOf(small)])];
    const pooled = decided || this.#pooled.has(large) || this.#pooled.has(small);
    if (pooled) this.#pooled.add(large);
    const texts = pooled ? [...new Set(all.flatMap((list) => list.texts))] : [];
    this.#names.set(large, texts.length > 0 ? [new NameList(texts)] : all);
  }

  #namesOf(root: number): NameList[] {
    const { names } = this.#records[root];
    return this.#names.get(root) ?? (names.texts.length > 0 ? [names] : []);
  }

  #profilesOf(root: number): ReadonlySet<string> {
    const known = this.#profiles.get(root);
    if (known) return known;
    const own = this.#records[root].keys.filter((key) => key.startsWith('linkedin:'));
    return own.length === 0 ? NONE : new Set(own);
  }
}

const NONE: ReadonlySet<string> = new Set();

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const side of a) if (side.endsWith('<') && b.has(side.replace('<', '>'))) return true;
  return false;
}
