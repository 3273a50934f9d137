import { describe, expect, it } from 'vitest';
import { observed, type Seen } from '../src/observed.js';
import { networkOf } from './network-of.js';

const network = networkOf(
  'ana > bo 2025-01-01',
  'bo > cy, ana 2025-01-02',
  'cy > di 2025-01-03',
  'bo = cy 2025-01-04',
);
const plain = network.tiesAt('2025-06-01');
network.me = 'ana';
const mine = network.tiesAt('2025-06-01');

function seenTies(ties: typeof plain, seen?: Seen): string[] {
  const sees = observed(ties, seen);
  return [...ties].filter(({ row }) => sees.tie(row)).map(({ a, b }) => [a.id, b.id].sort().join(' '));
}

describe('observed', () => {
  it('sees what passes between me and others, even where two others stand alone in the log', () => {
    expect(seenTies(mine)).toEqual(['ana bo']);
  });

  it('sees all where nobody is me, and where told so', () => {
    expect(seenTies(plain)).toEqual(['ana bo', 'bo cy', 'cy di']);
    expect(seenTies(mine, 'all')).toHaveLength(3);
  });

  it('sees the ties of the people whose exports the log is made of', () => {
    expect(seenTies(mine, ['ana', 'cy'])).toEqual(['ana bo', 'bo cy', 'cy di']);
    expect(seenTies(plain, ['di'])).toEqual(['cy di']);
    expect(seenTies(plain, [])).toEqual([]);
  });

  it('sees all ties of a person only where they are one of those', () => {
    const [ana, bo] = ['ana', 'bo'].map((id) => mine.indexOf(id) ?? Number.NaN);

    expect([ana, bo].map(observed(mine).person)).toEqual([true, false]);
    expect([ana, bo].map(observed(plain).person)).toEqual([true, true]);
  });

  it('throws on a person nobody knows and on words it does not know', () => {
    expect(() => observed(mine, ['eve'])).toThrow('nobody has the id "eve"');
    // @ts-expect-error not one of the words
    expect(() => observed(mine, 'some')).toThrow('must be me, all or a list of ids, got some');
  });
});
