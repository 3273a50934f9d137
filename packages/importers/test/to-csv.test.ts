import { fromGraph, Network } from '@tiewise/core';
import { array, assert, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readGraph } from '../src/read-graph.js';
import { tiesToCsv } from '../src/to-csv.js';
import { hostileScores, hostileTies } from './exporting.js';

function rowsOf(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('tiesToCsv', () => {
  it('writes a row per tie, seen from me', () => {
    const ties = hostileTies();
    const [row] = rowsOf(tiesToCsv(ties)).filter(({ Target }) => Target === '__proto__');
    const tie = ties.get('ana', '__proto__');

    expect(row).toMatchObject({
      Source: 'ana',
      Type: 'Undirected',
      Weight: String(tie?.warmth),
      'with me': 'true',
      'warmth given': String(tie?.given.warmth),
      'contacts received': '1',
      since: '2024-01-01',
      last: '2024-02-01',
      silence: '29',
    });
  });

  it('leaves what is unknown empty, and says with a weight of 0 that there was no contact', () => {
    const [row] = rowsOf(tiesToCsv(hostileTies())).filter(({ Target }) => Target === "'+1 555");

    expect(row).toMatchObject({ Weight: '0', warmth: '', depth: '', last: '', silence: '' });
  });

  it('writes scores of ties once and of people twice', () => {
    const ties = hostileTies();
    const [row] = rowsOf(tiesToCsv(ties, { scores: hostileScores(ties) }));

    expect(row).toHaveProperty('half "x"', '');
    expect(row).toHaveProperty("'=rank of source", '');
    expect(row).toHaveProperty("'=rank of target", '1');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\u0000=1', '＝1'])(
    'puts an apostrophe before the name %j',
    (name) => {
      const people = [{ id: 'ana' }, { id: 'bo', name }];
      const interactions = [{ at: '2024-01-01', from: 'ana', to: 'bo' }];
      const text = tiesToCsv(Network.of({ people, interactions }).tiesAt('2024-02-01'));

      expect(rowsOf(text)[0]?.['target name']).toBe(`'${name}`);
    },
  );

  it('leaves numbers below zero numbers', () => {
    const ties = hostileTies();
    const [half] = Object.values(hostileScores(ties));
    half.column.fill(-0.5);

    expect(rowsOf(tiesToCsv(ties, { scores: { half } }))[0]?.half).toBe('-0.5');
  });

  it('has no cell a spreadsheet takes for a formula, whatever people are called', () => {
    assert(
      property(array(string({ unit: 'binary', minLength: 1 }), { minLength: 2, maxLength: 2 }), ([a, b]) => {
        if (a === b) return;
        const interactions = [{ at: '2024-01-01', from: a, to: b }];
        const text = tiesToCsv(
          Network.of({ people: [{ id: a, name: b }], interactions }).tiesAt('2024-02-01'),
        );
        const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\r\n' });

        expect(data).toHaveLength(2);
        expect(data[1]).toHaveLength(data[0].length);
        for (const cell of data[1]) expect(cell).not.toMatch(/^[=+@\t\r\n]|^-(?![\d.])/);
      }),
    );
  });

  it('is an edge list that gives the same warmth when read back', async () => {
    const ties = hostileTies();
    const { graph } = await readGraph(tiesToCsv(ties));

    expect(fromGraph(graph).get('ana', 'node:__proto__')?.warmth).toBe(ties.get('ana', '__proto__')?.warmth);
  });
});
