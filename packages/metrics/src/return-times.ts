import { dayOf, inSlices, type LongWork, type Ties } from '@tiewise/core';
import { favourLedger } from './favour-ledger.js';
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.js';
import { numberOf, observed, type SeenOptions } from './observed.js';

export interface ReturnTimesOptions extends SeenOptions, LongWork {
  /**
   * Only favours of this person's ties: an id.
   *
   * @defaultValue everyone's
   */
  person?: string | undefined;
  /**
   * Which of theirs: those they gave, those they received, or both.
   *
   * @defaultValue "both"
   */
  direction?: 'given' | 'received' | 'both' | undefined;
  /**
   * When a favour counts as come back: once all of it has, or with the first thing that came back for it.
   *
   * @defaultValue "all"
   */
  back?: 'all' | 'first' | undefined;
}

/** Days until favours come back; those still open are censored, for they may yet. */
export function returnTimes(ties: Ties, options: ReturnTimesOptions = {}): SurvivalCurve {
  const { person, direction = 'both', back = 'all', seen, ...work } = options;
  checkChoices(direction, back, person);
  const ledger = favourLedger(ties, work);
  const { start, row: rows, fromA, fresh, open, firstBack, lastBack } = ledger;
  const { at } = ties.evidence().log;
  const sees = observed(ties, seen).tie;
  const who = person === undefined ? undefined : numberOf(ties, person, 'favours.returnTimes');
  const theirs = who === undefined ? undefined : ties.rowsOf(who);
  const [ended, censored] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  let [ends, losses] = [0, 0];

  inSlices({ phase: 'return times', total: theirs?.length ?? ties.size }, work, (first, end) => {
    for (let i = first; i < end; i++) {
      const tie = theirs ? theirs[i] : i;
      if (start[tie] === start[tie + 1] || !sees(tie)) continue;
      const giver = (ties.columns.a[tie] === who) === (direction === 'given') ? 1 : 0;
      for (let place = start[tie]; place < start[tie + 1]; place++) {
        if (fresh[place] === 0 || (direction !== 'both' && fromA[place] !== giver)) continue;
        const day = dayOf(at[rows[place]]);
        const by = back === 'first' ? firstBack[place] : open[place] === 0 ? lastBack[place] : -1;
        if (by < 0) censored[losses++] = ties.today - day;
        else ended[ends++] = dayOf(at[rows[by]]) - day;
      }
    }
  });
  return kaplanMeier(ended.subarray(0, ends), censored.subarray(0, losses));
}

function checkChoices(direction: string, back: string, person: string | undefined): void {
  if (!['given', 'received', 'both'].includes(direction) || !['all', 'first'].includes(back)) {
    throw new TypeError(
      `favours.returnTimes: direction must be given, received or both, back all or first, got ${direction} and ${back}`,
    );
  }
  if (direction !== 'both' && person === undefined) {
    throw new TypeError(
      `favours.returnTimes: favours ${direction} by everyone are all of them; name a person`,
    );
  }
}
