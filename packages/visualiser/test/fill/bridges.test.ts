import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/picture-of.js';
import { ASOF } from '../circles-network.js';

const year = ['2023-01-01', '2023-05-01', '2023-09-01', '2024-01-01', '2024-05-01'];

function contacts(from: string, to: string, many = year.length) {
  return year.slice(0, many).map((at) => ({ at, from, to }));
}

function circle(...names: string[]) {
  return names.flatMap((from, one) => names.slice(one + 1).flatMap((to) => contacts(from, to)));
}

async function bridges(...more: { at: string; from: string; to: string }[][]): Promise<string[]> {
  const everybody = ['a', 'b', 'c', 'd', 'w', 'x', 'y', 'z'].flatMap((to) => contacts('me', to, 2));
  const interactions = [
    ...circle('a', 'b', 'c', 'd'),
    ...circle('w', 'x', 'y', 'z'),
    ...everybody,
    ...more.flat(),
  ];
  const { people } = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf: ASOF });
  return people.id.filter((_, person) => people.bridge[person] === 1);
}

describe('the bridges of a picture', () => {
  it('are those with a good part of their ties in another community, to two people or more', async () => {
    expect(await bridges(contacts('a', 'x'), contacts('a', 'y'))).toEqual(['a']);
  });

  it('are not those who know one person there', async () => {
    expect(await bridges(contacts('a', 'x'))).toEqual([]);
  });

  it('are not those who hardly know the people there', async () => {
    expect(await bridges(contacts('a', 'x', 1), contacts('a', 'y', 1))).toEqual([]);
  });

  it('are none where only ties of me are known', async () => {
    const interactions = ['a', 'b', 'c', 'd', 'e'].flatMap((to) => contacts('me', to));
    const { people } = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf: ASOF });

    expect(people.bridge).toEqual(new Uint8Array(6));
  });
});
