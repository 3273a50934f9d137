import type { Ties } from '@tiewise/core';
import { type ReconnectFactors, type ReconnectOptions, reconnect } from '@tiewise/metrics';
import { dateOf } from './dates.js';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** A tie worth waking. */
export interface WakeEntry {
  person: PersonEntry;
  factors: Pick<ReconnectFactors, 'depth'> & Record<'dormancy' | 'novelty' | 'chance', number | null>;
  /** Whether it was you who said that the tie is deep. */
  knownWell: boolean;
  last: string | null;
  silence: number | null;
  because: string;
  evidence: EvidenceEntry[];
}

/** Whom to write to; nobody where the network has no `me`. */
export function wakeEntries(ties: Ties, options: ReconnectOptions): WakeEntry[] {
  if (ties.me === undefined) return [];
  return reconnect(ties, options).map(({ person, tie, factors, knownWell, because, evidence }) => ({
    person: personEntry(person),
    factors: {
      depth: factors.depth,
      dormancy: factors.dormancy ?? null,
      novelty: factors.novelty ?? null,
      chance: factors.chance ?? null,
    },
    knownWell,
    last: dateOf(tie.last),
    silence: tie.silence ?? null,
    because,
    evidence: shortEvidence(ties, evidence),
  }));
}
