import { Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntroductionsOptions, introductions } from '../src/introductions.js';
import { directedTies, type Edge } from './graph-ties.js';
import { interactionOf, networkOf } from './network-of.js';

/** With `usual: 1` a tie of weight `s / (1 - s)` has the strength `s`. */
const odds = (strength: number) => strength / (1 - strength);

/** Edges from whoever is asked to whoever asks them: they say how much the one asked turns to the other. */
const asked = (from: string, to: string, strength: number): Edge => [to, from, odds(strength)];

const waysOf = (ties: Ties, to: string, options: IntroductionsOptions = {}) =>
  introductions(ties, to, { from: 'me', usual: 1, ...options }).map(({ people, strength }) => ({
    way: people.map(({ id }) => id).join(' '),
    strength,
  }));

const friends = directedTies([
  asked('me', 'ann', 0.9),
  asked('ann', 'cat', 0.9),
  asked('cat', 'zoe', 0.7),
  asked('ann', 'zoe', 0.5),
  asked('me', 'zoe', 0.05),
]);

describe('introductions', () => {
  it('finds a long way of strong ties before a short one of weak ties', () => {
    const [first, second, third, ...more] = waysOf(friends, 'zoe', { limit: 10 });

    expect(first.way).toBe('me ann cat zoe');
    expect(first.strength).toBeCloseTo(0.9 * 0.9 * 0.7, 12);
    expect(second.way).toBe('me ann zoe');
    expect(second.strength).toBeCloseTo(0.45, 12);
    expect(third.strength).toBeCloseTo(0.05, 12);
    expect(more).toEqual([]);
  });

  it('goes no further than it is told to, and stops at the limit', () => {
    expect(waysOf(friends, 'zoe', { hops: 2 }).map(({ way }) => way)).toEqual(['me ann zoe', 'me zoe']);
    expect(waysOf(friends, 'zoe', { hops: 1 }).map(({ way }) => way)).toEqual(['me zoe']);
    expect(waysOf(friends, 'zoe', { limit: 1 })).toHaveLength(1);
  });

  it('asks whether the other turns to the one who asks, not the other way round', () => {
    expect(
      waysOf(
        directedTies([
          ['me', 'ann', 9],
          ['ann', 'zoe', 9],
        ]),
        'zoe',
      ),
    ).toEqual([]);
    expect(
      waysOf(
        directedTies([
          ['ann', 'me', 9],
          ['zoe', 'ann', 9],
        ]),
        'zoe',
      ),
    ).toHaveLength(1);
  });

  it('names the weakest link', () => {
    const [{ weakest, steps }] = introductions(friends, 'zoe', { from: 'me', usual: 1 });

    expect([weakest.tie.a.id, weakest.tie.b.id]).toEqual(['cat', 'zoe']);
    expect(steps.map(({ strength }) => strength.toFixed(2))).toEqual(['0.90', '0.90', '0.70']);
  });

  it('takes the median tie to be as likely as not to carry it', () => {
    const ties = directedTies([
      ['ann', 'me', 4],
      ['zoe', 'ann', 4],
      ['zoe', 'me', 1],
    ]);

    expect(introductions(ties, 'zoe', { from: 'me' }).map(({ strength }) => strength)).toEqual([0.25, 0.2]);
  });

  it('leads through nobody who is excluded or tagged private, though it may end there', () => {
    const people = [{ id: 'ann', tags: ['private'] }];
    const interactions = [
      'me = ann 2025-01-01',
      'ann = zoe 2025-01-02',
      'me = cat 2025-01-01',
      'cat = zoe 2025-01-02',
    ];
    const ties = Network.of({ people, interactions: interactions.map(interactionOf), me: 'me' }).tiesAt(
      '2025-02-01',
    );
    const ways = (to: string, exclude: string | string[] = []) =>
      introductions(ties, to, { exclude }).map(({ people: way }) => way.map(({ id }) => id).join(' '));

    expect(ways('zoe')).toEqual(['me cat zoe']);
    expect(ways('zoe', ['cat'])).toEqual([]);
    expect(ways('zoe', 'cat')).toEqual([]);
    expect(ways('ann')).toEqual(['me ann', 'me cat zoe ann']);
  });

  it('finds no way that word could not have come, where only such are asked for', () => {
    const ties = networkOf('me > ann 2025-01-30', 'ann > me 2025-01-30', 'ann = zoe 2025-01-20').tiesAt(
      '2025-02-01',
    );
    const later = networkOf('me > ann 2025-01-10', 'ann > me 2025-01-30', 'ann = zoe 2025-01-20').tiesAt(
      '2025-02-01',
    );

    expect(introductions(ties, 'zoe', { from: 'me' })).toHaveLength(1);
    expect(introductions(ties, 'zoe', { from: 'me', inTime: true })).toEqual([]);
    expect(introductions(later, 'zoe', { from: 'me', inTime: true })).toHaveLength(1);
  });

  it('says whom to ask, whether they answer, and where it may fail', () => {
    const network = Network.of({
      people: [
        { id: 'ann', name: 'Ann Lind' },
        { id: 'zoe', name: 'Zoe Roth' },
      ],
      interactions: [
        'me > ann 2024-12-01',
        'ann > me 2024-12-03',
        'me > ann 2025-01-10',
        'ann > me 2025-01-11',
        'zoe > ann 2025-01-04',
      ].map(interactionOf),
      me: 'me',
    });
    const [{ because, willing, reciprocity, evidence }] = introductions(network.tiesAt('2025-02-01'), 'zoe');

    expect(because).toBe(
      'You could ask Ann Lind: Ann Lind and you were in touch on 4 days, last 3 weeks ago; you waited for an answer twice and ' +
        'got one every time; Ann Lind and Zoe Roth were in touch on 1 day, last 4 weeks ago; the weakest link is between ' +
        'Ann Lind and Zoe Roth.',
    );
    expect(willing).toBe(0.75);
    expect(reciprocity).toBe(1);
    expect(evidence).toHaveLength(5);
  });

  it('says so where the two know each other already', () => {
    const ties = networkOf('me = zoe 2025-01-01').tiesAt('2025-01-01');

    expect(introductions(ties, 'zoe', { from: 'me' })[0].because).toBe(
      'Me knows zoe already: me and zoe were in touch on 1 day, last today.',
    );
  });

  it('finds no way to oneself, or where there is none', () => {
    const ties = networkOf('me = ann 2025-01-01', 'bo = zoe 2025-01-01').tiesAt('2025-02-01');

    expect(introductions(ties, 'zoe', { from: 'me' })).toEqual([]);
    expect(introductions(ties, 'me', { from: 'me' })).toEqual([]);
  });

  it.each([
    [{ hops: 0 }, 'hops must be a whole number from 1 to 6, got 0'],
    [{ hops: 2.5 }, 'got 2.5'],
    [{ usual: 0 }, 'usual must be above 0'],
    [{ limit: -1 }, 'limit must be at least 0'],
    [{ from: 'nobody' }, 'nobody has the id "nobody"'],
  ])('throws on %o', (options, message) => {
    expect(() => introductions(friends, 'zoe', { from: 'me', ...options })).toThrow(message);
  });

  it('throws on a stranger, and where nobody is said to ask', () => {
    expect(() => introductions(friends, 'nobody', { from: 'me' })).toThrow('nobody has the id "nobody"');
    expect(() => introductions(friends, 'zoe')).toThrow('needs a from, since the network has no me');
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const lines = ['me = ann 2025-01-01', 'ann = zoe 2025-01-02'];
    const [now, later] = [lines, [...lines, 'me = zoe 2025-03-01']].map((all) =>
      introductions(networkOf(...all).tiesAt('2025-02-01'), 'zoe', { from: 'me' }),
    );

    expect(later.map(({ strength }) => strength)).toEqual(now.map(({ strength }) => strength));
  });

  const person = fc.constantFrom('me', 'a', 'b', 'c', 'd', 'e', 'zoe');
  const edges = fc
    .array(fc.tuple(person, person, fc.integer({ min: 1, max: 5 })), { maxLength: 30 })
    .map((all) => [...new Map(all.map((edge) => [`${edge[0]} ${edge[1]}`, edge])).values()])
    .map((all) => all.filter(([from, to]) => from !== to));

  it('misses no way: its list is that of trying them all', () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 5 }), (all, hops) => {
        const ties = directedTies(all, ['me', 'zoe']);
        const found = waysOf(ties, 'zoe', { hops, limit: 1000 });
        const tried = everyWay(all, hops);
        expect(new Set(found.map(({ way }) => way))).toEqual(new Set(tried.keys()));
        for (const { way, strength } of found) expect(strength).toBeCloseTo(tried.get(way) ?? Number.NaN, 12);
        const strengths = found.map(({ strength }) => strength);
        expect(strengths.toSorted((x, y) => y - x)).toEqual(strengths);
        expect(waysOf(ties, 'zoe', { hops, limit: 3 })).toEqual(found.slice(0, 3));
      }),
    );
  });

  it('is never weaker for a tie that is stronger', () => {
    fc.assert(
      fc.property(edges, fc.nat(), (all, which) => {
        fc.pre(all.length > 0);
        const raised = all.map(([from, to, weight], at) => [
          from,
          to,
          at === which % all.length ? weight + 1 : weight,
        ]);
        const best = (each: readonly Edge[]) =>
          waysOf(directedTies(each, ['me', 'zoe']), 'zoe')[0]?.strength ?? 0;
        expect(best(raised)).toBeGreaterThanOrEqual(best(all) - 1e-12);
      }),
    );
  });

  const contact = fc
    .tuple(person, person, fc.integer({ min: 1, max: 28 }), fc.constantFrom('=', '>'))
    .filter(([from, to]) => from !== to)
    .map(([from, to, day, sign]) => `${from} ${sign} ${to} 2025-02-${String(day).padStart(2, '0')}`);

  it('finds in time a part of what it finds otherwise, whatever order the log came in', () => {
    const inTwoOrders = fc
      .array(contact, { maxLength: 30 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(inTwoOrders, ([lines, shuffled]) => {
        const [ties, same] = [lines, shuffled].map((all) =>
          networkOf('me > zoe 2025-01-01', ...all).tiesAt('2025-03-01'),
        );
        const all = waysOf(ties, 'zoe', { limit: 100 }).map(({ way }) => way);
        const inTime = waysOf(ties, 'zoe', { limit: 100, inTime: true }).map(({ way }) => way);
        expect(all).toEqual(expect.arrayContaining(inTime));
        for (const way of inTime) expect(canBeTaken(lines, way.split(' '))).toBe(true);
        for (const way of all) expect(canBeTaken(lines, way.split(' '))).toBe(inTime.includes(way));
        expect(waysOf(same, 'zoe', { limit: 100 }).map(({ way }) => way)).toEqual(all);
      }),
    );
  });
});

/** Every simple way from me to zoe, by trying all, and its product of strengths. */
function everyWay(edges: readonly Edge[], hops: number): Map<string, number> {
  const ways = new Map<string, number>();
  const strength = new Map(
    edges.map(([from, to, weight]) => [`${to} ${from}`, Number(weight) / (Number(weight) + 1)]),
  );
  const goOn = (way: string[], product: number) => {
    const last = way[way.length - 1];
    if (last === 'zoe') {
      ways.set(way.join(' '), product);
      return;
    }
    if (way.length > hops) return;
    for (const next of ['a', 'b', 'c', 'd', 'e', 'zoe']) {
      const step = strength.get(`${last} ${next}`);
      if (step !== undefined && !way.includes(next)) goOn([...way, next], product * step);
    }
  };
  goOn(['me'], 1);
  return ways;
}

/** Whether contacts of these lines lead along a way, each later than the one before. */
function canBeTaken(lines: readonly string[], way: readonly string[]): boolean {
  let now = '';
  for (let step = 0; step + 1 < way.length; step++) {
    const days = ['me > zoe 2025-01-01', ...lines]
      .map((line) => line.split(' '))
      .filter(([from, sign, to]) => {
        const on = from === way[step] && to === way[step + 1];
        return on || (sign === '=' && to === way[step] && from === way[step + 1]);
      })
      .map(([, , , day]) => day)
      .filter((day) => day > now)
      .sort();
    if (days.length === 0) return false;
    [now] = days;
  }
  return true;
}
