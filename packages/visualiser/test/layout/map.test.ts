import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/picture.js';
import { pictureOf } from '../../src/picture-of.js';
import { ASOF, circlesNetwork } from '../circles-network.js';

function distance({ people }: Picture, one: number, other: number): number {
  return Math.hypot(people.x[one] - people.x[other], people.y[one] - people.y[other]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the map of a picture', () => {
  it('has no two people on top of each other', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 6, size: 40, lone: 60 }), { asOf: ASOF });
    const { size } = picture.people;
    let least = Number.POSITIVE_INFINITY;
    for (let one = 0; one < size; one++) {
      for (let other = 0; other < one; other++) least = Math.min(least, distance(picture, one, other));
    }

    expect(size).toBe(301);
    expect(least).toBeGreaterThan(0.0499);
  });

  it('has those who are tied to each other near, and communities apart', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 5, size: 20, strays: 60 }), { asOf: ASOF });
    const { community, size } = picture.people;
    const [inside, outside]: [number[], number[]] = [[], []];
    for (let one = 1; one < size; one++) {
      for (let other = 1; other < one; other++) {
        (community[one] === community[other] ? inside : outside).push(distance(picture, one, other));
      }
    }

    expect(mean(inside)).toBeLessThan(0.4 * mean(outside));
  });

  it('has me in the middle, and those of whom no tie to others is known around all others', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 3, size: 12, lone: 20 }), { asOf: ASOF });
    const { people, me } = picture;
    const radius = (person: number) => Math.hypot(people.x[person], people.y[person]);
    const all = [...people.id.keys()].filter((person) => person !== me);
    const lone = all.filter((person) => Number(people.id[person].slice(1)) > 36);
    const tied = all.filter((person) => !lone.includes(person));

    expect(radius(me)).toBe(0);
    expect(Math.min(...lone.map(radius))).toBeGreaterThan(Math.max(...tied.map(radius)));
  });

  it('is the same every time', async () => {
    const map = async () => {
      const { people } = await pictureOf(circlesNetwork({ circles: 4, size: 15, strays: 40 }), {
        asOf: ASOF,
      });
      return [people.x, people.y];
    };

    expect(await map()).toEqual(await map());
  });
});
