import { chunksOf } from '../columns.mjs';
import { AS_OF, KINDS } from '../definition.mjs';

const YEAR = 365.25 * 86_400_000;

/** The package itself, from a filled log to `Ties`. With `again`, the network has been asked for another moment before. */
export async function prepare({ folder, people, core, again = false }) {
  const { InteractionLog, Network } = await import(core);
  const log = filledLog(new InteractionLog(), people, folder);
  const network = again ? Network.of({ interactions: log }) : undefined;
  network?.tiesAt(AS_OF - YEAR);
  return {
    compute: () => (network ?? Network.of({ interactions: log })).tiesAt(AS_OF),
    columnsOf: (ties) => ties.columns,
  };
}

/** People are met in the order of their numbers, so that theirs are the numbers in the files. */
export function filledLog(log, people, folder) {
  const ids = Array.from({ length: people }, (_, number) => `person-${number}`);
  for (const id of ids) log.people.intern(id);
  const recipients = ids.map((id) => [id]);
  for (const { size, at, from, to, kind, weight } of chunksOf(folder)) {
    for (let row = 0; row < size; row++) {
      log.add({
        at: at[row],
        from: ids[from[row]],
        to: recipients[to[row]],
        kind: KINDS[kind[row]].name,
        weight: weight[row],
      });
    }
  }
  return log;
}
