import { describe, expect, it } from 'vitest';
import { seededRandom } from '../src/seeded-random.js';
import { timeShuffle } from '../src/time-shuffle.js';

const from = Uint32Array.of(4, 2, 4, 2, 4, 7);

function shuffled(within: 'everyone' | 'giver', times: number): string[] {
  const shuffle = timeShuffle(from, within, seededRandom(2));
  const order = Uint32Array.from(from.keys());
  return Array.from({ length: times }, () => {
    shuffle(order);
    return order.join('');
  });
}

describe('timeShuffle', () => {
  it('gives every event one moment', () => {
    for (const order of shuffled('everyone', 100)) expect([...order].sort().join('')).toBe('012345');
  });

  it('gives every order as often as any other', () => {
    const counts = new Map<string, number>();
    for (const order of shuffled('everyone', 72_000)) counts.set(order, (counts.get(order) ?? 0) + 1);

    expect(counts.size).toBe(720);
    // 100 each; six standard deviations of a count are 60.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(60);
  });

  it('keeps, per giver, when each of them gave', () => {
    const orders = shuffled('giver', 1000);

    for (const order of orders) expect([...order].map((event) => from[Number(event)])).toEqual([...from]);
    // Three of 4 in any order, two of 2, one of 7.
    expect(new Set(orders).size).toBe(12);
  });

  it('shuffles nothing where there is nothing', () => {
    expect(() => timeShuffle(new Uint32Array(0), 'giver', seededRandom(1))(new Uint32Array(0))).not.toThrow();
  });
});
