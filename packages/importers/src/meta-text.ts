import { repaired } from './mojibake.js';

/** The longest name that is read, as written, and as kept. */
const LONGEST_WRITTEN = 2000;
const LONGEST = 500;

/** A name as it is shown, on one line. Repaired first, since bytes of letters can look like white space. */
export function nameShown(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const text = repaired(name.slice(0, LONGEST_WRITTEN)).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return text === '' ? undefined : text;
}
