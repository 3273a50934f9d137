import { IdTable } from './id-table.js';
import type { Interaction } from './interaction.js';
import type { InteractionColumns } from './interaction-columns.js';
import { growColumn, sharedColumn } from './shared-memory.js';

export type { InteractionColumns } from './interaction-columns.js';

/** Set on a number in the `to` column that names a group instead of a person. */
export const GROUP = 0x8000_0000;

/**
 * Interactions in columns, append-only: 25 bytes each for time, sender, recipient, kind and weight,
 * plus what little they carry beyond that. Ids are numbers here; `people` and `kinds` name them.
 *
 * It checks nothing but ids already known, so it is fast; `Network.of` and `readInteraction` are
 * the doors for what comes from outside. Iterating gives plain `Interaction` objects.
 */
export class InteractionLog implements Iterable<Interaction> {
  readonly people = new IdTable();
  readonly kinds = new IdTable();
  readonly #sources = new IdTable();
  /** Of the first `#idsEntered` rows; the others' are entered when somebody asks. */
  readonly #ids = new Set<string>();
  #idsEntered = 0;
  /** Undefined where a row has none; no longer than up to the last row that has one. */
  readonly #idOf: (string | undefined)[] = [];
  readonly #abouts = new Map<number, number>();
  readonly #minutes = new Map<number, number>();

  #size = 0;
  #repeated = 0;
  #at: Float64Array = new Float64Array(64);
  #from: Uint32Array = new Uint32Array(64);
  #to: Uint32Array = new Uint32Array(64);
  #kind: Uint8Array = new Uint8Array(64);
  #weight: Float64Array = new Float64Array(64);
  #source: Uint8Array = new Uint8Array(0);
  #groups = 0;
  #groupStart: Uint32Array = new Uint32Array(16);
  #members: Uint32Array = new Uint32Array(64);

  get size(): number {
    return this.#size;
  }

  /** How many were left out since their id was here already; those left out of logs that were appended count, too. */
  get repeated(): number {
    return this.#repeated;
  }

  /**
   * Appends an interaction that is known to be well formed.
   *
   * @returns false, and changes nothing, if its id is already here.
   */
  add(interaction: Interaction): boolean {
    const { id } = interaction;
    const isNew = id === undefined || !this.#knownIds().has(id);
    if (isNew) this.addNew(interaction);
    else this.#repeated++;
    return isNew;
  }

  /** Appends one of which it is known as well that no other has its id: ids are not looked up, which takes time. */
  addNew(interaction: Interaction): void {
    const { id, about, minutes, source } = interaction;
    const row = this.#size;
    if (id !== undefined) this.#setId(row, id);
    if (row === this.#at.length) this.#makeRoom();
    this.#at[row] = interaction.at;
    this.#from[row] = this.people.intern(interaction.from);
    this.#to[row] = this.#recipients(interaction.from, interaction.to);
    this.#kind[row] = this.#kindNumber(interaction.kind);
    this.#weight[row] = interaction.weight;
    if (about !== undefined) this.#abouts.set(row, this.people.intern(about));
    if (minutes !== undefined) this.#minutes.set(row, minutes);
    if (source !== undefined) this.#setSource(row, source);
    this.#size = row + 1;
  }

  /**
   * Appends all of another log, every person under the id that `personOf` gives for theirs, there `number`.
   *
   * Left out is what has an id already known here. What turns out to be between one person and
   * themselves stays, and makes no tie.
   */
  append(other: InteractionLog, personOf: (id: string, number: number) => string): void {
    const people = Uint32Array.from(other.people, (id, i) => this.people.intern(personOf(id, i)));
    const kinds = Array.from(other.kinds, (kind) => this.#kindNumber(kind));
    const known = other.#idOf.length > 0 ? this.#knownIds() : this.#ids;
    this.#repeated += other.#repeated;
    for (let row = 0; row < other.#size; row++) {
      const id = other.#idOf[row];
      if (id !== undefined && known.has(id)) {
        this.#repeated++;
        continue;
      }
      const size = this.#size;
      if (size === this.#at.length) this.#makeRoom();
      const to = other.#to[row];
      const from = people[other.#from[row]];
      this.#at[size] = other.#at[row];
      this.#from[size] = from;
      this.#to[size] = to < GROUP ? people[to] : this.#mappedGroup(other.#recipientsOf(row), people, from);
      this.#kind[size] = kinds[other.#kind[row]];
      this.#weight[size] = other.#weight[row];
      this.#appendRest(other, row, people, id);
      this.#size = size + 1;
    }
  }

  /** A log of what `change` makes of each; undefined leaves it out. */
  mapped(change: (interaction: Interaction) => Interaction | undefined): InteractionLog {
    const log = new InteractionLog();
    for (const interaction of this) {
      const changed = change(interaction);
      if (changed) log.add(changed);
    }
    log.#repeated += this.#repeated;
    return log;
  }

  #appendRest(other: InteractionLog, row: number, people: Uint32Array, id: string | undefined): void {
    const size = this.#size;
    const about = other.#abouts.size > 0 ? other.#abouts.get(row) : undefined;
    const minutes = other.#minutes.size > 0 ? other.#minutes.get(row) : undefined;
    const source = other.#source[row] ?? 0;
    if (id !== undefined) this.#setId(size, id);
    if (about !== undefined) this.#abouts.set(size, people[about]);
    if (minutes !== undefined) this.#minutes.set(size, minutes);
    if (source > 0) this.#setSource(size, other.#sources.id(source - 1));
  }

  /** The number for the `to` column of these people of another log; the sender's own if nobody else is left. */
  #mappedGroup(recipients: Uint32Array, people: Uint32Array, from: number): number {
    const members = new Set<number>();
    for (const person of recipients) members.add(people[person]);
    members.delete(from);
    if (members.size === 0) return from;
    return members.size === 1 ? [...members][0] : this.#group([...members]);
  }

  /** Counts one as repeated that was not even made, since `has` knew its id. */
  countRepeated(): void {
    this.#repeated++;
  }

  /** Whether an interaction with this id is here. */
  has(id: string): boolean {
    return this.#knownIds().has(id);
  }

  /** Everything this log knows of one row, counted from 0. */
  at(row: number): Interaction {
    const about = this.#abouts.get(row);
    const minutes = this.#minutes.get(row);
    const id = this.#idOf[row];
    const source = this.#source[row] ?? 0;
    return {
      at: this.#at[row],
      from: this.people.id(this.#from[row]),
      to: Array.from(this.#recipientsOf(row), (person) => this.people.id(person)),
      kind: this.kinds.id(this.#kind[row]),
      weight: this.#weight[row],
      ...(about !== undefined && { about: this.people.id(about) }),
      ...(minutes !== undefined && { minutes }),
      ...(id !== undefined && { id }),
      ...(source > 0 && { source: this.#sources.id(source - 1) }),
    };
  }

  /** The number of the person a row was about, if it was about one. */
  aboutOf(row: number): number | undefined {
    return this.#abouts.get(row);
  }

  *[Symbol.iterator](): IterableIterator<Interaction> {
    for (let row = 0; row < this.#size; row++) yield this.at(row);
  }

  /** The columns of the first `size` rows, by default of all: views, not copies; they do not grow with the log. */
  columns(size = this.#size): InteractionColumns {
    return {
      size,
      at: this.#at.subarray(0, size),
      from: this.#from.subarray(0, size),
      to: this.#to.subarray(0, size),
      kind: this.#kind.subarray(0, size),
      weight: this.#weight.subarray(0, size),
      groupStart: this.#groupStart.subarray(0, this.#groups + 1),
      members: this.#members.subarray(0, this.#groupStart[this.#groups]),
    };
  }

  /** Moves the large columns into shared memory, one a step, for workers to look at; there they stay as they grow. */
  *sharing(): Generator<void, void> {
    this.#at = sharedColumn(this.#at);
    yield;
    this.#from = sharedColumn(this.#from);
    yield;
    this.#to = sharedColumn(this.#to);
    yield;
    this.#kind = sharedColumn(this.#kind);
    yield;
    this.#weight = sharedColumn(this.#weight);
    yield;
    this.#groupStart = sharedColumn(this.#groupStart);
    this.#members = sharedColumn(this.#members);
  }

  #recipients(from: string, to: readonly string[]): number {
    if (to.length === 1) return this.people.intern(to[0]);
    const others = new Set(to);
    others.delete(from);
    const members = Array.from(others, (id) => this.people.intern(id));
    if (members.length === 0) return this.people.intern(from);
    return members.length === 1 ? members[0] : this.#group(members);
  }

  #group(members: readonly number[]): number {
    const start = this.#groupStart[this.#groups];
    this.#members = growColumn(this.#members, start + members.length);
    this.#members.set(members, start);
    this.#groups++;
    this.#groupStart = growColumn(this.#groupStart, this.#groups + 1);
    this.#groupStart[this.#groups] = start + members.length;
    return (GROUP | (this.#groups - 1)) >>> 0;
  }

  #recipientsOf(row: number): Uint32Array {
    const to = this.#to[row];
    if (to < GROUP) return Uint32Array.of(to);
    const group = to - GROUP;
    return this.#members.subarray(this.#groupStart[group], this.#groupStart[group + 1]);
  }

  #kindNumber(kind: string): number {
    const number = this.kinds.intern(kind);
    if (number > 255) throw new RangeError('InteractionLog: at most 256 kinds');
    return number;
  }

  #knownIds(): ReadonlySet<string> {
    for (; this.#idsEntered < this.#idOf.length; this.#idsEntered++) {
      const id = this.#idOf[this.#idsEntered];
      if (id !== undefined) this.#ids.add(id);
    }
    return this.#ids;
  }

  #setId(row: number, id: string): void {
    while (this.#idOf.length < row) this.#idOf.push(undefined);
    this.#idOf.push(id);
  }

  #setSource(row: number, source: string): void {
    const number = this.#sources.intern(source) + 1;
    if (number > 255) throw new RangeError('InteractionLog: at most 255 sources');
    if (this.#source.length < this.#at.length) this.#source = growColumn(this.#source, this.#at.length);
    this.#source[row] = number;
  }

  #makeRoom(): void {
    const size = this.#size + 1;
    this.#at = growColumn(this.#at, size);
    this.#from = growColumn(this.#from, size);
    this.#to = growColumn(this.#to, size);
    this.#kind = growColumn(this.#kind, size);
    this.#weight = growColumn(this.#weight, size);
  }
}
