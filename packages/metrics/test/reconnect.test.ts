import { Network } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnect } from '../src/index.js';
import { interactionOf } from './network-of.js';

const DAY = 86_400_000;
const NOW = '2026-11-23';

function every(days: number, times: number, friend: string, start: string) {
  return Array.from({ length: times }, (_, i) => {
    const at = new Date(Date.parse(start) + i * days * DAY).toISOString().slice(0, 10);
    return i % 2 ? `${friend} > me ${at}` : `me > ${friend} ${at}`;
  });
}

const life = [
  ...every(28, 60, 'mara', '2014-01-05'),
  'me = mara 2024-06-01',
  ...every(10, 6, 'recruiter', '2026-09-25').map((line) => line.replace('me > recruiter', 'recruiter > me')),
  ...every(1826, 4, 'bruno', '2006-10-01'),
  ...every(7, 30, 'noor', '2026-01-20'),
  'me > stranger 2015-01-01',
  ...every(40, 20, 'silent', '2018-01-01').map((line) => line.replace('silent > me', 'me > silent')),
];

function networkOfLife(...more: string[]) {
  return Network.of({
    people: [{ id: 'mara', name: 'Mara Ostrow' }],
    interactions: [...life, ...more].map(interactionOf),
    me: 'me',
  });
}

const ties = networkOfLife().tiesAt(NOW);

describe('reconnect', () => {
  it('puts the old friend first, and leaves out who is not quiet for longer than usual', () => {
    const people = reconnect(ties).map(({ person }) => person.id);

    expect(people[0]).toBe('mara');
    expect(people).not.toContain('noor');
    expect(people).not.toContain('recruiter');
    expect(people).not.toContain('bruno');
    expect(people).not.toContain('stranger');
  });

  it('takes in who has been quiet for less long when asked to', () => {
    expect(reconnect(ties, { quietFor: '60d' }).map(({ person }) => person.id)).toContain('noor');
  });

  it('puts who never answered behind who did', () => {
    const people = reconnect(ties, { quietFor: '60d' }).map(({ person }) => person.id);

    expect(people.indexOf('silent')).toBeGreaterThan(people.indexOf('noor'));
    // Every 40 days for 760: three usual gaps are 120 days, so it was tried anew on days 0, 160, 320, 480 and 640.
    expect(reconnect.explain(ties, 'me', 'silent')).toMatchObject({ parts: { asked: 5, answered: 0 } });
  });

  it('scores the product of the factors it shows', () => {
    for (const { score, factors } of reconnect(ties)) {
      const { depth, dormancy = 1, novelty = 1, chance = 0.5 } = factors;
      expect(score).toBeCloseTo(depth * dormancy * novelty * chance, 12);
    }
  });

  it('says why in words, and shows what it rests on', () => {
    const [{ because, evidence }] = reconnect(ties, { limit: 1 });

    expect(because).toBe(
      'Mara Ostrow and you were in touch on 61 days since 2014, about every month; it has been quiet for 2 and a half years, ' +
        'since 1 June 2024, though you once came back after 6 years; you waited for an answer 30 times and got one every time.',
    );
    expect(evidence).toHaveLength(61);
  });

  it('names open favours', () => {
    const network = networkOfLife('mara > me 2019-05-03 recommendation', 'me > mara 2019-05-04 endorsement');
    const [{ because, favours }] = reconnect(network.tiesAt(NOW), { limit: 1 });

    expect(because).toContain('; Mara Ostrow recommended you on 3 May 2019, which is still open.');
    expect(favours.received).toHaveLength(1);
  });

  it('counts a circle already shared against a suggestion', () => {
    const shared = networkOfLife('mara > carl 2026-11-01', 'me > carl 2026-11-02');

    expect(reconnect.explain(ties, 'me', 'mara').parts.novelty).toBeUndefined();
    expect(reconnect.explain(shared.tiesAt(NOW), 'me', 'mara').parts.novelty).toBe(0.5);
  });

  it('leaves nobody out for the one friend of theirs that is known, who is a friend of both', () => {
    const shared = networkOfLife('mara > carl 2026-11-01', 'me > carl 2026-11-02').tiesAt(NOW);

    expect(reconnect(shared, { limit: 1 })[0].person.id).toBe('mara');
  });

  it('explains a tie it would not suggest, without a place in the list', () => {
    expect(reconnect.explain(ties, 'me', 'bruno').parts.dormancy).toBeLessThan(0.8);
    expect(() => reconnect.explain(ties, 'me', 'stranger')).toThrow('have no tie with a rhythm');
  });

  it('explains a tie of the list as the list does', () => {
    const [{ score, factors, because, evidence }] = reconnect(ties, { limit: 1 });
    const explained = reconnect.explain(ties, 'me', 'mara');

    expect(explained).toMatchObject({ value: score, parts: factors, sentence: because });
    expect(explained.evidence).toEqual(evidence);
  });

  it('leaves out whom it is told to, and stops at the limit', () => {
    expect(reconnect(ties, { exclude: ['mara'] }).map(({ person }) => person.id)).not.toContain('mara');
    expect(reconnect(ties, { exclude: 'mara' }).map(({ person }) => person.id)).not.toContain('mara');
    expect(reconnect(ties, { limit: 1 })).toHaveLength(1);
  });

  it('leaves somebody until the moment they are snoozed to', () => {
    const people = (mara: string) => reconnect(ties, { snooze: { mara } }).map(({ person }) => person.id);

    expect(people('2026-11-24')).not.toContain('mara');
    expect(people(NOW)).toContain('mara');
    expect(() => people('soon')).toThrow(RangeError);
  });

  it('takes the word of who knows somebody well, and shows that it is one', () => {
    const [plain, told] = [{}, { knownWell: 'stranger' }].map((options) =>
      reconnect(ties, options).find(({ person }) => person.id === 'stranger'),
    );

    expect(plain).toBeUndefined();
    expect(told).toMatchObject({ knownWell: true, factors: { depth: 8, dormancy: undefined } });
    expect(told?.measuredDepth).toBeLessThan(1);
    expect(told?.because).toContain(
      'You know stranger well, by your own word: that counts as a depth of 8, where these files show 0.4; ',
    );
  });

  it('lets no word make a tie less deep than it is, or wake one that is quiet as usual', () => {
    const knownWell = ['mara', 'bruno'];
    const told = reconnect(ties, { knownWell });

    expect(told[0]).toMatchObject({
      person: { id: 'mara' },
      score: reconnect(ties)[0].score,
      knownWell: true,
    });
    expect(told.map(({ person }) => person.id)).not.toContain('bruno');
    expect(reconnect.explain(ties, 'me', 'mara', { knownWell }).sentence).toContain(
      'You know Mara Ostrow well, by your own word; Mara Ostrow and you were in touch on 61 days',
    );
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const later = networkOfLife('mara > me 2027-01-01').tiesAt(NOW);

    expect(reconnect(later).map(({ score }) => score)).toEqual(reconnect(ties).map(({ score }) => score));
  });

  it('needs someone to suggest to', () => {
    const nobody = Network.of({ interactions: life.map(interactionOf) }).tiesAt(NOW);

    expect(() => reconnect(nobody)).toThrow('needs a person, since the network has no me');
    expect(reconnect(nobody, { person: 'me' })[0].person.id).toBe('mara');
    expect(() => reconnect(nobody, { person: 'zoe' })).toThrow('nobody has the id "zoe"');
  });

  it.each([1, 2, 3, 100, Number.POSITIVE_INFINITY])('lists the first %d of all there are', (limit) => {
    const options = { quietFor: '60d', knownWell: ['stranger', 'silent'] };
    const all = reconnect(ties, { ...options, limit: 1000 }).map(({ person, score }) => [person.id, score]);
    const scores = all.map(([, score]) => Number(score));

    expect(all.length).toBeGreaterThan(3);
    expect(scores).toEqual(scores.slice().sort((x, y) => y - x));
    expect(reconnect(ties, { ...options, limit }).map(({ person, score }) => [person.id, score])).toEqual(
      all.slice(0, limit),
    );
  });

  it('gives the same list whatever order the log came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), (lines) => {
        const shuffled = Network.of({ interactions: lines.map(interactionOf), me: 'me' }).tiesAt(NOW);
        expect(reconnect(shuffled).map(({ person }) => person.id)).toEqual(
          reconnect(ties).map(({ person }) => person.id),
        );
      }),
      { numRuns: 20 },
    );
  });
});
