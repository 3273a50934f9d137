/** Records that are one person by decision; few among many. */
export class RecordGroups {
  readonly #of = new Map<number, Set<number>>();

  /** Makes one group of these and the groups they are in. */
  join(records: readonly number[]): void {
    const group = new Set(this.with(records));
    for (const record of group) this.#of.set(record, group);
  }

  /** These records, and all that are in a group with one of them. */
  with(records: readonly number[]): number[] {
    return [...new Set(records.flatMap((record) => [record, ...(this.#of.get(record) ?? [])]))];
  }

  /** Whether a record of one side is in a group with one of the other. */
  meet([a, b]: readonly [readonly number[], readonly number[]]): boolean {
    const mine = new Set(this.with(a).filter((record) => this.#of.has(record)));
    return this.with(b).some((record) => mine.has(record));
  }

  /** Whether joining two sides would put together what is apart. */
  wouldBreak(
    [a, b]: readonly [readonly number[], readonly number[]],
    apart: readonly (readonly [readonly number[], readonly number[]])[],
  ): boolean {
    const whole = new Set(this.with([...a, ...b]));
    const touches = (side: readonly number[]) => side.some((record) => whole.has(record));
    return apart.some(([one, other]) => touches(one) && touches(other));
  }

  /** Each group once. */
  list(): number[][] {
    return [...new Set(this.#of.values())].map((group) => [...group].sort((a, b) => a - b));
  }
}
