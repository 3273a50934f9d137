import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelBox, type LabelRoom, labelOf, labelsThatFit, placeLabels } from '../src/labels.js';

/** Ten pixels a letter, twenty a line. */
const room: LabelRoom = {
  width: 400,
  height: 300,
  middle: { x: 200, y: 150 },
  most: 10,
  lineHeight: 20,
  widthOf: (text) => 10 * text.length,
};
const at = (x: number, y: number, text = 'Ana') => ({ x, y, text, radius: 8 });

function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('placeLabels', () => {
  it('writes outward from the middle: right of what is to the right, left of what is to the left', () => {
    const [right, left] = placeLabels([at(300, 150), at(100, 150)], room);
    expect(right).toMatchObject({
      x: 308,
      y: 150,
      align: 'left',
      left: 308,
      right: 338,
      top: 140,
      bottom: 160,
    });
    expect(left).toMatchObject({ x: 92, y: 150, align: 'right', left: 62, right: 92 });
  });

  it('writes above what is above the middle and below what is below', () => {
    const [above, below] = placeLabels([at(200, 50), at(200, 250)], room);
    expect(above).toMatchObject({ x: 200, y: 32, align: 'center', left: 185, right: 215 });
    expect(below).toMatchObject({ x: 200, y: 268, align: 'center' });
  });

  it('writes along a slanted spoke', () => {
    const [label] = placeLabels([at(260, 230)], room);
    expect(label.x).toBeCloseTo(260 + 8 * 0.6);
    expect(label.y).toBeCloseTo(230 + 8 * 0.8);
    expect(label.align).toBe('left');
  });

  it('writes to the right where there is no middle', () => {
    expect(placeLabels([at(100, 150)], { ...room, middle: undefined })[0]).toMatchObject({ left: 108 });
  });

  it('takes another side where the first is taken or outside', () => {
    const [first, second] = placeLabels([at(300, 150), at(302, 152)], room);
    expect(first.left).toBe(308);
    expect(second.right).toBeLessThan(302);
    expect(placeLabels([at(390, 150)], room)[0]).toMatchObject({ right: 382 });
  });

  it('leaves out what finds no place on four sides, but not what is always written', () => {
    const crowd = Array.from({ length: 6 }, () => ({ ...at(300, 150), radius: 15 }));
    expect(placeLabels(crowd, room)).toHaveLength(4);
    const last = { ...at(300, 150), always: true };
    expect(placeLabels([...crowd, last], room).map(({ wish }) => wish)).toEqual([0, 1, 2, 3, 6]);
  });

  it('writes no more than the most there may be, first wishes first', () => {
    const wishes = [at(300, 50), at(300, 100), at(300, 200)];
    expect(placeLabels(wishes, { ...room, most: 2 }).map(({ wish }) => wish)).toEqual([0, 1]);
  });

  it('leaves out marks that are not in sight, and empty texts, without counting them', () => {
    const wishes = [at(500, 50), at(Number.NaN, 0), at(300, 50, ''), at(300, 100)];
    expect(placeLabels(wishes, { ...room, most: 1 }).map(({ wish }) => wish)).toEqual([3]);
  });

  it('keeps off what is taken', () => {
    const taken = [{ left: 300, right: 400, top: 140, bottom: 160 }];
    expect(placeLabels([at(300, 150)], { ...room, taken })[0].right).toBe(292);
  });

  it('places no text on another and none outside, whatever there is', () => {
    const wish = fc.record({
      x: fc.integer({ min: -50, max: 450 }),
      y: fc.integer({ min: -50, max: 350 }),
      text: fc.string({ maxLength: 12 }),
      radius: fc.integer({ min: 2, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const labels = placeLabels(wishes, { ...room, most: 60 });
        labels.forEach((label, i) => {
          expect(label.left >= 0 && label.top >= 0 && label.right <= 400 && label.bottom <= 300).toBe(true);
          expect(labels.slice(i + 1).some((other) => overlap(label, other))).toBe(false);
        });
      }),
    );
  });
});

describe('labelsThatFit', () => {
  it('is one for 16,000 pixels, and half as many from twice as far', () => {
    expect(labelsThatFit(800, 600, 1)).toBe(30);
    expect(labelsThatFit(800, 600, 2)).toBe(15);
    expect(labelsThatFit(800, 600, 0.1)).toBe(30);
  });
});

describe('labelOf', () => {
  it.each([
    ['Ana Maria Abbott', 'A. A.'],
    ['Ana', 'A.'],
    ['Jean-Luc', 'J. L.'],
    ['(Bo) "The" Ödön', 'B. Ö.'],
    ['李 小龙', '李. 小.'],
    ['🙂', ''],
    ['', ''],
  ])('is of %s the initials %s', (name, initials) => {
    expect(labelOf(name, 'initials')).toBe(initials);
  });

  it('is the name, or nothing', () => {
    expect([labelOf('Ana Abbott', 'names'), labelOf('Ana Abbott', 'none')]).toEqual(['Ana Abbott', '']);
  });
});
