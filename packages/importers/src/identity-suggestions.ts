import type { InteractionLog, Person } from '@tiewise/core';
import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import { contactsOf, countShared } from './shared-contacts.js';
import { type SuggestionEvidence, suggestionReasons, suggestionScore } from './suggestion-evidence.js';
import { type AlikePair, alikePairs } from './suggestion-pairs.js';

/** Two people who may be one. Never put together unless you say so. */
export interface IdentitySuggestion {
  /** Their ids, the smaller one first. */
  people: [string, string];
  /** From 0 to 1; it orders suggestions, and is no probability. */
  score: number;
  /** The reasons as one text. */
  reason: string;
  /** What speaks for it and what weakens it. */
  reasons: string[];
  evidence: SuggestionEvidence;
  /** To put into a file of decisions, as it is or with `apart` in place of `same`. */
  decision: { same: [string, string] };
}

/** A person after merging, and the records they were made of. */
export interface MergedPerson {
  person: Person;
  members: readonly number[];
}

/** Who is suggested to whom, and who they are in touch with. */
export interface SuggestionInputs {
  people: readonly MergedPerson[];
  records: IdentityRecords;
  clusters: IdentityClusters;
  interactions: InteractionLog;
  me: string | undefined;
  /** Without it, numbers that do not say their country were not compared. */
  region: string | undefined;
  most: number;
}

/** Suggestions, best first, and how many there would be. */
export interface FoundSuggestions {
  best: IdentitySuggestion[];
  count: number;
}

/** What speaks for two people less than this is not worth a look. */
const WORTHWHILE = 0.3;
/** Contacts in common are looked up for so many times the suggestions asked for. */
const LOOKED_UP = 4;

/**
 * People who may be one, best first: alike by name, organisation, people in touch with, or an address that
 * proves nothing; and with nothing that speaks against it. Never merged, since names are not unique.
 *
 * Whom one source tells apart are two, but for addresses of a mailbox: one may have several.
 */
export function identitySuggestions(inputs: SuggestionInputs): FoundSuggestions {
  const { people, interactions, me, most } = inputs;
  if (most === 0) return { best: [], count: 0 };
  const pairs = alikePairs(inputs).sort(bestFirst);
  const idOf = (i: number) => people[i].person.id;
  const looked = pairs.slice(0, most * LOOKED_UP);
  const contacts = contactsOf(
    looked.flatMap(({ a, b }) => [idOf(a), idOf(b)]),
    interactions,
    me,
  );
  for (const pair of looked) {
    pair.evidence.contacts = countShared(contacts.get(idOf(pair.a)), contacts.get(idOf(pair.b)));
    pair.score = suggestionScore(pair.evidence);
  }
  const worthwhile = pairs.filter(({ score }) => score >= WORTHWHILE).sort(bestFirst);
  return {
    best: worthwhile.slice(0, most).map((pair) => suggestionOf(pair, idOf)),
    count: worthwhile.length,
  };
}

function bestFirst(x: AlikePair, y: AlikePair): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

function suggestionOf({ a, b, evidence, score }: AlikePair, idOf: (i: number) => string): IdentitySuggestion {
  const people = [idOf(a), idOf(b)].sort() as [string, string];
  const reasons = suggestionReasons(evidence);
  const rounded = Math.round(score * 1000) / 1000;
  return {
    people,
    score: rounded,
    reason: reasons.join(', '),
    reasons,
    evidence,
    decision: { same: people },
  };
}
