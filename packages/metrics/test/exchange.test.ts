import { Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExchangePart, exchange } from '../src/exchange.js';
import type { ExchangePartName } from '../src/exchange-part.js';
import { directedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';

const DAY = 86_400_000;

/** Of two others: the log records asks, and favours of more than one kind. */
const elsewhere = ['yul > zoe 2010-01-01 request', 'yul > zoe 2010-01-01 help', 'zoe > yul 2010-01-01 gift'];

function tiesOf(...lines: string[]): Ties {
  return networkOf(...lines, ...elsewhere).tiesAt('2026-01-01');
}

function partOf(name: ExchangePartName, ...lines: string[]): ExchangePart {
  const part = exchange(tiesOf(...lines), 'ana', 'bo').parts.find((part) => part.name === name);
  if (!part) throw new Error(`no ${name}`);
  return part;
}

function datesOf({ evidence }: ExchangePart): string[] {
  return evidence.map(({ at }) => new Date(at).toISOString().slice(0, 10));
}

const promptly = ['2025-01-01', '2025-03-01', '2025-05-01'].flatMap((at) => [
  `ana > bo ${at} help`,
  `bo > ana ${at.replace('-01', '-04').replace('2025-04', '2025-01')}T10:00 help`,
]);

describe('exchange', () => {
  it('tells all signs in the same order, whatever is known', () => {
    const names = exchange(tiesOf('ana > bo 2025-01-01'), 'ana', 'bo').parts.map(({ name }) => name);

    expect(names).toEqual([
      'asks',
      'promptness',
      'exactness',
      'standing',
      'regularity',
      'span',
      'kinds',
      'initiative',
      'pause',
    ]);
    expect(exchange.names).toEqual(names);
  });

  it('knows no sign from a single message', () => {
    const { parts, sentence } = exchange(tiesOf('ana > bo 2025-01-01'), 'ana', 'bo');

    for (const { value, leansTo, because } of parts) {
      expect([value, leansTo]).toEqual([undefined, undefined]);
      expect(because).toContain('Too little is known of');
    }
    expect(sentence).toBe('Too little is known of the tie of ana and bo to say how its give and take works.');
  });

  it('weighs asks against gifts', () => {
    const lines = [
      'ana > bo 2025-01-01 request',
      'ana > bo 2025-02-01 request',
      'bo > ana 2025-02-02 advice',
    ];

    expect(partOf('asks', ...lines)).toMatchObject({
      value: 2 / 3,
      leansTo: undefined,
      events: 3,
      because: 'In this tie 2 asks and 1 favour are recorded.',
    });
    expect(partOf('asks', ...lines, 'bo > ana 2025-03-01 request').leansTo).toBe('exchange');
    expect(partOf('asks', ...lines.slice(1)).value).toBeUndefined();
  });

  it('finds prompt returns, and leaves out favours that had no week yet', () => {
    const lines = [
      'ana > bo 2025-01-01 gift',
      'bo > ana 2025-01-08 gift',
      'ana > bo 2025-02-01 gift',
      'bo > ana 2025-02-09 gift',
      'ana > bo 2025-03-01 gift',
      'ana > bo 2025-12-30 gift',
    ];
    const part = partOf('promptness', ...lines);

    expect(part).toMatchObject({ value: 1 / 3, leansTo: undefined, events: 3 });
    expect(part.because).toBe('Of 3 favours of this tie that had a week to come back, 1 did within it.');
    expect(datesOf(part)).toEqual(['2025-01-01', '2025-01-08', '2025-02-01', '2025-02-09', '2025-03-01']);
  });

  it('takes favours that stay open for slow ones, not for none', () => {
    const open = ['2025-01-01', '2025-02-01', '2025-03-01'].map((at) => `ana > bo ${at} help`);

    expect(partOf('promptness', ...open)).toMatchObject({ value: 0, leansTo: 'communal' });
    expect(partOf('exactness', ...open).value).toBeUndefined();
  });

  it('finds exact returns: one for one, of the same kind and size', () => {
    const lines = [
      'ana > bo 2025-01-01 help',
      'bo > ana 2025-01-20 help',
      'ana > bo 2025-02-01 gift',
      'bo > ana 2025-02-20 advice',
      'ana > bo 2025-03-01 introduction',
      'bo > ana 2025-03-10 endorsement',
      'bo > ana 2025-03-20 endorsement',
    ];

    expect(partOf('exactness', ...lines)).toMatchObject({ value: 1 / 3, events: 3, leansTo: undefined });
    expect(partOf('exactness', ...promptly).leansTo).toBe('exchange');
  });

  it('finds a favour that stood open while the tie went on, returned since or not', () => {
    const open = [
      'ana > bo 2020-01-01 help',
      'bo > ana 2020-06-01',
      'ana = bo 2021-01-01',
      'bo > ana 2022-01-01',
    ];

    // From 1 January 2020 to the last day in touch: 366 + 365 days, with three days in touch in them.
    expect(partOf('standing', ...open)).toMatchObject({ value: 731, leansTo: 'communal', events: 1 });
    expect(partOf('standing', ...open, 'bo > ana 2022-01-01 help').value).toBe(731);
    expect(partOf('standing', ...open.slice(0, 3)).value).toBeUndefined();
    expect(partOf('standing', ...open).because).toBe(
      'A favour of this tie stood open for 2 years in which ana and bo were in touch on 3 days.',
    );
  });

  it('knows nothing of asks in a log without any, nor of likeness where all favours are of one kind', () => {
    const ties = networkOf(...promptly).tiesAt('2026-01-01');
    const because = exchange(ties, 'ana', 'bo').parts.map(({ value, because }) =>
      value === undefined ? because : '',
    );

    expect(because[0]).toBe('No ask is recorded in this log, of any tie.');
    expect(because[2]).toBe('This log records favours of one kind at most, so all that come back are alike.');
    expect([...exchange.column(ties, 'asks'), ...exchange.column(ties, 'exactness')]).toEqual([]);
  });

  it('measures regularity by the burstiness of Kim and Jo on days in touch', () => {
    const weekly = Array.from(
      { length: 6 },
      (_, i) => `ana > bo 2025-01-${String(1 + 5 * i).padStart(2, '0')}`,
    );

    // No spread at all over five gaps: -sqrt(4) / sqrt(4).
    expect(partOf('regularity', ...weekly, 'ana > bo 2025-01-01T12:00')).toMatchObject({
      value: -1,
      leansTo: undefined,
    });
    expect(partOf('regularity', ...weekly.slice(1)).value).toBeUndefined();
  });

  it('spans years, counts kinds and finds the longest pause', () => {
    const lines = [
      'ana > bo 2015-01-01',
      'ana > bo 2015-01-01 call',
      'bo > ana 2015-02-01 help',
      'ana = bo 2021-01-01',
    ];

    expect(partOf('span', ...lines)).toMatchObject({ value: 2192 / 365.25, leansTo: 'communal' });
    expect(partOf('kinds', ...lines).value).toBeUndefined();
    expect(partOf('kinds', ...lines, 'bo > ana 2021-01-02')).toMatchObject({
      value: 4,
      leansTo: 'communal',
      because: 'This tie holds 4 kinds of contact: message, call, help, meeting.',
    });
    const pause = partOf('pause', ...lines);
    expect(pause).toMatchObject({ value: 2161, leansTo: 'communal' });
    expect(datesOf(pause)).toEqual(['2015-02-01', '2021-01-01']);
    expect(partOf('pause', 'ana > bo 2025-01-01', 'ana > bo 2025-01-30').value).toBeUndefined();
  });

  it('sees who begins after a quiet week', () => {
    const lines = [
      'ana > bo 2025-01-01',
      'bo > ana 2025-01-02',
      'ana > bo 2025-02-01',
      'bo > ana 2025-02-07',
      'ana > bo 2025-03-01',
      'bo > ana 2025-04-01',
      'ana = bo 2025-05-01',
      'bo > ana 2025-05-02',
      'ana > bo 2025-06-01',
    ];
    const part = partOf('initiative', ...lines);

    expect(part).toMatchObject({ value: 4 / 5, leansTo: undefined, events: 5 });
    expect(part.because).toBe(
      'After a week or more of quiet in this tie, ana began 4 times and bo began once.',
    );
    expect(datesOf(part)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01', '2025-06-01']);
  });

  it('puts the signs side by side in one sentence about the tie', () => {
    const network = networkOf(...promptly, 'ana = bo 2012-06-01', ...elsewhere);
    network.me = 'ana';

    expect(exchange(network.tiesAt('2026-01-01'), 'ana', 'bo').sentence).toBe(
      'In the tie of bo and you, signs of an exchange: how soon favours come back and how like the favours are those ' +
        'that come back; signs of giving without an account: how much is asked and how much given, the years the tie ' +
        'spans and the longest pause it came back from; 2 of 9 signs are unknown.',
    );
  });

  it('knows nothing of what two others have with each other, and nothing of a plain graph', () => {
    const network = networkOf(...promptly, 'bo > me, ana 2025-01-01');
    network.me = 'me';
    const ties = network.tiesAt('2026-01-01');

    expect(
      exchange(ties, 'ana', 'bo').parts.every(
        ({ value, evidence }) => value === undefined && evidence.length === 0,
      ),
    ).toBe(true);
    expect(exchange(ties, 'ana', 'bo').parts[0].because).toBe(
      'Not all contact between ana and bo shows here.',
    );
    expect(exchange.column(ties, 'promptness').get('ana', 'bo')).toBeUndefined();
    expect(exchange.column(ties, 'promptness', { seen: 'all' }).get('ana', 'bo')).toBe(1);
    for (const { value } of exchange(directedTies([['ana', 'bo']]), 'ana', 'bo').parts)
      expect(value).toBeUndefined();
  });

  it('throws where there is no tie, and no such sign', () => {
    expect(() => exchange(tiesOf('ana > bo 2025-01-01'), 'ana', 'eve')).toThrow('have no tie');
    // @ts-expect-error no such sign
    expect(() => exchange.column(tiesOf('ana > bo 2025-01-01'), 'warmth')).toThrow('not warmth');
  });

  it('can be given up', () => {
    const signal = AbortSignal.abort(new Error('enough'));

    expect(() => exchange.column(tiesOf('ana > bo 2025-01-01'), 'span', { signal })).toThrow('enough');
  });
});

const log = fc.array(
  fc.record({
    at: fc.nat(3000).map((day) => day * DAY),
    from: fc.constantFrom('ana', 'bo', 'cy'),
    to: fc.constantFrom('ana', 'bo', 'cy').map((id) => [id]),
    kind: fc.constantFrom('help', 'gift', 'advice', 'request', 'message', 'meeting'),
  }),
  { maxLength: 80 },
);

/** Words for people that no sign says. */
const VERDICT =
  /\b(transactional|relational|selfish|generous|user|taker|giver|calculating|cold|manipulative|stingy|score|person|people are)\b/i;

describe('exchange, as a law', () => {
  it('mirrors when the two change places', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions }).tiesAt(4000 * DAY);
        for (const { a, b } of ties) {
          const [one, other] = [exchange(ties, a.id, b.id).parts, exchange(ties, b.id, a.id).parts];
          one.forEach((part, i) => {
            const value =
              part.name === 'initiative' && part.value !== undefined ? 1 - part.value : part.value;
            if (value === undefined) expect(other[i].value).toBeUndefined();
            else expect(other[i].value).toBeCloseTo(value, 12);
            expect({ ...other[i], value: 0, because: '' }).toEqual({ ...part, value: 0, because: '' });
          });
        }
      }),
    );
  });

  it('has the same values in columns', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions }).tiesAt(4000 * DAY);
        for (const name of exchange.names) {
          const column = exchange.column(ties, name);
          for (const { row, a, b } of ties) {
            const part = exchange(ties, a.id, b.id).parts.find((part) => part.name === name);
            expect(column.at(row)).toBe(part?.value);
          }
        }
      }),
    );
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    fc.assert(
      fc.property(log, fc.nat(3000), (interactions, day) => {
        const known = interactions.filter(({ at }) => at <= day * DAY);
        const [all, past] = [interactions, known].map((some) =>
          Network.of({ interactions: some }).tiesAt(day * DAY),
        );
        for (const { a, b } of past) expect(exchange(all, a.id, b.id)).toEqual(exchange(past, a.id, b.id));
      }),
    );
  });

  it('says nothing of what somebody is, and shows evidence for what it says', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions, people: [{ id: 'ana' }], me: 'ana' }).tiesAt(4000 * DAY);
        for (const { a, b } of ties) {
          const { parts, sentence } = exchange(ties, a.id, b.id);
          for (const { because, threshold, source } of parts) {
            expect([because, threshold, source].join(' ').replace('Personality', '')).not.toMatch(VERDICT);
          }
          expect(sentence).not.toMatch(VERDICT);
          for (const { value, evidence } of parts)
            if (value !== undefined) expect(evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('has shares between 0 and 1', () => {
    fc.assert(
      fc.property(log, (interactions) => {
        const ties = Network.of({ interactions }).tiesAt(4000 * DAY);
        for (const name of ['asks', 'promptness', 'exactness', 'initiative'] as const) {
          for (const { score } of exchange.column(ties, name)) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
