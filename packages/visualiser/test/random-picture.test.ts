import { describe, expect, it } from 'vitest';
import { personAt, tieAt } from '../src/at-time.js';
import { randomPicture } from './random-picture.js';

describe('randomPicture', () => {
  const picture = randomPicture({ people: 300, ties: 900, moments: 24, communities: 5, seed: 3, me: 7 });
  const { ties, people, contacts, favours } = picture;

  it('has as many people, ties and moments as were asked for', () => {
    expect([people.size, ties.size, picture.moments.length]).toEqual([300, 900, 24]);
    expect(ties.states).toHaveLength(4 * 900 * 24);
    expect(people.states).toHaveLength(4 * 300 * 24);
  });

  it('names no pair twice, and me first in my ties', () => {
    const pairs = Array.from(ties.a, (a, i) => [a, ties.b[i]].sort((x, y) => x - y).join());
    expect(new Set(pairs).size).toBe(900);
    expect(ties.b).not.toContain(7);
    expect(ties.a.filter((a) => a === 7).length).toBeGreaterThan(250);
  });

  it('puts the strongest tie first', () => {
    const depths = Array.from(ties.a, (_, i) => tieAt(picture, i, 23).depth);
    expect(depths).toEqual([...depths].sort((x, y) => y - x));
  });

  it('puts me in the middle and people the nearer the deeper their tie', () => {
    expect(personAt(picture, 7, 23).radius).toBe(0);
    const mine = Array.from(ties.a.keys()).filter((tie) => ties.a[tie] === 7);
    const radii = mine.map((tie) => personAt(picture, ties.b[tie], 23).radius);
    expect(radii).toEqual([...radii].sort((x, y) => x - y));
  });

  it('has every state of a tie, and contacts and favours in order of time', () => {
    expect(new Set(Array.from(ties.a, (_, i) => tieAt(picture, i, 20).state)).size).toBe(5);
    for (const { start, day } of [contacts, favours]) {
      expect(start.at(-1)).toBe(day.length);
      expect(day.length).toBeGreaterThan(100);
      for (let tie = 0; tie < ties.size; tie++) {
        const days = Array.from(day.subarray(start[tie], start[tie + 1]));
        expect(days).toEqual([...days].sort((x, y) => x - y));
      }
    }
    expect(favours.returns.start.at(-1)).toBe(favours.returns.day.length);
  });

  it('keeps everyone within the circle of radius 1', () => {
    const far = Array.from(people.x, (x, i) => Math.hypot(x, people.y[i]));
    expect(Math.max(...far)).toBeLessThan(1);
  });

  it('is the same for the same seed, and another for another', () => {
    const again = randomPicture({ people: 300, ties: 900, moments: 24, communities: 5, seed: 3, me: 7 });
    expect(again).toEqual(picture);
    expect(randomPicture({ people: 300, ties: 900, moments: 24, seed: 4 })).not.toEqual(picture);
  });
});
