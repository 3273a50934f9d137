import { dayOf, type Interaction, type Ties } from '@tiewise/core';
import { favourLedger } from './favour-ledger.js';
import { type LedgerFavour, ledgerFavours } from './ledger-favour.js';
import type { Observed } from './observed.js';
import { called, deedWords, personWithId } from './people-words.js';
import { dateWords, daysWords } from './words.js';

/** Why to turn to somebody. */
export interface GiveReason {
  /** They did a favour nothing has gone back for yet; they helped somebody close; they asked for something. */
  why: 'open' | 'helped' | 'asked';
  /** The id of whom they helped or turned to. */
  whom: string;
  /** Days since: of open favours since the oldest, else since the latest. */
  days: number;
  /** In one clause. */
  because: string;
  evidence: readonly Interaction[];
}

/** A person and a reason. */
export interface RankedReason {
  id: string;
  /** What orders the reasons of a sort: the lower comes first. */
  rank: number;
  reason: GiveReason;
}

/** An ask of more people than this is nobody's in particular. */
const FEW = 3;

/** Favours a person received that nothing, or not all, has gone back for: the oldest or the largest first. */
export function openReasons(
  ties: Ties,
  person: number,
  { sees, order }: { sees: Observed; order: 'oldest' | 'largest' },
): RankedReason[] {
  const ledger = favourLedger(ties);
  const me = ties.person(person).id;
  return seenRows(ties, person, sees).flatMap((row) => {
    const open = ledgerFavours(ties, ledger, row).filter((favour) => favour.open > 0 && favour.to === me);
    return open.length === 0 ? [] : [openReason(ties, open, order)];
  });
}

/** Who did a favour for one of these people, somebody else than `person`: the latest first. */
export function helpedReasons(ties: Ties, person: number, close: readonly number[]): RankedReason[] {
  const { start, row: rows, fromA } = favourLedger(ties);
  const { a, b } = ties.columns;
  const { log, at } = ties.evidence();
  const idOf = (number: number) => ties.person(number).id;
  const helped = new Map<number, Helped>();
  for (const whom of close) {
    for (const row of ties.rowsOf(whom)) {
      const who = a[row] === whom ? b[row] : a[row];
      if (who === person) continue;
      const theirs = a[row] === who ? 1 : 0;
      for (let place = start[row]; place < start[row + 1]; place++) {
        if (fromA[place] !== theirs) continue;
        const there = rows[place];
        const known = helped.get(who) ?? { whom, latest: there, rows: new Set() };
        known.rows.add(there);
        const later = log.at[there] - log.at[known.latest];
        if (later > 0 || (later === 0 && idOf(whom) < idOf(known.whom)))
          Object.assign(known, { whom, latest: there });
        helped.set(who, known);
      }
    }
  }
  return Array.from(helped, ([who, favours]) => {
    const evidence = Array.from(favours.rows, at).sort((x, y) => x.at - y.at);
    return helpedReason(ties, ties.person(who).id, ties.person(favours.whom).id, evidence);
  });
}

/** What somebody did for people close by, in rows of the log, and for whom the latest; of several, the first by id. */
interface Helped {
  whom: number;
  latest: number;
  rows: Set<number>;
}

/** Who asked something of a person, with no contact from that person since: the latest first. */
export function askedReasons(ties: Ties, person: number, sees: Observed): RankedReason[] {
  const { log, kinds, first, end, rows, recipients, at } = ties.evidence();
  const { a, b } = ties.columns;
  return seenRows(ties, person, sees).flatMap((row) => {
    const asked: number[] = [];
    for (let place = first[row]; place < end[row]; place++) {
      const there = rows[place];
      const { ask, mutual, contact } = kinds[log.kind[there]];
      if (mutual || log.from[there] === person) {
        if (contact !== false) asked.length = 0;
      } else if (ask && recipients(there) <= FEW) asked.push(there);
    }
    const who = ties.person(a[row] === person ? b[row] : a[row]).id;
    return asked.length === 0 ? [] : [askedReason(ties, who, ties.person(person).id, asked.map(at))];
  });
}

function seenRows(ties: Ties, person: number, sees: Observed): number[] {
  return Array.from(ties.rowsOf(person)).filter(sees.tie);
}

function openReason(ties: Ties, open: readonly LedgerFavour[], order: 'oldest' | 'largest'): RankedReason {
  const [{ favour, from, to, days }] = open;
  const deed = `${deedWords(ties, favour, to)}, ${agoWords(days)}`;
  const oldest =
    open.length > 1 ? `, the oldest of ${open.length} favours nothing, or not all, has gone back for` : '';
  return {
    id: from,
    rank: order === 'oldest' ? favour.at : -open.reduce((sum, favour) => sum + favour.open, 0),
    reason: {
      why: 'open',
      whom: to,
      days,
      because: `${deed}${oldest}: a chance to give something back`,
      evidence: open.flatMap(({ favour, returns }) => [favour, ...returns.map(({ by }) => by)]),
    },
  };
}

function helpedReason(ties: Ties, id: string, whom: string, evidence: readonly Interaction[]): RankedReason {
  const latest = evidence[evidence.length - 1];
  const others = evidence.length > 1 ? `, the latest of ${evidence.length} favours to people close by` : '';
  return {
    id,
    rank: -latest.at,
    reason: {
      why: 'helped',
      whom,
      days: ties.today - dayOf(latest.at),
      because: `${deedWords(ties, latest, whom)}${others}: a chance to say thank you for ${called(ties, personWithId(ties, whom))}`,
      evidence,
    },
  };
}

function askedReason(ties: Ties, id: string, person: string, evidence: readonly Interaction[]): RankedReason {
  const latest = evidence[evidence.length - 1];
  const [who, whom] = [id, person].map((one) => called(ties, personWithId(ties, one)));
  const days = ties.today - dayOf(latest.at);
  return {
    id,
    rank: -latest.at,
    reason: {
      why: 'asked',
      whom: person,
      days,
      because: `${who} asked something of ${whom} on ${dateWords(latest.at)}, ${agoWords(days)}: perhaps still a chance to help`,
      evidence,
    },
  };
}

function agoWords(days: number): string {
  return days === 0 ? 'today' : `${daysWords(days)} ago`;
}
