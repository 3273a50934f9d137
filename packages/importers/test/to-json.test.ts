import { fromGraph } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { readGraph } from '../src/read-graph.js';
import { jsonPieces, type TiesJson, tiesToJson } from '../src/to-json.js';
import { HOSTILE, hostileScores, hostileTies } from './exporting.js';

function read(text: string): TiesJson {
  return JSON.parse(text);
}

describe('tiesToJson', () => {
  it('writes people whole, and each tie seen from me', () => {
    const ties = hostileTies();
    const { asOf, me, people, ties: rows } = read(tiesToJson(ties));
    const tie = ties.get('ana', '__proto__');

    expect([asOf, me]).toEqual(['2024-03-01T00:00:00.000Z', 'ana']);
    expect(people).toEqual(HOSTILE);
    expect(rows.find(({ b }) => b === '__proto__')).toEqual({
      a: 'ana',
      b: '__proto__',
      since: '2024-01-01T00:00:00.000Z',
      first: '2024-01-01T00:00:00.000Z',
      last: '2024-02-01T00:00:00.000Z',
      daysInTouch: 2,
      silence: 29,
      usualGap: 31,
      warmth: tie?.warmth,
      depth: tie?.depth,
      given: { contacts: 1, days: 1, warmth: tie?.given.warmth },
      received: { contacts: 1, days: 1, warmth: tie?.received.warmth },
      together: 0,
    });
  });

  it('leaves out what is unknown, of scores too', () => {
    const ties = hostileTies();
    const text = tiesToJson(ties, { scores: hostileScores(ties) });
    const { people, ties: rows } = read(text);

    expect(people[0]).not.toHaveProperty('scores');
    expect(people[1]?.scores).toEqual({ '=rank': 1 });
    expect(rows[0]).not.toHaveProperty('scores');
    expect(rows[1]?.scores).toEqual({ 'half "x"': 0.5 });
    expect(text).not.toMatch(/null|NaN/);
  });

  it('writes ties of a plain graph, which know no time', async () => {
    const { graph } = await readGraph('source,target,weight\na,b,2\n');
    const { asOf, ties } = read(tiesToJson(fromGraph(graph)));

    expect(asOf).toBeUndefined();
    expect(ties).toMatchObject([{ a: 'a', b: 'b', warmth: 2 }]);
    expect(ties[0]).not.toHaveProperty('since');
  });

  it('is what its pieces are together', () => {
    expect([...jsonPieces(hostileTies())].join('')).toBe(tiesToJson(hostileTies()));
  });
});
