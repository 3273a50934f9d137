import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aliveChance,
  anyChance,
  type ContactParameters,
  expectedContacts,
  logLikelihood,
} from '../src/contact-model.js';
import bgnbd from './oracles/bgnbd.json' with { type: 'json' };
import sample from './oracles/cdnow_sample_bgnbd.json' with { type: 'json' };
import mbgnbd from './oracles/mbgnbd.json' with { type: 'json' };

function parametersOf([r, alpha, a, b]: number[], endings: 0 | 1): ContactParameters {
  return { r, alpha, a, b, endings };
}

/** One repeated contact of a published table. */
interface Row {
  params: number[] | string;
  x: number;
  tx: number;
  T: number;
}

function read({ params, x, tx, T }: Row, endings: 0 | 1) {
  const numbers = typeof params === 'string' ? [1, 10, 1, 2] : params;
  return [parametersOf(numbers, endings), { repeats: x, last: tx, age: T }] as const;
}

/** Equal to within a relative tolerance. */
function expectNear(value: number, expected: number, tolerance: number) {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.max(1e-300, Math.abs(expected)));
}

const { expected: bg } = bgnbd;
const { expected: mbg } = mbgnbd;

describe('aliveChance', () => {
  it.each(bg.palive_published)(
    'of BG/NBD after $x repeats until $tx of $T is $palive, as published',
    (row) => {
      expect(Math.abs(aliveChance(...read(row, 0)) - row.palive)).toBeLessThanOrEqual(row.tolerance);
    },
  );

  it.each(bg.palive_mp40)('of BG/NBD after $x repeats until $tx of $T is $palive', (row) => {
    if (row.palive === 0) expect(aliveChance(...read(row, 0))).toBeLessThan(1e-12);
    else expectNear(aliveChance(...read(row, 0)), row.palive, 1e-10);
  });

  it.each(mbg.palive_mp40)('of MBG/NBD after $x repeats until $tx of $T is $palive', (row) => {
    if (row.palive === 0) expect(aliveChance(...read(row, 1))).toBeLessThan(1e-12);
    else expectNear(aliveChance(...read(row, 1)), row.palive, 1e-10);
  });

  it('is what was found for customers of a shop', () => {
    const { params, sample40 } = sample.fit_from_transactions;
    for (const { x, t_x: last, T: age, p_alive } of sample40) {
      const alive = aliveChance({ ...params, endings: 0 }, { repeats: x, last, age });

      expect(alive).toBeCloseTo(p_alive, 10);
    }
  });
});

describe('expectedContacts', () => {
  it.each(bg.conditional_expected_published)(
    'of BG/NBD in $t after $x repeats until $tx of $T is $value, as published',
    (row) => {
      const value = expectedContacts(...read(row, 0), row.t);

      expect(Math.abs(value - row.value)).toBeLessThanOrEqual(row.tolerance);
    },
  );

  it.each(mbg.conditional_expected_mp40)(
    'of MBG/NBD in $t after $x repeats until $tx of $T is $value',
    (row) => expectNear(expectedContacts(...read(row, 1), row.t), row.value, 1e-10),
  );

  it.each(mbg.expected_new_mp40)(
    'of MBG/NBD in $t after a first contact is $value',
    ({ params, t, value }) => {
      expectNear(expectedContacts(...read({ params, x: 0, tx: 0, T: 0 }, 1), t), value, 1e-10);
    },
  );

  it('of BG/NBD after a first contact is as published', () => {
    const { t, value, tolerance } = bg.expected_new_customer_published;
    const fit = parametersOf(bg.fit_cdnow.params_BTYD, 0);
    t.forEach((within, i) => {
      const expected = expectedContacts(fit, { repeats: 0, last: 0, age: 0 }, within);

      expect(Math.abs(expected - value[i])).toBeLessThanOrEqual(tolerance);
    });
  });

  it('is what was found for customers of a shop', () => {
    const { params, sample40 } = sample.fit_from_transactions;
    for (const { x, t_x: last, T: age, expected_39_weeks } of sample40) {
      const expected = expectedContacts({ ...params, endings: 0 }, { repeats: x, last, age }, 39);

      expect(expected).toBeCloseTo(expected_39_weeks, 8);
    }
  });

  it('is the rows of the published quickstart', () => {
    const { rows_x_tx_T_value, mp40_refit, t } = bg.top5_lifetimes_quickstart;
    rows_x_tx_T_value.forEach(([repeats, last, age], i) => {
      const of = parametersOf(bg.fit_cdnow.params_refit_here, 0);

      expectNear(expectedContacts(of, { repeats, last, age }, t), mp40_refit[i], 1e-9);
    });
  });
});

describe('logLikelihood', () => {
  it.each(bg.loglik_single_published)('of BG/NBD for $x repeats is $logp, as published', (row) => {
    expect(Math.abs(logLikelihood(...read(row, 0)) - row.logp)).toBeLessThanOrEqual(row.tolerance);
  });

  it.each(bg.loglik_single_mp40)('of BG/NBD for $x repeats until $tx of $T is $logp', (row) => {
    expectNear(logLikelihood(...read(row, 0)), row.logp, 1e-10);
  });

  it.each(mbg.loglik_mp40)('of MBG/NBD for $x repeats until $tx of $T is $logp', (row) => {
    expectNear(logLikelihood(...read(row, 1)), row.logp, 1e-10);
  });
});

describe('the model of contact', () => {
  const size = fc.double({ min: 0.1, max: 20, noNaN: true });
  const model = fc.record({ r: size, alpha: size, a: size, b: size, endings: fc.constant<1>(1) });
  const tie = fc
    .record({
      repeats: fc.integer({ min: 0, max: 60 }),
      silence: fc.double({ min: 0, max: 300, noNaN: true }),
      span: fc.double({ min: 0, max: 300, noNaN: true }),
    })
    .map(({ repeats, silence, span }) => ({
      repeats,
      last: repeats === 0 ? 0 : span,
      age: (repeats === 0 ? 0 : span) + silence,
    }));

  it('gives a chance below 1 of being alive even to one contact', () => {
    fc.assert(
      fc.property(model, fc.double({ min: 0, max: 1000, noNaN: true }), (of, age) => {
        expect(aliveChance(of, { repeats: 0, last: 0, age })).toBeLessThan(1);
      }),
    );
  });

  it('gives less with every day of silence, more to a later contact', () => {
    fc.assert(
      fc.property(model, tie, (of, known) => {
        const alive = aliveChance(of, known);

        expect(alive).toBeGreaterThanOrEqual(0);
        expect(aliveChance(of, { ...known, age: known.age + 1 })).toBeLessThanOrEqual(alive + 1e-15);
        const later = { ...known, last: (known.last + known.age) / 2 };
        if (known.repeats > 0) expect(aliveChance(of, later)).toBeGreaterThanOrEqual(alive - 1e-15);
      }),
    );
  });

  it('does not depend on the unit of time', () => {
    fc.assert(
      fc.property(model, tie, fc.double({ min: 0.01, max: 100, noNaN: true }), (of, known, unit) => {
        const scaled = { ...of, alpha: of.alpha * unit };
        const same = { ...known, last: known.last * unit, age: known.age * unit };

        expect(aliveChance(scaled, same)).toBeCloseTo(aliveChance(of, known), 9);
        expectNear(expectedContacts(scaled, same, 30 * unit), expectedContacts(of, known, 30), 1e-6);
      }),
    );
  });

  it('expects more of a longer time, and at least the chance of any', () => {
    fc.assert(
      fc.property(model, tie, (of, known) => {
        const expected = expectedContacts(of, known, 30);

        expect(expectedContacts(of, known, 60)).toBeGreaterThanOrEqual(expected * (1 - 1e-9));
        expect(expected).toBeGreaterThanOrEqual(anyChance(of, known, 30) * (1 - 1e-6));
        expect(anyChance(of, known, 30)).toBeLessThanOrEqual(aliveChance(of, known));
      }),
    );
  });

  it('passes smoothly through a = 1, where the published formula divides by nought', () => {
    const known = { repeats: 3, last: 20, age: 30 };
    const at = (a: number) => expectedContacts({ r: 1, alpha: 10, a, b: 2, endings: 1 }, known, 50);

    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
  });
});
