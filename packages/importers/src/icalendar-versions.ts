import { hash53 } from './hash.js';

/** One version of an event. */
export interface Version {
  sequence: number;
  stamp: number;
  /** When it takes place; NaN if it was not kept. */
  at: number;
  line: number;
}

/** Whether a version holds against an earlier one of the file. */
export function isNewer(next: Omit<Version, 'at'>, known: Omit<Version, 'at'>): boolean {
  return next.sequence === known.sequence ? next.stamp >= known.stamp : next.sequence > known.sequence;
}

/** Which version of each event holds so far, by `UID`: some 80 bytes an event, whatever the event holds. */
export class EventVersions {
  readonly #slots = new Map<number, number>();
  readonly #columns: [number[], number[], number[], number[]] = [[], [], [], []];

  get(uid: string): Version | undefined {
    const slot = this.#slots.get(hash53(uid));
    if (slot === undefined) return undefined;
    const [sequence, stamp, at, line] = this.#columns.map((column) => column[slot]);
    return { sequence, stamp, at, line };
  }

  set(uid: string, { sequence, stamp, at, line }: Version): void {
    const hash = hash53(uid);
    const slot = this.#slots.get(hash) ?? this.#slots.size;
    this.#slots.set(hash, slot);
    for (const [i, value] of [sequence, stamp, at, line].entries()) this.#columns[i][slot] = value;
  }
}
