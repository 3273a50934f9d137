import { describe, expect, it } from 'vitest';
import { strongest } from '../src/ui/many.js';
import { randomPicture } from './random-picture.js';

describe('strongest', () => {
  it('leaves a picture of few ties as it is', () => {
    const picture = randomPicture({ people: 50 });

    expect(strongest(picture)).toBe(picture);
  });

  it('keeps the first 20,000 ties, which are the strongest', () => {
    const picture = randomPicture({ people: 5000, ties: 21_000, moments: 2 });

    expect(picture.ties.size).toBe(21_000);
    expect(strongest(picture).ties).toEqual({ ...picture.ties, size: 20_000 });
  });
});
