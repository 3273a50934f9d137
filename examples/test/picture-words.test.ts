import { readFileSync } from 'node:fs';
import { Network } from '@tiewise/core';
import { readExports } from '@tiewise/importers';
import { dormancy, favours, reciprocity } from '@tiewise/metrics';
import { type Picture, pictureOf } from '@tiewise/visualiser';
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
});
