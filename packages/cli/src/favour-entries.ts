import type { Interaction, Tie, Ties } from '@tiewise/core';
import { daysWords, deedWords, favours, sentence } from '@tiewise/metrics';
import { type EvidenceEntry, evidenceEntry } from './evidence.js';

/** A favour, in words and with what it rests on. */
export interface FavourEntry {
  because: string;
  /** Days until it came back; null while it is open. */
  days: number | null;
  evidence: EvidenceEntry[];
}

/** Favours between me and others. */
export interface FavourEntries {
  /** They gave, and nothing has gone back yet. */
  owed: FavourEntry[];
  /** I gave, and nothing has come back yet. */
  given: FavourEntry[];
  /** Those that came back: the weightiest first, then those that took longest. */
  returned: FavourEntry[];
  counts: { owed: number; given: number; returned: number };
}

interface Weighed {
  entry: FavourEntry;
  weight: number;
  /** Orders what weighs the same: when it was, or how long it took to come back. */
  at: number;
}

/** Open favours by what they weigh, then the newest first; without a `me` there are none to speak of. */
export function favourEntries(ties: Ties, seen: readonly Tie[], limit: number): FavourEntries {
  const owed: Weighed[] = [];
  const given: Weighed[] = [];
  const returned: Weighed[] = [];
  for (const { a, b } of ties.me === undefined ? [] : seen) {
    const between = favours(ties, a.id, b.id);
    owed.push(...between.received.map((favour) => openEntry(ties, favour, a.id)));
    given.push(...between.given.map((favour) => openEntry(ties, favour, b.id)));
    for (const { favour, by, days } of between.returned) {
      const [there, back] = [wordsOf(ties, favour, a.id, b.id), wordsOf(ties, by, a.id, b.id)];
      const because = sentence(`${there}; ${daysWords(days)} later, ${back}.`);
      const evidence = [favour, by].map((interaction) => evidenceEntry(ties, interaction));
      returned.push({ entry: { because, days, evidence }, weight: weightOf(ties, favour), at: days });
    }
  }
  return {
    owed: heaviest(owed, limit),
    given: heaviest(given, limit),
    returned: heaviest(returned, limit),
    counts: { owed: owed.length, given: given.length, returned: returned.length },
  };
}

function openEntry(ties: Ties, favour: Interaction, to: string): Weighed {
  return {
    entry: {
      because: sentence(`${deedWords(ties, favour, to)}.`),
      days: null,
      evidence: [evidenceEntry(ties, favour)],
    },
    weight: weightOf(ties, favour),
    at: favour.at,
  };
}

function weightOf(ties: Ties, { kind }: Interaction): number {
  return ties.kinds.get(kind)?.weight ?? 0;
}

function wordsOf(ties: Ties, favour: Interaction, a: string, b: string): string {
  return deedWords(ties, favour, favour.from === a ? b : a);
}

function heaviest(entries: Weighed[], limit: number): FavourEntry[] {
  const order = (x: Weighed, y: Weighed) =>
    y.weight - x.weight || y.at - x.at || (x.entry.because < y.entry.because ? -1 : 1);
  return entries
    .sort(order)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
