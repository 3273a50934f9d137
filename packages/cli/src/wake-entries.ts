import type { Ties } from '@tiewise/core';
import { type ReconnectFactors, reconnect } from '@tiewise/metrics';
import { dateOf } from './dates.js';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** A tie worth waking. */
export interface WakeEntry {
  person: PersonEntry;
  factors: ReconnectFactors;
  last: string | null;
  silence: number | null;
  because: string;
  evidence: EvidenceEntry[];
}

/** Whom to write to; nobody where the network has no `me`. */
export function wakeEntries(ties: Ties, limit: number): WakeEntry[] {
  if (ties.me === undefined) return [];
  return reconnect(ties, { limit }).map(({ person, tie, factors, because, evidence }) => ({
    person: personEntry(person),
    factors,
    last: dateOf(tie.last),
    silence: tie.silence ?? null,
    because,
    evidence: shortEvidence(ties, evidence),
  }));
}
