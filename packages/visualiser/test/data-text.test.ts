import { type InteractionInput, Network } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, jsonOf } from '../src/data-text.js';
import { pictureOf } from '../src/picture-of.js';
import { peopleColumns, peopleRows } from '../src/table-columns.js';
import { toldPicture } from './told-picture.js';

function named(name: string) {
  return toldPicture({
    names: { ana: name },
    ties: [
      {
        between: 'me ana',
        at: [{ state: 'active', depth: 3, warmth: 1 }],
        contacts: ['me > ana 2022-06-01 message mail'],
      },
      { between: 'me bo', at: [{ state: 'unknown' }] },
    ],
  });
}

function csv(name: string): string {
  const picture = named(name);
  return csvOf(peopleRows(picture, 2), peopleColumns(picture, 2));
}

describe('csvOf', () => {
  it('writes a line for each row, days in ISO 8601, and nothing where unknown', () => {
    expect(csv('Ana').split('\r\n')).toEqual([
      'name,community,depth,warmth,lastContact,silenceDays,averageGapDays,state,youReachedOutDays,theyReachedOutDays,youOweFavours,theyOweFavours',
      'Ana,,3,1,2022-06-01,213,,active,1,0,,',
      'bo,,,,,,,,,,,',
      '',
    ]);
  });

  it('writes the warmth of forty messages a day, and before the last moment the least it can be', async () => {
    const day = Date.parse('2023-01-01');
    const interactions = Array.from(
      { length: 40 * 900 },
      (_, i): InteractionInput => ({ at: day + 2_160_000 * i, from: 'me', to: 'ana', kind: 'message' }),
    );
    const network = Network.of({ interactions, me: 'me' });
    const picture = await pictureOf(network, { asOf: '2025-06-19' });
    const [before, last] = [-2, -1].map((back) => {
      const time = picture.moments.length + back;
      return rowsOf(csvOf(peopleRows(picture, time), peopleColumns(picture, time)))[1][3];
    });

    expect(before).toBe('500');
    expect(Number(last)).toBeCloseTo(network.tiesAt('2025-06-19').get('me', 'ana')?.warmth ?? 0, 1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r1'])('writes %j as text', (name) => {
    const [, [cell]] = rowsOf(csv(name));

    expect(cell).toBe(`'${name}`);
  });

  it('gives back any name, quoted as need be', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^[\s\p{Cc}]*[=+\-@＝＋－＠]|^\p{Cc}/u.test(text));
    fc.assert(
      fc.property(plain, (name) => {
        expect(rowsOf(csv(name))[1][0]).toBe(name);
      }),
    );
  });
});

/** The fields of comma-separated values, read character by character. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const row = rows[rows.length - 1];
    if (quoted && text.startsWith('""', i)) row[row.length - 1] += text[i++];
    else if (text[i] === '"') quoted = !quoted;
    else if (!quoted && text[i] === ',') row.push('');
    else if (!quoted && text.startsWith('\r\n', i)) {
      rows.push(['']);
      i++;
    } else row[row.length - 1] += text[i];
  }
  return rows;
}

describe('jsonOf', () => {
  it('holds both tables, and null where unknown', () => {
    const { asOf, units, people, ties } = JSON.parse(jsonOf(named('Ana'), 2));

    expect(people[0]).toMatchObject({
      name: 'Ana',
      depth: 3,
      lastContact: '2022-06-01',
      averageGapDays: null,
    });
    expect(people[1]).toMatchObject({ name: 'bo', depth: null, silenceDays: null });
    expect(ties).toHaveLength(2);
    expect(ties[0]).toMatchObject({ one: 'me', other: 'Ana', oneReachedOutDays: 1, otherOwesFavours: null });
    expect(asOf).toBe('2022-12-31');
    expect(Object.keys(units)).toEqual(['depth', 'warmth']);
  });
});
