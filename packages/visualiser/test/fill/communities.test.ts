import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/picture.js';
import { pictureOf } from '../../src/picture-of.js';
import { ASOF, circlesNetwork } from '../circles-network.js';

function membersOf({ people }: Picture, community: number): string[] {
  return people.id.filter((_, person) => people.community[person] === community).sort();
}

const circle = (names: readonly string[]) =>
  names.flatMap((from, one) => names.slice(one + 1).map((to) => ({ at: '2024-03-01', from, to })));

describe('the communities of a picture', () => {
  it('are those tied to each other, whom me does not tie together, named by what most of them share', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 3, size: 7 }), { asOf: ASOF });

    expect(picture.communities.map(({ name }) => name).sort()).toEqual(['Club 0', 'Club 1', 'Club 2']);
    expect(picture.communities.map(({ people }) => people)).toEqual([7, 7, 7]);
    expect(picture.people.community[picture.me]).toBe(-1);
    for (const [number, { name }] of picture.communities.entries()) {
      const first = 1 + 7 * Number(name.slice(5));
      expect(membersOf(picture, number)).toEqual(
        Array.from({ length: 7 }, (_, each) => `p${first + each}`).sort(),
      );
    }
  });

  it('are chapters of life for those of whom no tie to others is known', async () => {
    const met = [
      '2015-03-01',
      '2015-06-01',
      '2016-01-01',
      '2019-02-01',
      '2019-03-01',
      '2019-12-31',
      '2020-01-01',
    ];
    const people = [...met, ...met].map((at, each) => ({ at, from: 'me', to: `p${each}` }));
    const picture = await pictureOf(Network.of({ interactions: people, me: 'me' }), { asOf: ASOF });

    expect(picture.communities).toEqual([{ name: 'Met 2015 to 2019', people: 12, named: [], chapter: true }]);
    expect(membersOf(picture, -1)).toEqual(['me', 'p13', 'p6']);
  });

  it('are named by the two tied deepest where they share nothing', async () => {
    const interactions = [
      ...circle(['Ana Silva', 'Bo Berg', 'Cy', 'Di', 'Ed']),
      { at: '2023-01-01', from: 'me', to: 'Cy' },
      { at: '2023-06-01', from: 'me', to: 'Cy' },
      { at: '2023-01-01', from: 'me', to: 'Bo Berg' },
    ];
    const picture = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf: ASOF });
    const [{ name, named = [] }] = picture.communities;

    expect(name).toBe('Cy, Bo and 3 others');
    expect(named.map((person) => picture.people.id[person])).toEqual(['Cy', 'Bo Berg']);
  });

  it('are not named by a public mail provider, nor by what everybody shares', async () => {
    const [first, second] = [
      ['a', 'b', 'c', 'd'],
      ['w', 'x', 'y', 'z'],
    ];
    const people = [
      ...first.map((id) => ({ id, name: id, emails: [`${id}@gmail.com`], tags: ['mail'] })),
      ...second.map((id) => ({ id, name: id, emails: [`${id}@CHOIR.example`], tags: ['mail'] })),
    ];
    const network = Network.of({ interactions: [...circle(first), ...circle(second)], people });
    const picture = await pictureOf(network, { asOf: ASOF });

    expect(picture.communities.map(({ name }) => name).sort()).toEqual([
      'a, b and 2 others',
      'choir.example',
    ]);
  });

  it('are not named by an organisation joined later', async () => {
    const people = ['a', 'b', 'c'].map((id) => ({ id, organisations: [{ name: 'Later', from: '2025' }] }));
    const picture = await pictureOf(Network.of({ interactions: circle(['a', 'b', 'c']), people }), {
      asOf: ASOF,
    });

    expect(picture.communities.map(({ name }) => name)).toEqual(['a, b and 1 other']);
    expect(picture.people.known).toEqual([[], [], []]);
  });

  it('are the largest 24 at most', async () => {
    const interactions = Array.from({ length: 40 }, (_, each) =>
      circle(Array.from({ length: each < 10 ? 3 : 4 }, (_, one) => `c${each} p${one}`)),
    ).flat();
    const picture = await pictureOf(Network.of({ interactions }), { asOf: ASOF });

    expect(picture.communities.map(({ people }) => people)).toEqual(Array.from({ length: 24 }, () => 4));
    expect(membersOf(picture, -1)).toHaveLength(10 * 3 + 6 * 4);
  });
});
