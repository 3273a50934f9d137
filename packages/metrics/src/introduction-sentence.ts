import { answerWords } from './answer-words.js';
import { lastContactWords } from './contact-words.js';
import type { Replies } from './replies.js';
import { type Two, twoWords } from './two-words.js';
import { sentence } from './words.js';

/** A tie on the way to somebody, seen from this end. */
export interface StepTold {
  two: Two;
  /** Days in touch, and days since the last. */
  days: number;
  silence: number;
}

export interface IntroductionFacts extends Replies {
  steps: readonly StepTold[];
  /** Which of the steps is the weakest. */
  weakest: number;
}

/** Whom to ask for an introduction, whether they answer, and how the way goes on, in one sentence. */
export function introductionSentence(facts: IntroductionFacts): string {
  const { steps, weakest, asked } = facts;
  const [first, ...rest] = steps;
  const { a: you, b: ann } = first.two;
  if (rest.length === 0) {
    return sentence(
      `${you} ${you === 'you' ? 'know' : 'knows'} ${ann} already: ${lastContactWords(first, first.two)}.`,
    );
  }
  const parts = [
    `${you} could ask ${ann}: ${lastContactWords(first, first.two)}`,
    asked > 0 ? answerWords(you, facts) : '',
    ...rest.map((step) => lastContactWords(step, step.two)),
    `the weakest link is between ${twoWords(steps[weakest].two)}`,
  ];
  return sentence(`${parts.filter(Boolean).join('; ')}.`);
}
