import type { Interaction } from '@tiewise/core';

/** The files of an export that name each person, by whatever stands for them while it is read. */
export class FilesOfPeople {
  readonly #files = new Map<string, Set<string>>();

  note(person: string, file: string): void {
    const known = this.#files.get(person);
    if (known) known.add(file);
    else this.#files.set(person, new Set([file]));
  }

  noteAll({ from, to }: Interaction, file: string): void {
    this.note(from, file);
    for (const person of to) this.note(person, file);
  }

  /** The same by the ids that people have in the end. */
  byId(idOf: (person: string) => string = (person) => person): ReadonlyMap<string, readonly string[]> {
    const byId = new Map<string, Set<string>>();
    for (const [person, files] of this.#files) {
      const known = byId.get(idOf(person)) ?? new Set();
      for (const file of files) known.add(file);
      byId.set(idOf(person), known);
    }
    return new Map(Array.from(byId, ([id, files]) => [id, [...files]]));
  }
}
