import { foldName } from './fold-name.js';
import { type LinkedinPeople, nameIn, namesIn } from './linkedin-people.js';
import { personalName } from './name-words.js';

/**
 * Whom the references of a LinkedIn export mean, once all its files are read.
 *
 * A bare name means the one connection of exactly that name (letter case and accents aside), else
 * the one profile met under it, else somebody known by this name alone. Two connections of one name,
 * or two profiles, leave it open. A connection without a profile page, as in exports before 2023, is
 * the one profile met under its name.
 */
export class LinkedinNames {
  readonly #people: LinkedinPeople;
  readonly #connections = new Map<string, string[]>();
  readonly #profiles = new Map<string, string[]>();
  readonly #byEmail = new Map<string, string>();
  readonly #resolved = new Map<string, readonly string[] | undefined>();

  constructor(people: LinkedinPeople) {
    this.#people = people;
    for (const [ref, { emails, url }] of people.all) {
      if (url) for (const email of emails) this.#byEmail.set(email.toLowerCase(), ref);
    }
    for (const [ref, { names, connections, url }] of people.all) {
      const person = this.#byOwnEmail(ref) ?? ref;
      for (const name of Array.from(names, foldName)) {
        if (connections.size > 0) add(this.#connections, name, person);
        else if (url) add(this.#profiles, name, ref);
      }
    }
  }

  /** The people meant; undefined if a name can mean two of them. */
  resolve(ref: string): readonly string[] | undefined {
    if (!this.#resolved.has(ref)) this.#resolved.set(ref, this.#resolveAnew(ref));
    return this.#resolved.get(ref);
  }

  /** The profiles met under a folded name that are not connections. */
  strangers(name: string): readonly string[] {
    return this.#profiles.get(name) ?? [];
  }

  #resolveAnew(ref: string): readonly string[] | undefined {
    const names = namesIn(ref);
    if (names !== undefined) return this.#resolveAll(names);
    const name = nameIn(ref);
    const one = name === undefined ? this.#sameAs(ref) : this.#named(name);
    return one === undefined ? undefined : [one];
  }

  #named(name: string): string | undefined {
    const connections = this.#connections.get(name) ?? [];
    const profiles = this.#profiles.get(name) ?? [];
    if (connections.length > 1 || (connections.length === 0 && profiles.length > 1)) return undefined;

    const [connection] = connections;
    if (connection === undefined) return profiles[0] ?? `linkedin-name:${name}`;
    const person = this.#people.all.get(connection);
    if (person?.url) return connection;
    const rows = nameIn(connection) === undefined ? 1 : (person?.connections.size ?? 0);
    return profiles.length > 1 || rows > 1 ? undefined : (profiles[0] ?? connection);
  }

  /** A person without a profile page may have one in another file, told by address or name. */
  #sameAs(ref: string): string {
    const person = this.#people.all.get(ref);
    if (!person || person.url) return ref;
    const profiles = Array.from(person.names, (name) => this.#named(foldName(name)));
    return this.#byOwnEmail(ref) ?? profiles.find((profile) => profile?.startsWith('linkedin:')) ?? ref;
  }

  #byOwnEmail(ref: string): string | undefined {
    const { url, emails = [] } = this.#people.all.get(ref) ?? {};
    if (url) return undefined;
    return Array.from(emails, (email) => this.#byEmail.get(email.toLowerCase())).find(Boolean);
  }

  /** Names are joined with `", "`, as are a name and its degrees: the longest known name wins. */
  #resolveAll(joined: string): readonly string[] | undefined {
    const parts = joined.split(', ');
    const found = new Set<string>();
    for (let at = 0; at < parts.length; ) {
      const known = this.#knownLength(parts, at);
      const end = afterAdditions(parts, at + (known || 1));
      const name = parts.slice(at, known > 0 ? at + known : end).join(', ');
      const one = this.#named(foldName(name));
      if (one === undefined) return undefined;
      this.#people.addName(one, name);
      found.add(one);
      at = end;
    }
    return [...found];
  }

  /** How many parts the longest known name takes; 0 if none begins here. */
  #knownLength(parts: readonly string[], at: number): number {
    for (let length = Math.min(5, parts.length - at); length > 0; length--) {
      const name = foldName(parts.slice(at, at + length).join(', '));
      if (this.#profiles.has(name) || this.#connections.has(name)) return length;
    }
    return 0;
  }
}

function afterAdditions(parts: readonly string[], at: number): number {
  let end = at;
  while (end < parts.length && isAddition(parts[end])) end++;
  return end;
}

/** A degree after a name: one Latin word, or nothing that `personalName` takes for a name. */
function isAddition(part: string): boolean {
  return /^[\p{Script=Latin}.()®™-]+$/u.test(part.trim()) || personalName(`name, ${part}`).length === 1;
}

function add(index: Map<string, string[]>, name: string, ref: string): void {
  const known = index.get(name);
  if (!known) index.set(name, [ref]);
  else if (!known.includes(ref)) known.push(ref);
}
