import { compareIds, type Interaction, MS_PER_DAY, type Tie, type Ties } from '@tiewise/core';
import { dormancy } from '@tiewise/metrics';
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

/** Days without contact after which a spell is over: a year and a half. */
const PAUSE_DAYS = 548;

/** Ties of three spells of contact or more that are awake: most spells first. */
export function crossings(ties: Ties, seen: readonly Tie[], limit: number): CrossingEntry[] {
  const awake = withSpells(ties, seen).filter(({ tie }) => (tie.silence ?? 0) < 365);
  awake.sort((x, y) => y.spells.length - x.spells.length || compareIds(x.tie, y.tie));
  return awake.slice(0, limit).map((slept) => crossingEntry(ties, slept));
}

/** Those quiet for a year or more that have come back from about as long before: the slowest to wake first. */
export function resting(ties: Ties, seen: readonly Tie[], limit: number): CrossingEntry[] {
  const states = dormancy.states(ties);
  const asleep = withSpells(ties, seen).filter(
    ({ tie }) =>
      (tie.silence ?? 0) >= 365 &&
      states[tie.row] !== 'dormant' &&
      1.25 * ties.columns.longestGap[tie.row] >= (tie.silence ?? 0),
  );
  asleep.sort((x, y) => shortestPause(y) - shortestPause(x) || compareIds(x.tie, y.tie));
  return asleep.slice(0, limit).map((slept) => crossingEntry(ties, slept));
}

interface Spell {
  first: Interaction;
  last: Interaction;
}

interface Slept {
  tie: Tie;
  spells: Spell[];
}

function withSpells(ties: Ties, seen: readonly Tie[]): Slept[] {
  return seen
    .filter(({ days, row }) => days >= 3 && ties.columns.longestGap[row] > PAUSE_DAYS)
    .map((tie) => ({ tie, spells: spellsOf(ties, tie) }))
    .filter(({ spells }) => spells.length >= 3);
}

function spellsOf(ties: Ties, tie: Tie): Spell[] {
  const spells: Spell[] = [];
  for (const interaction of ties.interactionsAt(tie.row)) {
    if (ties.kinds.get(interaction.kind)?.contact === false) continue;
    const spell = spells.at(-1);
    if (spell && interaction.at - spell.last.at <= PAUSE_DAYS * MS_PER_DAY) spell.last = interaction;
    else spells.push({ first: interaction, last: interaction });
  }
  return spells;
}

function shortestPause({ spells }: Slept): number {
  return Math.min(...spells.slice(1).map(({ first }, i) => first.at - spells[i].last.at));
}

function crossingEntry(ties: Ties, { tie, spells }: Slept): CrossingEntry {
  return {
    title: titleOf(ties, tie),
    people: [personEntry(tie.a), personEntry(tie.b)],
    spells: spells.map(({ first, last }) => yearsWords(first.at, last.at)),
    because: dormancy.explain(ties, tie.a.id, tie.b.id).sentence,
    evidence: spells.map(({ first }) => evidenceEntry(ties, first)),
  };
}

function yearsWords(from: number, to: number): string {
  const [first, last] = [from, to].map((ms) => new Date(ms).getUTCFullYear());
  return first === last ? `${first}` : `${first}–${last}`;
}
