import { GROUP, type InteractionLog } from '@tiewise/core';
import { canonicalEmail, isRoleMailbox } from './email-address.js';
import { anyNamesAgree } from './identity-clusters.js';
import type { MailContact } from './mail-contact.js';
import type { MailPeople } from './mail-people.js';
import { nameWords } from './name-words.js';
import { ownText } from './own-text.js';

/** The owner of a mailbox, as far as the mails tell. */
interface Settled {
  /** Whose mailbox it is. */
  me?: string;
  /** Whose it is by the mails, where somebody else was declared. */
  owner?: string;
  note?: string;
  /** Whether the declared address is in none of the mails. */
  meUnseen?: boolean;
  /** Gives all addresses of the owner one id; missing if there is but one. */
  idOf?: (email: string) => string;
}

/** Finds out whose mailbox it is. */
export class MailOwner {
  readonly #me: string | undefined;
  readonly #declared: string | undefined;
  readonly #delivered = new Map<string, number>();
  readonly #sent = new Map<string, number>();

  constructor(me: string | undefined) {
    this.#me = me;
    this.#declared = me === undefined ? undefined : canonicalEmail(me);
  }

  isDeclared(email: string): boolean {
    return email === this.#declared;
  }

  learn({ deliveredTo, sent, from }: MailContact): void {
    if (deliveredTo) count(this.#delivered, deliveredTo.email);
    if (sent) count(this.#sent, from.email);
  }

  /**
   * The declared owner is taken at the caller's word, but the mailbox's own addresses become theirs
   * only if no name speaks against it: a report may be asked for somebody else who is in the mails. Where no mail says
   * whose the mailbox is, it is that of who is in nearly all of them.
   */
  settle(people: MailPeople, log: InteractionLog): Settled {
    const addresses = [...this.#delivered.keys(), ...this.#sent.keys()].filter(
      (email) => !isRoleMailbox(email),
    );
    const own = new Set(addresses.filter((email) => people.has(email)));
    const proposed = mostFrequent(this.#delivered, people) ?? mostFrequent(this.#sent, people);
    const declared = this.#declared ?? this.#named(people);
    if (declared === undefined) {
      if (proposed !== undefined) return united(proposed, own, taken(proposed));
      const always = nearlyAlways(log);
      if (always !== undefined) return { me: always, note: `${taken(always)}, being in nearly all mails` };
      return log.size === 0 ? {} : { note: UNKNOWN };
    }
    const known = own.size > 0 || people.has(declared);
    if (!known || proposed === undefined || own.has(declared)) {
      return known ? united(declared, own) : { note: `${declared} is in none of the mails` };
    }
    if (!anyNamesAgree(people.namesOf(declared), people.namesOf(proposed))) {
      const note = `${declared} was declared the owner of a mailbox that is the one of ${proposed}: kept apart`;
      return { ...united(proposed, own), me: declared, owner: proposed, note };
    }
    if (people.has(declared)) return united(declared, own);
    const note = `${declared} is in none of the mails: taken for another address of ${proposed}`;
    return { ...united(declared, own, note), meUnseen: !addresses.includes(declared) };
  }

  /** The one person of the declared name, if the owner was declared by name. */
  #named(people: MailPeople): string | undefined {
    if (this.#me === undefined || this.#declared !== undefined) return undefined;
    const name = nameWords(this.#me).sort().join(' ');
    const found = people.list().filter(
      (person) =>
        nameWords(person.name ?? '')
          .sort()
          .join(' ') === name,
    );
    return name !== '' && found.length === 1 ? found[0]?.id : undefined;
  }
}

/** The owner's addresses as one person's. */
function united(me: string, own: ReadonlySet<string>, note?: string): Settled {
  const others = [...own].some((email) => email !== me);
  return {
    me,
    ...(note !== undefined && { note }),
    ...(others && { idOf: (email: string) => (own.has(email) ? me : email) }),
  };
}

function taken(email: string): string {
  return `${email} was taken for the owner of the mailbox`;
}

const UNKNOWN =
  'the mails do not say whose mailbox it is: say it with me, as an address (on the command line --me)';

/** Fewer mails tell nothing. */
const FEWEST_MAILS = 10;
const NEARLY_ALL = 0.9;
/** Where a second one is in so many, it may be a folder of mails with one friend, from several addresses. */
const TOO_MANY = 0.5;

/** Who is in nearly all mails, where nobody else is in as much as half of them. */
function nearlyAlways(log: InteractionLog): string | undefined {
  const { size, from, to, groupStart, members } = log.columns();
  if (size < FEWEST_MAILS) return undefined;
  const counts = new Uint32Array(log.people.size);
  for (let row = 0; row < size; row++) {
    counts[from[row]]++;
    const group = to[row] - GROUP;
    if (group < 0) counts[to[row]]++;
    else for (let at = groupStart[group]; at < groupStart[group + 1]; at++) counts[members[at]]++;
  }
  const [first, second] = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  if (counts[first] < NEARLY_ALL * size || counts[second] >= TOO_MANY * size) return undefined;
  const id = log.people.id(first);
  return isRoleMailbox(id) ? undefined : id;
}

function count(counts: Map<string, number>, email: string): void {
  const known = counts.get(email);
  if (known === undefined) counts.set(ownText(email), 1);
  else counts.set(email, known + 1);
}

/** Mail may be delivered to an address that stands in none of it. */
function mostFrequent(counts: ReadonlyMap<string, number>, people: MailPeople): string | undefined {
  const met = [...counts].filter(([email]) => people.has(email));
  return met.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
