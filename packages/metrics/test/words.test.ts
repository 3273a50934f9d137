import { describe, expect, it } from 'vitest';
import { daysWords, everyWords } from '../src/index.js';

describe('daysWords', () => {
  it.each([
    [0.5, 'less than a day'],
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [59, '8 weeks'],
    [61, '2 months'],
    [365, '1 year'],
    [400, '13 months'],
    [731, '2 years'],
    [905, '2 and a half years'],
    [1826, '5 years'],
    [4000, '11 years'],
  ])('says %d days as %s', (days, words) => {
    expect(daysWords(days)).toBe(words);
  });
});

describe('everyWords', () => {
  it.each([
    [1, 'every day'],
    [7, 'every week'],
    [30.4, 'every month'],
    [365.25, 'every year'],
    [20, 'every 3 weeks'],
  ])('says every %d days as %s', (days, words) => {
    expect(everyWords(days)).toBe(words);
  });
});
