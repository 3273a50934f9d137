import type { Ties } from '@tiewise/core';
import type { Circles } from './circles.js';
import { called, personWithId } from './people-words.js';
import { count, sentence } from './words.js';

/** Circles in one sentence: how many ties fall into which layers, and how many could not be placed. */
export function circlesSentence(ties: Ties, person: string, parts: Circles, by: 'depth' | 'warmth'): string {
  const { layers, known, leftOut } = parts;
  const who = called(ties, personWithId(ties, person));
  const has = who === 'you' ? 'have' : 'has';
  const ofUnknown =
    leftOut > 0
      ? `; ${count(leftOut, 'more tie')} of unknown ${by} ${leftOut === 1 ? 'is' : 'are'} in none`
      : '';
  if (layers.length === 0) {
    return sentence(
      `${who} ${has} ${count(known, 'tie')} of known ${by} here, too few to fall into layers${ofUnknown}.`,
    );
  }
  if (layers.length === 1) {
    return sentence(`${who} ${has} ${count(known, 'tie')} that do not differ much in ${by}${ofUnknown}.`);
  }
  const sizes = layers.map(({ size }) => size.toLocaleString('en-US'));
  const last = sizes.pop() ?? '';
  return sentence(
    `by ${by}, ${who === 'you' ? `your ${count(known, 'tie')}` : `the ${count(known, 'tie')} of ${who}`} fall into layers of ${sizes.join(', ')} and ${last}, from the closest out${ofUnknown}.`,
  );
}
