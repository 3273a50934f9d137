import { dayOf, type Interaction, type Kinds } from '@tiewise/core';

export interface AnswersOptions {
  /** The person who reached out: an id. */
  person: string;
  kinds: Kinds;
  /** Days within which something has to come back; what is younger than that at `today` is not counted yet. */
  within: number;
  /** The UTC day looked from, counted from 1970-01-01. */
  today: number;
}

/**
 * How often a person reached out to the other of a tie, and how often something came back, a meeting
 * included. To write again before an answer comes is still one time: who writes twice and hears back
 * once was answered.
 */
export function answers(
  evidence: readonly Interaction[],
  { person, kinds, within, today }: AnswersOptions,
): { asked: number; answered: number } {
  let [asked, answered] = [0, 0];
  let waitingSince: number | undefined;
  for (const { at, from, kind } of evidence) {
    const { mutual = false, contact = true } = kinds.get(kind) ?? {};
    if (!contact) continue;

    const day = dayOf(at);
    if (waitingSince !== undefined && day - waitingSince > within) {
      asked++;
      waitingSince = undefined;
    }
    if (from === person && !mutual) {
      waitingSince ??= day;
    } else if (waitingSince !== undefined) {
      asked++;
      answered++;
      waitingSince = undefined;
    }
  }
  const unanswered = waitingSince !== undefined && today - waitingSince > within;
  return { asked: asked + (unanswered ? 1 : 0), answered };
}
