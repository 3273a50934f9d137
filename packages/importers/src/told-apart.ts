import type { IdentityRecords } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';

/**
 * Tells whether two people are two because one source knows both. A mailbox knows addresses, of which one person
 * may have several: two of them are not told apart.
 */
export class ToldApart {
  readonly people: readonly MergedPerson[];
  readonly #records: IdentityRecords;
  /** The sources that each person is in, a bit for each; from the 32nd on they share bits. */
  readonly #any: Int32Array;
  /** Of these, those that know more than an address. */
  readonly #more: Int32Array;
  readonly #isExact: boolean;

  constructor(people: readonly MergedPerson[], records: IdentityRecords) {
    this.people = people;
    this.#records = records;
    this.#any = new Int32Array(people.length);
    this.#more = new Int32Array(people.length);
    this.#isExact = records.sources.every((source) => source < 31);
    for (const [i, { members }] of people.entries()) {
      for (const member of members) {
        const bit = 1 << (records.sources[member] % 31);
        this.#any[i] |= bit;
        if (!isAddress(member, records)) this.#more[i] |= bit;
      }
    }
  }

  areTwo(a: number, b: number): boolean {
    const met = (this.#more[a] & this.#any[b]) | (this.#any[a] & this.#more[b]);
    return met !== 0 && (this.#isExact || this.#haveOneSource(a, b));
  }

  #haveOneSource(a: number, b: number): boolean {
    const { sources } = this.#records;
    return this.people[a].members.some((one) =>
      this.people[b].members.some(
        (other) =>
          sources[one] === sources[other] &&
          !(isAddress(one, this.#records) && isAddress(other, this.#records)),
      ),
    );
  }
}

/** Whether a record says no more of somebody than an address and a name. */
export function isAddress(record: number, { people }: IdentityRecords): boolean {
  const { id, phones, urls, organisations } = people[record];
  return id.includes('@') && !phones && !urls && !organisations;
}
