import { DirectedGraph } from 'graphology';
import { TiewiseError } from './errors.js';
import { nameOf } from './person.js';
import type { TieScores } from './scores.js';
import { compareIds, type Tie, type Ties } from './ties.js';

export interface PersonAttributes {
  label: string;
  me: boolean;
  [attribute: string]: unknown;
}

/** One direction of a tie. What is unknown is absent. */
export interface TieAttributes {
  /** Warmth, contacts and days in this direction. */
  warmth: number;
  contacts: number;
  days: number;
  /** Of the tie as a whole. */
  depth?: number;
  daysInTouch: number;
  silence?: number;
  usualGap?: number;
  since: number;
  first?: number;
  last?: number;
  [score: string]: unknown;
}

export type TieGraph = DirectedGraph<PersonAttributes, TieAttributes>;

export interface ToGraphOptions {
  /** Scores to write on the edges, each under its name here. */
  scores?: Readonly<Record<string, TieScores>>;
  /** Only so many ties: the warmest. */
  top?: number;
  /** Only this person, those tied to them, and the ties among all of these: an id. */
  around?: string;
  /**
   * Only ties at least so warm.
   *
   * @defaultValue 0
   */
  minWarmth?: number;
}

/**
 * The ties as a graphology graph: a node per person with such a tie, an edge per direction with
 * contact. It is for drawing and for other graph code; made for up to about 100,000 edges.
 *
 * @throws TiewiseError `unknown-person` if nobody is `around`.
 *
 * @example
 * toGraph(network.tiesAt('2026-11-23'), { around: 'me', top: 500 }).size;
 */
export function toGraph(
  ties: Ties,
  { scores = {}, top = Number.POSITIVE_INFINITY, around, minWarmth = 0 }: ToGraphOptions = {},
): TieGraph {
  const near = around === undefined ? undefined : neighbourhood(ties, around);
  const drawn = Array.from(ties)
    .filter((tie) => tie.warmth !== undefined && tie.warmth >= minWarmth)
    .filter((tie) => !near || (near.has(tie.a.id) && near.has(tie.b.id)))
    .sort((x, y) => (y.warmth ?? 0) - (x.warmth ?? 0) || compareIds(x, y))
    .slice(0, top);

  const graph: TieGraph = new DirectedGraph();
  graph.setAttribute('asOf', ties.asOf);
  for (const tie of drawn) {
    for (const { id, ...person } of [tie.a, tie.b]) {
      graph.mergeNode(id, { label: nameOf({ id, ...person }), me: id === ties.me });
    }
    const scored = scoresOf(tie.row, scores);
    if (tie.given.contacts + tie.together > 0) {
      graph.addEdge(tie.a.id, tie.b.id, { ...attributesOf(tie, tie.given), ...scored });
    }
    if (tie.received.contacts + tie.together > 0) {
      graph.addEdge(tie.b.id, tie.a.id, { ...attributesOf(tie, tie.received), ...scored });
    }
  }
  return graph;
}

function neighbourhood(ties: Ties, around: string): Set<string> {
  if (ties.indexOf(around) === undefined) {
    throw new TiewiseError('unknown-person', `toGraph: nobody has the id ${JSON.stringify(around)}`);
  }
  return new Set([around, ...ties.of(around).map((tie) => tie.b.id)]);
}

function attributesOf(tie: Tie, { warmth, contacts, days }: Tie['given']): TieAttributes {
  const { depth, silence, usualGap, since, first, last } = tie;
  const whole = { depth, silence, usualGap, first, last };
  const known = Object.entries(whole).filter(([, value]) => value !== undefined);
  return { warmth: warmth ?? 0, contacts, days, daysInTouch: tie.days, since, ...Object.fromEntries(known) };
}

function scoresOf(row: number, scores: Readonly<Record<string, TieScores>>): Record<string, number> {
  const known = Object.entries(scores).flatMap(([name, score]) => {
    const value = score.at(row);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}
