import type { Ties } from '@tiewise/core';
import { type GiveOptions, give } from '@tiewise/metrics';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** Somebody to help or thank. */
export interface GiveEntry {
  person: PersonEntry;
  because: string;
  evidence: EvidenceEntry[];
}

/** Whom I could help or thank; nobody where the network has no `me`. */
export function giveEntries(ties: Ties, options: Pick<GiveOptions, 'limit' | 'exclude'>): GiveEntry[] {
  if (ties.me === undefined) return [];
  return give(ties, { ...options, order: 'largest' }).map(({ person, because, evidence }) => ({
    person: personEntry(person),
    because,
    evidence: shortEvidence(ties, evidence),
  }));
}
