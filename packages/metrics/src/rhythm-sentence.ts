import type { Tie, Ties } from '@tiewise/core';
import type { Rhythm } from './rhythm.js';
import { both, count, daysWords, everyWords, rhythmWords, sentence } from './words.js';

/** A rhythm in one sentence: what was counted, how often it comes, and how evenly. */
export function rhythmSentence(ties: Ties, tie: Tie, rhythm: Rhythm): string {
  const { days, spells, gaps, usualGap, medianGap } = rhythm;
  const who = both(ties, tie.a, tie.b);
  if (days === 0) return sentence(`${who} are connected, but no contact is recorded, so no rhythm is known.`);

  const on = `on ${count(days, 'day')}${spells < days ? ` in ${count(spells, 'spell')}` : ''}`;
  if (usualGap === undefined)
    return sentence(`${who} were in touch ${on}, so there is no gap to tell a rhythm from.`);
  if (rhythm.burstiness === undefined) {
    const known =
      gaps === 1 ? `the one gap was ${daysWords(usualGap)}` : `${everyWords(usualGap)} on average`;
    return sentence(`${who} were in touch ${on}, ${known}: too few gaps to call it a rhythm.`);
  }
  const often = rhythmWords(gaps, usualGap, medianGap);
  return sentence(
    `${who} are in touch ${often ?? `${everyWords(usualGap)} on average`}, ${on} so far; ${evenWords(rhythm.burstiness)}${memoryWords(rhythm)}.`,
  );
}

function evenWords(burstiness: number): string {
  if (burstiness < -0.6) return 'the gaps are nearly all alike';
  if (burstiness < -0.2) return 'the gaps are more alike than chance would have them';
  if (burstiness < 0.2) return 'the gaps vary as chance would have it';
  return 'short gaps come together, with long ones between';
}

function memoryWords({ memory = 0, burstiness = 0 }: Rhythm): string {
  if (memory > 0.4) return ', and a long one is often followed by a long one';
  return memory < -0.4 && burstiness < 0.2 ? ', and a long one is often followed by a short one' : '';
}
