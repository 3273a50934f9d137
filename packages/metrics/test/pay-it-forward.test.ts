import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type InteractionInput, InteractionLog, MS_PER_DAY, Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaidForward, payItForward } from '../src/pay-it-forward.js';
import { seededRandom } from '../src/seeded-random.js';
import { temporalMotifs } from '../src/temporal-motifs.js';
import { interactionOf, networkOf } from './network-of.js';
import oracle from './oracles/temporal_motifs.json' with { type: 'json' };

type Event = readonly [from: number, to: number, day: number];

function tiesOf(events: readonly Event[]): Ties {
  const interactions = events.map(
    ([from, to, day]): InteractionInput => ({
      from: `${from}`,
      to: `${to}`,
      at: day * MS_PER_DAY,
      kind: 'help',
    }),
  );
  return Network.of({ interactions }).tiesAt('2100-01-01');
}

function countsOf({ forward, paybacks, cycles, chains, backward }: PaidForward) {
  const all = [forward, paybacks, cycles, ...chains, backward];
  return all.map((number) => number?.count);
}

/** Counts of forward, paybacks, cycles, chains of 2, 3 and 4, and backward within so many days. */
function counted(ties: Ties, days: number) {
  const [within] = payItForward(ties, { rng: seededRandom(1), delta: `${days}d`, shuffles: 0 }).within;
  return countsOf(within);
}

const helped = [
  'ana > bo 2024-01-01 help',
  'bo > cy 2024-01-20 help',
  'cy > ana 2024-03-01 gift',
  'bo > ana 2024-12-01 advice',
];

describe('payItForward', () => {
  it('counts what was passed on, paid back and came back through others, by delta', () => {
    const { within, favours } = payItForward(networkOf(...helped).tiesAt('2026-01-01'), {
      rng: seededRandom(1),
      shuffles: 0,
    });

    expect(favours).toBe(4);
    expect(within.map(({ delta }) => delta)).toEqual(['30d', '1y', '5y']);
    // Within 30 days only Ana, Bo, Cy; within a year also Bo, Cy, Ana; Ana, Bo, Ana is paid back; and Ana,
    // who helped Bo, is then helped by Cy.
    expect(countsOf(within[0])).toEqual([1, 0, 0, 1, 0, 0, 0]);
    expect(countsOf(within[1])).toEqual([2, 1, 1, 2, 1, 0, 1]);
    expect(countsOf(within[2])).toEqual([2, 1, 1, 2, 1, 0, 1]);
  });

  it('takes what happens at the same moment for no answer', () => {
    const ties = networkOf('ana > bo 2024-01-01 help', 'bo > cy 2024-01-01 help').tiesAt('2026-01-01');

    expect(counted(ties, 30)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('counts each whom a favour was for', () => {
    const ties = networkOf('ana > bo, cy 2024-01-01 help', 'bo > di, ed 2024-01-02 help').tiesAt(
      '2026-01-01',
    );

    expect(counted(ties, 30)[0]).toBe(2);
  });

  it('counts favours only, or the kinds it is told to', () => {
    const lines = ['ana > bo 2024-01-01', 'bo > cy 2024-01-02 help', 'bo = di 2024-01-03'];
    const ties = networkOf(...lines).tiesAt('2026-01-01');
    const forward = (kinds?: 'all' | string[]) =>
      payItForward(ties, { rng: seededRandom(1), delta: '30d', shuffles: 0, ...(kinds && { kinds }) })
        .within[0].forward?.count;

    expect([forward(), forward('all'), forward(['message', 'help']), forward(['message'])]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('knows nothing where there are no favours', () => {
    const [month] = payItForward(networkOf('ana > bo 2024-01-01').tiesAt('2026-01-01'), {
      rng: seededRandom(1),
    }).within;

    expect(countsOf(month)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const network = networkOf(...helped, 'cy > di 2024-02-01 help');

    expect(counted(network.tiesAt('2024-01-25'), 30)[0]).toBe(1);
    expect(counted(network.tiesAt('2024-02-01'), 30)[0]).toBe(2);
  });

  it('knows in an export of one’s own only what passed through me', () => {
    const interactions = ['ana > me 2024-01-01 help', 'me > bo 2024-01-05 help', 'bo > me 2024-01-07 help'];
    const of = (...more: string[]) => {
      const network = Network.of({ interactions: [...interactions, ...more].map(interactionOf), me: 'me' });
      return payItForward(network.tiesAt('2026-01-01'), { rng: seededRandom(1), shuffles: 0 });
    };

    expect(of().othersSeen).toBe(false);
    expect(countsOf(of().within[0])).toEqual([1, 1, undefined, 1, 0]);
    expect(countsOf(of('bo > ana 2024-01-08 help').within[0])).toEqual([2, 1, 1, 2, 1, 0, 1]);
  });

  it.each(oracle.expected)('agrees with SNAP on its graph at delta $delta', ({ delta, matrix }) => {
    const [forward, paybacks, cycles] = counted(
      tiesOf(oracle.input.edges_src_dst_t as unknown as Event[]),
      delta,
    );
    const counts = { pay_forward_ab_bc: forward, return_ab_ba: paybacks };

    expect(Object.entries(oracle.two_edge_counts_computed_here)).toContainEqual([`${delta}`, counts]);
    expect(cycles).toBe(matrix[1][3]);
  });

  it('stands against shuffled times: of two favours in a row half are the other way round', () => {
    const ties = networkOf(...helped.slice(0, 2)).tiesAt('2026-01-01');
    const { forward } = payItForward(ties, { rng: seededRandom(1), shuffles: 2000 }).within[0];

    expect(forward?.mean).toBeCloseTo(0.5, 1);
    expect(forward?.sd).toBeCloseTo(0.5, 2);
    expect(forward?.z).toBeCloseTo(1, 1);
    expect(forward?.percentile).toBeCloseTo(0.75, 1);
  });

  it('cannot tell from chance what no shuffle changes', () => {
    const ties = networkOf(...helped.slice(0, 2)).tiesAt('2026-01-01');
    const [{ forward }] = payItForward(ties, { rng: seededRandom(1), within: 'giver' }).within;

    // Each of the two gave once, so there is nothing to shuffle.
    expect(forward).toEqual({ count: 1, mean: 1, sd: 0, z: undefined, percentile: 51 / 101 });
  });

  it('finds nothing where times say nothing, and what was put there', () => {
    const rng = seededRandom(3);
    const events: Event[] = Array.from({ length: 3000 }, () => {
      const from = Math.floor(40 * rng());
      return [from, (from + 1 + Math.floor(39 * rng())) % 40, Math.floor(3_000_000 * rng()) / 1000] as const;
    });
    const passed = events.slice(0, 300).map(([, to, at]) => [to, (to + 7) % 40, at + 1] as const);
    const zOf = (list: readonly Event[]) =>
      payItForward(tiesOf(list), { rng: seededRandom(1), delta: '3d', shuffles: 200 }).within[0].forward?.z;

    expect(Math.abs(zOf(events) ?? 9)).toBeLessThan(3);
    expect(zOf([...events, ...passed])).toBeGreaterThan(5);
  });

  it('is the same again with the same random numbers', () => {
    const ties = tiesOf(oracle.input.edges_src_dst_t as unknown as Event[]);
    const once = () => payItForward(ties, { rng: seededRandom(5), shuffles: 20 });

    expect(once()).toEqual(once());
  });

  it('is the same whatever order the log came in', () => {
    const lines = [...helped, 'ana > cy, di, bo 2024-05-01 help', 'di > bo 2024-05-01 help'];
    const [one, other] = [lines, lines.toReversed()].map((log) =>
      payItForward(networkOf(...log).tiesAt('2026-01-01'), { rng: seededRandom(5), shuffles: 20 }),
    );

    expect(other).toEqual(one);
  });

  it('stops when told to, and tells how far it is', () => {
    const ties = networkOf(...helped).tiesAt('2026-01-01');
    const done: number[] = [];
    const stop = new AbortController();
    const onProgress = ({ phase, done: many }: { phase: string; done: number }) => {
      if (phase === 'shuffles') done.push(many);
      if (many === 3 && phase === 'shuffles') stop.abort(new Error('enough'));
    };

    expect(() => payItForward(ties, { rng: seededRandom(1), signal: stop.signal, onProgress })).toThrow(
      'enough',
    );
    expect(done).toEqual([1, 2, 3]);
  });

  it.each([
    [{ longest: 1 }, 'longest must be a whole number of at least 2, got 1'],
    [{ shuffles: -1 }, 'shuffles must be a whole number of at least 0, got -1'],
    [{ delta: [] }, 'at least one duration, got none'],
    [{ kinds: ['meeting'] }, 'must go from one person to another, got meeting'],
    [{ kinds: ['lunch'] }, 'no kind is called "lunch"'],
  ])('throws on %o', (options, message) => {
    const ties = networkOf(...helped).tiesAt('2026-01-01');

    expect(() => payItForward(ties, { rng: seededRandom(1), ...options })).toThrow(message);
  });

  const person = fc.nat({ max: 4 });
  const event = fc.tuple(person, person, fc.nat({ max: 25 })).filter(([from, to]) => from !== to);
  const log = fc.array(event, { minLength: 1, maxLength: 25 });
  const days = fc.constantFrom(1, 3, 10, 50);

  it('counts what the definition counts', () => {
    fc.assert(
      fc.property(log, days, (events, days) => {
        expect(counted(tiesOf(events), days)).toEqual(defined(events, days));
      }),
      { numRuns: 300 },
    );
  });

  it('counts as many passed on with time and ways turned around', () => {
    fc.assert(
      fc.property(log, days, (events, days) => {
        const turned = events.map(([from, to, day]) => [to, from, 50 - day] as const);
        expect(counted(tiesOf(turned), days)).toEqual(counted(tiesOf(events), days));
      }),
    );
  });

  it('never counts less within a longer time', () => {
    fc.assert(
      fc.property(log, days, days, (events, one, other) => {
        const less = counted(tiesOf(events), Math.min(one, other));
        const more = counted(tiesOf(events), Math.max(one, other));
        for (const [i, count = 0] of less.entries()) expect(more[i]).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

/** Taken word by word. */
function defined(events: readonly Event[], days: number): number[] {
  const follows = (x: Event, y: Event) => x[1] === y[0] && y[2] > x[2] && y[2] - x[2] <= days;
  const after = (x: Event) => events.filter((y) => follows(x, y) && y[1] !== x[0]);
  const longer = (chains: Event[][]) =>
    chains.flatMap((chain) => after(chain[chain.length - 1]).map((y) => [...chain, y]));
  const two = longer(events.map((x) => [x]));
  const three = longer(two);
  const paybacks = events.flatMap((x) => events.filter((y) => follows(x, y) && y[1] === x[0]));
  const cycles = three.filter(([x, , z]) => z[1] === x[0] && z[2] - x[2] <= days);
  const backward = events.flatMap((x) =>
    events.filter((y) => y[1] === x[0] && y[0] !== x[1] && y[2] > x[2] && y[2] - x[2] <= days),
  );
  return [two, paybacks, cycles, two, three, longer(three), backward].map((found) => found.length);
}

describe('payItForward.ofPeople', () => {
  const ties = networkOf(
    'ana > bo 2019-01-01 help',
    'bo > cy 2019-02-01 help',
    'ana > bo 2021-01-01 help',
    'bo > ana 2021-02-01 help',
    'ana > cy 2025-06-01 help',
  ).tiesAt('2025-08-01');

  it('is the share of favours received that one to a third person followed', () => {
    expect(payItForward.ofPeople(ties).get('bo')).toBe(0.5);
    expect(payItForward.ofPeople(ties, { delta: '30d' }).get('bo')).toBe(0);
  });

  it('leaves out favours too young to tell, and who received none', () => {
    // Cy received one in 2019, after which nothing, and one two months ago.
    expect(payItForward.ofPeople(ties).get('cy')).toBe(0);
    expect(payItForward.explain(ties, 'cy').parts).toMatchObject({ received: 1, pending: 1 });
    expect(
      payItForward.ofPeople(networkOf('ana > bo 2019-01-01 help').tiesAt('2025-01-01')).get('ana'),
    ).toBeUndefined();
    expect(
      payItForward.ofPeople(networkOf('ana > bo 2025-01-01 help').tiesAt('2025-08-01')).get('bo'),
    ).toBeUndefined();
  });

  it('does not know of others what an export of one’s own cannot show', () => {
    const lines = [
      'me > bo 2019-01-01 help',
      'di > me 2019-01-02 help',
      'me > ed 2019-01-03 help',
      'cy > di 2020-01-01 help',
    ];
    const network = Network.of({ interactions: lines.map(interactionOf), me: 'me' });
    const scores = payItForward.ofPeople(network.tiesAt('2025-01-01'));

    expect(scores.get('me')).toBe(1);
    expect(scores.get('bo')).toBeUndefined();
    expect(scores.get('di')).toBe(0);
  });

  it('is what the definition says, between 0 and 1', () => {
    const person = fc.nat({ max: 4 });
    const event = fc.tuple(person, person, fc.nat({ max: 30 })).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.constantFrom(1, 5, 20), (events, days) => {
        const interactions = events.map(
          ([from, to, day]): InteractionInput => ({
            from: `${from}`,
            to: `${to}`,
            at: day * MS_PER_DAY,
            kind: 'help',
          }),
        );
        const ties = Network.of({ interactions }).tiesAt(40 * MS_PER_DAY);
        const scores = payItForward.ofPeople(ties, { delta: `${days}d` });
        for (let p = 0; p < 5; p++) {
          const received = events.filter(([, to, day]) => to === p && day + days <= 40);
          const followed = received.filter(([giver, , day]) =>
            events.some(([from, to, then]) => from === p && to !== giver && then > day && then - day <= days),
          );
          const expected = received.length > 0 ? followed.length / received.length : undefined;
          expect(scores.get(`${p}`)).toBe(expected);
          if (ties.indexOf(`${p}`) !== undefined) {
            expect(payItForward.explain(ties, `${p}`, { delta: `${days}d` }).value).toBe(expected);
          }
        }
      }),
    );
  });
});

describe('payItForward.explain', () => {
  it('says how often, of how many and how soon', () => {
    const lines = [2015, 2016, 2017, 2018].map((year) => `ana > bo ${year}-01-01 help`);
    const after = ['bo > cy 2015-01-11 help', 'bo > cy 2016-01-21 help', 'bo > cy 2017-02-10 help'];
    const { value, parts, evidence, sentence } = payItForward.explain(
      networkOf(...lines, ...after).tiesAt('2025-01-01'),
      'bo',
    );

    expect(value).toBe(0.75);
    expect(parts).toEqual({ received: 4, passedOn: 3, pending: 0, medianDays: 20 });
    expect(evidence).toHaveLength(7);
    expect(sentence).toBe(
      'Bo received 4 favours more than 1 year ago; after 3 of them bo did one for somebody else within 1 year, half of the time within 3 weeks.',
    );
  });

  it.each([
    [['ana > bo 2024-01-01'], 'No favour bo received is recorded, so nothing can be said of passing on.'],
    [
      ['ana > bo 2024-12-01 help'],
      'Bo received 1 favour, none of them 1 year ago yet, so it is too early to tell.',
    ],
    [
      ['ana > bo 2020-01-01 help'],
      'Bo received 1 favour more than 1 year ago, and did none for somebody else within 1 year of that.',
    ],
  ])('of %o is plain about what is not known', (lines, sentence) => {
    expect(payItForward.explain(networkOf(...lines).tiesAt('2025-01-01'), 'bo').sentence).toBe(sentence);
  });

  it('says what cannot be seen in an export of one’s own', () => {
    const network = Network.of({ interactions: [interactionOf('me > bo 2019-01-01 help')], me: 'me' });
    const { value, sentence } = payItForward.explain(network.tiesAt('2025-01-01'), 'bo');

    expect(value).toBeUndefined();
    expect(sentence).toBe(
      'Bo received 1 favour more than 1 year ago; what bo did for others cannot be seen from here.',
    );
  });

  it('throws on somebody unknown', () => {
    const ties = networkOf('ana > bo 2019-01-01 help').tiesAt('2025-01-01');

    expect(() => payItForward.explain(ties, 'zoe')).toThrow('nobody has the id "zoe"');
  });
});

describe('payItForward.chains', () => {
  const ties = networkOf(
    'ana > bo 2024-01-01 help',
    'bo > cy 2024-02-10 recommendation',
    'cy > ana 2024-03-01 gift',
    'ana > di 2024-04-01',
  ).tiesAt('2026-01-01');

  it('tells who did what for whom, and how much later', () => {
    const [chain] = payItForward.chains(ties, { person: 'ana', length: 2, limit: 5 }).slice(-1);

    expect(chain.people.map(({ id }) => id)).toEqual(['ana', 'bo', 'cy']);
    expect(chain.evidence.map(({ kind }) => kind)).toEqual(['help', 'recommendation']);
    expect(chain.days).toBe(40);
    expect(chain.sentence).toBe('Ana helped bo on 1 January 2024; bo recommended cy 6 weeks later.');
  });

  it('that end last come first', () => {
    expect(payItForward.chains(ties).map(({ people }) => people.map(({ id }) => id).join(' '))).toEqual([
      'bo cy ana',
      'ana bo cy',
    ]);
  });

  it('may come back to who began', () => {
    const [chain] = payItForward.chains(ties, { length: 3 });

    expect(chain.cameBack).toBe(true);
    expect(chain.sentence).toContain('; cy gave ana a present 3 weeks later, and so it came back.');
  });

  it('tell other kinds than favours by their name', () => {
    expect(payItForward.chains(ties, { kinds: 'all' })[0].sentence).toBe(
      'Cy gave ana a present on 1 March 2024; ana turned to di (message) 4 weeks later.',
    );
  });

  it('are listed once for the same people, the latest of them', () => {
    const twice = networkOf(
      'ana > bo 2024-01-01 help',
      'ana > bo 2024-01-05 help',
      'bo > cy 2024-02-10 help',
      'bo > cy 2024-02-11 help',
    ).tiesAt('2026-01-01');

    expect(payItForward.chains(twice)).toHaveLength(1);
    expect(payItForward.chains(twice)[0].days).toBe(37);
  });

  it('are those the definition has, with or without somebody', () => {
    const person = fc.nat({ max: 5 });
    const event = fc.tuple(person, person, fc.nat({ max: 25 })).filter(([from, to]) => from !== to);
    const options = fc.record({
      days: fc.constantFrom(2, 8),
      length: fc.constantFrom(2, 3, 4),
      whom: fc.option(person),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), options, (events, { days, length, whom }) => {
        const ties = tiesOf(events);
        if (whom !== null && ties.indexOf(`${whom}`) === undefined) return;
        const found = payItForward.chains(ties, {
          delta: `${days}d`,
          length,
          limit: Number.POSITIVE_INFINITY,
          ...(whom !== null && { person: `${whom}` }),
        });
        const names = found.map(({ people }) => people.map(({ id }) => id).join(' '));
        const expected = sequences(events, days, length).filter(
          (people) => whom === null || people.split(' ').includes(`${whom}`),
        );
        expect(names.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ length: 1 }, 'length must be at least 2, got 1'],
    [{ limit: 0 }, 'limit must be at least 1, got 0'],
    [{ person: 'zoe' }, 'nobody has the id "zoe"'],
  ])('throw on %o', (options, message) => {
    expect(() => payItForward.chains(ties, options)).toThrow(message);
  });
});

/** The people of all chains, each sequence once. */
function sequences(events: readonly Event[], days: number, length: number): string[] {
  let chains = events.map((x) => [x]);
  for (let step = 2; step <= length; step++) {
    chains = chains.flatMap((chain) => {
      const last = chain[chain.length - 1];
      const people = [chain[0][0], ...chain.map(([, to]) => to)];
      return events
        .filter(([from, to, day]) => {
          const again = people.indexOf(to);
          const allowed = again === -1 || (again === 0 && step === length && step > 2);
          return from === last[1] && day > last[2] && day - last[2] <= days && allowed;
        })
        .map((next) => [...chain, next]);
    });
  }
  return [...new Set(chains.map((chain) => [chain[0][0], ...chain.map(([, to]) => to)].join(' ')))];
}

const data = process.env.TIEWISE_DATA;

describe('payItForward, of real logs:', () => {
  const file = data && path.join(data, 'mathoverflow-help.csv.gz');
  if (!file || !existsSync(file)) {
    it('TIEWISE_DATA was not given', () => {
      console.info('payItForward: real logs were not read, TIEWISE_DATA was not given');
    });
    return;
  }

  it('counts the answers of MathOverflow as the motifs do', () => {
    const rows = gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1);
    const answers = rows.map((row) => row.split(',')).filter(([, , , kind]) => kind === 'a2q');
    const interactions = new InteractionLog();
    for (const [from, to, at] of answers) {
      interactions.add({ from, to: [to], at: 1000 * Number(at), kind: 'help', weight: 1 });
    }
    const ties = Network.of({ interactions }).tiesAt('2020-01-01');
    const [forward, paybacks, cycles] = counted(ties, 30);
    const [from, to, at] = [0, 1, 2].map((column) => answers.map((cells) => Number(cells[column])));
    const delta = 30 * 86_400;
    const { two, three } = temporalMotifs({ from, to, at }, { delta });

    // Motifs take events of one second in the order of the file, which is not to follow.
    const sameSecond = temporalMotifs({ from, to, at }, { delta: 0 });
    expect(forward).toBe(two[1] - sameSecond.two[1]);
    expect(paybacks).toBe(two[4] - sameSecond.two[4]);
    expect(cycles).toBeLessThanOrEqual(three[1][3]);
    expect(cycles).toBeGreaterThan(0.999 * three[1][3]);
  });
});
