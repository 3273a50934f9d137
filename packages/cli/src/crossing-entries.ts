import { compareIds, type Tie, type Ties } from '@tiewise/core';
import { dormancy } from '@tiewise/metrics';
import { type Crossing, crossings as crossingsOfTies } from '@tiewise/metrics/crossings';
import { type EvidenceEntry, evidenceEntry } from './evidence.js';
import { type PersonEntry, personEntry, titleOf } from './person-entry.js';

/** A tie that sleeps for years and wakes again. */
export interface CrossingEntry {
  title: string;
  people: [PersonEntry, PersonEntry];
  /** The years of each spell of contact: `2012`, `2015–2016`. */
  spells: string[];
  because: string;
  /** The first interaction of each spell. */
  evidence: EvidenceEntry[];
}

/** The days without contact after which a spell is over: a year and a half. */
const PAUSE_DAYS = 548;

/** Awake ties of three spells or more in which both had a part: most spells first. */
export function crossings(ties: Ties, seen: readonly Tie[], limit: number): CrossingEntry[] {
  const awake = withSpells(ties, seen, { oneSided: false }).filter(({ tie }) => (tie.silence ?? 0) < 365);
  awake.sort((x, y) => y.spells.length - x.spells.length || compareIds(x.tie, y.tie));
  return awake.slice(0, limit).map((slept) => crossingEntry(ties, slept));
}

/** Those quiet for a year or more that have come back from about as long before: the slowest to wake first. */
export function resting(ties: Ties, seen: readonly Tie[], limit: number): CrossingEntry[] {
  const states = dormancy.states(ties);
  const asleep = withSpells(ties, seen, { oneSided: true }).filter(
    ({ tie }) =>
      (tie.silence ?? 0) >= 365 &&
      states[tie.row] !== 'dormant' &&
      1.25 * ties.columns.longestGap[tie.row] >= (tie.silence ?? 0),
  );
  asleep.sort((x, y) => shortestPause(y) - shortestPause(x) || compareIds(x.tie, y.tie));
  return asleep.slice(0, limit).map((slept) => crossingEntry(ties, slept));
}

interface Slept {
  tie: Tie;
  spells: readonly Crossing[];
}

function withSpells(ties: Ties, seen: readonly Tie[], { oneSided }: { oneSided: boolean }): Slept[] {
  const spellsOf = ({ a, b }: Tie) =>
    crossingsOfTies.of(ties, a.id, b.id, { pause: `${PAUSE_DAYS}d`, oneSided, seen: 'all' }).crossings;
  return seen
    .filter(({ days, row }) => days >= 3 && ties.columns.longestGap[row] >= PAUSE_DAYS)
    .map((tie) => ({ tie, spells: spellsOf(tie) }))
    .filter(({ spells }) => spells.length >= 3);
}

function shortestPause({ spells }: Slept): number {
  return Math.min(...spells.slice(1).map(({ from }, i) => from - spells[i].to));
}

function crossingEntry(ties: Ties, { tie, spells }: Slept): CrossingEntry {
  return {
    title: titleOf(ties, tie),
    people: [personEntry(tie.a), personEntry(tie.b)],
    spells: spells.map(({ from, to }) => yearsWords(from, to)),
    because: dormancy.explain(ties, tie.a.id, tie.b.id).sentence,
    evidence: spells.map(({ evidence }) => evidenceEntry(ties, evidence[0])),
  };
}

function yearsWords(from: number, to: number): string {
  const [first, last] = [from, to].map((ms) => new Date(ms).getUTCFullYear());
  return first === last ? `${first}` : `${first}–${last}`;
}
