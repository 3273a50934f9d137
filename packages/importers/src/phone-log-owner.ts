import type { PhonePeople } from './phone-log-people.js';
import { FROM, namedTogether, type PhoneRow } from './phone-log-rows.js';

/** The share of votes that settles which number is the phone's own. */
const MOST = 0.9;

/**
 * Finds out the phone's own number: the one a sent message comes from, or a received one was sent to beside those it
 * names together, which never hold it. A number that ever wrote is none.
 */
export class PhoneOwner {
  readonly #votes = new Map<string, number>();
  readonly #senders = new Set<string>();

  learn({ tag, addresses }: PhoneRow, people: PhonePeople): void {
    const incoming = tag.attributes.msg_box === '1';
    const named = new Set(namedTogether(tag).map((address) => sameOf(address, people)));
    const own: string[] = [];
    for (const { address, type } of addresses) {
      const party = people.party(address);
      if (!('ref' in party) || !party.ref.startsWith('tel:')) continue;
      if (incoming && type === FROM) this.#senders.add(party.ref);
      else if ((incoming && !named.has(party.same)) || (type === FROM && !incoming)) own.push(party.ref);
    }
    if (own.length === 1) this.#votes.set(own[0], (this.#votes.get(own[0]) ?? 0) + 1);
  }

  /** As `tel:` and the number: the one declared, if a message speaks for it, else one that nearly all agree on. */
  number(people: PhonePeople, declared?: string): string | undefined {
    if (declared !== undefined && this.#votes.has(declared) && this.#canBe(declared, people)) return declared;
    const votes = [...this.#votes].sort(([, m], [, n]) => n - m);
    const [best] = votes;
    const all = votes.reduce((sum, [, count]) => sum + count, 0);
    if (best === undefined || best[1] < all * MOST) return undefined;
    return this.#canBe(best[0], people) ? best[0] : undefined;
  }

  #canBe(ref: string, people: PhonePeople): boolean {
    return !this.#senders.has(ref) && !people.isNamed(ref);
  }
}

function sameOf(address: string, people: PhonePeople): string {
  const party = people.party(address);
  return 'ref' in party ? party.same : '';
}
