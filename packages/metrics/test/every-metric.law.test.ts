import { fromGraph, type LongWork, type PersonScores, type TieScores, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import * as metrics from '../src/index.js';
import {
  EDGE_CASES,
  laterInteractions,
  PEOPLE,
  type Small,
  smallNetwork,
  smallNetworkInTurn,
  tiesOf,
} from './any-network.js';
import { type Explained, PERSON_METRICS, TELLINGS, TIE_METRICS } from './every-metric.js';
import { expectInTime, expectPlain, expectSame, plain } from './expectations.js';

/** A metric of any sort, as what it says of a network: scores under ids, or what it tells. */
interface Metric {
  name: string;
  said(ties: Ties, work?: LongWork): unknown;
  column?: (ties: Ties) => Float64Array;
}

const METRICS: readonly Metric[] = [
  ...TIE_METRICS.map(({ name, scores }) => ({
    name,
    said: (ties: Ties, work?: LongWork) => tieScores(ties, scores(ties, work)),
    column: (ties: Ties) => scores(ties).column,
  })),
  ...PERSON_METRICS.map(({ name, scores }) => ({
    name,
    said: (ties: Ties, work?: LongWork) => personScores(ties, scores(ties, work)),
    column: (ties: Ties) => scores(ties).column,
  })),
  ...TELLINGS.map(({ name, tell }) => ({ name, said: tell })),
];

/** What explains a metric's scores: of every tie or person, who it is, the score and why. */
interface Explainer {
  name: string;
  each(ties: Ties): [who: string, score: number | undefined, one: Explained][];
}

const EXPLAINERS: readonly Explainer[] = [
  ...TIE_METRICS.flatMap(({ name, scores, explain }) => {
    if (!explain) return [];
    const each = (ties: Ties) => {
      const all = scores(ties);
      return Array.from(ties, ({ a, b }): [string, number | undefined, Explained] => [
        `${a.id} ${b.id}`,
        all.get(b.id, a.id),
        explain(ties, a.id, b.id),
      ]);
    };
    return [{ name, each }];
  }),
  ...PERSON_METRICS.flatMap(({ name, scores, explain }) => {
    if (!explain) return [];
    const each = (ties: Ties) => {
      const all = scores(ties);
      return Array.from({ length: ties.people }, (_, number): [string, number | undefined, Explained] => {
        const { id } = ties.person(number);
        return [id, all.get(id), explain(ties, id)];
      });
    };
    return [{ name, each }];
  }),
];

function tieScores(ties: Ties, scores: TieScores): [string, unknown][] {
  const ids = (row: number) => [ties.person(ties.columns.a[row]).id, ties.person(ties.columns.b[row]).id];
  return sorted(Array.from({ length: ties.size }, (_, row) => [ids(row).sort().join(' '), scores.at(row)]));
}

function personScores(ties: Ties, scores: PersonScores): [string, unknown][] {
  return sorted(
    Array.from({ length: ties.people }, (_, number) => {
      const { id } = ties.person(number);
      return [id, scores.get(id)];
    }),
  );
}

function sorted(entries: [string, unknown][]): [string, unknown][] {
  return entries.sort(([x], [y]) => (x < y ? -1 : 1));
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function copyOf({ columns }: Ties): unknown {
  return structuredClone(columns);
}

/** Small networks for each metric, in turn. */
const runs = { numRuns: Number(process.env.RUNS ?? 25) };
const fewRuns = { numRuns: Number(process.env.RUNS ?? 10) };

/** Exported, and no metric of a network: what it is given is not ties, or it is a helper of one. */
const OTHERS = [
  'aliveChance',
  'betaReputation',
  'calibratedTail',
  'count',
  'dateWords',
  'daysWords',
  'deedWords',
  'dyadBalance',
  'everyWords',
  'fitCadence',
  'fitContacts',
  'fitGapCalibration',
  'jensenShannon',
  'kaplanMeier',
  'observed',
  'personReciprocity',
  'personWithId',
  'seededRandom',
  'sentence',
  'silenceTail',
  'survivalAt',
  'temporalMotifs',
];

/** Its model has days of no number where there is no time. */
const NEEDS_TIME = ['expectedContact'];

describe('every metric', () => {
  it('is looked at here', () => {
    const looked = new Set(METRICS.map(({ name }) => name.split(/[ ,.]/)[0]));

    expect(Object.keys(metrics).filter((name) => !looked.has(name) && !OTHERS.includes(name))).toEqual([]);
  });

  describe.each(EDGE_CASES)('of %s', (_, interactions) => {
    it.each(['me', undefined])(
      'says something or nothing, but never what is no number, me being %s',
      (me) => {
        const ties = tiesOf({ interactions, me });
        for (const { name, said } of METRICS) expectPlain(said(ties), name);
        for (const explainer of EXPLAINERS) expectExplained(explainer, ties);
      },
    );
  });

  it.each(METRICS)('$name has no number that is none, nor one without end', ({ name, said, column }) => {
    fc.assert(
      fc.property(smallNetwork, (small) => {
        const ties = tiesOf(small);
        expectPlain(said(ties), name);
        for (const score of column?.(ties) ?? []) expect(Math.abs(score)).not.toBe(Number.POSITIVE_INFINITY);
      }),
      runs,
    );
  });

  /** A network, and the same with its people and interactions in another order. */
  const inAnyOrder = smallNetworkInTurn.chain((small) =>
    fc
      .tuple(shuffled(small.interactions), shuffled(PEOPLE))
      .map(([interactions, people]) => [tiesOf(small), tiesOf({ ...small, interactions }, people)] as const),
  );

  it.each(METRICS)('$name is the same in whatever order the log came in', ({ name, said }) => {
    fc.assert(
      fc.property(inAnyOrder, ([ties, other]) => expectSame(said(other), said(ties), name)),
      runs,
    );
  });

  it.each(EXPLAINERS)('$name is explained alike in whatever order the log came in', ({ name, each }) => {
    const told = (ties: Ties) => sorted(each(ties).map(([who, ...rest]) => [who, plain(rest)]));
    fc.assert(
      fc.property(inAnyOrder, ([ties, other]) => expectSame(told(other), told(ties), name)),
      fewRuns,
    );
  });

  it.each(METRICS)('$name knows nothing of what happens after the moment it looks from', ({ name, said }) => {
    fc.assert(
      fc.property(smallNetwork, laterInteractions, ({ interactions, me }, later) => {
        const more: Small = { interactions: [...later, ...interactions], me };
        expectSame(said(tiesOf(more)), said(tiesOf({ interactions, me })), name);
      }),
      runs,
    );
  });

  it.each(METRICS)('$name says the same when asked again, and changes nothing', ({ name, said }) => {
    fc.assert(
      fc.property(smallNetwork, (small) => {
        const ties = tiesOf(small);
        const before = copyOf(ties);
        const first = said(ties);

        expectSame(said(ties), first, name);
        expect(copyOf(ties)).toEqual(before);
      }),
      fewRuns,
    );
  });

  const quick = ['quadrant'];
  it.each(METRICS.filter(({ name }) => !quick.includes(name)))('$name gives up when told to', ({ said }) => {
    const ties = tiesOf({ interactions: EDGE_CASES[1][1], me: 'me' });
    const reason = new Error('enough');

    expect(() => said(ties, { signal: AbortSignal.abort(reason) })).toThrow(reason);
  });

  it.each(EXPLAINERS)(
    '$name is explained by the score it gives, and evidence in order of time',
    (explainer) => {
      fc.assert(
        fc.property(smallNetwork, (small) => expectExplained(explainer, tiesOf(small))),
        fewRuns,
      );
    },
  );

  it('takes a plain graph, and knows nothing of time then', () => {
    const edge = fc.tuple(fc.constantFrom('me', 'ana', 'bo', 'ed'), fc.constantFrom('me', 'ana', 'bo', 'ed'));
    fc.assert(
      fc.property(fc.array(fc.tuple(edge, fc.constantFrom(0, 0.5, 1, 7)), { maxLength: 12 }), (edges) => {
        const graph = new DirectedGraph();
        for (const id of ['me', 'ana', 'bo', 'ed']) graph.addNode(id);
        for (const [[from, to], weight] of edges) graph.mergeEdge(from, to, { weight });
        const ties = fromGraph(graph);
        const timeless = ({ name }: { name: string }) => !NEEDS_TIME.includes(name.split('.')[0]);
        for (const { name, said } of METRICS.filter(timeless)) expectPlain(said(ties), name);
        for (const explainer of EXPLAINERS.filter(timeless)) expectExplained(explainer, ties);
      }),
      { numRuns: 30 },
    );
  });
});

function expectExplained({ name, each }: Explainer, ties: Ties): void {
  for (const [who, score, one] of each(ties)) {
    expectPlain(one, name);
    expectSame(one.value, score, `${name} of ${who}`);
    expectInTime(one.evidence, ties.asOf, name);
  }
}
