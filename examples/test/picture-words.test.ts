import { readFileSync } from 'node:fs';
import { Network } from '@tiewise/core';
import { readExports } from '@tiewise/importers';
import { dormancy, favours, introductions, reciprocity } from '@tiewise/metrics';
import { type Picture, pictureOf } from '@tiewise/visualiser';
import { tiesWithMe } from '@tiewise/visualiser/tie-lists';
import { routeSentence, suggestionSentence } from '@tiewise/visualiser/words/advice';
import { tieSentences } from '@tiewise/visualiser/words/tie-sentences';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleExports } from '../data/example-exports.mjs';

let network: Network;
let picture: Picture;

beforeAll(async () => {
  const files = exampleExports.map((name) => ({ name, content: readFileSync(name) }));
  network = Network.of(await readExports(files));
  picture = await pictureOf(network, { asOf: '2026-11-23' });
}, 60_000);

/** What `explain` says of every tie of a picture that there is at one of its moments. */
function explained(moment: number) {
  const ties = network.tiesAt(picture.moments[moment]);
  const times = favours.returnTimes(ties);
  const { a, b, size } = picture.ties;
  return Array.from({ length: size }, (_, tie) => {
    const [one, other] = [picture.people.id[a[tie]], picture.people.id[b[tie]]];
    if (!ties.get(one, other)) return undefined;
    return {
      dormancy: dormancy.explain(ties, one, other).sentence,
      reciprocity: reciprocity.explain(ties, one, other).sentence,
      favours: favours.explain(ties, one, other, { times }).sentence,
    };
  });
}

describe('the words of the picture of Alex Moreau', () => {
  it('are those of explain for every tie, at the last moment and at a dozen before', () => {
    const last = picture.moments.length - 1;
    for (let back = 0; back <= 12; back++) {
      const moment = Math.round(last * (1 - back / 12.5));
      const said = Array.from({ length: picture.ties.size }, (_, tie) => tieSentences(picture, tie, moment));

      expect(said).toEqual(explained(moment));
    }
  });

  it('are of many kinds, so that their being equal means something', () => {
    const said = Array.from({ length: picture.ties.size }, (_, tie) =>
      tieSentences(picture, tie, picture.moments.length - 1),
    );
    const all = said.map((each) => `${each?.dormancy} ${each?.reciprocity} ${each?.favours}`).join('\n');
    const parts = [
      'usual between you',
      'in 100 pauses would',
      'no rhythm to fall silent from',
      'about even',
      'never did',
      'nothing has come back yet',
      'nothing has gone back yet',
      'later, ',
    ];

    expect(parts.filter((part) => !all.includes(part))).toEqual([]);
  });

  it('say why to write, and whom to ask, as the suggestions and ways do', () => {
    const last = picture.moments.length - 1;
    const mine = tiesWithMe(picture);

    expect(picture.suggestions.map(({ person }) => suggestionSentence(picture, mine[person], last))).toEqual(
      picture.suggestions.map(({ because }) => because),
    );
    expect(picture.suggestions.length).toBeGreaterThan(5);
  });

  it('say whom to ask for any way over others, as introductions do', () => {
    const ties = network.tiesAt('2026-11-23');
    const { id } = picture.people;
    const ways = id.slice(1, 120).flatMap((to) => introductions(ties, to, { limit: 3 }));
    const over = ways.filter(({ people }) => people.length > 2);

    for (const { people, steps, weakest, because } of over) {
      const [, ...numbers] = people.map((person) => id.indexOf(person.id));
      const [person = -1] = numbers.slice(-1);
      const route = { person, through: numbers.slice(0, -1), weakest: steps.indexOf(weakest), sentence: '' };
      expect(routeSentence(picture, route, picture.moments.length - 1)).toBe(because);
    }
    expect(over.length).toBeGreaterThan(50);
  });
});
