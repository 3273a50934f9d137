import { MS_PER_DAY } from '@tiewise/core';

/** Half-lives of the sums of contacts tried, in days. */
const HALF_LIVES = [1, 7, 30, 90, 180, 365];

/** What people use today to tell who is still in touch, by row of the ties; higher means sooner back. */
export function baselines(ties) {
  const { days, last, contactsAB, contactsBA } = ties.columns;
  const column = (score) => Float64Array.from({ length: ties.size }, (_, row) => score(row));
  const silence = (row) => (ties.asOf - last[row]) / MS_PER_DAY;
  return {
    recency: column((row) => -silence(row)),
    count: column((row) => contactsAB[row] + contactsBA[row]),
    'active days': column((row) => days[row]),
    '90-day rule': column((row) => (silence(row) <= 90 ? 1 : 0)),
    'silence / mean gap': column((row) => -silence(row) / meanGap(ties, row)),
    ...halfLifeSums(ties),
  };
}

function halfLifeSums(ties) {
  const { log, first, end, rows } = ties.evidence();
  const sums = HALF_LIVES.map((halfLife) => {
    const score = new Float64Array(ties.size);
    for (let row = 0; row < ties.size; row++) {
      for (let i = first[row]; i < end[row]; i++) {
        score[row] += 2 ** ((log.at[rows[i]] - ties.asOf) / (halfLife * MS_PER_DAY));
      }
    }
    return [`half-life ${halfLife} d`, score];
  });
  return Object.fromEntries(sums);
}

/** Mean time between contacts, in days; unknown without two moments. */
function meanGap({ columns: { first, last, contactsAB, contactsBA } }, row) {
  const span = (last[row] - first[row]) / MS_PER_DAY;
  return span > 0 ? span / (contactsAB[row] + contactsBA[row] - 1) : Number.NaN;
}
