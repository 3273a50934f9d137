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
    const found = await suggestionsOf(cast, {}, {});

    expect(expected.length).toBeGreaterThan(10);
    expect(found.map(({ person }) => ties.person(cast.people[person]).id)).toEqual(
      expected.map(({ person }) => person.id),
    );
    expect(found.map(({ because }) => because)).toEqual(expected.map(({ because }) => because));
  });
});

describe('routesOf', () => {
  const days = (from: string, to: string, ...at: string[]) => at.map((day) => ({ from, to, at: day }));
  const spring = (from: string, to: string) => [
    ...days(from, to, '2024-03-01', '2024-04-01', '2024-05-01'),
    ...days(to, from, '2024-03-02', '2024-04-02', '2024-05-02'),
  ];
  const longAgo = (from: string) => days(from, 'me', '2012-01-01', '2012-02-01');

  async function routes(...interactions: { from: string; to: string; at: string }[][]) {
    const network = Network.of({ interactions: interactions.flat(), me: 'me' });
    const picture = await pictureOf(network, { asOf: ASOF });
    const { id } = picture.people;
    const found = picture.routes.map(({ person, through }) => [
      id[person],
      ...through.map((each) => id[each]),
    ]);
    return { found, picture, ties: network.tiesAt(ASOF) };
  }

  it('goes over others to those who are quiet, in the words of introductions', async () => {
    const { found, picture, ties } = await routes(
      spring('me', 'ana'),
      spring('ana', 'zoe'),
      longAgo('zoe'),
      longAgo('bo'),
    );
    const [way] = introductions(ties, 'zoe');

    expect(found).toEqual([['zoe', 'ana']]);
    expect(picture.routes[0].sentence).toBe(way.because);
    expect(picture.routes[0].weakest).toBe(way.steps.indexOf(way.weakest));
  });

  it('goes to whom others alone are in touch with', async () => {
    expect((await routes(spring('me', 'ana'), spring('ana', 'cy'))).found).toEqual([['cy', 'ana']]);
  });

  it('does not go to those one is in touch with', async () => {
    expect((await routes(spring('me', 'ana'), spring('ana', 'zoe'), spring('me', 'zoe'))).found).toEqual([]);
  });

  it('does not go where the own tie is warmer by far', async () => {
    const hardly = days('zoe', 'ana', '2001-01-01');

    expect((await routes(spring('me', 'ana'), hardly, longAgo('zoe'))).found).toEqual([]);
  });

  it('leads nowhere without me', async () => {
    const interactions = [...spring('me', 'ana'), ...spring('ana', 'cy')];
    const picture = await pictureOf(Network.of({ interactions }), { asOf: ASOF });

    expect([picture.routes, picture.suggestions]).toEqual([[], []]);
  });
});
