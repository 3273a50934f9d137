import type { Ties } from '@tiewise/core';
import { introductions } from '@tiewise/metrics';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** A way to somebody. */
export interface IntroductionEntry {
  to: PersonEntry;
  /** Those on the way, both ends included. */
  people: PersonEntry[];
  strength: number;
  /** The chance that the first one asked answers. */
  willing: number | null;
  because: string;
  evidence: EvidenceEntry[];
}

/** Who could introduce me to these people, given by id; nobody where the network has no `me`. */
export function introductionEntries(ties: Ties, to: readonly string[]): IntroductionEntry[] {
  if (ties.me === undefined) return [];
  return to.flatMap((id) =>
    introductions(ties, id).map(({ people, strength, willing, because, evidence }) => ({
      to: personEntry(people[people.length - 1]),
      people: people.map(personEntry),
      strength,
      willing: willing ?? null,
      because,
      evidence: shortEvidence(ties, evidence),
    })),
  );
}
