import { describe, expect, it } from 'vitest';
import { mapOf } from '../../src/layout/map.js';
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
    const picture = await pictureOf(circlesNetwork({ circles: 4, size: 30, lone: 40 }), { asOf: ASOF });
    const { size } = picture.people;
    let least = Number.POSITIVE_INFINITY;
    for (let one = 0; one < size; one++) {
      for (let other = 0; other < one; other++) least = Math.min(least, distance(picture, one, other));
    }

    expect(size).toBe(161);
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

  it('places many people by community, without pulling at each', async () => {
    const people = 12_000;
    const community = Array.from({ length: people }, (_, person) => (person === 0 ? -1 : person % 3));
    const a = Array.from({ length: people - 4 }, (_, person) => person + 1);
    const input = {
      people,
      me: 0,
      community,
      communities: 3,
      a,
      b: a.map((person) => person + 3),
      depth: a.map(() => 1),
    };
    const { x, y } = await mapOf(input, {});
    const middles = [0, 1, 2].map((each) => {
      const members = community.flatMap((of, person) => (of === each ? [person] : []));
      return { x: mean(members.map((person) => x[person])), y: mean(members.map((person) => y[person])) };
    });
    for (let person = 1; person < people; person++) {
      const near = middles.map((middle) => Math.hypot(x[person] - middle.x, y[person] - middle.y));
      expect(near.indexOf(Math.min(...near))).toBe(community[person]);
      expect(Math.hypot(x[person], y[person])).toBeLessThanOrEqual(1);
    }
  });
});
