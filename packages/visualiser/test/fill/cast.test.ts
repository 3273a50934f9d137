import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { castOf, castSize } from '../../src/fill/cast.js';

const year = Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, '0')}-01`);
const contacts = (from: string, to: string, many: number) =>
  year.slice(0, many).map((at) => ({ at, from, to }));
const interactions = [
  ...contacts('me', 'cy', 3),
  ...contacts('bo', 'ana', 12),
  ...contacts('ana', 'me', 8),
  ...contacts('me', 'bo', 3),
  { at: '2025-01-01', from: 'me', to: 'later' },
];

async function cast(me: string | undefined, most = 100) {
  const ties = Network.of({ interactions, me, people: [{ id: 'ola', name: 'Ola' }] }).tiesAt('2024-01-01');
  const found = await castOf(ties, most, {});
  const id = (place: number) => ties.person(found.people[place]).id;
  return {
    size: castSize(ties),
    people: Array.from(found.people, (_, place) => id(place)),
    ties: Array.from(found.a, (a, tie) => `${id(a)} ${id(found.b[tie])}`),
    me: found.me,
    leftOut: [found.peopleLeftOut, found.tiesLeftOut],
  };
}

describe('castOf', () => {
  it('begins with me, then those tied to me deepest, equal ones by id; and the deepest ties', async () => {
    expect(await cast('me')).toEqual({
      size: 4,
      people: ['me', 'ana', 'bo', 'cy'],
      ties: ['ana bo', 'me ana', 'me bo', 'me cy'],
      me: 0,
      leftOut: [0, 0],
    });
  });

  it('without me goes by the depth of all ties of a person', async () => {
    const { people, ties, me } = await cast(undefined);

    expect(people).toEqual(['ana', 'bo', 'me', 'cy']);
    expect(ties).toEqual(['ana bo', 'ana me', 'bo me', 'cy me']);
    expect(me).toBe(-1);
  });

  it('leaves out those for whom there is no room, and says how many', async () => {
    expect(await cast('me', 3)).toEqual({
      size: 4,
      people: ['me', 'ana', 'bo'],
      ties: ['ana bo', 'me ana', 'me bo'],
      me: 0,
      leftOut: [1, 1],
    });
  });
});
