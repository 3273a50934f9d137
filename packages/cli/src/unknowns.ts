import { MS_PER_DAY, type Network, nameOf, type Tie, type Ties } from '@tiewise/core';
import type { MergedImport } from '@tiewise/importers';
import { count, daysWords } from '@tiewise/metrics';
import { dateOf } from './dates.js';

/** Pairs of entries named as possibly one person. */
const MOST_SUGGESTIONS = 5;

const HOW_TO_DECIDE =
  'To say who is one person and who are two, add --decisions FILE; what --json writes has a decision ready for each such pair.';

interface UnknownsInput {
  network: Network;
  imported: MergedImport;
  /** Interactions after the moment looked from. */
  later: number;
  /** The UTC day of the last interaction before it, counted from 1970-01-01. */
  lastDay: number | undefined;
}

/** Files that end so many days before the moment looked from may be what is silent, not the people. */
const STALE_DAYS = 60;

/** What could not be known from the files, in plain sentences; only what applies. */
export function unknowns(
  ties: Ties,
  seen: readonly Tie[],
  { network, imported, later, lastDay }: UnknownsInput,
): string[] {
  const tied = new Set(seen.flatMap(({ a, b }) => [a.id, b.id]));
  const alone = ties.people - tied.size - (ties.me === undefined || tied.has(ties.me) ? 0 : 1);
  const connected = seen.filter(({ days }) => days === 0).length;
  const once = seen.filter(({ days }) => days === 1).length;
  const { largeGroups, alone: selfContacts } = ties.leftOut;
  return [
    imported.meUnseen === true &&
      ties.me !== undefined &&
      `What --me gave stands in none of these files: it was taken for another address of ${called(network, ties.me)}. If it is mistyped, contact may be missing.`,
    lastDay !== undefined &&
      ties.today - lastDay > STALE_DAYS &&
      `The files end ${daysWords(ties.today - lastDay)} before the day looked from, so silence after that may only mean that the files stop. To look from their last day, add --as-of ${dateOf(lastDay * MS_PER_DAY)}.`,
    alone > 0 &&
      `${count(alone, 'person has', 'people have')} no contact${ties.me === undefined ? '' : ' with you'} in these files up to this day: nothing is said of them.`,
    connected > 0 &&
      `${count(connected, 'tie is', 'ties are')} known only from a connection, with no contact in these files: how warm or deep they are is unknown, not zero.`,
    once > 0 &&
      `${count(once, 'tie has', 'ties have')} one day in touch only, so no rhythm to fall silent from.`,
    ties.me !== undefined && 'What two other people have with each other is mostly not in your files.',
    ties.me === undefined &&
      'Whose files these are could not be told, so the report looks at all ties alike. Say --me with your address.',
    'Contact outside of these files, such as visits and calls, is not seen.',
    largeGroups > 0 &&
      `${count(largeGroups, 'interaction')} of more than ${network.maxGroup} people made no tie.`,
    selfContacts > 0 && `${count(selfContacts, 'interaction')} of one person with themselves made no tie.`,
    later > 0 && `${count(later, 'interaction')} after the day looked from: left out.`,
    ...suggestionWords(network, imported),
  ].filter((text) => text !== false);
}

/** The name of somebody, and the id by which decisions name them. */
function called(network: Network, id: string): string {
  const name = nameOf(network.person(id) ?? { id });
  return name === id ? id : `${name} (${id})`;
}

function suggestionWords(network: Network, { suggestions }: MergedImport): string[] {
  const words = suggestions.slice(0, MOST_SUGGESTIONS).map(({ people, reason }) => {
    const [one, other] = people.map((id) => called(network, id));
    return `${one} and ${other} may be one person (${reason}); they were kept apart.`;
  });
  const more = suggestions.length - words.length;
  return [
    ...words,
    ...(more > 0 ? [`So may ${count(more, 'more pair')}.`] : []),
    ...(words.length > 0 ? [HOW_TO_DECIDE] : []),
  ];
}
