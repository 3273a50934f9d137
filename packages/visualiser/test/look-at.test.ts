import { describe, expect, it } from 'vitest';
import { scaleOf, transformBetween } from '../src/render/look-at.js';
import { frameIn, pointIn, seenBy } from '../src/svg/frame.js';

describe('scaleOf', () => {
  const frame = frameIn(0, 0, 800, 600);

  it('is 1 where everybody has room, less in a crowd, more from near, within bounds', () => {
    expect(scaleOf(frame, 300, 1)).toBe(1);
    expect(scaleOf(frame, 10_000, 1)).toBeCloseTo((0.3 * Math.sqrt(48)) / 9.5, 5);
    expect(scaleOf(frame, 300, 0.64)).toBeCloseTo(1.25, 5);
    expect(scaleOf(frame, 300, 0.01)).toBe(1.6);
    expect(scaleOf(frame, 1e6, 4)).toBe(0.15);
  });
});

describe('transformBetween', () => {
  it('moves what keeps its size by whole pixels of the device', () => {
    const [drawn, now] = [0.1, 0.1234].map((x) => seenBy(frameIn(0, 0, 800, 600), { x, y: 0, ratio: 0.8 }));
    const apart = now.x - drawn.x;

    expect(transformBetween(drawn, now)).toBe(`matrix(1, 0, 0, 1, ${Math.round(apart)}, 0)`);
    expect(transformBetween(drawn, now, 2)).toBe(`matrix(1, 0, 0, 1, ${Math.round(2 * apart) / 2}, 0)`);
  });

  it('brings every drawn point to where it is now', () => {
    const drawn = seenBy(frameIn(0, 0, 800, 600), { x: 0.1, y: -0.2, ratio: 0.8 });
    const now = seenBy(frameIn(0, 0, 800, 600), { x: -0.3, y: 0.4, ratio: 0.5 });
    const [a, , , d, e, f] = transformBetween(drawn, now).slice(7, -1).split(',').map(Number);
    for (const place of [
      { x: 0, y: 0 },
      { x: 0.7, y: -0.9 },
    ]) {
      const { x, y } = pointIn(drawn, place);
      expect(a * x + e).toBeCloseTo(pointIn(now, place).x, 6);
      expect(d * y + f).toBeCloseTo(pointIn(now, place).y, 6);
    }
  });
});
