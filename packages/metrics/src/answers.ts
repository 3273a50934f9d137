import { dayOf, type Interaction, type Kinds } from '@tiewise/core';

/** Days within which a contact from the other side counts as an answer. */
const ANSWER_DAYS = 30;

/**
 * How often a person turned to the other of a tie, and how often something came back within 30 days,
 * a meeting included. Turns on days before an answer are one turn: to write twice and hear back once
 * is to be answered.
 */
export function answers(
  evidence: readonly Interaction[],
  person: string,
  kinds: Kinds,
): { asked: number; answered: number } {
  let [asked, answered] = [0, 0];
  let waitingSince: number | undefined;
  for (const { at, from, kind } of evidence) {
    const { mutual = false, contact = true } = kinds.get(kind) ?? {};
    if (!contact) continue;

    const day = dayOf(at);
    if (waitingSince !== undefined && day - waitingSince > ANSWER_DAYS) waitingSince = undefined;
    if (from === person && !mutual) {
      if (waitingSince === undefined) asked++;
      waitingSince ??= day;
    } else if (waitingSince !== undefined) {
      answered++;
      waitingSince = undefined;
    }
  }
  return { asked, answered };
}
