import { Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favours } from '../src/favours.js';
import { directedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';
import oracle from './oracles/reciprocation_lag_km.json' with { type: 'json' };

const DAY = 86_400_000;

function tiesOf(me: string | undefined, ...lines: string[]): Ties {
  const network = networkOf(...lines);
  network.me = me;
  return network.tiesAt('2026-01-01');
}

function openOf(...lines: string[]) {
  const { given, received } = favours(networkOf(...lines).tiesAt('2026-01-01'), 'ana', 'bo');
  return { given: given.map(({ kind }) => kind), received: received.map(({ kind }) => kind) };
}

describe('favours', () => {
  it('are open when nothing came back for them', () => {
    expect(openOf('ana > bo 2019-01-01 recommendation', 'bo > ana 2020-01-01')).toEqual({
      given: ['recommendation'],
      received: [],
    });
  });

  it('are closed by as much coming back, years later', () => {
    expect(openOf('ana > bo 2013-01-01 recommendation', 'bo > ana 2024-01-01 recommendation')).toEqual({
      given: [],
      received: [],
    });
  });

  it('that came back say by what and when', () => {
    const lines = [
      'ana > bo 2013-01-01 recommendation',
      'bo > ana 2013-01-31 introduction',
      'bo > ana 2024-01-01 advice',
    ];
    const { returned } = favours(networkOf(...lines).tiesAt('2026-01-01'), 'ana', 'bo');

    // An introduction is worth two thirds of a recommendation, so the advice of 2024 closes it.
    expect(returned).toEqual([
      {
        favour: expect.objectContaining({ kind: 'recommendation' }),
        by: expect.objectContaining({ kind: 'advice' }),
        days: 4017,
      },
    ]);
  });

  it('stay open for what has not come back', () => {
    expect(openOf('ana > bo 2019-01-01 recommendation', 'bo > ana 2020-01-01 endorsement')).toEqual({
      given: ['recommendation'],
      received: [],
    });
  });

  it('turn around where more comes back than went', () => {
    expect(openOf('ana > bo 2019-01-01 endorsement', 'bo > ana 2020-01-01 recommendation')).toEqual({
      given: [],
      received: ['recommendation'],
    });
  });

  it('are returned oldest first', () => {
    expect(
      openOf('ana > bo 2018-01-01 gift', 'ana > bo 2019-01-01 advice', 'bo > ana 2020-01-01 introduction'),
    ).toEqual({
      given: ['advice'],
      received: [],
    });
  });
});

/** Favours of four people as days, givers, takers, kinds and weights. */
const KINDS = ['recommendation', 'introduction', 'endorsement', 'message'];
const log = fc.array(
  fc.record({
    at: fc.nat(2000).map((day) => day * DAY),
    from: fc.constantFrom('ana', 'bo', 'cy', 'di'),
    to: fc.uniqueArray(fc.constantFrom('ana', 'bo', 'cy', 'di'), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...KINDS),
    weight: fc.constantFrom(0.5, 1, 3),
  }),
  { maxLength: 60 },
);

describe('favours.of', () => {
  it('settles as the oracle does, oldest first and by amounts', () => {
    const interactions = oracle.input.favours_t_kind_amount.map(([day, what, weight]) => ({
      at: Number(day) * DAY,
      from: what === 'give' ? 'ana' : 'bo',
      to: what === 'give' ? 'bo' : 'ana',
      kind: 'endorsement',
      weight: Number(weight),
    }));
    const ties = Network.of({ interactions }).tiesAt(2000 * DAY);
    const { open, returned } = favours.of(ties, 'ana');
    const dayOf = (at: number) => at / DAY;

    const matched = [...returned, ...open].flatMap(({ favour, returns }) =>
      returns.map(({ by, amount }) => [dayOf(favour.at), dayOf(by.at), amount]),
    );
    expect(matched).toEqual(oracle.expected.fifo.matched_given_returned_amount);
    expect(open.map(({ favour, open }) => [dayOf(favour.at), open])).toEqual(oracle.expected.fifo.still_owed);
    expect(returned.map(({ days }) => days)).toEqual([1500]);
    expect(open.map(({ days }) => days)).toEqual([1900, 300]);
  });

  it('tells of both directions over all ties, oldest first', () => {
    const ties = tiesOf(
      undefined,
      'ana > bo 2020-01-01 gift',
      'cy > ana 2019-01-01 help',
      'ana > di 2018-01-01 gift',
      'di > ana 2018-01-11 gift',
      'bo > cy 2017-01-01 gift',
    );
    const { given, received, open, returned, unseen } = favours.of(ties, 'ana');

    expect(open.map(({ from, to }) => [from, to])).toEqual([
      ['cy', 'ana'],
      ['ana', 'bo'],
    ]);
    expect(returned.map(({ from, to, days }) => [from, to, days])).toEqual([['ana', 'di', 10]]);
    expect(given).toEqual({ favours: 2, returned: 1, open: 1, openAmount: 2 });
    expect(received).toEqual({ favours: 2, returned: 0, open: 1, openAmount: 3 });
    expect(unseen).toBe(0);
  });

  it('shares a favour among those it went to', () => {
    const { open } = favours.of(tiesOf(undefined, 'ana > bo, cy, di 2020-01-01 help'), 'bo');

    expect(open).toMatchObject([{ from: 'ana', to: 'bo', amount: 1, open: 1 }]);
  });

  it('lists a favour to several by their ids, whatever order the log came in', () => {
    const lines = ['cy > ana 2019-01-01', 'bo > ana 2019-02-01', 'ana > cy, bo 2020-01-01 help'];
    const whom = (log: string[]) => favours.of(tiesOf(undefined, ...log), 'ana').open.map(({ to }) => to);

    expect(whom(lines)).toEqual(['bo', 'cy']);
    expect(whom(lines.toReversed())).toEqual(['bo', 'cy']);
  });

  it('leaves nothing open that only rounding did not close', () => {
    const thirds = ['2020-02-01', '2020-03-01', '2020-04-01'].map(
      (at) => `bo > ana, cy, di ${at} endorsement`,
    );

    expect(favours.of(tiesOf(undefined, 'ana > bo 2020-01-01 endorsement', ...thirds), 'ana').open).toEqual(
      [],
    );
  });

  it('counts the ties of others it cannot see, and none of what is in them', () => {
    const ties = tiesOf('ana', 'bo > ana, cy 2020-01-01 help', 'cy > di 2020-01-01 help');

    expect(favours.of(ties, 'cy')).toMatchObject({ given: { favours: 0 }, open: [], unseen: 2 });
    expect(favours.of(ties, 'cy', { seen: 'all' })).toMatchObject({ given: { favours: 1 }, unseen: 0 });
    expect(favours.of(ties, 'ana').open).toHaveLength(1);
  });

  it('throws on a person nobody knows', () => {
    const ties = tiesOf(undefined, 'ana > bo 2020-01-01 gift', 'cy > di 2020-01-01 gift');

    expect(() => favours.of(ties, 'eve')).toThrow('favours.of: nobody has the id "eve"');
    expect(() => favours(ties, 'ana', 'eve')).toThrow('"ana" and "eve" have no tie');
    expect(() => favours(ties, 'ana', 'cy')).toThrow('"ana" and "cy" have no tie');
  });

  it('balances: what was given is what came back, what is open, and what only returned', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions }).tiesAt(3000 * DAY);
        for (const { a, b, row } of ties) {
          const all = favours.explain(ties, a.id, b.id);
          const { open, returned } = all.parts;
          const given = all.evidence.reduce((sum, { from, kind, weight, to }) => {
            const amount = ((ties.kinds.get(kind)?.weight ?? 0) * weight) / to.length;
            return from === a.id ? sum + amount : sum - amount;
          }, 0);
          expect(all.value ?? 0).toBeCloseTo(given, 9);
          expect(new Set(open.map(({ from }) => from)).size).toBeLessThanOrEqual(1);
          for (const { amount, open: left, returns } of [...open, ...returned]) {
            const back = returns.reduce((sum, one) => sum + one.amount, 0);
            expect(back + left).toBeCloseTo(amount, 9);
          }
          const balance = favours.ofTies(ties).balance.at(row) ?? 0;
          expect(balance).toBeCloseTo(ties.at(row).a.id === a.id ? given : -given, 9);
        }
      }),
    );
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    fc.assert(
      fc.property(log, fc.nat(2000), (interactions, day) => {
        const known = interactions.filter(({ at }) => at <= day * DAY);
        const [all, past] = [interactions, known].map((some) =>
          Network.of({ people: [{ id: 'ana' }], interactions: some }).tiesAt(day * DAY),
        );
        expect(favours.of(all, 'ana')).toEqual(favours.of(past, 'ana'));
        expect(favours.returnTimes(all)).toEqual(favours.returnTimes(past));
      }),
    );
  });
});

describe('favours.ofTies', () => {
  const lines = [
    'zoe > bo 2020-01-01 recommendation',
    'bo > zoe 2021-01-01 endorsement',
    'zoe > bo 2022-01-01 advice',
    'zoe > cy 2020-01-01 gift',
    'cy > zoe 2020-02-01 introduction',
    'di > cy 2020-01-01 gift',
    'zoe > ed 2020-01-01',
  ];

  it('counts what was given, received and came back, and what is open, seen from the first of a tie', () => {
    const columns = favours.ofTies(tiesOf('zoe', ...lines));
    const of = (a: string, b: string) => Object.values(columns).map((scores) => scores.get(a, b));

    // Given, received, open of each, returned, balance: 3 of the recommendation less 1 returned, and 2 of advice.
    expect(of('zoe', 'bo')).toEqual([2, 1, 2, 0, 0, 4]);
    expect(of('cy', 'zoe')).toEqual([1, 1, 0, 0, 1, 0]);
  });

  it('sees ties of two others from the lower id, as their rows do', () => {
    const { given, received, balance } = favours.ofTies(tiesOf(undefined, ...lines));

    expect([given, received, balance].map((scores) => scores.get('zoe', 'bo'))).toEqual([1, 2, -4]);
    expect(balance.get('di', 'cy')).toBe(-2);
  });

  it('does not know ties without a favour, nor those the log does not see whole', () => {
    const { given, balance } = favours.ofTies(tiesOf('zoe', ...lines));

    expect(given.get('zoe', 'ed')).toBeUndefined();
    expect(balance.get('di', 'cy')).toBeUndefined();
    expect([...given]).toHaveLength(2);
    expect([...favours.ofTies(directedTies([['ana', 'bo']])).given]).toEqual([]);
  });

  it('can be given up', () => {
    const signal = AbortSignal.abort(new Error('enough'));

    expect(() => favours.ofTies(tiesOf(undefined, ...lines), { signal })).toThrow('enough');
  });
});

describe('favours.ofPeople and favours.ofNetwork', () => {
  const lines = [
    'ana > bo 2020-01-01 gift',
    'bo > ana 2020-02-01 gift',
    'bo > cy 2020-01-01 help',
    'di > cy 2020-01-01',
  ];

  it('count per person, and do not know those without a favour', () => {
    const people = favours.ofPeople(tiesOf(undefined, ...lines));
    const of = (id: string) => Object.values(people).map((scores) => scores.get(id));

    expect(of('bo')).toEqual([2, 1, 1, 0]);
    expect(of('cy')).toEqual([0, 1, 0, 1]);
    expect(of('di')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('do not know the people whose ties the log does not see whole', () => {
    const { given } = favours.ofPeople(tiesOf('ana', ...lines));

    expect([given.get('ana'), given.get('bo')]).toEqual([1, undefined]);
  });

  it('count what the log sees of a network', () => {
    expect(favours.ofNetwork(tiesOf(undefined, ...lines))).toEqual({
      ties: 2,
      unseen: 0,
      favours: 3,
      returned: 1,
      open: 1,
      openAmount: 3,
    });
    expect(favours.ofNetwork(tiesOf('ana', ...lines))).toMatchObject({
      ties: 1,
      unseen: 2,
      favours: 2,
      open: 0,
    });
  });
});

describe('favours.returnTimes', () => {
  const lines = [
    'ana > bo 2025-01-01 gift',
    'bo > ana 2025-01-11 gift',
    'cy > ana 2025-01-01 gift',
    'ana > cy 2025-01-31 advice',
    'ana > di 2025-01-01 help',
    'di > ana 2025-01-21 endorsement',
  ];
  const ties = tiesOf(undefined, ...lines);

  it('censors what is open, from either direction', () => {
    // Back after 10 and 30 days; of the help a third is back, and the rest open for 365 days.
    expect(favours.returnTimes(ties)).toMatchObject({
      ended: 2,
      censored: 1,
      median: 30,
      followed: 365,
      steps: [
        { time: 10, atRisk: 3, ended: 1 },
        { time: 30, atRisk: 2, ended: 1 },
      ],
    });
  });

  it('takes the first thing that came back where asked', () => {
    const { steps } = favours.returnTimes(ties, { back: 'first' });

    expect(steps.map(({ time }) => time)).toEqual([10, 20, 30]);
  });

  it('looks at one person, and at one direction', () => {
    const steps = (options: Parameters<typeof favours.returnTimes>[1]) =>
      favours.returnTimes(ties, options).steps.map(({ time }) => time);

    expect(steps({ person: 'ana' })).toEqual([10, 30]);
    expect(steps({ person: 'ana', direction: 'given' })).toEqual([10]);
    expect(steps({ person: 'ana', direction: 'received' })).toEqual([30]);
    expect(steps({ person: 'di' })).toEqual([]);
  });

  it('knows no median while fewer than half have come back', () => {
    const { median, censored } = favours.returnTimes(tiesOf(undefined, 'ana > bo 2025-01-01 gift'));

    expect(median).toBeUndefined();
    expect(censored).toBe(1);
  });

  it('sees only the ties the log sees whole', () => {
    expect(favours.returnTimes(tiesOf('bo', ...lines))).toMatchObject({ ended: 1, censored: 0 });
  });

  it('throws on a direction of nobody, a person nobody knows and words it does not know', () => {
    expect(() => favours.returnTimes(ties, { direction: 'given' })).toThrow('name a person');
    expect(() => favours.returnTimes(ties, { person: 'eve' })).toThrow('nobody has the id "eve"');
    // @ts-expect-error not one of the words
    expect(() => favours.returnTimes(ties, { back: 'half' })).toThrow('back all or first');
  });
});

describe('favours.explain', () => {
  const REPROACH =
    /\b(owe|owes|owed|debt|debts|debtor|refuse\w*|fail\w*|never|ignored?|overdue|should|must|ungrateful)\b/i;
  const quick = Array.from({ length: 6 }, (_, i) => [
    `ana > p${i} 2010-01-01 gift`,
    `p${i} > ana ${2012 + i}-01-01 gift`,
  ]).flat();

  it('tells of the oldest open favour, and how long others take', () => {
    const ties = tiesOf('ana', ...quick, 'ana > bo 2023-05-03 recommendation', 'bo > ana 2024-01-01');
    const { value, parts, sentence, evidence } = favours.explain(ties, 'ana', 'bo');

    // Six came back after 2 to 7 years; the recommendation waits for 2.7 years: one of seven is back by then.
    expect(value).toBe(3);
    expect(parts.longer).toBeCloseTo(6 / 7, 12);
    expect(parts.times.median).toBe(1826);
    expect(sentence).toBe(
      'You recommended bo on 3 May 2023; nothing has come back yet, and half of the favours here take longer than 5 years to come back.',
    );
    expect(evidence.map(({ kind }) => kind)).toEqual(['recommendation']);
    expect(favours.explain(ties, 'bo', 'ana').value).toBe(-3);
  });

  it('says how many take longer still where it waits for longer than half do', () => {
    const ties = tiesOf(
      'ana',
      ...quick,
      'bo > ana 2020-06-01 help',
      'bo > ana 2021-01-01 help',
      'ana > bo 2022-01-01 gift',
    );

    // Open for 2040 days: back by then are four of eight, after 730, 1095, 1461 and 1826 days: 7/8 x 6/7 x 5/6 x 4/5.
    expect(favours.explain(ties, 'ana', 'bo').sentence).toBe(
      'Bo helped you on 1 June 2020, the oldest of 2 favours that are open; part of it has gone back so far, ' +
        'and about 50 in 100 favours here take longer than these 5 and a half years to come back.',
    );
  });

  it('does not say how long it takes from a few', () => {
    const ties = tiesOf('ana', 'bo > ana 2020-06-01 help');

    expect(favours.explain(ties, 'ana', 'bo').sentence).toBe(
      'Bo helped you on 1 June 2020; nothing has gone back yet, ' +
        'and too few favours here have come back to say how long that takes.',
    );
  });

  it('tells of what came back where nothing is open', () => {
    const ties = tiesOf('ana', ...quick);
    const { value, sentence } = favours.explain(ties, 'ana', 'p3');

    expect(value).toBe(0);
    expect(sentence).toBe(
      'You gave p3 a present on 1 January 2010; 5 years later, p3 gave you a present on 1 January 2015.',
    );
  });

  it('says what it does not know', () => {
    const ties = tiesOf('ana', 'ana > bo 2020-01-01', 'bo > ana, cy 2020-01-01 help');
    const hidden = favours.explain(ties, 'bo', 'cy');

    expect(hidden).toMatchObject({
      value: undefined,
      parts: { observed: false, given: undefined, open: [] },
    });
    expect(hidden.sentence).toBe(
      'Not all that bo and cy do for each other shows here, so what is open between them is unknown.',
    );
    expect(favours.explain(tiesOf('ana', 'ana > bo 2020-01-01'), 'ana', 'bo')).toMatchObject({
      value: undefined,
      sentence: 'No favour between bo and you is recorded, which does not mean that there was none.',
    });
  });

  it('mirrors when the two change places, and never reproaches', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions, people: [{ id: 'ana' }], me: 'ana' }).tiesAt(3000 * DAY);
        for (const { a, b } of ties) {
          const [one, other] = [favours.explain(ties, a.id, b.id), favours.explain(ties, b.id, a.id)];
          expect(one.value).toBe(other.value === undefined ? undefined : 0 - other.value);
          expect(one.parts.given).toEqual(other.parts.received);
          expect(one.sentence).not.toMatch(REPROACH);
        }
      }),
    );
  });
});
