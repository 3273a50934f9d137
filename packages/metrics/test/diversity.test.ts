import { Network, type Person, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities } from '../src/communities.js';
import { type DiversityOptions, diversity } from '../src/diversity.js';
import { seededRandom } from '../src/seeded-random.js';
import { undirectedTies } from './graph-ties.js';
import { interactionOf, networkOf } from './network-of.js';

const asOf = '2025-12-31';

/** Bo twice, Cy and Di once each. */
const spread = ['ana > bo 2025-01-01', 'ana > bo 2025-01-02', 'ana > cy 2025-01-01', 'di > ana 2025-01-01'];
const contacts = { weight: 'contacts' } as const;

function tagged(people: Person[], lines: string[], me?: string): Ties {
  return Network.of({ people, interactions: lines.map(interactionOf), me }).tiesAt(asOf);
}

describe('diversity', () => {
  it('of the graph of igraph is as it computes it', () => {
    const ties = undirectedTies([
      [0, 1, 3],
      [0, 2, 2],
      [1, 2, 8],
      [1, 3, 1],
      [2, 3, 1],
    ]);
    const scores = diversity(ties);

    for (const [person, expected] of [0.970951, 0.75, 0.69137, 1].entries()) {
      expect(scores.get(String(person))).toBeCloseTo(expected, 5);
    }
  });

  it('is the entropy of shares over its maximum', () => {
    const entropy = 0.5 * Math.log(2) + 2 * 0.25 * Math.log(4);

    expect(diversity(networkOf(...spread).tiesAt(asOf), contacts).get('ana')).toBeCloseTo(
      entropy / Math.log(3),
      12,
    );
  });

  it('is 0 with a single tie, 1 with all alike, and unknown with none', () => {
    const ties = undirectedTies(
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      ['alone'],
    );

    expect(diversity(ties).get('1')).toBe(0);
    expect(diversity(ties).get('0')).toBeCloseTo(1, 12);
    expect(diversity(ties).get('alone')).toBeUndefined();
  });

  it('over tags counts who has two half in each, and leaves out who has none', () => {
    const people = [
      { id: 'bo', tags: ['work', 'work'] },
      { id: 'cy', tags: ['work', 'choir'] },
      { id: 'ed', tags: ['chess'] },
    ];
    const ties = tagged(people, spread);
    const entropy = -(5 / 6) * Math.log(5 / 6) - (1 / 6) * Math.log(1 / 6);

    expect(diversity(ties, { ...contacts, over: 'tags' }).get('ana')).toBeCloseTo(entropy / Math.log(3), 12);
    expect(diversity(ties, { over: 'tags' }).get('di')).toBeUndefined();
    const parts = diversity.explain(ties, 'ana', { ...contacts, over: 'tags' }).parts;
    expect(parts?.covered).toBeCloseTo(3 / 4, 12);
    expect(parts?.shares.map(({ name }) => name)).toEqual(['work', 'choir']);
  });

  it('over fewer than two groups is unknown', () => {
    const ties = tagged([{ id: 'bo', tags: ['work'] }], spread);

    expect(diversity(ties, { over: 'tags' }).get('ana')).toBeUndefined();
    expect(diversity(ties, { over: 'organisations' }).get('ana')).toBeUndefined();
  });

  it('over organisations goes by their names', () => {
    const at = (...names: string[]) => names.map((name) => ({ name }));
    const people = [
      { id: 'bo', organisations: at('Mill') },
      { id: 'cy', organisations: at('Bank') },
      { id: 'di', organisations: at('Bank') },
    ];

    expect(diversity(tagged(people, spread), { ...contacts, over: 'organisations' }).get('ana')).toBeCloseTo(
      1,
      12,
    );
  });

  it('over communities tells who is tied into all of them alike', () => {
    const triangle = (...[a, b, c]: string[]) => [
      [a, b],
      [b, c],
      [c, a],
    ];
    const ties = undirectedTies([...triangle('a1', 'a2', 'a3'), ...triangle('b1', 'b2', 'b3'), ['a1', 'b1']]);
    const over = communities(ties, { rng: seededRandom(1) });
    const scores = diversity(ties, { over });

    expect(over.groups).toHaveLength(2);
    expect(scores.get('a2')).toBe(0);
    expect(scores.get('a1')).toBeCloseTo(
      (-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3)) / Math.log(2),
      12,
    );
  });

  it('of others is unknown where only me is seen', () => {
    const ties = tagged([], spread, 'ana');

    expect([...diversity(ties)].map(({ person }) => person.id)).toEqual(['ana']);
    expect(diversity(ties, { seen: 'all' }).get('bo')).toBe(0);
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const ties = networkOf(...spread, 'ana > ed 2026-02-01').tiesAt(asOf);

    expect(diversity.explain(ties, 'ana').parts?.most).toBe(3);
  });

  it('throws on what there is no spread over', () => {
    const ties = networkOf(...spread).tiesAt(asOf);

    expect(() => diversity(ties, { over: 'moods' } as unknown as DiversityOptions)).toThrow('not moods');
    expect(() => diversity.explain(ties, 'nobody')).toThrow('nobody has the id');
  });

  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 });

  it('is from 0 to 1, the same with all weights scaled, and rises when the largest gives to the smallest', () => {
    const of = (all: number[]) =>
      diversity(undirectedTies(all.map((weight, at) => ['me', at, weight]))).get('me') ?? Number.NaN;
    fc.assert(
      fc.property(weights, (all) => {
        const score = of(all);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
        expect(of(all.map((weight) => weight * 1e-9))).toBeCloseTo(score, 9);
        const [least, ...rest] = all.toSorted((x, y) => x - y);
        const most = rest.pop() ?? least;
        const evened = rest.concat((least + most) / 2, (least + most) / 2);
        if (all.length > 1) expect(of(evened)).toBeGreaterThanOrEqual(score - 1e-12);
      }),
    );
  });
});

describe('diversity.explain', () => {
  it('says over how many it is as if spread alike', () => {
    const { value, parts, evidence, sentence } = diversity.explain(
      tagged([], spread, 'ana'),
      'ana',
      contacts,
    );

    expect(value).toBeCloseTo(0.946, 3);
    expect(parts?.effective).toBeCloseTo(2 ** 1.5, 12);
    expect(parts?.shares[0]).toEqual({ name: 'bo', share: 0.5 });
    expect(evidence).toHaveLength(4);
    expect(sentence).toBe('You are tied to 3 people; your contact is spread as it would be over 2.8 alike.');
  });

  it('says of how many groups the people are', () => {
    const people = [
      { id: 'bo', tags: ['work'] },
      { id: 'cy', tags: ['choir'] },
      { id: 'di', tags: ['choir'] },
      { id: 'ed', tags: ['chess'] },
    ];

    expect(
      diversity.explain(tagged(people, [...spread, 'ed > bo 2025-01-01'], 'ana'), 'ana', {
        ...contacts,
        over: 'tags',
      }).sentence,
    ).toBe(
      'You are tied to people of 2 out of 3 tags; your contact with them is spread as it would be over 2 alike.',
    );
  });

  it('says so where nothing is known', () => {
    const ties = tagged([], spread, 'ana');

    expect(diversity.explain(ties, 'bo')).toMatchObject({ value: undefined, parts: undefined });
    expect(diversity.explain(ties, 'bo').sentence).toBe(
      "Too little is known of bo's ties to say how they are spread.",
    );
  });
});
