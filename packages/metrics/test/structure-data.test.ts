import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromGraph, type Ties } from '@tiewise/core';
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { brokerage } from '../src/brokerage.js';
import { diversity } from '../src/diversity.js';
import { overlap } from '../src/overlap.js';
import oracle from './oracles/brokerage_of_contact_data.json' with { type: 'json' };

/** A folder with `NAME.csv.gz` files of contact data; not part of this repository. */
const given = process.env.TIEWISE_DATA;
const bundled = new URL('../../../examples/data/enron-email.csv.gz', import.meta.url);

/** Ties of the rows of a table: how often two were in contact, or the weight of the static sets. */
function tiesOf(file: string | URL, isStatic: boolean): Ties {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const graph = new UndirectedGraph();
  for (const line of lines) {
    const [source, target, weight] = line.split(',');
    if (source === target) continue;
    const more = isStatic ? Number(weight) : 1;
    graph.updateUndirectedEdge(source, target, ({ weight: before = 0 }) => ({ weight: before + more }));
  }
  return fromGraph(graph);
}

function expectAsComputed(ties: Ties, name: keyof typeof oracle.expected): void {
  const expected = oracle.expected[name];
  const constraint = brokerage(ties);
  const size = brokerage(ties, { measure: 'effectiveSize' });
  const spread = diversity(ties);
  const away = (actual: number | undefined, value: number) => Math.abs((actual ?? Number.NaN) - value);

  for (const person of expected.weighted) {
    const own = brokerage.of(ties, person.id);
    expect(away(constraint.get(person.id), person.constraint)).toBeLessThan(oracle.tolerance);
    expect(away(own?.constraint, person.constraint)).toBeLessThan(oracle.tolerance);
    expect(away(size.get(person.id), person.effective_size_weighted)).toBeLessThan(1e-9);
    expect(away(own?.effectiveSizeUnweighted, person.effective_size_simple)).toBeLessThan(1e-9);
    expect(
      away(spread.get(person.id), person.degree > 1 ? person.entropy / Math.log(person.degree) : 0),
    ).toBeLessThan(1e-9);
  }
  for (const [id, value] of [...expected.highest20, ...expected.lowest20]) {
    expect(away(constraint.get(String(id)), Number(value))).toBeLessThan(oracle.tolerance);
  }
  const known = [...constraint].map(({ score }) => score);
  expect(
    away(known.reduce((sum, score) => sum + score, 0) / known.length, expected.mean_constraint),
  ).toBeLessThan(1e-9);
  expect(transitivityOf(ties)).toBeCloseTo(expected.transitivity, 12);
}

/** Of all pairs of ties with a person in common, the share whose other two are tied, too. */
function transitivityOf(ties: Ties): number {
  const common = Array.from(overlap.common(ties).column, (count) => (Number.isNaN(count) ? 0 : count));
  let pairs = 0;
  for (let person = 0; person < ties.people; person++) {
    const many = ties.rowsOf(person).length;
    pairs += (many * (many - 1)) / 2;
  }
  return common.reduce((sum, count) => sum + count, 0) / pairs;
}

describe('brokerage, diversity and overlap', () => {
  it('of the mail at Enron are as numpy and igraph compute them', () => {
    expectAsComputed(tiesOf(bundled, false), 'enron-email');
  });

  const others = Object.keys(oracle.expected).filter((name) => name !== 'enron-email');
  if (!given || !existsSync(given)) {
    it('TIEWISE_DATA was not given', () => {
      console.info(`Structure: ${others.join(', ')} were not looked at, TIEWISE_DATA was not given`);
    });
    return;
  }

  it.each(others as (keyof typeof oracle.expected)[])(
    'of %s are as numpy and igraph compute them',
    (name) => {
      const isStatic = ['karate', 'lesmis', 'ukfaculty'].includes(name);
      expectAsComputed(tiesOf(path.join(given, `${name}.csv.gz`), isStatic), name);
    },
  );
});
