import { compareIds, dayOf, type Tie, type Ties } from '@tiewise/core';
import { type DormancyState, dormancy, quadrant, reciprocity } from '@tiewise/metrics';
import { dateOf } from './dates.js';
import { type EvidenceEntry, shortEvidence } from './evidence.js';
import { type PersonEntry, personEntry, titleOf } from './person-entry.js';

/** A tie in a report. */
export interface TieEntry {
  title: string;
  people: [PersonEntry, PersonEntry];
  /** The two clocks. */
  depth: number | null;
  warmth: number | null;
  days: number;
  since: string | null;
  last: string | null;
  silence: number | null;
  state: DormancyState;
  /** Why it stands where it stands, in plain sentences. */
  because: string;
  evidence: EvidenceEntry[];
}

/** Deep and warm, with contact both ways and not gone quiet: the deepest first. */
export function closeTies(ties: Ties, seen: readonly Tie[], limit: number): TieEntry[] {
  const states = dormancy.states(ties);
  const close = seen.filter(
    (tie) => quadrant(tie) === 'close' && goesBothWays(tie) && states[tie.row] !== 'dormant',
  );
  return deepest(close, limit).map((tie) =>
    tieEntry(ties, tie, `${rhythm(ties, tie)} ${exchange(ties, tie)}`),
  );
}

/** Silent for longer than usual, but not for a year yet. */
export function goneQuiet(ties: Ties, seen: readonly Tie[], limit: number): TieEntry[] {
  const states = dormancy.states(ties);
  const longest = ties.me === undefined ? Number.POSITIVE_INFINITY : 365;
  const quiet = seen.filter(
    (tie) =>
      states[tie.row] === 'dormant' &&
      (tie.silence ?? 0) < longest &&
      (tie.depth ?? 0) >= 2 &&
      goesBothWays(tie),
  );
  return deepest(quiet, limit).map((tie) => tieEntry(ties, tie, rhythm(ties, tie)));
}

/** Days since the first contact within which a tie is new. */
const NEW_DAYS = 730;

/** Warm but not deep yet, begun within two years, not gone quiet, and not one's own doing alone: the warmest first. */
export function newTies(ties: Ties, seen: readonly Tie[], limit: number): TieEntry[] {
  const states = dormancy.states(ties);
  const fresh = seen.filter((tie) => {
    const begun = tie.first === undefined ? Number.POSITIVE_INFINITY : ties.today - dayOf(tie.first);
    const theirs = tie.received.contacts + tie.together > 0;
    return quadrant(tie) === 'new' && begun <= NEW_DAYS && theirs && states[tie.row] !== 'dormant';
  });
  fresh.sort((x, y) => (y.warmth ?? 0) - (x.warmth ?? 0) || compareIds(x, y));
  return fresh.slice(0, limit).map((tie) => tieEntry(ties, tie, exchange(ties, tie)));
}

/** Many days in touch, all of them from one side: most first. */
export function oneSided(ties: Ties, seen: readonly Tie[], limit: number): TieEntry[] {
  const sided = seen.filter((tie) => !goesBothWays(tie) && tie.days >= 6);
  sided.sort((x, y) => y.days - x.days || compareIds(x, y));
  return sided.slice(0, limit).map((tie) => tieEntry(ties, tie, exchange(ties, tie)));
}

function goesBothWays({ given, received, together }: Tie): boolean {
  return together > 0 || (given.contacts > 0 && received.contacts > 0);
}

function deepest(among: readonly Tie[], limit: number): Tie[] {
  return [...among].sort((x, y) => (y.depth ?? 0) - (x.depth ?? 0) || compareIds(x, y)).slice(0, limit);
}

function rhythm(ties: Ties, { a, b }: Tie): string {
  return dormancy.explain(ties, a.id, b.id).sentence;
}

function exchange(ties: Ties, { a, b }: Tie): string {
  return reciprocity.explain(ties, a.id, b.id).sentence;
}

function tieEntry(ties: Ties, tie: Tie, because: string): TieEntry {
  return {
    title: titleOf(ties, tie),
    people: [personEntry(tie.a), personEntry(tie.b)],
    depth: tie.depth ?? null,
    warmth: tie.warmth ?? null,
    days: tie.days,
    since: dateOf(tie.first),
    last: dateOf(tie.last),
    silence: tie.silence ?? null,
    state: dormancy.explain(ties, tie.a.id, tie.b.id).parts.state,
    because,
    evidence: shortEvidence(ties, ties.interactionsAt(tie.row)),
  };
}
