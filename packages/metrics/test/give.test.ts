import { Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GiveOptions, give } from '../src/give.js';
import { interactionOf } from './network-of.js';

const DAY = 86_400_000;

function tiesOf(...lines: string[]): Ties {
  const people = [{ id: 'hana', name: 'Hana Sato' }, { id: 'me' }];
  return Network.of({ people, interactions: lines.map(interactionOf), me: 'me' }).tiesAt('2026-11-22');
}

/** A season apart each: a deep tie. */
const bo = ['2025-01-01', '2025-05-01', '2025-09-01', '2026-01-01', '2026-05-01'].map(
  (at) => `bo = me ${at}`,
);

function listOf(lines: string[], options?: GiveOptions): string[] {
  return give(tiesOf(...lines), options).map(({ person, reasons }) =>
    [person.id, ...reasons.map(({ why }) => why)].join(' '),
  );
}

describe('give', () => {
  it('names who did a favour that nothing has gone back for, the oldest first', () => {
    const lines = [
      'cy > me 2024-01-01 advice',
      'hana > me 2019-11-22 recommendation',
      'di > me 2018-01-01 gift',
      'me > di 2018-02-01 gift',
      'me > ed 2015-01-01 gift',
    ];
    const [{ because, reasons, evidence, tie }] = give(tiesOf(...lines));

    expect(listOf(lines)).toEqual(['hana open', 'cy open']);
    expect(because).toBe(
      'Hana Sato recommended you on 22 November 2019, 7 years ago: a chance to give something back.',
    );
    expect(reasons[0]).toMatchObject({ why: 'open', whom: 'me', days: 2557 });
    expect(evidence).toHaveLength(1);
    expect(tie?.b.id).toBe('hana');
  });

  it('puts those with most open first where asked to', () => {
    const lines = [
      'cy > me 2012-01-01 endorsement',
      'hana > me 2019-11-22 recommendation',
      'di > me 2020-01-01 help',
    ];

    expect(listOf(lines)).toEqual(['cy open', 'hana open', 'di open']);
    expect(listOf(lines, { order: 'largest' })).toEqual(['hana open', 'di open', 'cy open']);
    // @ts-expect-error no such order
    expect(() => listOf(lines, { order: 'newest' })).toThrow('oldest or largest, got newest');
  });

  it('names the oldest of several from one person, and what went back for it so far', () => {
    const [{ because, evidence }] = give(
      tiesOf(
        'hana > me 2019-11-22 recommendation',
        'hana > me 2020-01-01 gift',
        'me > hana 2021-01-01 endorsement',
      ),
    );

    expect(because).toContain('the oldest of 2 favours nothing, or not all, has gone back for');
    expect(evidence.map(({ kind }) => kind)).toEqual(['recommendation', 'gift', 'endorsement']);
  });

  it('names who helped somebody close, the latest first', () => {
    const lines = [...bo, 'cy > bo 2024-01-01 help', 'di > bo 2025-01-01 help', 'ed > fay 2026-01-01 help'];

    expect(listOf(lines)).toEqual(['di helped', 'cy helped']);
    expect(give(tiesOf(...lines))[0].because).toBe(
      'Di helped bo on 1 January 2025: a chance to say thank you for bo.',
    );
    expect(give(tiesOf(...lines))[0].tie).toBeUndefined();
    expect(listOf(lines, { close: ['fay'] })).toEqual(['ed helped']);
    expect(listOf(lines, { close: 'fay' })).toEqual(['ed helped']);
  });

  it.each([[['bo', 'ann']], [['ann', 'bo']]])(
    'says of help to several close ones the first by id: %s',
    (close) => {
      const [{ because, reasons }] = give(tiesOf('cy > bo, ann 2024-01-01 help'), { close });

      expect(because).toContain('a chance to say thank you for ann.');
      expect(reasons[0].whom).toBe('ann');
    },
  );

  it('names who asked and has not heard since, the latest first', () => {
    const lines = [
      'cy > me 2026-01-01 request',
      'di > me 2026-02-01 request',
      'ed > me 2026-01-01 request',
      'me > ed 2026-01-05',
      'fay > me 2026-01-01 request',
      'fay = me 2026-01-09',
      'gus > me, cy, di, ed 2026-03-01 request',
    ];

    expect(listOf(lines)).toEqual(['di asked', 'cy asked']);
    expect(give(tiesOf(...lines))[0].because).toBe(
      'Di asked something of you on 1 February 2026, 10 months ago: perhaps still a chance to help.',
    );
  });

  it('takes from the three in turn, names each person once, and stops at the limit', () => {
    const lines = [
      ...bo,
      'cy > me 2018-01-01 help',
      'di > me 2019-01-01 help',
      'ed > bo 2025-01-01 help',
      'fay > me 2026-10-01 request',
      'cy > bo 2024-01-01 help',
    ];

    expect(listOf(lines)).toEqual(['cy open helped', 'ed helped', 'fay asked', 'di open']);
    expect(listOf(lines, { limit: 2 })).toEqual(['cy open helped', 'ed helped']);
    expect(listOf(lines, { limit: 0 })).toEqual([]);
  });

  it('leaves out whom it is told to, one or more', () => {
    const lines = ['cy > me 2018-01-01 help', 'di > me 2019-01-01 help'];

    expect(listOf(lines, { exclude: ['cy'] })).toEqual(['di open']);
    expect(listOf(lines, { exclude: 'cy' })).toEqual(['di open']);
  });

  it('says nothing is open or unanswered in ties the log does not see whole', () => {
    const lines = ['cy > bo, me 2018-01-01 help', 'cy > bo 2018-01-01 request'];

    expect(listOf(lines, { person: 'bo' })).toEqual([]);
    expect(listOf(lines, { person: 'bo', seen: 'all' })).toEqual(['cy open asked']);
  });

  it('throws for nobody', () => {
    const ties = Network.of({ interactions: [interactionOf('ana > bo 2025-01-01')] }).tiesAt('2026-01-01');

    expect(() => give(ties)).toThrow('needs a person');
    expect(() => give(ties, { person: 'eve' })).toThrow('give: nobody has the id "eve"');
    expect(() => give(ties, { person: 'ana', limit: -1 })).toThrow('limit must be 0 or more, got -1');
  });

  const log = fc.array(
    fc.record({
      at: fc.nat(2000).map((day) => day * DAY),
      from: fc.constantFrom('me', 'bo', 'cy', 'di'),
      to: fc.uniqueArray(fc.constantFrom('me', 'bo', 'cy', 'di'), { minLength: 1, maxLength: 2 }),
      kind: fc.constantFrom('help', 'gift', 'request', 'message', 'meeting'),
    }),
    { maxLength: 60 },
  );

  it('invites, and duns nobody', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions, people: [{ id: 'me' }], me: 'me' }).tiesAt(3000 * DAY);
        for (const { because, reasons, person } of give(ties)) {
          expect(person.id).not.toBe('me');
          expect(because).not.toMatch(
            /\b(owe\w*|debts?|overdue|must|should|refus\w*|never|still open|ignored?)\b/i,
          );
          for (const { evidence } of reasons) expect(evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    fc.assert(
      fc.property(log, fc.nat(2000), (interactions, day) => {
        const known = interactions.filter(({ at }) => at <= day * DAY);
        const [all, past] = [interactions, known].map((some) =>
          Network.of({ interactions: some, people: [{ id: 'me' }], me: 'me' }).tiesAt(day * DAY),
        );
        expect(give(all)).toEqual(give(past));
      }),
    );
  });
});
