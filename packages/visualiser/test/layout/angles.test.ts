import { describe, expect, it } from 'vitest';
import { anglesOf } from '../../src/layout/angles.js';

const ids = (count: number) => Array.from({ length: count }, (_, each) => `p${each}`);

/** Degrees clockwise from the top, from 0 up to 360. */
function clock(angle: number): number {
  return (((90 - (angle * 180) / Math.PI) % 360) + 360) % 360;
}

describe('anglesOf', () => {
  it('gives each community a sector, in the order in which they were met, as wide as the root of its people', () => {
    const community = [
      -1,
      ...Array.from({ length: 4 }, () => 0),
      1,
      ...Array.from({ length: 9 }, () => 2),
      -1,
    ];
    const since = community.map((each) => [200, 300, 100][each] ?? 50);
    const angles = anglesOf({ community, communities: 3, since, id: ids(16), me: 0 });
    const sector = (of: number) => {
      const all = [...community.keys()].filter((person) => person > 0 && community[person] === of);
      return all.map((person) => clock(angles[person]));
    };
    const degrees = 360 / (3 + 2 + 1 + 1);

    for (const [of, from, to] of [
      [2, 0, 3],
      [0, 3, 5],
      [1, 5, 6],
      [-1, 6, 7],
    ]) {
      for (const angle of sector(of)) {
        expect(angle).toBeGreaterThan(from * degrees);
        expect(angle).toBeLessThan(to * degrees);
      }
    }
  });

  it('has no two of a community in one place, those met after each other far apart', () => {
    const community = Array.from({ length: 30 }, () => 0);
    const since = community.map((_, person) => person);
    const degrees = [...anglesOf({ community, communities: 1, since, id: ids(30), me: -1 })].map(clock);
    const sorted = degrees.slice().sort((x, y) => x - y);

    for (let person = 1; person < 30; person++) {
      expect(Math.abs(degrees[person] - degrees[person - 1])).toBeGreaterThan(360 / 4);
      expect(sorted[person] - sorted[person - 1]).toBeGreaterThan(360 / 30 / 3);
    }
  });

  it('does not depend on the order in which people are given', () => {
    const people = ids(12).map((id, person) => ({ id, community: person % 3, since: 5 * (person >> 1) }));
    const angles = (list: typeof people) => {
      const found = anglesOf({
        community: list.map(({ community }) => community),
        communities: 3,
        since: list.map(({ since }) => since),
        id: list.map(({ id }) => id),
        me: -1,
      });
      return new Map(list.map(({ id }, person) => [id, found[person]]));
    };
    const turned = [...people].reverse();

    expect(angles(turned)).toEqual(angles(people));
  });
});
