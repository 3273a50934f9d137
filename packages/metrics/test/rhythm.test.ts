import { type InteractionInput, MS_PER_DAY, Network, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RhythmMeasure, rhythm } from '../src/rhythm.js';
import { networkOf } from './network-of.js';
import bursty from './oracles/burstiness.json' with { type: 'json' };
import cadences from './oracles/gap_cadence.json' with { type: 'json' };
import regular from './oracles/regularity_gamma.json' with { type: 'json' };

/** Ana and Bo, who take turns to write on these days. */
function onDays(days: readonly number[], [ana, bo] = ['ana', 'bo']): InteractionInput[] {
  return days.map((day, i) => ({
    at: day * MS_PER_DAY,
    from: i % 2 ? bo : ana,
    to: i % 2 ? ana : bo,
  }));
}

function tiesOf(days: readonly number[], asOf = days[days.length - 1]) {
  return Network.of({ interactions: onDays(days) }).tiesAt(asOf * MS_PER_DAY);
}

/** Days with these gaps between them. */
function after(gaps: readonly number[]): number[] {
  const days = [0];
  for (const gap of gaps) days.push(days[days.length - 1] + gap);
  return days;
}

const threeDaysAYear = Array.from({ length: 7 }, (_, year) =>
  [0, 1, 2].map((day) => 365 * year + day),
).flat();
const MEASURES: RhythmMeasure[] = [
  'usualGap',
  'medianGap',
  'burstiness',
  'rawBurstiness',
  'regularity',
  'memory',
];
const someDays = fc
  .uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 })
  .map((days) => days.sort((x, y) => x - y));

describe('rhythm', () => {
  it.each(bursty.expected)('of $name is that of the oracle', ({ events, n_gaps, mean, ...expected }) => {
    const found = rhythm.of(tiesOf(events), 'ana', 'bo', { minGaps: 2 });

    expect(found).toMatchObject({ days: events.length, gaps: n_gaps });
    expect(found.usualGap).toBeCloseTo(mean, 9);
    expect(found.rawBurstiness).toBeCloseTo(expected.B, 9);
    expect(found.burstiness).toBeCloseTo(expected.B_finite_KimJo, 9);
    expect(found.memory ?? null).toEqual(
      expected.memory_M === null ? null : expect.closeTo(expected.memory_M, 9),
    );
  });

  it.each(cadences.expected)('of a $name has its mean and median gap', ({ events, now, ...expected }) => {
    const ties = tiesOf(events, now);

    expect(rhythm(ties, { measure: 'usualGap' }).get('ana', 'bo')).toBeCloseTo(expected.mean_gap, 12);
    expect(rhythm(ties, { measure: 'medianGap' }).get('ana', 'bo')).toBe(expected.median_gap);
  });

  it.each(regular.expected.filter(({ gaps }) => gaps.length >= 10))(
    'of ten gaps or more has the regularity of the oracle: $gaps',
    ({ gaps, k_minka }) => {
      const ties = tiesOf(after(gaps));

      expect(rhythm(ties, { measure: 'regularity' }).get('ana', 'bo')).toBeCloseTo(k_minka, 6);
      expect(rhythm.of(ties, 'ana', 'bo').regularityOf).toBe('tie');
    },
  );

  it('takes the regularity of a tie with fewer gaps from all ties', () => {
    // Forty ties with last gaps 10 and 30, or 30 and 10: and one of 3 and 3: v = 40/16 / 40, k = (1 - 4 v) / (8 v)
    const others = Array.from({ length: 40 }, (_, i) =>
      onDays(after(i % 2 ? [10, 30] : [30, 10]), ['ana', `friend ${i}`]),
    );
    const few = onDays(after([3, 3, 3, 3, 3, 3]));
    const v = 1 / 16;
    const ties = Network.of({ interactions: [...others.flat(), ...few] }).tiesAt(50 * MS_PER_DAY);
    const found = rhythm.of(ties, 'ana', 'bo');

    expect(found.regularityOf).toBe('all ties');
    expect(found.regularity).toBeCloseTo((1 - 4 * v) / (8 * v), 9);
    expect(rhythm(ties, { measure: 'regularity' }).get('ana', 'bo')).toBe(found.regularity);
    expect(rhythm(ties, { measure: 'regularity' }).get('ana', 'friend 1')).toBeUndefined();
  });

  it('knows no regularity where there are too few ties to take it from', () => {
    expect(rhythm.of(tiesOf(after([3, 4, 5, 6, 7])), 'ana', 'bo').regularity).toBeUndefined();
  });

  it('finds three days at the same conference every year bursty by days and even by spells', () => {
    const ties = tiesOf(threeDaysAYear);

    // 14 gaps of 1 and 6 of 363: c = 165.9 / 109.6, n = 20
    expect(rhythm(ties).get('ana', 'bo')).toBeCloseTo(0.3117, 4);
    expect(rhythm(ties, { pause: '30d' }).get('ana', 'bo')).toBe(-1);
    expect(rhythm.of(ties, 'ana', 'bo', { pause: '30d' })).toMatchObject({
      days: 21,
      spells: 7,
      gaps: 6,
      usualGap: 365,
      medianGap: 365,
    });
  });

  it('begins a spell when the pause is over, not a day later', () => {
    expect(rhythm.of(tiesOf([0, 29, 58, 88]), 'ana', 'bo', { pause: '30d' })).toMatchObject({
      spells: 2,
      usualGap: 88,
    });
  });

  it('counts a day once, and nothing that is no contact', () => {
    const ties = networkOf(
      'ana > bo 2025-01-01T08:00',
      'bo > ana 2025-01-01T09:00',
      'ana = bo 2025-01-03 connection',
      'ana > bo 2025-01-05',
    ).tiesAt('2025-02-01');

    for (const pause of ['1d', '2d']) {
      expect(rhythm.of(ties, 'ana', 'bo', { pause })).toMatchObject({ days: 2, gaps: 1, usualGap: 4 });
    }
  });

  it('does not take the silence that still goes on for a gap', () => {
    const network = networkOf('ana > bo 2024-01-01', 'ana > bo 2024-01-08', 'bo > ana 2024-01-16');
    const [soon, late] = ['2024-01-17', '2026-01-01'].map((asOf) =>
      rhythm.of(network.tiesAt(asOf), 'ana', 'bo'),
    );

    expect(soon).toMatchObject({ gaps: 2, usualGap: 7.5, longestGap: 8 });
    expect(late).toEqual(soon);
  });

  it('hides what too few gaps cannot tell', () => {
    const four = tiesOf(after([3, 9, 4, 5]));
    const shape = {
      burstiness: undefined,
      rawBurstiness: undefined,
      regularity: undefined,
      memory: undefined,
    };

    expect(rhythm.of(four, 'ana', 'bo')).toMatchObject({ usualGap: 21 / 4, medianGap: 4.5, ...shape });
    expect(rhythm(four).get('ana', 'bo')).toBeUndefined();
    expect(rhythm(tiesOf(after([3, 9, 4, 5, 6]))).get('ana', 'bo')).toBeDefined();
    expect(rhythm.of(tiesOf([5]), 'ana', 'bo')).toMatchObject({ spells: 1, gaps: 0, usualGap: undefined });
  });

  it('leaves out ties the log does not see', () => {
    const network = Network.of({ interactions: onDays(after([1, 2, 3, 4, 5])) });
    network.addPerson({ id: 'me' });
    network.me = 'me';
    const ties = network.tiesAt('1971-01-01');

    for (const measure of MEASURES) expect([...rhythm(ties, { measure })]).toEqual([]);
    expect(rhythm.of(ties, 'ana', 'bo').usualGap).toBeUndefined();
    expect(rhythm(ties, { seen: 'all' }).get('ana', 'bo')).toBeDefined();
  });

  it('says the same by columns, by spells and by parts, whoever is named first', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const ties = tiesOf(days);
        const parts = rhythm.of(ties, 'ana', 'bo');
        expect(rhythm.of(ties, 'bo', 'ana')).toEqual(parts);
        for (const measure of MEASURES) {
          const score = rhythm(ties, { measure }).get('ana', 'bo');
          if (score === undefined) expect(parts[measure]).toBeUndefined();
          else expect(parts[measure]).toBeCloseTo(score, 9);
        }
      }),
    );
  });

  it('is the same wherever in time the days lie, and knows nothing of what comes after', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 5000 }), (days, later) => {
        const [last] = days.slice(-1);
        const moved = tiesOf(days.map((day) => day + later));
        const interactions = [...onDays(days), ...onDays([last + 1, last + 500])];
        const leaking = Network.of({ interactions }).tiesAt(last * MS_PER_DAY);
        const parts = rhythm.of(tiesOf(days), 'ana', 'bo');
        expect(rhythm.of(moved, 'ana', 'bo')).toEqual(parts);
        expect(rhythm.of(leaking, 'ana', 'bo')).toEqual(parts);
      }),
    );
  });

  it.each([
    [after([7, 7, 7, 7, 8, 7]), {}, 'about every week, on 7 days; the gaps are nearly all alike.'],
    [
      threeDaysAYear,
      {},
      'in bursts, every 4 months on average, on 21 days; short gaps come together, with long ones between.',
    ],
    [
      threeDaysAYear,
      { pause: '30d' },
      'about every year, on 21 days in 7 spells; the gaps are nearly all alike.',
    ],
    [
      [0, 9],
      {},
      'Ana and bo were in touch on 2 days, the one gap was 9 days: too few gaps to call it a rhythm.',
    ],
    [[0], {}, 'Ana and bo were in touch on 1 day, so there is no gap to tell a rhythm from.'],
  ])('says in a sentence what it found: %#', (days, options, words) => {
    const { sentence, evidence } = rhythm.explain(tiesOf(days), 'ana', 'bo', options);

    expect(sentence).toContain(words);
    expect(evidence).toHaveLength(days.length);
  });

  it('explains the measure it was asked for', () => {
    const ties = tiesOf(after([7, 7, 8, 7, 7]));

    expect(rhythm.explain(ties, 'ana', 'bo').value).toBe(rhythm(ties).get('ana', 'bo'));
    expect(rhythm.explain(ties, 'ana', 'bo', { measure: 'usualGap' }).value).toBe(36 / 5);
  });

  it('says that a tie without contact has none', () => {
    const ties = networkOf('ana = bo 2025-01-01 connection').tiesAt('2025-02-01');

    expect(rhythm.explain(ties, 'ana', 'bo').sentence).toContain('no contact is recorded');
    expect(rhythm.of(ties, 'ana', 'bo')).toMatchObject({ days: 0, spells: 0, gaps: 0 });
  });

  it('throws where it is called wrongly', () => {
    const ties = tiesOf([0, 1]);

    expect(() => rhythm(ties, { pause: '12h' })).toThrow('rhythm: pause must be at least a day, got 12h');
    expect(() => rhythm(ties, { minGaps: 1 })).toThrow(RangeError);
    expect(() => rhythm(ties, { measure: 'pace' as RhythmMeasure })).toThrow('got pace');
    expect(() => rhythm.of(ties, 'ana', 'cy')).toThrow(TiewiseError);
  });

  it('can be given up', () => {
    expect(() => rhythm(tiesOf([0, 1]), { signal: AbortSignal.abort('enough') })).toThrow('enough');
  });
});
