import { describe, expect, it } from 'vitest';
import { beltOf } from '../../src/layout/belt.js';

describe('beltOf', () => {
  it('puts people between two circles, those who come first inside, each community in a sector of its own', () => {
    const community = [...Array.from({ length: 30 }, () => 1), ...Array.from({ length: 10 }, () => -1)];
    const places = beltOf([...community.keys()], community, { inner: 0.5, outer: 0.9 });
    const radii = places.map(([x, y]) => Math.hypot(x, y));
    const degrees = places
      .map(([x, y]) => (Math.atan2(x, y) * 180) / Math.PI)
      .map((angle) => (angle + 360) % 360);

    expect(Math.min(...radii)).toBeGreaterThan(0.5);
    expect(Math.max(...radii)).toBeLessThan(0.9);
    expect(radii.slice(0, 30)).toEqual(radii.slice(0, 30).sort((x, y) => x - y));
    expect(Math.max(...degrees.slice(30))).toBeLessThan(90);
    expect(Math.min(...degrees.slice(0, 30))).toBeGreaterThan(90);
  });

  it('is empty for nobody', () => {
    expect(beltOf([], [], { inner: 0.5, outer: 0.9 })).toEqual([]);
  });
});
