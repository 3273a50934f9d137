/** How long somebody who is silent is taken to be there. */
const RECENT_MS = 30 * 86_400_000;

/** Who took part in a group lately, as its messages go by in the order of their time. */
export class RecentPeople {
  /** When each was seen last, the longest ago first. */
  readonly #last = new Map<string, number>();

  saw(person: string, at: number): void {
    this.#last.delete(person);
    this.#last.set(person, at);
  }

  /** Those seen in the 30 days up to a moment. */
  at(moment: number): ReadonlyMap<string, number> {
    for (const [person, at] of this.#last) {
      if (at >= moment - RECENT_MS) break;
      this.#last.delete(person);
    }
    return this.#last;
  }
}
