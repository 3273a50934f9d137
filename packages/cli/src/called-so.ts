import type { Network, Person } from '@tiewise/core';
import { plain } from './page.js';

/** The ids of all people who are called so, whatever the case. */
export function calledSo(network: Network, name: string): string[] {
  const folded = (text: string) => text.trim().toLowerCase().normalize('NFC');
  const isSo = ({ name: shown = '', names = [] }: Person) =>
    [shown, ...names].some((text) => folded(text) === folded(name));
  return [...network.people()].filter(isSo).map(({ id }) => id);
}

/** Ids named when several people are called alike. */
const MOST_NAMED = 10;

/** That an option names several people, and the ids to give in place of the name. */
export function severalCalled(option: string, text: string, ids: readonly string[]): string {
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  const named = `${ids.slice(0, MOST_NAMED).map(plain).join(', ')}${more}`;
  return `tiewise: --${option}: ${ids.length} people in these files are called ${JSON.stringify(text)}: ${named}. Give --${option} one of these.`;
}
