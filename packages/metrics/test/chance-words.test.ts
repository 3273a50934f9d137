import { describe, expect, it } from 'vitest';
import { chanceWords } from '../src/chance-words.js';

describe('chanceWords', () => {
  it.each([
    [0, 'less than 1 in 100'],
    [0.01, '1 in 100'],
    [0.21, '1 in 5'],
    [0.35, '1 in 3'],
    [0.5, '1 in 2'],
    [0.66, '2 in 3'],
    [0.9, '9 in 10'],
    [0.99, '99 in 100'],
    [1, 'more than 99 in 100'],
  ])('of %d are %s', (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });
});
