import type { Interaction, Ties } from '@tiewise/core';

/** The interactions behind these rows of ties, each once, in order of time. */
export function interactionsOfRows(ties: Ties, rows: Iterable<number>): Interaction[] {
  const { first, end, rows: logRows } = ties.evidence();
  const found = new Set<number>();
  for (const row of rows) {
    for (let place = first[row]; place < end[row]; place++) found.add(logRows[place]);
  }
  return interactionsOfLog(ties, found);
}

/** These rows of the log as interactions, in order of time. */
export function interactionsOfLog(ties: Ties, logRows: Iterable<number>): Interaction[] {
  const { log, at } = ties.evidence();
  return [...logRows].sort((x, y) => log.at[x] - log.at[y] || x - y).map((row) => at(row));
}
