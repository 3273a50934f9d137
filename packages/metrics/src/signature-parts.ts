import type { Interaction, Person, Ties } from '@tiewise/core';
import { interactionsOfLog } from './evidence-of-rows.js';
import { jensenShannon } from './jensen-shannon.js';
import type { Span } from './period-counts.js';
import type { PersonShares } from './person-shares.js';

/** With whom a person was in touch in a period, most first. */
export interface Signature {
  /** Epoch milliseconds; unknown where there is no time, as in a plain graph. */
  from: number | undefined;
  to: number | undefined;
  /** How often they were in touch with anybody: days (of each tie), or interactions. */
  total: number;
  /** Shares add up to 1; equal ones by id. */
  ranks: readonly { person: Person; count: number; share: number }[];
}

export interface SignatureParts {
  before: Signature;
  after: Signature;
  /** Jensen-Shannon divergence of the two in bits, 0 to 1: the score. */
  shift: number | undefined;
  /** The same between this person and others, in the mean over others and both periods: what to compare with. */
  othersDifference: number | undefined;
  /** Signatures of others that were compared with. */
  others: number;
  /** People in touch with in both periods, in the later alone, and in the earlier alone. */
  stayed: number;
  came: number;
  left: number;
  /** Share of all these who came or left: 0 if the same people, 1 if all others; undefined without anybody. */
  turnover: number | undefined;
}

/** A period and what is counted in it. */
export interface SignaturePeriod {
  span: Span;
  counts: Uint32Array;
  shares: PersonShares;
}

/** The mean divergence between one person's signature and those of others in the same period. */
export function differenceToOthers(
  ties: Ties,
  periods: readonly SignaturePeriod[],
  { person, minPeople, sees }: { person: number; minPeople: number; sees: (person: number) => boolean },
): Pick<SignatureParts, 'othersDifference' | 'others'> {
  let [sum, others] = [0, 0];
  for (const { shares } of periods) {
    shares.read(person);
    const own = shares.shares.slice();
    for (let other = 0; other < ties.people; other++) {
      if (other === person || !sees(other) || shares.read(other) < minPeople) continue;
      sum += jensenShannon(own, shares.shares);
      others++;
    }
  }
  return { othersDifference: others > 0 ? sum / others : undefined, others };
}

/** How many of the people of two signatures are in both, or in one alone. */
export function turnoverOf(before: Signature, after: Signature) {
  const had = new Set(before.ranks.map(({ person }) => person.id));
  const stayed = after.ranks.filter(({ person }) => had.has(person.id)).length;
  const [came, left] = [after.ranks.length - stayed, had.size - stayed];
  const all = stayed + came + left;
  return { stayed, came, left, turnover: all > 0 ? (came + left) / all : undefined };
}

/** The signature of a person, from how often the two of each tie were in touch. */
export function signatureIn(ties: Ties, person: number, { from, to }: Span, counts: Uint32Array): Signature {
  const { a, b } = ties.columns;
  const found = Array.from(ties.rowsOf(person))
    .filter((row) => counts[row] > 0)
    .map((row) => ({ person: ties.person(a[row] === person ? b[row] : a[row]), count: counts[row] }));
  const total = found.reduce((sum, { count }) => sum + count, 0);
  found.sort((x, y) => y.count - x.count || (x.person.id < y.person.id ? -1 : 1));
  const ranks = found.map((each) => ({ ...each, share: each.count / total }));
  return Number.isNaN(to) ? { from: undefined, to: undefined, total, ranks } : { from, to, total, ranks };
}

/** The contact of a person within these spans, in order of time. */
export function evidenceIn(ties: Ties, person: number, spans: readonly Span[]): Interaction[] {
  const { log, kinds, first, end, rows } = ties.evidence();
  const found = new Set<number>();
  for (const tie of ties.rowsOf(person)) {
    for (let place = first[tie]; place < end[tie]; place++) {
      const row = rows[place];
      const at = log.at[row];
      if (kinds[log.kind[row]].contact === false) continue;
      if (spans.some(({ from, to }) => at >= from && at < to)) found.add(row);
    }
  }
  return interactionsOfLog(ties, found);
}
