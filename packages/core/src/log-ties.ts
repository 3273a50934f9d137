import { drained } from './drained.js';
import { type Evidence, evidenceRanges } from './evidence.js';
import type { Clocks } from './fade-tables.js';
import type { Interaction } from './interaction.js';
import { GROUP, type InteractionColumns, type InteractionLog } from './interaction-log.js';
import { type KindColumns, kindColumns } from './kind-columns.js';
import type { Kinds } from './kinds.js';
import type { LeftOut } from './left-out.js';
import { indexingPairs, type PairIndex } from './pair-index.js';
import type { People } from './people.js';
import type { TieColumns } from './tie-columns.js';
import { TieSnapshots } from './tie-snapshots.js';
import { type TieSource, Ties } from './ties.js';
import { type Timeline, timelineColumns } from './timeline.js';

export interface LogTiesOptions {
  people: People;
  kinds: Kinds;
  maxGroup: number;
}

/** What is needed to fold the ties of a moment somewhere else, and to make `Ties` of what comes back. */
export interface TieWork {
  readonly log: InteractionLog;
  /** Of the log as it stood when it was asked. */
  readonly columns: InteractionColumns;
  readonly task: TieTask;
  ties(columns: TieColumns, leftOut: LeftOut): Ties;
  /** Gathers what evidence is read from, with pauses; evidence asked for then is there at once. */
  gathering(): Generator<void, unknown>;
}

/** What there is to be known beside the rows; plain data. */
export interface TieTask {
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly clocks: Clocks;
  readonly kinds: KindColumns;
  readonly maxGroup: number;
}

/** The ties of one log at any moment, and what is kept between one moment and the next. */
export class LogTies {
  readonly log: InteractionLog;
  readonly #options: LogTiesOptions;
  /** One walk through the log: that of the clocks last asked for. */
  #snapshots: { key: string; snapshots: TieSnapshots } | undefined;
  /** Made when evidence is first asked for. */
  #index: { size: number; pairs: PairIndex } | undefined;

  constructor(log: InteractionLog, options: LogTiesOptions) {
    this.log = log;
    this.#options = options;
  }

  /** The ties at a moment, with `me` an id. */
  at(asOf: number, clocks: Clocks, me: string | undefined): Ties {
    const fold = this.#snapshotsBy(clocks).foldedTo(asOf, this.log.columns());
    return new Ties(fold.columns(asOf), this.#source(me), asOf, { ...fold.leftOut });
  }

  /** What `at` would do, for someone else to do it. */
  workAt(asOf: number, clocks: Clocks, me: string | undefined): TieWork {
    const source = this.#source(me);
    const kinds = kindColumns(this.log.kinds, this.#options.kinds);
    return {
      log: this.log,
      columns: this.log.columns(),
      task: { asOf, clocks, kinds, maxGroup: this.#options.maxGroup },
      ties: (columns, leftOut) => new Ties(columns, source, asOf, leftOut),
      gathering: () => this.#indexing(this.log.size),
    };
  }

  /** Warmth and depth at these moments, which are in order of time. */
  timeline(moments: Float64Array, clocks: Clocks, me: string | undefined): Timeline {
    const kinds = () => kindColumns(this.log.kinds, this.#options.kinds);
    const options = { kinds, clocks, maxGroup: this.#options.maxGroup };
    const { columns, leftOut, ...rest } = timelineColumns(moments, this.log.columns(), options);
    const ties = new Ties(columns, this.#source(me), moments[moments.length - 1], leftOut);
    return { moments, ties, ...rest };
  }

  #snapshotsBy(clocks: Clocks): TieSnapshots {
    const key = JSON.stringify(clocks);
    if (this.#snapshots?.key !== key) {
      const kinds = () => kindColumns(this.log.kinds, this.#options.kinds);
      this.#snapshots = {
        key,
        snapshots: new TieSnapshots({ kinds, clocks, maxGroup: this.#options.maxGroup }),
      };
    }
    return this.#snapshots.snapshots;
  }

  #source(me: string | undefined): TieSource {
    const { people, kinds } = this.#options;
    const ids = this.log.people;
    const size = ids.size;
    const rows = this.log.size;
    const indexOf = (id: string) => {
      const number = ids.indexOf(id);
      return number !== undefined && number < size ? number : undefined;
    };
    return {
      people: size,
      me: me === undefined ? undefined : indexOf(me),
      kinds,
      person: (number) => people.get(ids.id(number)),
      indexOf,
      interactions: (a, b, asOf) => this.#interactions(a, b, asOf, rows),
      evidence: (columns, asOf) => this.#evidence(columns, asOf, rows),
    };
  }

  #evidence(ties: TieColumns, asOf: number, size: number): Evidence {
    const { log } = this;
    const { kinds } = this.#options;
    const [pairs, columns] = [this.#pairs(size), log.columns(size)];
    return {
      log: columns,
      kinds: Array.from(log.kinds, (name) => ({ weight: 1, ...kinds.get(name), name })),
      ...evidenceRanges(ties, pairs, columns.at, asOf),
      rows: pairs.rows,
      recipients: (row) => recipientsOf(columns, row),
      about: (row) => log.aboutOf(row),
      at: (row) => log.at(row),
    };
  }

  /** The first rows of the log, so many, by pair. */
  #pairs(size: number): PairIndex {
    return drained(this.#indexing(size));
  }

  /** Gathers them with pauses, anew where there were fewer or more. */
  *#indexing(size: number): Generator<void, PairIndex> {
    if (this.#index?.size === size) return this.#index.pairs;

    const { mutual } = kindColumns(this.log.kinds, this.#options.kinds);
    const pairs = yield* indexingPairs(this.log.columns(size), mutual, this.#options.maxGroup);
    this.#index = { size, pairs };
    return pairs;
  }

  #interactions(a: number, b: number, asOf: number, size: number): Interaction[] {
    const { rows, start, find } = this.#pairs(size);
    const pair = find(a, b);
    if (pair === undefined) return [];

    const found = Array.from(rows.subarray(start[pair], start[pair + 1]), (row) => this.log.at(row));
    return found.filter(({ at }) => at <= asOf);
  }
}

function recipientsOf({ from, to, groupStart }: InteractionColumns, row: number): number {
  const other = to[row];
  if (other < GROUP) return other === from[row] ? 0 : 1;
  return groupStart[other - GROUP + 1] - groupStart[other - GROUP];
}
