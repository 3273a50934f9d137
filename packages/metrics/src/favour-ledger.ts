import { type Evidence, inSlices, type LongWork, type Ties } from '@tiewise/core';

/**
 * Every favour of every tie, in columns: those of tie `row` are at the places `start[row]` up to, not
 * including, `start[row + 1]`, in order of time. Shared: never write on it.
 */
export interface FavourLedger {
  readonly start: Uint32Array;
  /** The row of the log. */
  readonly row: Uint32Array;
  /** 1 where it went from the tie's `a` to its `b`, else 0. */
  readonly fromA: Uint8Array;
  /** How much was given: the kind's weight, times the interaction's, shared among its recipients. */
  readonly amount: Float64Array;
  /** What of the amount was no return of an earlier favour, so that it waits for one itself. */
  readonly fresh: Float64Array;
  /** What of that has not come back. */
  readonly open: Float64Array;
  /** The place of the favour with which something first came back, and with which something last did; -1 for none. */
  readonly firstBack: Int32Array;
  readonly lastBack: Int32Array;
}

/** Some of a favour that came back: places in the ledger. */
export type Match = (favour: number, by: number, amount: number) => void;

/** A rest smaller than this share of a favour is what rounding left of it. */
const ROUNDING = 1e-9;

/**
 * The favours of all ties, settled: what comes back returns the oldest open favours first, and what is
 * left of it then is a favour of its own. So at any moment favours are open one way only. Built in one
 * pass over the evidence when first asked for, and kept for as long as the ties are.
 *
 * What both sides take part in gives neither of them anything, and what weighs nothing gives nothing.
 */
export function favourLedger(ties: Ties, work: LongWork = {}): FavourLedger {
  const known = ledgers.get(ties);
  if (known) return known;

  const ledger = settled(gathered(ties, work), ties.size, work);
  ledgers.set(ties, ledger);
  return ledger;
}

const ledgers = new WeakMap<Ties, FavourLedger>();

/** What came back of a tie's favours, some at a time, in order of when it did. */
export function matchesOf({ start, fromA, amount }: FavourLedger, row: number, match: Match): void {
  const [first, end] = [start[row], start[row + 1]];
  const there = fromA.subarray(first, end);
  const fresh = new Float64Array(end - first);
  settle(
    { fromA: there, amount: amount.subarray(first, end), fresh, open: fresh.slice() },
    0,
    end - first,
    (favour, by, some) => match(first + favour, first + by, some),
  );
}

/** Which of the kinds give something to the other side. */
export function givingKinds({ kinds }: Evidence): Uint8Array {
  return Uint8Array.from(kinds, ({ favour, mutual, weight }) => (favour && !mutual && weight > 0 ? 1 : 0));
}

function gathered(ties: Ties, work: LongWork): FavourLedger {
  const evidence = ties.evidence();
  const { log, kinds, first, end, rows, recipients } = evidence;
  const gives = givingKinds(evidence);
  const start = countedBy(ties, evidence, gives, work);
  const size = start[ties.size];
  const [row, fromA, amount] = [new Uint32Array(size), new Uint8Array(size), new Float64Array(size)];
  inSlices({ phase: 'favours', total: ties.size }, work, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      if (start[tie] === start[tie + 1]) continue;
      let favour = start[tie];
      for (let place = first[tie]; place < end[tie]; place++) {
        const there = rows[place];
        const kind = log.kind[there];
        if (gives[kind] === 0 || !(log.weight[there] > 0)) continue;
        row[favour] = there;
        fromA[favour] = log.from[there] === ties.columns.a[tie] ? 1 : 0;
        amount[favour++] = (kinds[kind].weight * log.weight[there]) / recipients(there);
      }
    }
  });
  const none = () => new Int32Array(size).fill(-1);
  const [fresh, open] = [new Float64Array(size), new Float64Array(size)];
  return { start, row, fromA, amount, fresh, open, firstBack: none(), lastBack: none() };
}

/** Where the favours of each tie begin. */
function countedBy(
  ties: Ties,
  { log, first, end, rows }: Evidence,
  gives: Uint8Array,
  work: LongWork,
): Uint32Array {
  const start = new Uint32Array(ties.size + 1);
  inSlices({ phase: 'favours found', total: ties.size }, work, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      let favours = 0;
      for (let place = first[tie]; place < end[tie]; place++) {
        if (gives[log.kind[rows[place]]] === 1 && log.weight[rows[place]] > 0) favours++;
      }
      start[tie + 1] = start[tie] + favours;
    }
  });
  return start;
}

function settled(ledger: FavourLedger, ties: number, work: LongWork): FavourLedger {
  const { start, firstBack, lastBack } = ledger;
  const match: Match = (favour, by) => {
    if (firstBack[favour] < 0) firstBack[favour] = by;
    lastBack[favour] = by;
  };
  inSlices({ phase: 'favours settled', total: ties }, work, (from, to) => {
    for (let tie = from; tie < to; tie++) settle(ledger, start[tie], start[tie + 1], match);
  });
  return ledger;
}

/** Takes what comes back off the oldest open favours; what is left of it is a favour of its own. */
function settle(
  { fromA, amount, fresh, open }: Pick<FavourLedger, 'fromA' | 'amount' | 'fresh' | 'open'>,
  first: number,
  end: number,
  match: Match,
): void {
  let oldest = first;
  for (let by = first; by < end; by++) {
    let rest = amount[by];
    while (rest > 0) {
      while (oldest < by && open[oldest] === 0) oldest++;
      if (oldest === by || fromA[oldest] === fromA[by]) break;

      const some = Math.min(rest, open[oldest]);
      const left = open[oldest] - some;
      rest = rest - some > ROUNDING * amount[by] ? rest - some : 0;
      open[oldest] = left > ROUNDING * amount[oldest] ? left : 0;
      match(oldest, by, some);
    }
    fresh[by] = rest;
    open[by] = rest;
  }
}
