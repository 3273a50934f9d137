import { Network } from '@tiewise/core';
import { introductions, reconnect } from '@tiewise/metrics';
import { describe, expect, it } from 'vitest';
import { suggestionsOf } from '../../src/fill/advice.js';
import { castOf } from '../../src/fill/cast.js';
import { pictureOf } from '../../src/picture-of.js';
import { ASOF, circlesNetwork } from '../circles-network.js';

describe('suggestionsOf', () => {
  const network = circlesNetwork({ circles: 6, size: 12, lone: 80 });

  it('suggests whom reconnect does, in its words', async () => {
    const ties = network.tiesAt(ASOF);
    const expected = reconnect(ties, { limit: 30 });
    const cast = await castOf(ties, 1e6, {});
    const found = await suggestionsOf(cast, {});

    expect(expected.length).toBeGreaterThan(10);
    expect(found.map(({ person }) => ties.person(cast.people[person]).id)).toEqual(
      expected.map(({ person }) => person.id),
    );
    expect(found.map(({ because }) => because)).toEqual(expected.map(({ because }) => because));
  });
});

describe('routesOf', () => {
  const days = (from: string, to: string, ...at: string[]) => at.map((day) => ({ from, to, at: day }));
  const interactions = [
    ...days('me', 'ana', '2024-03-01', '2024-04-01', '2024-05-01'),
    ...days('ana', 'me', '2024-03-02', '2024-04-02', '2024-05-02'),
    ...days('ana', 'zoe', '2024-03-03', '2024-04-03', '2024-05-03'),
    ...days('zoe', 'ana', '2024-03-04', '2024-04-04', '2024-05-04'),
    ...days('zoe', 'me', '2012-01-01', '2012-02-01'),
    ...days('bo', 'me', '2012-01-01', '2012-02-01'),
  ];

  it('goes over others to those who are quiet where that is warmer, in the words of introductions', async () => {
    const network = Network.of({ interactions, me: 'me' });
    const picture = await pictureOf(network, { asOf: ASOF });
    const [way] = introductions(network.tiesAt(ASOF), 'zoe');
    const { id } = picture.people;

    expect(
      picture.routes.map(({ person, through }) => [id[person], through.map((each) => id[each])]),
    ).toEqual([['zoe', ['ana']]]);
    expect(picture.routes[0].sentence).toBe(way.because);
    expect(picture.routes[0].weakest).toBe(way.steps.indexOf(way.weakest));
  });

  it('leads nowhere without me', async () => {
    const picture = await pictureOf(Network.of({ interactions }), { asOf: ASOF });

    expect([picture.routes, picture.suggestions]).toEqual([[], []]);
  });
});
