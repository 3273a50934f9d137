import { canonicalEmail, isRoleMailbox } from './email-address.js';
import type { MailContact } from './mail-contact.js';
import type { MailPeople } from './mail-people.js';
import { nameWords } from './name-words.js';
import { ownText } from './own-text.js';

/** The owner of a mailbox, as far as the mails tell. */
interface Settled {
  /** Whose mailbox it is. */
  me?: string;
  note?: string;
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

  settle(people: MailPeople): Settled {
    const proposed = mostFrequent(this.#delivered) ?? mostFrequent(this.#sent);
    const me = this.#declared ?? this.#named(people) ?? proposed;
    if (me === undefined) return {};

    const own = [...this.#delivered.keys(), ...this.#sent.keys()].filter((email) => !isRoleMailbox(email));
    const addresses = new Set(own.filter((email) => people.has(email)).concat(me));
    if (addresses.size === 1 && !people.has(me)) return { note: `${me} is in none of the mails` };
    const note = this.#me === undefined ? { note: `${me} was taken for the owner of the mailbox` } : {};
    if (addresses.size === 1) return { me, ...note };
    return { me, ...note, idOf: (email) => (addresses.has(email) ? me : email) };
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

function count(counts: Map<string, number>, email: string): void {
  const known = counts.get(email);
  if (known === undefined) counts.set(ownText(email), 1);
  else counts.set(email, known + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const best = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
  return best?.[0];
}
