import type { Ties } from '@tiewise/core';
import { circles, count, daysWords, favours, signature } from '@tiewise/metrics';

/** What there is to say of all my ties taken together, a sentence each; nothing where the network has no `me`. */
export function wholeSentences(ties: Ties): string[] {
  const { me } = ties;
  if (me === undefined) return [];
  const explained = [circles.explain(ties, me), signature.explain(ties, me)];
  const known = explained.filter(({ value }) => value !== undefined).map(({ sentence }) => sentence);
  return [...known, ...returnWords(ties)];
}

/** How long favours between me and others take to come back, if any have. */
function returnWords(ties: Ties): string[] {
  const { ended, censored, median } = favours.returnTimes(ties);
  if (ended === 0) return [];
  const all = ended + censored;
  const many = `Of ${count(all, 'favour')} between you and others ${ended} ${ended === 1 ? 'has' : 'have'} come back`;
  return [
    median === undefined
      ? `${many}; the others are open, and fewer than half come back in as long as these files can tell.`
      : `${many}; counting those that still may, half do within ${daysWords(median)}.`,
  ];
}
