import { describe, expect, it } from 'vitest';
import { aliveChance } from '../src/contact-model.js';
import { type ContactHistories, fitContacts } from '../src/fit-contacts.js';
import bgnbd from './oracles/bgnbd.json' with { type: 'json' };
import summary from './oracles/cdnow_summary.json' with { type: 'json' };
import mbgnbd from './oracles/mbgnbd.json' with { type: 'json' };

/** The 2,357 customers of the published fits, in weeks. */
function customers(): ContactHistories {
  const rows = summary.input.rows.flatMap(([repeats, last, age, many]) =>
    Array.from({ length: many }, () => [repeats, last / 7, age / 7]),
  );
  return {
    repeats: rows.map(([repeats]) => repeats),
    last: rows.map(([, last]) => last),
    age: rows.map(([, , age]) => age),
  };
}

describe('fitContacts', () => {
  it('finds the published BG/NBD fit of the customers of a shop', () => {
    const { parameters, logLikelihood, converged } = fitContacts(customers(), { endings: 0, prior: 0 });
    const { r, alpha, a, b } = parameters;
    const { params_BTYD, LL_BTYD, tolerance_LL, params_refit_here } = bgnbd.expected.fit_cdnow;

    expect(converged).toBe(true);
    expect(Math.abs(logLikelihood - LL_BTYD)).toBeLessThan(tolerance_LL);
    [r, alpha, a, b].forEach((value, i) => {
      expect(Math.abs(value - params_BTYD[i])).toBeLessThan(0.0005);
      expect(value).toBeCloseTo(params_refit_here[i], 4);
    });
  });

  it('finds the published MBG/NBD fit of the customers of a shop', () => {
    const { parameters, logLikelihood } = fitContacts(customers(), { prior: 0 });
    const { r, alpha, a, b } = parameters;
    const { params_published, params_refit_here, tolerance_params, LL_refit_here } =
      mbgnbd.expected.fit_cdnow;

    expect(logLikelihood).toBeCloseTo(LL_refit_here, 5);
    [r, alpha, a, b].forEach((value, i) => {
      expect(Math.abs(value - params_published[i])).toBeLessThan(tolerance_params);
      expect(value).toBeCloseTo(params_refit_here[i], 4);
    });
  });

  it('comes to the same in days as in weeks', () => {
    const weeks = customers();
    const days = {
      repeats: weeks.repeats,
      last: Array.from(weeks.last, (time) => time * 7),
      age: Array.from(weeks.age, (time) => time * 7),
    };
    const [inWeeks, inDays] = [fitContacts(weeks), fitContacts(days, { centre: 70 })];

    expect(inDays.parameters.alpha).toBeCloseTo(inWeeks.parameters.alpha * 7, 3);
    expect(inDays.parameters.r).toBeCloseTo(inWeeks.parameters.r, 5);
  });

  it.each([
    ['one tie, one contact', { repeats: [0], last: [0], age: [10] }],
    ['the same rhythm everywhere', { repeats: [4, 4, 4], last: [40, 40, 40], age: [41, 41, 41] }],
    ['one contact each', { repeats: [0, 0, 0], last: [0, 0, 0], age: [10, 300, 4000] }],
    ['no ties at all', { repeats: [], last: [], age: [] }],
  ])('does not run away with %s', (_, histories) => {
    const { parameters } = fitContacts(histories);
    const { r, alpha, a, b } = parameters;

    for (const value of [r, alpha, a, b]) {
      expect(value).toBeGreaterThan(1e-3);
      expect(value).toBeLessThan(1e4);
    }
    expect(aliveChance(parameters, { repeats: 0, last: 0, age: 10 })).toBeLessThan(1);
  });
});
