import { describe, expect, it } from 'vitest';
import { reciprocity } from '../src/index.js';
import { networkOf } from './network-of.js';

const network = networkOf(
  'ana > bo 2025-01-01T08:00',
  'ana > bo 2025-01-01T09:00',
  'ana > bo 2025-01-02',
  'ana > bo 2025-01-03',
  'bo > ana 2025-01-04',
  'ana = cy 2025-01-01',
  'ana > di 2025-01-01',
  'bo > cy 2025-01-01',
);
const ties = network.tiesAt('2025-06-01');

describe('reciprocity', () => {
  it('is even at 1 and one-sided at 0, whichever way one looks', () => {
    expect(reciprocity(ties).get('ana', 'bo')).toBe(0.5);
    expect(reciprocity(ties).get('bo', 'ana')).toBe(0.5);
    expect(reciprocity(ties).get('ana', 'di')).toBe(0);
  });

  it('counts days, or interactions where asked', () => {
    expect(reciprocity(ties, { count: 'contacts' }).get('ana', 'bo')).toBe(2 / 5);
  });

  it('leaves out ties of meetings alone', () => {
    expect(reciprocity(ties).get('ana', 'cy')).toBeUndefined();
  });

  it('leaves out ties that only two others could tell of', () => {
    const mine = networkOf('ana > bo 2025-01-01', 'bo > cy 2025-01-01');
    mine.me = 'ana';

    expect(reciprocity(mine.tiesAt('2025-06-01')).get('bo', 'cy')).toBeUndefined();
    expect(reciprocity(mine.tiesAt('2025-06-01'), { seen: 'all' }).get('bo', 'cy')).toBe(0);
  });

  it('explains that what two others have with each other does not all show', () => {
    const mine = networkOf('ana > bo 2025-01-01', 'bo > cy, ana 2025-01-01');
    mine.me = 'ana';
    const { value, parts, sentence } = reciprocity.explain(mine.tiesAt('2025-06-01'), 'bo', 'cy');

    expect(value).toBeUndefined();
    expect(parts).toMatchObject({ given: undefined, received: undefined, balance: undefined });
    expect(sentence).toBe(
      'Not all contact between bo and cy shows here, so nothing is known of give and take.',
    );
  });

  it('takes in the ties of others whose contacts the log sees too', () => {
    const shared = networkOf('ana > bo 2025-01-01', 'bo > cy 2025-01-01', 'cy > di 2025-01-01');
    shared.me = 'ana';
    const scores = reciprocity(shared.tiesAt('2025-06-01'), { seen: ['ana', 'bo'] });

    expect(scores.get('bo', 'cy')).toBe(0);
    expect(scores.get('cy', 'di')).toBeUndefined();
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    expect(reciprocity(network.tiesAt('2025-01-03T12:00')).get('ana', 'bo')).toBe(0);
  });

  it('explains a share with the room few events leave', () => {
    const { parts, sentence } = reciprocity.explain(ties, 'ana', 'bo');

    expect(parts).toMatchObject({
      given: 3,
      received: 1,
      balance: 0.5,
      fairBalance: expect.closeTo(0.625, 12),
    });
    expect(sentence).toBe('Ana reached out on 3 days, bo on 1 day: too little to tell who gives more.');
  });

  it.each([
    ['ana', 'bo', 'Ana reached out on 30 days, bo on 2 days: more goes from ana to bo than comes back.'],
    ['bo', 'ana', 'Bo reached out on 2 days, ana on 30 days: more goes from ana to bo than comes back.'],
  ])('says which way more goes, seen from %s', (a, b, words) => {
    const days = Array.from({ length: 30 }, (_, i) => `ana > bo 2025-03-${String(i + 1).padStart(2, '0')}`);
    const uneven = networkOf(...days, 'bo > ana 2025-03-01', 'bo > ana 2025-03-02').tiesAt('2025-06-01');

    expect(reciprocity.explain(uneven, a, b).sentence).toBe(words);
  });

  it.each([
    ['ana', 'di'],
    ['di', 'ana'],
  ])('begins with who reached out where the other never did, seen from %s', (a, b) => {
    expect(reciprocity.explain(ties, a, b).sentence).toBe(
      'Ana reached out on 1 day, di never did: too little to tell who gives more.',
    );
  });

  it.each([
    [2, 8, 'too little to tell who gives more'],
    [10, 10, 'about even'],
  ])('calls no tie even that hardly may be: %i days against %i', (given, received, words) => {
    const days = (many: number, way: string, month: string) =>
      Array.from({ length: many }, (_, i) => `${way} 2025-${month}-${String(i + 1).padStart(2, '0')}`);
    const lines = [...days(given, 'ana > bo', '03'), ...days(received, 'bo > ana', '04')];

    expect(reciprocity.explain(networkOf(...lines).tiesAt('2025-06-01'), 'ana', 'bo').sentence).toContain(
      words,
    );
  });

  it('explains what it does not know', () => {
    const { value, sentence } = reciprocity.explain(ties, 'ana', 'cy');

    expect(value).toBeUndefined();
    expect(sentence).toBe(
      'Neither of ana and cy reached out to the other beyond 1 meeting, so nothing is known of give and take.',
    );
  });

  it('says nothing of reaching out where no contact is recorded', () => {
    const connected = networkOf('ana = bo 2025-01-01 connection').tiesAt('2025-06-01');

    expect(reciprocity.explain(connected, 'ana', 'bo').sentence).toBe(
      'No contact between ana and bo is recorded, so nothing is known of give and take.',
    );
  });
});
