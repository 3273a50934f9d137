import { describe, expect, it } from 'vitest';
import { findPeople, folded, indexOf } from '../src/find-people.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  names: { a: 'Anna Özil', b: 'Bo Hanna', c: 'Hannah Ek', d: 'Johanna Dahl', e: 'Émile', f: '' },
  known: { b: ['Acme'], e: ['Mimi', 'Acme Ltd'], f: ['hana@acme.example'] },
  communities: { 'Hanna’s choir': ['a', 'b'], Acme: ['e'] },
  ties: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    between: `me ${id}`,
    at: [{ state: 'active', depth: 1 }],
  })),
});
const index = indexOf(picture);
const order = [1, 2, 3, 4, 5, 6];

function found(text: string, limit = 10): string[] {
  return findPeople(picture, index, text, { limit, order }).map((one) =>
    'community' in one
      ? picture.communities[one.community].name
      : `${picture.people.id[one.person]}${one.by ? ` by ${one.by}` : ''}`,
  );
}

describe('findPeople', () => {
  it('finds nobody by nothing', () => {
    expect(found('  ')).toEqual([]);
  });

  it('puts beginnings of names, also of communities, before beginnings of words and the middle of words', () => {
    expect(found('hanna')).toEqual(['c', 'Hanna’s choir', 'b', 'd']);
  });

  it('puts a community before all who are only known by its name, and last if it does not begin so', () => {
    expect(found('acme')).toEqual(['Acme', 'b by Acme', 'e by Acme Ltd', 'f by hana@acme.example']);
    expect(found('o')).toEqual(['a', 'b', 'd', 'Hanna’s choir']);
  });

  it.each(['emi', 'ÉMI', 'émi'])('minds neither accents nor capitals: %s', (text) => {
    expect(found(text)).toEqual(['e']);
  });

  it('finds by what else people are known by, and says by what', () => {
    expect(found('acme l')).toEqual(['e by Acme Ltd']);
  });

  it('leaves room for communities among many people', () => {
    expect(found('hanna', 2)).toEqual(['c', 'Hanna’s choir']);
  });

  it('keeps to the order it is given among equals', () => {
    const backwards = { limit: 2, order: [...order].reverse() };

    expect(findPeople(picture, index, 'acme', backwards)).toEqual([
      { community: 1 },
      { person: 6, by: 'hana@acme.example' },
    ]);
  });

  it('takes what is typed for text', () => {
    expect(found('.*')).toEqual([]);
    expect(found('<b>')).toEqual([]);
  });
});

describe('folded', () => {
  it('drops accents and capitals', () => {
    expect(folded('Ångström ÉMILE')).toBe('angstrom emile');
  });
});
