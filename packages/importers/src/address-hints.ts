import { withoutPlusTag } from './email-address.js';
import type { SuggestionEvidence } from './suggestion-evidence.js';

/** A user name shorter than this is many people's. */
const SHORTEST_USER = 7;

/** What addresses and numbers that prove nothing have in common. */
export function addressHints(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    if (key.startsWith('tel:')) return [key];
    if (!key.startsWith('email:')) return [];
    const user = userOf(key);
    return [withoutPlusTag(key), ...(user === undefined ? [] : [`user:${user}`])];
  });
}

/** What two people's keys have in common, strongest first. */
export function sharedAddress(
  mine: readonly string[],
  yours: readonly string[],
): SuggestionEvidence['address'] {
  if (mine.length === 0 || yours.length === 0) return undefined;
  const both = mine.filter((key) => yours.includes(key));
  const emails = yours.filter((key) => key.startsWith('email:'));
  const bare = new Set(emails.map(withoutPlusTag));
  const own = mine.filter((key) => key.startsWith('email:'));
  if (own.some((key) => !yours.includes(key) && bare.has(withoutPlusTag(key)))) return 'tag';
  if (both.some((key) => key.startsWith('email:'))) return 'shared address';
  if (both.some((key) => key.startsWith('tel:'))) return 'shared number';
  const users = new Set(emails.map(userOf));
  return own.some((key) => userOf(key) !== undefined && users.has(userOf(key))) ? 'same user' : undefined;
}

/** The words of a name that an address is made of: those of `ana.lopez@example.org`. */
export function nameFromAddress(key: string): string[] | undefined {
  if (!key.startsWith('email:')) return undefined;
  const words = withoutPlusTag(`${localOf(key)}@`)
    .slice(0, -1)
    .split(/[._-]+/)
    .map((word) => word.replace(/\d+$/, ''));
  const isName = words.length > 1 && words.length < 5 && words.every((word) => /^\p{L}+$/u.test(word));
  return isName && words.some((word) => word.length > 1) ? words : undefined;
}

function localOf(key: string): string {
  return key.slice('email:'.length, key.lastIndexOf('@'));
}

function userOf(key: string): string | undefined {
  const user = withoutPlusTag(`${localOf(key)}@`)
    .slice(0, -1)
    .replace(/[._-]/g, '');
  return user.length < SHORTEST_USER ? undefined : user;
}
