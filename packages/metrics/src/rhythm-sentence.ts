import { type Two, twoWords } from './two-words.js';
import { count, daysWords, everyWords, rhythmWords, sentence } from './words.js';

/** What the sentence tells of a rhythm; see `Rhythm`. */
export interface RhythmFacts {
  days: number;
  spells: number;
  gaps: number;
  usualGap: number | undefined;
  medianGap: number | undefined;
  burstiness: number | undefined;
  memory: number | undefined;
}

/** A rhythm in one sentence: what was counted, how often it came, and how evenly. */
export function rhythmSentence(rhythm: RhythmFacts, two: Two): string {
  const { days, spells, gaps, usualGap, medianGap } = rhythm;
  const who = twoWords(two);
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
    `${who} were in touch ${often ?? `${everyWords(usualGap)} on average`}, ${on}; ${evenWords(rhythm.burstiness)}${memoryWords(rhythm)}.`,
  );
}

function evenWords(burstiness: number): string {
  if (burstiness < -0.6) return 'the gaps are nearly all alike';
  if (burstiness < -0.2) return 'the gaps are more alike than chance would have them';
  if (burstiness < 0.2) return 'the gaps vary as chance would have it';
  return 'short gaps come together, with long ones between';
}

function memoryWords({ memory = 0, burstiness = 0 }: RhythmFacts): string {
  if (memory > 0.4) return ', and a long one is often followed by a long one';
  return memory < -0.4 && burstiness < 0.2 ? ', and a long one is often followed by a short one' : '';
}
