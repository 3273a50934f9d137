import type { Attributes, AbstractGraph as Graph } from 'graphology-types';
import type { Evidence } from './evidence.js';
import { IdTable } from './id-table.js';
import { InteractionLog } from './interaction-log.js';
import { STANDARD_KINDS } from './kinds.js';
import { newTieColumns, shrinkTieColumns, type TieColumns } from './tie-columns.js';
import { Ties } from './ties.js';

export interface FromGraphOptions {
  /**
   * Where an edge's weight stands: the name of an attribute, which counts 1 where it is absent, or
   * a function; null for a weight of 1 everywhere.
   *
   * @defaultValue "weight"
   */
  getEdgeWeight?: string | ((edge: string, attributes: Attributes) => number) | null;
}

/**
 * Ties from any graphology graph, for metrics of structure: each edge's weight becomes warmth in its
 * direction, that of an undirected edge half in each. Parallel edges add up, loops are left out.
 * A plain graph knows no time, so `asOf`, days and depth are unknown, and so are scores that need them.
 *
 * @throws RangeError if a weight is negative or not a number.
 */
export function fromGraph(graph: Graph, { getEdgeWeight = 'weight' }: FromGraphOptions = {}): Ties {
  const people = new IdTable();
  graph.forEachNode((node) => people.intern(node));
  const columns = newTieColumns(graph.size);
  const rows = new Map<number, number>();

  graph.forEachEdge((edge, attributes, source, target, _s, _t, undirected) => {
    const from = people.intern(source);
    const to = people.intern(target);
    const weight = weightOf(edge, attributes, getEdgeWeight);
    if (from === to) return;

    const key = Math.min(from, to) * graph.order + Math.max(from, to);
    const row = rows.get(key) ?? rows.size;
    rows.set(key, row);
    columns.a[row] = Math.min(from, to);
    columns.b[row] = Math.max(from, to);
    if (undirected) {
      columns.contactsMutual[row]++;
      columns.warmthAB[row] += weight / 2;
      columns.warmthBA[row] += weight / 2;
    } else if (from < to) {
      columns.contactsAB[row]++;
      columns.warmthAB[row] += weight;
    } else {
      columns.contactsBA[row]++;
      columns.warmthBA[row] += weight;
    }
  });

  columns.since.fill(Number.NaN);
  const source = {
    people: people.size,
    me: undefined,
    kinds: STANDARD_KINDS,
    person: (number: number) => ({ id: people.id(number) }),
    indexOf: (id: string) => people.indexOf(id),
    interactions: () => [],
    evidence: ({ a }: TieColumns) => noEvidence(a.length),
  };
  const leftOut = { largeGroups: 0, alone: 0 };
  return new Ties(shrinkTieColumns(columns, rows.size), source, Number.NaN, leftOut);
}

function weightOf(
  edge: string,
  attributes: Attributes,
  getEdgeWeight: NonNullable<FromGraphOptions['getEdgeWeight']> | null,
): number {
  if (getEdgeWeight === null) return 1;

  const weight =
    typeof getEdgeWeight === 'string' ? (attributes[getEdgeWeight] ?? 1) : getEdgeWeight(edge, attributes);
  if (typeof weight === 'number' && weight >= 0 && Number.isFinite(weight)) return weight;
  throw new RangeError(`fromGraph: a weight must be 0 or more, edge ${edge} has ${String(weight)}`);
}

function noEvidence(ties: number): Evidence {
  const log = new InteractionLog();
  const none = new Uint32Array(ties);
  return {
    log: log.columns(),
    kinds: [],
    first: none,
    end: none,
    rows: new Uint32Array(0),
    recipients: () => 0,
    about: () => undefined,
    at: (row) => log.at(row),
  };
}
