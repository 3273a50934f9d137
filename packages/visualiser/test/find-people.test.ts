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

  it('puts beginnings of names before beginnings of words before the middle of words, then communities', () => {
    expect(found('hanna')).toEqual(['c', 'b', 'd', 'Hanna’s choir']);
  });

  it.each(['emi', 'ÉMI', 'émi'])('minds neither accents nor capitals: %s', (text) => {
    expect(found(text)).toEqual(['e']);
  });

  it('finds by what else people are known by, and says by what', () => {
    expect(found('acme')).toEqual(['b by Acme', 'e by Acme Ltd', 'f by hana@acme.example', 'Acme']);
  });

  it('leaves room for communities among many people', () => {
    expect(found('hanna', 2)).toEqual(['c', 'Hanna’s choir']);
  });

  it('keeps to the order it is given among equals', () => {
    const backwards = { limit: 2, order: [...order].reverse() };

    expect(findPeople(picture, index, 'acme', backwards)).toEqual([
      { person: 6, by: 'hana@acme.example' },
      { community: 1 },
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
