import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedRows } from '../src/sorted-rows.js';
import {
  cellText,
  numberText,
  peopleColumns,
  peopleRows,
  tieColumns,
  tieRows,
} from '../src/table-columns.js';
import { randomPicture } from './random-picture.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  names: { ana: 'Ana', bo: 'Bo' },
  communities: { School: ['ana'] },
  ties: [
    {
      between: 'me ana',
      at: [
        { state: 'active', depth: 3, warmth: 1 },
        { state: 'dormant', depth: 3, warmth: 0 },
      ],
      contacts: ['me > ana 2020-12-31 message mail', 'ana > me 2021-06-29 message mail'],
      favours: ['ana > me 2021-06-29'],
    },
    { between: 'me bo', at: [{ state: 'unknown' }], contacts: ['me = bo 2022-01-01 connection mail'] },
    {
      between: 'ana cy',
      at: [{ state: 'active', depth: 1 }],
      contacts: ['ana = cy 2022-12-31 meeting mail'],
    },
  ],
});
const [ANA, BO, CY] = [1, 2, 3];

function line(person: number): Record<string, string> {
  return Object.fromEntries(
    peopleColumns(picture, 2).map((column) => [column.title, cellText(column, person)]),
  );
}

describe('peopleColumns', () => {
  it('tells of the tie with me', () => {
    expect(line(ANA)).toEqual({
      Name: 'Ana',
      Community: 'School',
      Depth: '3.0',
      Warmth: 'under 0.1',
      'Last contact': '29 Jun 2021',
      Silence: '18 months',
      'Average gap': '6 months',
      State: 'dormant',
      'You reached out': '1',
      'They reached out': '1',
      'You owe': '1',
      'They owe': '0',
    });
  });

  it('says unknown where the files cannot tell, and never 0', () => {
    const { Name, ...rest } = line(BO);

    expect(Name).toBe('Bo');
    expect(new Set(Object.values(rest))).toEqual(new Set(['unknown']));
  });

  it('says unknown of those whom only others know', () => {
    const { Name, ...rest } = line(CY);

    expect(new Set(Object.values(rest))).toEqual(new Set(['unknown']));
  });

  it('sums up all ties of a person where nobody is me', () => {
    const columns = peopleColumns({ ...picture, me: -1 }, 2);

    expect(columns.map((column) => cellText(column, ANA))).toEqual([
      'Ana',
      'School',
      '2',
      '4.0',
      'under 0.1',
      '31 Dec 2022',
    ]);
  });
});

describe('peopleRows and tieRows', () => {
  it('are those in the picture by then', () => {
    expect([0, 1, 2].map((time) => peopleRows(picture, time))).toEqual([[], [ANA], [ANA, BO, CY]]);
    expect([0, 1, 2].map((time) => tieRows(picture, time))).toEqual([[], [0], [0, 1, 2]]);
  });
});

describe('tieColumns', () => {
  it('leaves unknown who gives between two others', () => {
    const texts = Object.fromEntries(
      tieColumns(picture, 2).map((column) => [column.key, cellText(column, 2)]),
    );

    expect(texts).toMatchObject({
      one: 'Ana',
      other: 'cy',
      silenceDays: 'today',
      oneReachedOutDays: 'unknown',
      oneOwesFavours: 'unknown',
    });
  });
});

describe('numberText', () => {
  it.each([
    [4.25, '4.3'],
    [0.01, 'under 0.1'],
    [0, 'under 0.1'],
    [1234.56, '1234.6'],
    [Number.POSITIVE_INFINITY, 'over 500'],
  ])('says %d as %s', (number, text) => {
    expect(numberText(number)).toBe(text);
  });
});

describe('sortedRows', () => {
  const random = randomPicture({ people: 60, seed: 5 });
  const rows = peopleRows(random, 39);
  const columns = peopleColumns(random, 39);

  it('puts unknown last, either way round', () => {
    for (const column of peopleColumns(picture, 2)) {
      for (const descending of [true, false]) {
        const values = sortedRows([CY, BO, ANA], column, { descending }).map(column.value);
        const known = values.filter((value) => value !== undefined);
        expect(values.slice(0, known.length)).toEqual(known);
      }
    }
  });

  it('sorts every column, and keeps every row', () => {
    const asked = fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() });
    fc.assert(
      fc.property(asked, ({ column, descending }) => {
        const sorted = sortedRows(rows, column, { descending });
        expect(new Set(sorted)).toEqual(new Set(rows));
        const numbers = sorted.map(column.value).filter((value) => typeof value === 'number');
        const right = [...numbers].sort((x, y) => (descending ? y - x : x - y));
        expect(numbers).toEqual(right);
      }),
    );
  });

  it('puts those that filters fade after the others', () => {
    const faded = new Uint8Array(random.people.size);
    for (const row of rows) faded[row] = row % 2;
    const sorted = sortedRows(rows, columns[2], { descending: true, faded });

    expect(sorted.map((row) => faded[row])).toEqual([...sorted.map((row) => faded[row])].sort());
  });

  it('sorts names as people do', () => {
    const named = toldPicture({
      names: { a: 'zoe', b: 'Émile', c: 'Eve', d: 'Adam' },
      ties: ['a', 'b', 'c', 'd'].map((id) => ({ between: `me ${id}`, at: [{ state: 'active' }] })),
    });
    const [name] = peopleColumns(named, 2);

    expect(sortedRows([1, 2, 3, 4], name, { descending: false }).map(name.value)).toEqual([
      'Adam',
      'Émile',
      'Eve',
      'zoe',
    ]);
  });
});
