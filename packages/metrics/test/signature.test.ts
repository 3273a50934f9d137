import { MS_PER_DAY, Network, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon } from '../src/jensen-shannon.js';
import { type SignatureOptions, signature } from '../src/signature.js';
import { directedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';

const ASOF = Date.UTC(2026, 0, 1);
const PERIODS = {
  before: { from: '2024-01-01', to: '2025-01-01' },
  after: { from: '2025-01-01', to: '2026-01-01' },
};

/** On so many days of a year did Ana write to each of these friends. */
function written(year: number, counts: Readonly<Record<string, number>>, person = 'ana') {
  return Object.entries(counts).flatMap(([to, days]) =>
    Array.from({ length: days }, (_, day) => ({ at: Date.UTC(year, 0, 1 + day, 8), from: person, to })),
  );
}

const few: SignatureOptions = { ...PERIODS, minPeople: 1 };
const before = written(2024, { bo: 5, cy: 3, di: 2 });
const after = written(2025, { el: 6, bo: 2, cy: 2 });
const ties = Network.of({ interactions: [...before, ...after] }).tiesAt(ASOF);

describe('signature', () => {
  it('is the divergence of shares by rank, whoever holds the rank', () => {
    const same = Network.of({ interactions: [...before, ...written(2025, { el: 5, fay: 3, gus: 2 })] });

    expect(signature(ties, few).get('ana')).toBeCloseTo(jensenShannon([0.5, 0.3, 0.2], [0.6, 0.2, 0.2]), 12);
    expect(signature(same.tiesAt(ASOF), few).get('ana')).toBe(0);
  });

  it('pads the shorter with zeros', () => {
    const one = Network.of({
      interactions: [...written(2024, { bo: 4 }), ...written(2025, { bo: 2, cy: 2 })],
    });

    expect(signature(one.tiesAt(ASOF), few).get('ana')).toBeCloseTo(1.5 - 0.75 * Math.log2(3), 12);
  });

  it('counts a day once, or interactions where asked to, and nothing that is no contact', () => {
    const lines = [
      'ana > bo 2025-02-01T08:00',
      'bo > ana 2025-02-01T09:00',
      'ana = cy 2025-02-01',
      'ana = di 2025-03-01 connection',
    ];
    const some = networkOf(...lines).tiesAt(ASOF);
    const counts = (options: Parameters<typeof signature.of>[2]) =>
      signature.of(some, 'ana', options).ranks.map(({ person, count, share }) => [person.id, count, share]);

    expect(counts({})).toEqual([
      ['bo', 1, 0.5],
      ['cy', 1, 0.5],
    ]);
    expect(counts({ count: 'contacts' })).toEqual([
      ['bo', 2, 2 / 3],
      ['cy', 1, 1 / 3],
    ]);
  });

  it('looks at the last 365 days and the 365 before where nothing else is said', () => {
    const lines = [
      'ana > bo 2024-01-03',
      'ana > bo 2025-01-01',
      'ana > cy 2025-01-02',
      'ana > cy 2026-01-01',
    ];
    const { parts } = signature.explain(
      networkOf('ana > bo 2024-01-02', ...lines).tiesAt('2026-01-01T12:00'),
      'ana',
      {
        minPeople: 1,
      },
    );

    expect(parts.before.total).toBe(2);
    expect(parts.after.total).toBe(2);
    expect(parts.after.ranks.map(({ person }) => person.id)).toEqual(['cy']);
    expect(parts.before).toMatchObject({ from: Date.UTC(2024, 0, 3), to: Date.UTC(2025, 0, 2) });
  });

  it('has a period begin with its first moment and end before its last', () => {
    const at = networkOf('ana > bo 2025-01-01', 'ana > cy 2025-02-01').tiesAt(ASOF);
    const period = { from: '2025-01-01', to: '2025-02-01' };

    expect(signature.of(at, 'ana', { period }).ranks.map(({ person }) => person.id)).toEqual(['bo']);
  });

  it('is unknown of people with few others, in either period, and of those the log does not see', () => {
    expect(signature(ties, PERIODS).get('ana')).toBeUndefined();
    expect(signature(ties, { ...PERIODS, minPeople: 3 }).get('ana')).toBeDefined();
    expect(signature(ties, { ...PERIODS, minPeople: 4 }).get('ana')).toBeUndefined();
    expect(signature(ties, few).get('el')).toBeUndefined();

    const network = Network.of({ interactions: [...before, ...after] });
    network.me = 'bo';
    expect(signature(network.tiesAt(ASOF), few).get('ana')).toBeUndefined();
    expect(signature(network.tiesAt(ASOF), { ...few, seen: 'all' }).get('ana')).toBeDefined();
  });

  it('comes with who stayed, and with how others differ', () => {
    const others = [...written(2024, { di: 4, hal: 4 }, 'ivo'), ...written(2025, { hal: 3, el: 1 }, 'ivo')];
    const network = Network.of({ interactions: [...before, ...after, ...others] });
    const { value, parts, evidence } = signature.explain(network.tiesAt(ASOF), 'ana', {
      ...few,
      minPeople: 2,
    });

    expect(parts).toMatchObject({ stayed: 2, came: 1, left: 1, turnover: 1 / 2, shift: value });
    // Ivo in both years; Di of ana (2) and ivo (4) in 2024; El of ana (6) and ivo (1) in 2025
    const [own, later] = [
      [0.5, 0.3, 0.2],
      [0.6, 0.2, 0.2],
    ];
    const differences = [
      jensenShannon(own, [0.5, 0.5]),
      jensenShannon(own, [4 / 6, 2 / 6]),
      jensenShannon(later, [0.75, 0.25]),
      jensenShannon(later, [6 / 7, 1 / 7]),
    ];
    expect(parts.others).toBe(4);
    expect(parts.othersDifference).toBeCloseTo(differences.reduce((sum, each) => sum + each, 0) / 4, 12);
    expect(evidence).toHaveLength(20);
  });

  it('is explained in a sentence', () => {
    expect(signature.explain(ties, 'ana', few).sentence).toBe(
      'From 1 January 2024 to 31 December 2024 ana was in touch with bo most (50 % of days in touch), from ' +
        '1 January 2025 to 31 December 2025 with el (60 %); 2 of 4 people were in both, and the shares by rank shifted ' +
        'by 0.011, less than they differ from those of others (0.274).',
    );
    expect(signature.explain(ties, 'ana', PERIODS).sentence).toContain(
      'Ana was in touch with 3 people from 1 January',
    );
    expect(signature.explain(ties, 'el', PERIODS).sentence).toContain('with nobody from 1 January 2024');
  });

  const people = ['bo', 'cy', 'di', 'el', 'fay'];
  const counts = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })
    .filter((all) => all.some((count) => count > 0));
  const interactionsOf = (year: number, all: readonly number[]) =>
    written(year, Object.fromEntries(all.map((count, i) => [people[i], count])));

  it('has shares that are sorted and add up to 1', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const some = Network.of({ interactions: interactionsOf(2025, all) }).tiesAt(ASOF);
        const shares = signature.of(some, 'ana', { period: PERIODS.after }).ranks.map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((x, y) => y - x));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is the same with the periods exchanged, the people renamed, and without what comes after', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const interactions = [...interactionsOf(2024, one), ...interactionsOf(2025, other)];
        const network = Network.of({ interactions });
        const shift = signature(network.tiesAt(ASOF), few).get('ana') ?? -1;
        const swapped = { ...few, before: PERIODS.after, after: PERIODS.before };
        expect(signature(network.tiesAt(ASOF), swapped).get('ana')).toBeCloseTo(shift, 12);
        expect(signature(network.tiesAt(ASOF), { ...few, before: PERIODS.after }).get('ana')).toBe(0);
        expect(signature.explain(network.tiesAt(ASOF), 'ana', few).value).toBe(shift);
        const renamed = Network.of({
          interactions: [...interactionsOf(2024, one.toReversed()), ...interactionsOf(2025, other)],
        });
        expect(signature(renamed.tiesAt(ASOF), few).get('ana')).toBe(shift);
        network.add({ at: ASOF + MS_PER_DAY, from: 'ana', to: 'gus' });
        expect(signature(network.tiesAt(ASOF), few).get('ana')).toBe(shift);
      }),
    );
  });

  it('of a plain graph is unknown, and has no periods', () => {
    const { value, parts, sentence } = signature.explain(directedTies([['ana', 'bo']]), 'ana');

    expect(value).toBeUndefined();
    expect(parts.before).toEqual({ from: undefined, to: undefined, total: 0, ranks: [] });
    expect(sentence).toBe(
      'When ana was in touch with anybody is not known, so nothing can be said of how contact was shared out.',
    );
  });

  it('throws where it is called wrongly', () => {
    const backwards = { from: '2025-02-01', to: '2025-01-01' };

    expect(() => signature(ties, { after: backwards })).toThrow(
      'a period must end after it begins, got 2025-02-01',
    );
    expect(() => signature(ties, { minPeople: 0 })).toThrow(RangeError);
    expect(() => signature(ties, { count: 'words' as 'days' })).toThrow(TypeError);
    expect(() => signature.of(ties, 'nobody')).toThrow(TiewiseError);
    expect(() => signature(ties, { signal: AbortSignal.abort('enough') })).toThrow('enough');
  });
});
