import { dayOf, type Interaction, type Kinds } from '@tiewise/core';
import { type Replies, type RepliesOptions, replies, type Turn } from './replies.js';

export interface AnswersOptions extends RepliesOptions {
  /** The person who reached out: an id. */
  person: string;
  kinds: Kinds;
}

/** How often a person reached out to the other of a tie, and how often something came back: see `replies`. */
export function answers(
  evidence: readonly Interaction[],
  { person, kinds, ...options }: AnswersOptions,
): Replies {
  return replies(turnsOf(evidence, person, kinds), options);
}

function* turnsOf(evidence: readonly Interaction[], person: string, kinds: Kinds): Generator<Turn> {
  for (const { at, from, kind } of evidence) {
    const { mutual = false, contact = true } = kinds.get(kind) ?? {};
    if (contact) yield { day: dayOf(at), own: from === person && !mutual };
  }
}
