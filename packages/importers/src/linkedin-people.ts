import type { Organisation } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { foldName } from './fold-name.js';
import { ownText } from './own-text.js';
import { linkedinSlug } from './profile-url.js';

/** Stands for whose export it is, until that is known. */
export const OWNER = 'linkedin-owner';

/** Before names that are yet to be told apart, as `TO` lists them. */
const SEVERAL = 'linkedin-names:';
const BY_NAME = 'linkedin-name:';

/** What the files say of one person. */
export interface LinkedinPerson {
  names: Set<string>;
  emails: Set<string>;
  url?: string;
  organisations: Map<string, Organisation>;
  /** In the Connections file; each different row of it, where only a name tells people apart. */
  connections: Set<string>;
}

/**
 * The people of a LinkedIn export as they are met: by profile page, else by e-mail address, else by
 * name. A reference is the id a person would have if nothing else were known of them.
 */
export class LinkedinPeople {
  readonly all = new Map<string, LinkedinPerson>();
  readonly #pages = new Map<string, { ref: string; person: LinkedinPerson }>();

  /** The reference of a profile page; undefined if it is nobody's. */
  byUrl(url: string, name = ''): string | undefined {
    let page = this.#pages.get(url);
    if (!page) {
      const slug = linkedinSlug(url);
      if (slug === undefined) return undefined;
      const ref = `linkedin:${slug}`;
      page = { ref, person: this.#person(ref) };
      page.person.url = `https://www.linkedin.com/in/${slug}`;
      this.#pages.set(ownText(url), page);
    }
    addName(page.person, name);
    return page.ref;
  }

  byEmail(email: string): string | undefined {
    const ref = email.includes('@') ? canonicalEmail(email) : undefined;
    if (ref !== undefined) this.addEmail(ref, email);
    return ref;
  }

  /** The reference of a name; undefined if it is empty or stands for many, as `LinkedIn Member` does. */
  byName(name: string): string | undefined {
    const folded = foldName(name);
    if (folded === '' || folded === 'linkedin member') return undefined;
    const ref = BY_NAME + folded;
    this.addName(ref, name);
    return ref;
  }

  addName(ref: string, name: string): void {
    addName(this.#person(ref), name);
  }

  addEmail(ref: string, email: string): void {
    this.#person(ref).emails.add(ownText(email));
  }

  addConnection(ref: string, row: string, organisation: Organisation | undefined): void {
    const person = this.#person(ref);
    person.connections.add(ownText(row));
    if (organisation) person.organisations.set(JSON.stringify(organisation), organisation);
  }

  #person(ref: string): LinkedinPerson {
    const known = this.all.get(ref);
    if (known) return known;
    const person = {
      names: new Set<string>(),
      emails: new Set<string>(),
      organisations: new Map(),
      connections: new Set<string>(),
    };
    this.all.set(ownText(ref), person);
    return person;
  }
}

function addName({ names }: LinkedinPerson, name: string): void {
  if (name !== '' && name !== 'LinkedIn Member' && !names.has(name)) names.add(ownText(name));
}

/** A reference to names joined with `", "`, which may also stand within a name. */
export function severalNames(names: string): string {
  return SEVERAL + names;
}

/** The names behind such a reference; undefined for any other. */
export function namesIn(ref: string): string | undefined {
  return ref.startsWith(SEVERAL) ? ref.slice(SEVERAL.length) : undefined;
}

/** The folded name of a person known by nothing else; undefined for any other. */
export function nameIn(ref: string): string | undefined {
  return ref.startsWith(BY_NAME) ? ref.slice(BY_NAME.length) : undefined;
}
