import { describe, expect, it } from 'vitest';
import { personAt, positionAt } from '../src/at-time.js';
import { between, Places } from '../src/render/places.js';
import { randomPicture } from './random-picture.js';

describe('Places', () => {
  const picture = randomPicture({ people: 80, moments: 10, me: 4 });
  const everyone = Array.from({ length: 80 }, (_, i) => i);

  it.each([
    ['circles', 0],
    ['map', 1],
  ] as const)('are among %s where positionAt says, at any time', (layout, map) => {
    const places = new Places(picture);
    for (const time of [-1, 0, 3.25, 8.999, 9, 12]) {
      places.arrange({ time, map });
      for (const person of everyone.filter((i) => i !== 4 || layout === 'circles')) {
        const { x, y } = positionAt(picture, person, time, layout);
        expect(places.x[person]).toBeCloseTo(x, 5);
        expect(places.y[person]).toBeCloseTo(y, 5);
        expect(places.radius[person]).toBeCloseTo(
          person === 4 ? 0 : personAt(picture, person, time).radius,
          5,
        );
      }
    }
  });

  it('lie half way between the layouts on half of the way', () => {
    const places = new Places(picture);
    places.arrange({ time: 5, map: 0.5 });
    const [one, other] = [positionAt(picture, 9, 5, 'circles'), positionAt(picture, 9, 5, 'map')];

    expect(places.x[9]).toBeCloseTo((one.x + other.x) / 2, 5);
    expect(places.y[9]).toBeCloseTo((one.y + other.y) / 2, 5);
  });

  it('hold nobody who is not met by then, and me among circles alone', () => {
    const places = new Places(picture);
    places.arrange({ time: 2, map: 0 });
    const unmet = everyone.filter((person) => personAt(picture, person, 2).state === 'unmet');
    expect(unmet.length).toBeGreaterThan(5);
    expect(everyone.filter((person) => places.there[person] === 0)).toEqual(unmet);
    expect(places.there[4]).toBe(1);
    places.arrange({ time: 2, map: 1 });
    expect(places.there[4]).toBe(0);
    places.arrange({ time: 2.25, map: 0 });
    const entering = unmet.filter((person) => personAt(picture, person, 3).state !== 'unmet');
    expect(unmet.filter((person) => places.there[person] === 0.25)).toEqual(entering);
  });
});

describe('between', () => {
  it.each([
    [2.25, [2, 3, 0.25]],
    [4, [4, 4, 0]],
    [9, [4, 4, 1]],
    [-3, [0, 1, 0]],
  ])('is for the time %d of five moments %j', (time, expected) => {
    expect(between(time, 5)).toEqual(expected);
  });
});
