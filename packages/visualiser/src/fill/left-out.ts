import { count } from '@tiewise/metrics';
import type { Cast } from './cast.js';

/** What a picture does not show, in plain sentences. */
export function leftOutOf({ ties, tiesLeftOut, peopleLeftOut }: Cast, contacts: number): string[] {
  const { largeGroups, alone } = ties.leftOut;
  return [
    largeGroups > 0 &&
      `${count(largeGroups, 'interaction')} of large groups, which ${largeGroups === 1 ? 'ties' : 'tie'} nobody to anybody.`,
    alone > 0 && `${count(alone, 'interaction')} of one person with nobody else.`,
    tiesLeftOut > 0 && `${count(tiesLeftOut, 'tie')}: there is room for the deepest only.`,
    peopleLeftOut > 0 && `${peopleLeftOut} people: there is room for those tied deepest only.`,
    contacts > 0 &&
      `${count(contacts, 'contact')}, day by day: there is room for those of the deepest ties only.`,
  ].filter((text) => text !== false);
}
