import { type InteractionInput, Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedContact } from '../src/expected-contact.js';
import { seededRandom } from '../src/seeded-random.js';
import { undirectedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);

function every(days: number, times: number, to: string): InteractionInput[] {
  return Array.from({ length: times }, (_, i) => ({ at: START + i * days * DAY, from: 'me', to }));
}

/** Forty friends, each met at random at a rate of their own from every other day to every third month. */
function friends(days: number): Network {
  const random = seededRandom(5);
  const interactions: InteractionInput[] = [];
  for (let friend = 0; friend < 400; friend++) {
    const gap = 2 * 50 ** random();
    for (let at = 0; at < days; at += gap * -Math.log(1 - random())) {
      interactions.push({ at: START + Math.floor(at * DAY), from: 'me', to: `friend ${friend}` });
    }
  }
  return Network.of({ interactions, me: 'me' });
}

function total(column: Float64Array): number {
  return column.reduce((sum, x) => sum + x, 0);
}

describe('expectedContact', () => {
  it('expects of friends who go on as before about what then comes', () => {
    const [known, later] = [START + 730 * DAY, START + 790 * DAY];
    const ties = friends(790).tiesAt(known);
    const came = friends(790).tiesAt(later).columns.days;
    const days = came.reduce((sum, x, row) => sum + x - ties.columns.days[row], 0);
    const back = came.reduce((sum, x, row) => sum + (x > ties.columns.days[row] ? 1 : 0), 0);

    expect(total(expectedContact(ties, { within: '60d' }).column) / days).toBeGreaterThan(0.9);
    expect(total(expectedContact(ties, { within: '60d' }).column) / days).toBeLessThan(1.1);
    expect(total(expectedContact.chance(ties, { within: '60d' }).column) / back).toBeGreaterThan(0.9);
    expect(total(expectedContact.chance(ties, { within: '60d' }).column) / back).toBeLessThan(1.1);
  });

  it('expects more of a weekly friend than of a monthly one, and more of a longer time', () => {
    const interactions = [...every(7, 52, 'weekly'), ...every(28, 13, 'monthly')];
    const ties = Network.of({ interactions }).tiesAt(START + 360 * DAY);
    const [short, long] = ['30d', '90d'].map((within) => expectedContact(ties, { within }));

    expect(short.get('me', 'weekly')).toBeGreaterThan(short.get('me', 'monthly') ?? 0);
    expect(long.get('me', 'weekly')).toBeGreaterThan(short.get('me', 'weekly') ?? 0);
  });

  it('expects less with every month of silence', () => {
    const network = Network.of({ interactions: [...every(7, 52, 'ana'), ...every(7, 200, 'bo')] });
    const after = [360, 390, 450, 700].map((day) => {
      return expectedContact(network.tiesAt(START + day * DAY)).get('me', 'ana') ?? 0;
    });

    expect(after).toEqual([...after].sort((x, y) => y - x));
    expect(after[3]).toBeLessThan(after[0] / 4);
  });

  it('expects at most a day in touch a day', () => {
    const ties = Network.of({ interactions: every(1, 400, 'ana') }).tiesAt(START + 400 * DAY);

    expect(expectedContact(ties, { within: '7d' }).get('me', 'ana')).toBeGreaterThan(4);
    expect(expectedContact(ties, { within: '7d' }).get('me', 'ana')).toBeLessThanOrEqual(7);
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const lines = ['ana > bo 2025-01-01', 'bo > ana 2025-01-11', 'cy > bo 2025-01-15'];
    const later = [...lines, 'ana > bo 2025-02-05', 'dee > ana 2025-02-06', 'ana = bo 2025-03-01'];

    expect(expectedContact(networkOf(...later).tiesAt('2025-01-31')).column).toEqual(
      expectedContact(networkOf(...lines).tiesAt('2025-01-31')).column,
    );
  });

  it('leaves out ties without recorded contact', () => {
    const ties = networkOf('ana = bo 2025-01-01 connection', 'ana > cy 2025-01-01').tiesAt('2025-02-01');

    expect(expectedContact(ties).get('ana', 'bo')).toBeUndefined();
    expect(expectedContact(ties).get('ana', 'cy')).toBeGreaterThan(0);
    expect(expectedContact(undirectedTies([['a', 'b']])).get('a', 'b')).toBeUndefined();
  });

  it('is the same every time, and does not depend on the order of the log', () => {
    const log = friends(200);
    const turned = Network.of({ interactions: [...log.interactions()].reverse() });
    const [ties, others] = [log, turned].map((network) => network.tiesAt(START + 150 * DAY));

    for (const { tie, score } of expectedContact(ties)) {
      expect(expectedContact(others).get(tie.a.id, tie.b.id)).toBeCloseTo(score, 4);
    }
  });

  it('tells how far it has come, and can be given up', () => {
    const ties = friends(100).tiesAt(START + 100 * DAY);
    const phases = new Set<string>();
    expectedContact(ties, { onProgress: ({ phase }) => phases.add(phase) });
    const signal = AbortSignal.abort(new Error('enough'));

    expect([...phases]).toEqual(['past', 'ties']);
    expect(() => expectedContact(ties, { within: '9d', signal })).toThrow('enough');
  });

  it('throws on a time that is none', () => {
    expect(() =>
      expectedContact(networkOf('ana > bo 2025-01-01').tiesAt('2025-02-01'), { within: 0 }),
    ).toThrow(RangeError);
  });

  const moment = fc.integer({ min: 0, max: 400 * 24 });
  const name = fc.constantFrom('ana', 'bo', 'cy', 'di', 'eve');
  const logs = fc.array(fc.record({ hour: moment, from: name, to: name }), { maxLength: 60 });

  it('is from 0 up and never NaN, with a chance of any within 0 and 1 and not above it', () => {
    fc.assert(
      fc.property(logs, moment, fc.integer({ min: 1, max: 9000 }), (log, hour, hours) => {
        const interactions = log.map(({ hour: at, ...people }) => ({
          at: START + at * 3_600_000,
          ...people,
        }));
        const ties = Network.of({ interactions }).tiesAt(START + hour * 3_600_000);
        const within = `${hours}h`;
        const chances = expectedContact.chance(ties, { within });
        for (const { tie, score } of expectedContact(ties, { within })) {
          const chance = chances.at(tie.row) ?? Number.NaN;

          expect(Number.isFinite(score)).toBe(true);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(score).toBeGreaterThanOrEqual(chance);
          expect(score).toBeLessThanOrEqual(Math.max(1, hours / 24));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('expectedContact.chance', () => {
  it('rises with the time looked ahead', () => {
    const ties = friends(300).tiesAt(START + 300 * DAY);
    const [month, decade] = ['30d', '10y'].map((within) =>
      total(expectedContact.chance(ties, { within }).column),
    );

    expect(decade).toBeGreaterThan(month);
  });
});

describe('expectedContact.model', () => {
  it('says what it was learned from', () => {
    const model = expectedContact.model(friends(300).tiesAt(START + 300 * DAY), { within: '30d' });

    expect(model).toMatchObject({
      ties: 400,
      fitted: true,
      converged: true,
      stepDays: 30,
      longer: { odds: 1 },
    });
    expect(model.cameBack).toBeGreaterThan(500);
    expect(model.stayedAway).toBeGreaterThan(100);
  });

  it('fits nothing to a handful of ties', () => {
    const model = expectedContact.model(
      networkOf('ana > bo 2025-01-01', 'ana > bo 2025-01-11', 'ana > cy 2025-01-01').tiesAt('2025-01-31'),
    );

    expect(model.parameters).toEqual({ r: 1, alpha: 10, a: 1, b: 2, endings: 1 });
    expect(model).toMatchObject({ ties: 2, repeated: 1, fitted: false, priorDominated: true, stepDays: 10 });
  });

  it('looks back a third of the past at most', () => {
    const { stepDays } = expectedContact.model(friends(300).tiesAt(START + 300 * DAY), { within: '5y' });

    expect(stepDays).toBe(100);
  });
});

describe('expectedContact.explain', () => {
  const alive = (ties: Ties) => expectedContact.explain(ties, 'ana', 'bo').parts.alive;

  it('never gives a tie of one contact a life that is certain', () => {
    const network = networkOf('ana > bo 2025-01-01');

    // r = 1, alpha = 30, a = 1, b = 2: 1 / (1 + 1/2 * (30 + T) / 30).
    expect(alive(network.tiesAt('2025-01-31'))).toBeCloseTo(1 / 2, 12);
    expect(alive(network.tiesAt('2025-03-02'))).toBeCloseTo(1 / 2.5, 12);
  });

  it('gives factors that multiply to the odds', () => {
    const ties = friends(300).tiesAt(START + 300 * DAY);
    const odds = (id: string) => {
      const { chance = 0, factors } = expectedContact.explain(ties, 'me', id).parts;
      return chance / (1 - chance) / Object.values(factors ?? {}).reduce((x, y) => x * y, 1);
    };

    expect(odds('friend 3')).toBeCloseTo(odds('friend 7'), 6);
  });

  it('says how much, by when, and how likely nothing is', () => {
    const network = Network.of({ interactions: every(7, 53, 'ana'), me: 'me' });
    const { sentence, value, evidence } = expectedContact.explain(
      network.tiesAt(START + 366 * DAY),
      'ana',
      'me',
    );

    expect(sentence).toMatch(
      /^Ana and you are in touch about every week, on 53 days so far, the last one 2 days ago; expect about \d+ days in touch in the next 90 days; \d+ in \d+ that there will be none\.$/i,
    );
    expect(value).toBeCloseTo(90 / 7, 0);
    expect(evidence).toHaveLength(53);
  });

  it('never speaks of the end of a tie', () => {
    const { sentence } = expectedContact.explain(
      networkOf('ana > bo 2015-01-01').tiesAt('2025-01-31'),
      'ana',
      'bo',
    );

    expect(sentence).toMatch(
      /^ana and bo were in touch on 1 day so far, the last one 10 years ago; expect less/i,
    );
    expect(sentence).not.toMatch(/dead|over|lost|alive/);
  });

  it('says where nothing is known', () => {
    const { value, parts, sentence } = expectedContact.explain(
      networkOf('ana = bo 2025-01-01 connection').tiesAt('2025-01-31'),
      'ana',
      'bo',
    );

    expect([value, parts.chance, parts.alive, parts.factors]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(sentence).toContain('no contact is recorded');
  });

  it('throws where two people have no tie', () => {
    expect(() =>
      expectedContact.explain(networkOf('ana > bo 2025-01-01').tiesAt('2025-02-01'), 'ana', 'cy'),
    ).toThrow('have no tie');
  });
});
