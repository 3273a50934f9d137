import { describe, expect, it } from 'vitest';
import { aliveChance, expectedContacts } from '../src/contact-model.js';
import { fitContacts } from '../src/fit-contacts.js';
import { eachContactData, shareAway } from './contact-data.js';
import oracle from './oracles/cdnow_sample_bgnbd.json' with { type: 'json' };

const DAY = 86_400_000;
const { fit_from_transactions: fitted, fit_from_published_summary: summed, published, holdout } = oracle;

/** Days, counted from 1970-01-01, on which each customer bought something. */
function daysOf(source: readonly string[], at: Float64Array): Map<string, number[]> {
  const days = new Map<string, Set<number>>();
  for (const [row, customer] of source.entries()) {
    const own = days.get(customer) ?? new Set();
    days.set(customer, own.add(at[row] / DAY));
  }
  return new Map(Array.from(days, ([customer, own]) => [customer, [...own].sort((x, y) => x - y)]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('aliveChance and expectedContacts', () => {
  it.each(oracle.p_alive_grid_at_published)(
    'after $x purchases until $t_x of $T weeks are those of the published model',
    ({ x, t_x, T, p_alive }) => {
      const alive = aliveChance({ ...published.params, endings: 0 }, { repeats: x, last: t_x, age: T });

      expect(Math.abs(alive - p_alive)).toBeLessThan(1e-10);
    },
  );

  it('are those of the model fitted to the published summary', () => {
    for (const { x, t_x: last, T: age, p_alive, expected_39_weeks } of summed.sample40) {
      const of = { ...summed.params, endings: 0 } as const;

      expect(Math.abs(aliveChance(of, { repeats: x, last, age }) - p_alive)).toBeLessThan(1e-10);
      expect(shareAway(expectedContacts(of, { repeats: x, last, age }, 39), expected_39_weeks)).toBeLessThan(
        1e-9,
      );
    }
  });
});

describe('fitContacts', () => {
  eachContactData(
    ['cdnow-sample'],
    'finds the BG/NBD fit of %s, and what it expects of the weeks held out',
    (_, data) => {
      const end = Date.parse(oracle.cal_end) / DAY;
      const customers = [...daysOf(data.source, data.at).values()].filter(([first]) => first <= end);
      const known = customers.map((days) => days.filter((day) => day <= end));
      const rows = {
        repeats: known.map((days) => days.length - 1),
        last: known.map((days) => (days[days.length - 1] - days[0]) / 7),
        age: known.map((days) => (end - days[0]) / 7),
      };
      const { parameters, logLikelihood } = fitContacts(rows, { endings: 0, prior: 0 });
      const { r, alpha, a, b } = fitted.params;

      expect(customers).toHaveLength(fitted.n);
      expect(logLikelihood).toBeCloseTo(fitted.log_likelihood, 4);
      expect([parameters.r, parameters.alpha, parameters.a, parameters.b]).toEqual(
        [r, alpha, a, b].map((value) => expect.closeTo(value, 2)),
      );

      const of = { ...fitted.params, endings: 0 } as const;
      const histories = rows.repeats.map((repeats, i) => ({ repeats, last: rows.last[i], age: rows.age[i] }));
      expect(mean(histories.map((history) => aliveChance(of, history)))).toBeCloseTo(fitted.mean_p_alive, 9);
      expect(
        mean(histories.map((history) => expectedContacts(of, history, oracle.holdout_weeks))),
      ).toBeCloseTo(holdout.expected_mean, 9);
      expect(mean(customers.map((days, i) => days.length - known[i].length))).toBeCloseTo(
        holdout.actual_mean,
        9,
      );
    },
  );
});
