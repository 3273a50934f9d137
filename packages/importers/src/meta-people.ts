import type { Person } from '@tiewise/core';
import { foldName } from './fold-name.js';
import { ownText } from './own-text.js';

/** The two that export alike; Messenger is Facebook's. */
export type MetaSite = 'facebook' | 'instagram';

/** What deleted and hidden accounts are called: one name for many people. */
const NOBODY = new Set(
  (
    'facebook user,facebook-nutzer,facebook-nutzerin,utilisateur de facebook,utilisateur facebook,usuario de facebook,' +
    'usuario de facebook,utente di facebook,facebookgebruiker,facebook-gebruiker,facebook-bruger,facebook-bruker,' +
    'facebook-anvandare,uzytkownik facebooka,messenger user,instagram user,instagrammer,instagram-nutzer,' +
    'utilisateur instagram,usuario de instagram,utente instagram,usuario do facebook,usuario do instagram'
  ).split(','),
);

interface Seen {
  names: Map<string, number>;
  url: string | undefined;
}

/** Everybody met in the files of one site. */
export class MetaPeople {
  readonly #site: MetaSite;
  readonly #seen = new Map<string, Seen>();
  readonly #ids = new Map<string, string | undefined>();

  constructor(site: MetaSite) {
    this.#site = site;
  }

  /** The id of who is called so; undefined if that can be anybody. */
  named(name: string): string | undefined {
    let id = this.#ids.get(name);
    if (id === undefined && !this.#ids.has(name)) {
      const folded = foldName(name);
      id = folded === '' || NOBODY.has(folded) ? undefined : `${this.#site}-name:${folded}`;
      this.#ids.set(ownText(name), id);
    }
    if (id !== undefined) this.#count(id, name);
    return id;
  }

  /** The id of an account, by its name in the address of its page. */
  account(username: string): string {
    const id = `${this.#site}:${username.toLowerCase()}`;
    this.#count(id, username).url = `https://www.${this.#site}.com/${username}`;
    return id;
  }

  /** All of them, and the owner, sorted by id. */
  list(owner: string | undefined): Person[] {
    const people = Array.from(this.#seen, ([id, seen]) => personOf(id, seen));
    if (owner !== undefined && !this.#seen.has(owner)) people.push({ id: owner });
    return people.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #count(id: string, name: string): Seen {
    const seen = this.#seen.get(id) ?? { names: new Map<string, number>(), url: undefined };
    this.#seen.set(id, seen);
    seen.names.set(name, (seen.names.get(name) ?? 0) + 1);
    return seen;
  }
}

function personOf(id: string, { names: counts, url }: Seen): Person {
  const [name, ...names] = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => ownText(text));
  return {
    id,
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(url !== undefined && { urls: [url] }),
  };
}
