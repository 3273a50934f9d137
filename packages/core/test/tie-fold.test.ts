import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InteractionLog } from '../src/index.js';
import type { TieColumns } from '../src/tie-columns.js';
import { TieFold } from '../src/tie-fold.js';

const DAY = 86_400_000;
const clocks = { halfLife: 180 * DAY, spacing: 30 * DAY, longLife: 3652.5 * DAY };
/** Of message, meeting and connection. */
const kinds = () => ({
  weight: Float64Array.of(1, 3, 0),
  mutual: Uint8Array.of(0, 1, 1),
  contact: Uint8Array.of(1, 1, 0),
});

const people = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 });
const interaction = fc.record({
  at: fc.nat({ max: 400 * DAY }),
  people,
  kind: fc.constantFrom('message', 'meeting', 'connection'),
});
const interactions = fc.array(interaction, { maxLength: 60 });

function logOf(rows: readonly { at: number; people: number[]; kind: string }[]): InteractionLog {
  const log = new InteractionLog();
  for (const kind of ['message', 'meeting', 'connection']) log.kinds.intern(kind);
  for (const { at, people, kind } of rows) {
    const [from, ...to] = people.map((person) => `p${person}`);
    if (from !== undefined) log.add({ at, from, to, kind, weight: 1 });
  }
  return log;
}

/** The ties as text, one each, divided as finely as those of a log of so many rows. */
function tiesOf(log: InteractionLog, rows: number, ordered: boolean): string[] {
  const until = 500 * DAY;
  const fold = new TieFold({ kinds, clocks, landmark: until, maxGroup: 50, rows });
  if (ordered) fold.add(log.columns(), undefined, 0, log.size);
  else fold.addUnordered(log.columns(), until);
  return linesOf(fold.columns(until));
}

function linesOf(ties: TieColumns): string[] {
  const lines = Array.from(ties.a, (_, row) =>
    Object.values(ties)
      .map((column) => column[row])
      .join(' '),
  );
  return lines.sort();
}

describe('TieFold', () => {
  it('gives the same ties however finely they are divided, of rows in order of time', () => {
    fc.assert(
      fc.property(interactions, (rows) => {
        const log = logOf(rows.toSorted((x, y) => x.at - y.at));

        expect(tiesOf(log, 1e7, true)).toEqual(tiesOf(log, 1, true));
      }),
    );
  });

  it('gives the same ties however finely they are divided, of rows in no order too', () => {
    fc.assert(
      fc.property(interactions, (rows) => {
        const log = logOf(rows);

        expect(tiesOf(log, 1e7, false)).toEqual(tiesOf(log, 1, false));
      }),
    );
  });
});
