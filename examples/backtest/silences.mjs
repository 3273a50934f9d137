import { MS_PER_DAY } from '@tiewise/core';
import { dormancy } from '@tiewise/metrics';
import { meanBeside, share } from './evaluation.mjs';

/**
 * Whether "one gap in twenty lasts so long" is true of one gap in twenty: of the ties whose last gap before the
 * cut, or first gap after it, came after others, the share whose chance of a longer gap was below each level.
 */
export function gapShares({ ties, after }, tail, levels = [0.2, 0.05, 0.01]) {
  const { days, firstDay, lastDay } = ties.columns;
  const [last, next] = [[], []];
  const dayBefore = lastDaysBefore(ties);
  for (let row = 0; row < ties.size; row++) {
    const before = dayBefore[row];
    if (days[row] > 2) last.push(tail(days[row] - 2, before - firstDay[row], lastDay[row] - before));
    if (days[row] > 1 && after.firstGap[row] > 0)
      next.push(tail(days[row] - 1, lastDay[row] - firstDay[row], after.firstGap[row]));
  }
  const shares = (tails) => levels.map((level) => share(tails.filter((x) => x < level).length, tails.length));
  return {
    levels,
    last: { size: last.length, shares: shares(last) },
    next: { size: next.length, shares: shares(next) },
  };
}

/** The day in touch before the last, by row. */
function lastDaysBefore(ties) {
  const { log, first, end, rows } = ties.evidence();
  return Float64Array.from(ties.columns.lastDay, (lastDay, row) => {
    for (let i = end[row] - 1; i >= first[row]; i--) {
      const day = Math.floor(log.at[rows[i]] / MS_PER_DAY);
      if (day < lastDay) return day;
    }
    return Number.NaN;
  });
}

/**
 * Of the ties whose silence at the cut only one gap in twenty outlasts, those with a usual gap no longer than what
 * is left of the log: the share said to come back within one more usual gap, and the share that did.
 */
export function returnsOfUnusual({ ties, after, horizon }, { tail, returns }) {
  const { days, firstDay, lastDay } = ties.columns;
  const [said, came] = [[], []];
  let left = 0;
  for (let row = 0; row < ties.size; row++) {
    const [gaps, sum] = [days[row] - 1, lastDay[row] - firstDay[row]];
    if (gaps < 1 || tail(gaps, sum, ties.today - lastDay[row]) > 0.05) continue;
    if (sum / gaps > horizon) {
      left++;
      continue;
    }
    said.push(returns[row]);
    came.push(after.next[row] <= sum / gaps ? 1 : 0);
  }
  const back = came.reduce((sum, x) => sum + x, 0);
  return { called: said.length, left, said: meanBeside(said, came).expected, came: share(back, came.length) };
}

/** How many ties were in each state at the cut, and the share of them that came back before the end of the log. */
export function returnsByState({ ties, after }) {
  const states = dormancy.states(ties);
  return ['active', 'cooling', 'dormant', 'unknown'].map((state) => {
    const rows = Array.from(states.keys()).filter((row) => states[row] === state);
    const back = rows.filter((row) => after.next[row] < Number.POSITIVE_INFINITY).length;
    return { state, ties: rows.length, back: share(back, rows.length) };
  });
}
