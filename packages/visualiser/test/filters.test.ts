import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipCounts, type Filters, fadedAt, keptPeople, NO_FILTERS } from '../src/filters.js';
import type { Picture } from '../src/picture.js';
import { randomPicture } from './random-picture.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  communities: { School: ['ana', 'bo'], Work: ['cy', 'dee'] },
  bridges: ['bo'],
  ties: [
    {
      between: 'me ana',
      at: [
        { state: 'active', depth: 5 },
        { state: 'active', depth: 5 },
        { state: 'dormant', depth: 4 },
      ],
      contacts: ['me > ana 2020-02-01 message mail', 'me = ana 2020-08-01 meeting calendar'],
      favours: ['ana > me 2020-02-01'],
    },
    {
      between: 'me bo',
      at: [
        { state: 'dormant', depth: 3 },
        { state: 'active', depth: 3 },
      ],
      contacts: ['bo > me 2021-02-01 message mail'],
      favours: ['me > bo 2021-02-01 -> 2022-06-01'],
    },
    {
      between: 'me cy',
      at: [{ state: 'active', depth: 1 }],
      contacts: ['me > cy 2022-05-01 message calendar'],
    },
    {
      between: 'bo cy',
      at: [
        { state: 'dormant', depth: 2 },
        { state: 'dormant', depth: 2 },
      ],
      contacts: ['bo > cy 2021-07-01 message mail'],
      favours: ['cy > bo 2021-07-01'],
    },
    {
      between: 'cy dee',
      at: [{ state: 'active', depth: 2 }],
      contacts: ['cy = dee 2022-03-01 meeting mail'],
    },
  ],
});

const TIES = ['me ana', 'me bo', 'me cy', 'bo cy', 'cy dee'];

/** Who is not faded, by id, and which ties are not. */
function kept(filters: Partial<Filters>, time = 2, of: Picture = picture) {
  const { people, ties } = fadedAt(of, { ...NO_FILTERS, ...filters }, time);
  return {
    people: of.people.id.filter((_, person) => !people?.[person]),
    ties: TIES.filter((_, tie) => !ties?.[tie]),
  };
}

describe('fadedAt', () => {
  it('fades nobody without filters', () => {
    expect(fadedAt(picture, NO_FILTERS, 2)).toEqual({ people: undefined, ties: undefined });
  });

  it('keeps who has gone quiet by their tie with me, not by ties among others', () => {
    expect(kept({ quiet: true })).toEqual({ people: ['me', 'ana'], ties: ['me ana', 'bo cy'] });
  });

  it('judges silence as of the moment it is asked for', () => {
    expect(kept({ quiet: true }, 1).people).toEqual(['me', 'bo']);
  });

  it('keeps those who did me a favour that is open', () => {
    expect(kept({ owe: true })).toEqual({ people: ['me', 'ana'], ties: ['me ana'] });
  });

  it('counts a favour as open until it came back', () => {
    expect(kept({ owed: true }, 1).people).toEqual(['me', 'bo']);
    expect(kept({ owed: true }, 2).people).toEqual(['me']);
  });

  it('keeps bridges, and the ties that they are an end of', () => {
    expect(kept({ bridges: true })).toEqual({ people: ['me', 'bo'], ties: ['me bo', 'bo cy'] });
  });

  it('keeps a community, and the ties that do not lead out of it', () => {
    expect(kept({ communities: [1] })).toEqual({ people: ['me', 'cy', 'dee'], ties: ['me cy', 'cy dee'] });
  });

  it('keeps whoever has a contact from a source', () => {
    expect(kept({ sources: ['calendar'] })).toEqual({
      people: ['me', 'ana', 'cy'],
      ties: ['me ana', 'me cy'],
    });
  });

  it('keeps whoever has a contact of a kind, with whomever', () => {
    expect(kept({ kinds: ['meeting'] })).toEqual({
      people: ['me', 'ana', 'cy', 'dee'],
      ties: ['me ana', 'cy dee'],
    });
  });

  it('asks for kind, source and period of one and the same contact', () => {
    expect(kept({ kinds: ['meeting'], sources: ['mail'] }).ties).toEqual(['cy dee']);
  });

  it('keeps whoever was in touch in a period, its last day included', () => {
    const period = { from: Date.UTC(2021, 0, 1), to: Date.UTC(2021, 6, 1) };

    expect(kept({ period })).toEqual({ people: ['me', 'bo', 'cy'], ties: ['me bo', 'bo cy'] });
  });

  it('takes a mere connection for no contact in a period, unless connections are asked for', () => {
    const connected = toldPicture({
      ties: [
        {
          between: 'me ana',
          at: [{ state: 'unknown' }],
          contacts: ['me = ana 2022-02-01 connection mail'],
        },
      ],
    });
    const period = { from: Date.UTC(2022, 0, 1), to: Date.UTC(2022, 11, 31) };
    const people = (filters: Partial<Filters>) => kept(filters, 2, connected).people;

    expect(people({ period })).toEqual(['me']);
    expect(people({ period, kinds: ['connection'] })).toEqual(['me', 'ana']);
    expect(people({ sources: ['mail'] })).toEqual(['me', 'ana']);
  });

  it('knows nothing of contacts after the moment it looks from', () => {
    const period = { from: Date.UTC(2021, 6, 1), to: Date.UTC(2022, 11, 1) };

    expect(kept({ period }, 1).ties).toEqual(['bo cy']);
  });

  it('keeps what all filters keep', () => {
    expect(kept({ quiet: true, kinds: ['meeting'] })).toEqual({ people: ['me', 'ana'], ties: ['me ana'] });
    expect(kept({ quiet: true, communities: [1] }).people).toEqual(['me']);
  });

  it('never fades me', () => {
    const filter = fc.record({
      quiet: fc.boolean(),
      owe: fc.boolean(),
      owed: fc.boolean(),
      bridges: fc.boolean(),
      communities: fc.subarray([-1, 0, 1, 2]),
      kinds: fc.subarray(['message', 'meeting']),
      sources: fc.subarray(['mailbox', 'calendar']),
      period: fc.constantFrom(undefined, { from: Date.UTC(2020, 0), to: Date.UTC(2022, 0) }),
    });
    const random = randomPicture({ people: 30 });
    fc.assert(
      fc.property(filter, fc.integer({ min: 0, max: 39 }), (filters, time) => {
        expect(fadedAt(random, filters, time).people?.[0] ?? 0).toBe(0);
      }),
    );
  });

  it('keeps no more with a filter more', () => {
    const random = randomPicture({ people: 40, seed: 3 });
    const chip = fc.constantFrom('quiet' as const, 'owe' as const, 'owed' as const, 'bridges' as const);
    fc.assert(
      fc.property(fc.subarray(['message', 'call']), chip, fc.nat(39), (kinds, one, time) => {
        const fewer = fadedAt(random, { ...NO_FILTERS, kinds }, time);
        const more = fadedAt(random, { ...NO_FILTERS, kinds, [one]: true }, time);
        expect(keptPeople(random, more.people, time)).toBeLessThanOrEqual(
          keptPeople(random, fewer.people, time),
        );
      }),
    );
  });

  it('looks at all ties for who is quiet where nobody is me', () => {
    const others = { ...picture, me: -1 };

    expect(kept({ quiet: true }, 2, others).people).toEqual(['me', 'ana', 'bo', 'cy']);
  });
});

describe('keptPeople', () => {
  it('counts those in the picture by then, without me', () => {
    expect([0, 1, 2].map((time) => keptPeople(picture, undefined, time))).toEqual([1, 3, 4]);
  });
});

describe('chipCounts', () => {
  it('is how many each filter keeps by itself', () => {
    expect(chipCounts(picture, 2)).toEqual({ quiet: 1, owe: 1, owed: 0, bridges: 1 });
    expect(chipCounts(picture, 1)).toEqual({ quiet: 1, owe: 1, owed: 1, bridges: 1 });
  });
});
