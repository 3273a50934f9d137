import { describe, expect, it } from 'vitest';
import { Network } from '../src/index.js';
import { networkOf } from './network-of.js';
import decay from './oracles/tie_decay.json' with { type: 'json' };

const MIDNIGHT = Date.UTC(2020, 0, 1);
const instant = (day: number) => MIDNIGHT + day * 86_400_000;

/** Events of the oracle as messages of that weight. */
function networkOfEvents(events: number[][]): Network {
  return Network.of({
    interactions: events.map(([day, weight]) => ({ at: instant(day), from: 'ana', to: 'bo', weight })),
  });
}

describe('warmth', () => {
  const logs = decay.expected.filter((log) => log.events !== undefined && log.half_life !== undefined);
  const cases = logs.flatMap(({ name, half_life, events = [], queries }) =>
    queries.map(({ t, strength }: { t: number; strength: number }) => ({
      name,
      half_life,
      events,
      t,
      strength,
    })),
  );

  it.each(cases)('of $name is $strength on day $t', ({ half_life, events, t, strength }) => {
    const before = events.filter(([day]) => day <= t);
    const tie = networkOfEvents(events)
      .tiesAt(instant(t), { halfLife: `${half_life}d` })
      .get('ana', 'bo');

    expect(tie?.given.contacts).toBe(before.length);
    if (strength === 0) expect(tie?.warmth).toBe(0);
    else expect(Math.abs((tie?.warmth ?? 0) / strength - 1)).toBeLessThanOrEqual(1e-12);
  });

  it('takes time in milliseconds as well', () => {
    const interactions = [1262304000000, 1264896000000, 1577923200000].map((at) => ({
      at,
      from: 'ana',
      to: 'bo',
    }));
    const network = Network.of({ interactions });

    expect(network.tiesAt(1577923200000, { halfLife: 2592000000 }).get('ana', 'bo')?.warmth).toBeCloseTo(
      1,
      12,
    );
    expect(network.tiesAt(1580515200000, { halfLife: 2592000000 }).get('ana', 'bo')?.warmth).toBeCloseTo(
      0.5,
      12,
    );
  });

  it('goes to the direction of a message, and half to each of a meeting', () => {
    const tie = networkOf('ana > bo 2025-01-01', 'ana = bo 2025-01-01').tiesAt('2025-01-01').get('ana', 'bo');

    expect(tie?.given.warmth).toBe(1 + 1.5);
    expect(tie?.received.warmth).toBe(1.5);
    expect(tie?.warmth).toBe(4);
  });

  it('of a message to three people is a third for each', () => {
    const ties = networkOf('ana > bo, cy, di 2025-01-01').tiesAt('2025-01-01');

    expect(ties.get('ana', 'cy')?.warmth).toBeCloseTo(1 / 3, 15);
    expect(ties.get('bo', 'cy')).toBeUndefined();
  });

  it('of meetings shares each by the number of others there (Newman 2001, figure 6)', () => {
    const network = networkOf(
      'ana = bo, cy, di 2025-01-01',
      'ana = bo 2025-01-01',
      'ana = bo, ed 2025-01-01',
    );
    const weight = 3;

    const tie = network.tiesAt('2025-01-01').get('ana', 'bo');
    expect((tie?.warmth ?? 0) / weight).toBeCloseTo(11 / 6, 12);
    expect(network.tiesAt('2025-01-01').get('cy', 'di')?.together).toBe(1);
  });

  it('is unknown where two people are only known to be connected', () => {
    const tie = networkOf('ana = bo 2025-01-01 connection').tiesAt('2026-01-01').get('ana', 'bo');

    expect(tie).toMatchObject({ days: 0, warmth: undefined, depth: undefined, silence: undefined });
    expect(tie?.since).toBe(Date.UTC(2025, 0, 1));
  });
});

describe('depth', () => {
  const halfAfter = (days: number) => 2 ** (-days / 3652.5);

  it('of a first day in touch is 1, and fades to half in ten years', () => {
    const network = networkOf('ana > bo 2010-01-01');

    expect(network.tiesAt('2010-01-01').get('ana', 'bo')?.depth).toBe(1);
    expect(network.tiesAt('2020-01-01').get('ana', 'bo')?.depth).toBeCloseTo(halfAfter(3652), 12);
  });

  it('grows by half after a pause of 30 days', () => {
    const tie = networkOf('ana > bo 2025-01-01', 'bo > ana 2025-01-31').tiesAt('2025-01-31').get('ana', 'bo');

    expect(tie?.depth).toBeCloseTo(halfAfter(30) + 0.5, 12);
  });

  it('counts a day once, however many messages it held', () => {
    const day = Array.from(
      { length: 100 },
      (_, i) => `ana > bo 2025-01-01T10:${String(i % 60).padStart(2, '0')}`,
    );

    expect(
      networkOf(...day)
        .tiesAt('2025-01-01T23:00')
        .get('ana', 'bo'),
    ).toMatchObject({ days: 1, depth: 1 });
  });

  it('of daily contact grows by no more than 8.5 in a year', () => {
    const daily = Array.from({ length: 366 }, (_, day) => ({ at: instant(day), from: 'ana', to: 'bo' }));

    const depth = Network.of({ interactions: daily }).tiesAt(instant(365)).get('ana', 'bo')?.depth ?? 0;
    expect(depth).toBeGreaterThan(8);
    expect(depth).toBeLessThan(1 + 8.5);
  });
});

describe('an old friend and a recruiter', () => {
  const monthly = Array.from({ length: 60 }, (_, i) => {
    const at = new Date(Date.UTC(2014, i, 5)).toISOString().slice(0, 10);
    return i % 2 ? `friend > me ${at}` : `me > friend ${at}`;
  });
  const burst = ['2026-09-28', '2026-10-06', '2026-10-15', '2026-10-28', '2026-11-09', '2026-11-18'];
  const network = networkOf(
    ...monthly,
    'me = friend 2024-06-01',
    ...burst.map((at) => `recruiter > me ${at}`),
  );
  const ties = network.tiesAt('2026-11-23');

  it('are the deeper and the warmer tie', () => {
    const friend = ties.get('me', 'friend');
    const recruiter = ties.get('me', 'recruiter');

    expect(friend?.depth).toBeGreaterThan(5 * (recruiter?.depth ?? 0));
    expect(recruiter?.warmth).toBeGreaterThan(5 * (friend?.warmth ?? 0));
    expect(ties.top('depth', 1)[0].a.id).toBe('friend');
    expect(ties.top('warmth', 1)[0].b.id).toBe('recruiter');
  });
});

describe('ties', () => {
  it('are seen from me, and else from the lower id', () => {
    const network = networkOf('bo > ana 2025-01-01', 'cy > di 2025-01-01');
    network.me = 'bo';

    expect([...network.tiesAt('2025-02-01')].map(({ a, b }) => [a.id, b.id])).toEqual([
      ['bo', 'ana'],
      ['cy', 'di'],
    ]);
  });

  it('hold the interactions they rest on, in order of time, and none from later', () => {
    const network = networkOf(
      'ana > bo 2025-03-01',
      'bo > ana 2025-01-01',
      'ana > cy 2025-01-15',
      'ana > bo 2026-01-01',
    );

    const evidence = network.tiesAt('2025-06-01').interactions('ana', 'bo');
    expect(evidence.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2025-01-01',
      '2025-03-01',
    ]);
  });

  it('measure silence and the usual gap in days in touch', () => {
    const tie = networkOf('ana > bo 2025-01-01T23:00', 'bo > ana 2025-01-11T01:00', 'ana > bo 2025-01-21')
      .tiesAt('2025-01-31T18:00')
      .get('bo', 'ana');

    expect(tie).toMatchObject({ days: 3, silence: 10, usualGap: 10 });
    expect(tie?.received).toMatchObject({ contacts: 2, days: 2 });
  });

  it('leave out interactions of more people than maxGroup, and say how many', () => {
    const interactions = [{ at: '2025-01-01', from: 'ana', to: ['bo', 'cy', 'di'] }];

    const ties = Network.of({ interactions, maxGroup: 3 }).tiesAt('2025-02-01');
    expect(ties.size).toBe(0);
    expect(ties.leftOut.largeGroups).toBe(1);
  });

  it('leave out what a person does alone, and count a person addressed twice once', () => {
    const ties = networkOf('ana > ana 2025-01-01', 'ana > bo, bo, ana 2025-01-01').tiesAt('2025-02-01');

    expect(ties.leftOut.alone).toBe(1);
    expect(ties.get('ana', 'bo')?.given.contacts).toBe(1);
    expect(ties.get('ana', 'ana')).toBeUndefined();
  });

  it('of a network without interactions are none', () => {
    expect([...Network.of().tiesAt('2025-01-01')]).toEqual([]);
    expect(
      Network.of({ people: [{ id: 'ana' }] })
        .tiesAt('2025-01-01')
        .of('ana'),
    ).toEqual([]);
  });

  it('stay as they were when the network grows', () => {
    const network = networkOf('ana > bo 2025-01-01');
    const ties = network.tiesAt('2025-06-01');

    network.add({ at: '2025-01-02', from: 'ana', to: 'zoe' });
    expect(ties.size).toBe(1);
    expect(ties.indexOf('zoe')).toBeUndefined();
    expect(ties.get('ana', 'zoe')).toBeUndefined();
    expect(network.tiesAt('2025-06-01').get('ana', 'zoe')?.days).toBe(1);
  });

  it('of a person nobody knows are an error', () => {
    expect(() => networkOf('ana > bo 2025-01-01').tiesAt('2025-06-01').of('zoe')).toThrow(
      'nobody has the id "zoe"',
    );
  });
});
