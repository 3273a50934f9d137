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

/** Days after a contact of the other's within which to write is to reply. */
const REPLY_DAYS = 7;

/**
 * How often a person reached out to the other of a tie, and how often something came back, a meeting
 * included. To write again before an answer comes is still one time: who writes twice and hears back
 * once was answered. The last word of a thread waits for no answer, so a reply nothing came back to
 * is not counted.
 */
export function answers(
  evidence: readonly Interaction[],
  { person, kinds, within, today }: AnswersOptions,
): { asked: number; answered: number } {
  let [asked, answered] = [0, 0];
  let waitingSince: number | undefined;
  let replied = false;
  let heard = Number.NEGATIVE_INFINITY;
  for (const { at, from, kind } of evidence) {
    const { mutual = false, contact = true } = kinds.get(kind) ?? {};
    if (!contact) continue;

    const day = dayOf(at);
    if (waitingSince !== undefined && day - waitingSince > within) {
      if (!replied) asked++;
      waitingSince = undefined;
    }
    if (from === person && !mutual) {
      if (waitingSince === undefined) replied = day - heard <= REPLY_DAYS;
      waitingSince ??= day;
      continue;
    }
    heard = day;
    if (waitingSince === undefined) continue;
    asked++;
    answered++;
    waitingSince = undefined;
  }
  const unanswered = waitingSince !== undefined && today - waitingSince > within && !replied;
  return { asked: asked + (unanswered ? 1 : 0), answered };
}
