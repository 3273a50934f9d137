import { dayOf, type Network, type Ties } from '@tiewise/core';
import type { FileReport, MergedImport, SkippedRow } from '@tiewise/importers';
import { type CrossingEntry, crossings, resting } from './crossing-entries.js';
import { dateOf } from './dates.js';
import { type FavourEntries, favourEntries } from './favour-entries.js';
import { type GiveEntry, giveEntries } from './give-entries.js';
import { type IdentityEntries, identityEntries } from './identity-entries.js';
import { type IntroductionEntry, introductionEntries } from './introduction-entries.js';
import { type PersonEntry, personEntry } from './person-entry.js';
import { closeTies, goneQuiet, newTies, oneSided, type TieEntry } from './tie-entries.js';
import { unknowns } from './unknowns.js';
import { type WakeEntry, wakeEntries } from './wake-entries.js';
import { wholeSentences } from './whole.js';
import type { FoundWishes } from './wishes.js';

/** Everything a report says, as plain data: unknown is null, dates are ISO. */
export interface Report {
  asOf: string;
  /** Whose ties they are; null where that could not be told. */
  me: PersonEntry | null;
  read: {
    files: readonly FileReport[];
    skipped: readonly SkippedRow[];
    notes: readonly string[];
    /** Others than me. */
    people: number;
    /** Interactions up to the moment looked from, and the days of the first and last. */
    interactions: number;
    from: string | null;
    to: string | null;
    /** Ties with contact. */
    ties: number;
  };
  close: TieEntry[];
  wake: WakeEntry[];
  /** Ways to the people asked for. */
  introductions: IntroductionEntry[];
  quiet: TieEntry[];
  resting: CrossingEntry[];
  crossings: CrossingEntry[];
  fresh: TieEntry[];
  favours: FavourEntries;
  /** Whom to help or thank. */
  give: GiveEntry[];
  oneSided: TieEntry[];
  /** What there is to say of all ties together. */
  whole: string[];
  unknown: string[];
  /** Who may be one person, and why others became one. */
  identity: IdentityEntries;
}

export interface ReportInput {
  network: Network;
  imported: MergedImport;
  /** Entries in each part. */
  limit: number;
  wishes?: FoundWishes;
}

/** The report on the ties at a moment: seen from `me`, or on all of them where there is no `me`. */
export function reportOf(ties: Ties, { network, imported, limit, wishes }: ReportInput): Report {
  const seen = ties.me === undefined ? [...ties] : ties.of(ties.me);
  const { interactions, from, to } = spanOf(network, ties.asOf);
  const me = ties.me === undefined ? undefined : network.person(ties.me);
  return {
    asOf: new Date(ties.asOf).toISOString(),
    me: me ? personEntry(me) : null,
    read: {
      ...imported.report,
      people: ties.people - (me ? 1 : 0),
      interactions,
      from: dateOf(from),
      to: dateOf(to),
      ties: seen.filter(({ days }) => days > 0).length,
    },
    close: closeTies(ties, seen, limit),
    wake: wakeEntries(ties, { limit, ...wishes?.reconnect }),
    introductions: introductionEntries(ties, wishes?.introduce ?? []),
    quiet: goneQuiet(ties, seen, limit),
    resting: resting(ties, seen, limit),
    crossings: crossings(ties, seen, limit),
    fresh: newTies(ties, seen, limit),
    favours: favourEntries(ties, seen, limit),
    give: giveEntries(ties, { limit, exclude: wishes?.quiet }),
    oneSided: oneSided(ties, seen, limit),
    whole: wholeSentences(ties),
    unknown: unknowns(ties, seen, {
      network,
      imported,
      later: network.size - interactions,
      lastDay: to === undefined ? undefined : dayOf(to),
    }),
    identity: identityEntries(imported),
  };
}

function spanOf(network: Network, asOf: number) {
  let [interactions, from, to] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of network.interactions()) {
    if (at > asOf) continue;
    interactions++;
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return interactions > 0 ? { interactions, from, to } : { interactions, from: undefined, to: undefined };
}
