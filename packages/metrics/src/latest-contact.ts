import type { Ties } from '@tiewise/core';

/**
 * The latest moment at which one person turned to another, or both took part in something, before a given
 * moment, by the people's numbers; undefined if there is none.
 */
export function latestContact(ties: Ties): (from: number, to: number, before: number) => number | undefined {
  const { log, kinds, first, end, rows } = ties.evidence();
  const together = Uint8Array.from(kinds, ({ mutual }) => (mutual ? 1 : 0));
  const noContact = Uint8Array.from(kinds, ({ contact }) => (contact === false ? 1 : 0));
  return (from, to, before) => {
    const tie = ties.rowBetween(from, to);
    if (tie === undefined) return undefined;
    for (let place = end[tie] - 1; place >= first[tie]; place--) {
      const row = rows[place];
      const kind = log.kind[row];
      if (noContact[kind] === 1 || log.at[row] >= before) continue;
      if (log.from[row] === from || together[kind] === 1) return log.at[row];
    }
    return undefined;
  };
}
