import { describe, expect, it } from 'vitest';
import { distanceTo, nearestLine, nearestMark } from '../src/render/hit-test.js';

const marks = [{ x: 10, y: 10, size: 4 }, undefined, { x: 30, y: 10, size: 8 }, { x: 11, y: 10, size: 1 }];
const among = { size: marks.length, markOf: (i: number) => marks[i] };

describe('nearestMark', () => {
  it('is the mark under the point', () => {
    expect(nearestMark(among, { x: 33, y: 12 }, 0)).toBe(2);
  });

  it('is the mark whose edge is nearest, where none is under the point', () => {
    expect(nearestMark(among, { x: 19, y: 10 }, 6)).toBe(2);
    expect(nearestMark(among, { x: 17, y: 10 }, 6)).toBe(0);
  });

  it('is the one the point is deeper within, where two lie on each other', () => {
    expect(nearestMark(among, { x: 9, y: 10 }, 0)).toBe(0);
  });

  it('is none beyond the reach', () => {
    expect(nearestMark(among, { x: 100, y: 10 }, 20)).toBe(-1);
  });
});

describe('nearestLine', () => {
  const lines = [
    [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ] as const,
    undefined,
    [
      { x: 0, y: 10 },
      { x: 100, y: 10 },
    ] as const,
  ];

  it('is the line nearest to the point, within reach', () => {
    expect(nearestLine(3, (i) => lines[i], { x: 50, y: 6 }, 5)).toBe(2);
    expect(nearestLine(3, (i) => lines[i], { x: 50, y: 4 }, 5)).toBe(0);
    expect(nearestLine(3, (i) => lines[i], { x: 50, y: 30 }, 5)).toBe(-1);
  });
});

describe('distanceTo', () => {
  it('is straight to the side between the ends, and to an end beyond them', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ] as const;
    expect(distanceTo(line, { x: 5, y: 3 })).toBe(3);
    expect(distanceTo(line, { x: 13, y: 4 })).toBe(5);
    expect(
      distanceTo(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        { x: 4, y: 5 },
      ),
    ).toBe(5);
  });
});
