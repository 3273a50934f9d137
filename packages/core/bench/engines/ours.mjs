import { chunksOf } from '../columns.mjs';
import { AS_OF, KINDS } from '../definition.mjs';

const YEAR = 365.25 * 86_400_000;

/** One in so many rows goes to a group, and one is a connection. */
const GROUP_EVERY = 10;
const CONNECTION_EVERY = 50;

/**
 * The package itself, from a filled log to `Ties`. With `asked`, the network has been asked before, for the
 * moment so many years later; with `groups`, some rows are other ones than in the files.
 */
export async function prepare({ folder, people, core, asked, groups = false }) {
  const { InteractionLog, Network } = await import(core);
  const log = filledLog(new InteractionLog(), people, folder, groups ? withGroups(people) : undefined);
  const network = asked ? Network.of({ interactions: log }) : undefined;
  network?.tiesAt(AS_OF + asked * YEAR);
  return {
    compute: () => (network ?? Network.of({ interactions: log })).tiesAt(AS_OF),
    columnsOf: (ties) => ties.columns,
  };
}

/** People are met in the order of their numbers, so that theirs are the numbers in the files. */
export function filledLog(log, people, folder, changed = (interaction) => interaction) {
  const ids = Array.from({ length: people }, (_, number) => `person-${number}`);
  for (const id of ids) log.people.intern(id);
  const recipients = ids.map((id) => [id]);
  for (const { size, at, from, to, kind, weight } of chunksOf(folder)) {
    for (let row = 0; row < size; row++) {
      const interaction = {
        at: at[row],
        from: ids[from[row]],
        to: recipients[to[row]],
        kind: KINDS[kind[row]].name,
        weight: weight[row],
      };
      log.add(changed(interaction, from[row]));
    }
  }
  return log;
}

/** Every tenth row goes to whom its sender turned to last as well, up to four people; every fiftieth is a connection. */
function withGroups(people) {
  const lately = Array.from({ length: people }, () => []);
  let row = 0;
  return (interaction, from) => {
    row++;
    const to = [...new Set([...interaction.to, ...lately[from]])].slice(0, 4);
    lately[from] = to.slice(0, 3);
    if (row % CONNECTION_EVERY === 0) return { ...interaction, kind: 'connection' };
    return row % GROUP_EVERY === 0 ? { ...interaction, to } : interaction;
  };
}
