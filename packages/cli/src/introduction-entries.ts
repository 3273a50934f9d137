import { nameOf, type Ties } from '@tiewise/core';
import { type Introduction, introductions, personWithId } from '@tiewise/metrics';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** A way to somebody, or that none is seen. */
export interface IntroductionEntry {
  to: PersonEntry;
  /** Those on the way, both ends included; nobody where there is none. */
  people: PersonEntry[];
  strength: number | null;
  /** The chance that the first one asked answers. */
  willing: number | null;
  because: string;
  evidence: EvidenceEntry[];
}

/** Who could introduce me to these people, given by id; nobody where the network has no `me`. */
export function introductionEntries(ties: Ties, to: readonly string[]): IntroductionEntry[] {
  return ties.me === undefined ? [] : to.flatMap((id) => entriesFor(ties, id));
}

function entriesFor(ties: Ties, id: string): IntroductionEntry[] {
  const ways = introductions(ties, id);
  const own = ways.filter(({ steps }) => steps.length === 1);
  if (ways.length > 0) return (own.length > 0 ? own : ways).map((way) => wayEntry(ties, way));

  const to = personWithId(ties, id);
  const because = id === ties.me ? 'That is you.' : `No way to ${nameOf(to)} is seen in these files.`;
  return [{ to: personEntry(to), people: [], strength: null, willing: null, because, evidence: [] }];
}

function wayEntry(
  ties: Ties,
  { people, strength, willing, because, evidence }: Introduction,
): IntroductionEntry {
  return {
    to: personEntry(people[people.length - 1]),
    people: people.map(personEntry),
    strength,
    willing: willing ?? null,
    because,
    evidence: shortEvidence(ties, evidence),
  };
}
