import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Network, type Person } from '@tiewise/core';
import { readExports } from '@tiewise/importers';
import { dormancy, favours, introductions, reciprocity } from '@tiewise/metrics';
import { type Picture, packPicture, pictureOf } from '@tiewise/visualiser';
import { csvOf } from '@tiewise/visualiser/data-text';
import { hideNames } from '@tiewise/visualiser/hide-names';
import { cellText, tieColumns, tieRows } from '@tiewise/visualiser/table-columns';
import { tiesWithMe } from '@tiewise/visualiser/tie-lists';
import { routeSentence, suggestionSentence } from '@tiewise/visualiser/words/advice';
import { bridgesBy } from '@tiewise/visualiser/words/bridges';
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

/** What `explain` says of every tie of a picture that there is at one of its moments; who had no contact gave and took nothing to tell of. */
function explained(moment: number) {
  const ties = network.tiesAt(picture.moments[moment]);
  const times = favours.returnTimes(ties);
  const { a, b, size } = picture.ties;
  return Array.from({ length: size }, (_, tie) => {
    const [one, other] = [picture.people.id[a[tie]], picture.people.id[b[tie]]];
    const found = ties.get(one, other);
    if (!found) return undefined;
    const given = reciprocity.explain(ties, one, other).sentence;
    return {
      dormancy: dormancy.explain(ties, one, other).sentence,
      reciprocity: found.days > 0 ? given : undefined,
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

describe('the tables of the picture of Alex Moreau', () => {
  it.each(['depth', 'warmth'] as const)(
    'have the %s of every tie as it is measured, read and written',
    (clock) => {
      const [last, ties] = [picture.moments.length - 1, network.tiesAt('2026-11-23')];
      const [rows, columns] = [tieRows(picture, last), tieColumns(picture, last)];
      const place = columns.findIndex(({ key }) => key === clock);
      const written = csvOf(rows, [columns[place]]).split('\r\n').slice(1, -1);
      for (const [i, row] of rows.entries()) {
        const [one, other] = [picture.ties.a[row], picture.ties.b[row]].map(
          (each) => picture.people.id[each],
        );
        const tie = ties.get(one, other);
        if (!tie?.days) expect(written[i]).toBe('');
        else {
          expect(Math.abs(Number(written[i]) - (tie[clock] ?? Number.NaN))).toBeLessThan(0.00501);
          const read = cellText(columns[place], row).replace('under 0.1', '0');
          expect(Math.abs(Number(read) - (tie[clock] ?? Number.NaN))).toBeLessThan(0.0501);
        }
      }
      expect(written.filter((cell) => cell !== '').length).toBeGreaterThan(100);
    },
  );
});

describe('the picture of Alex Moreau', () => {
  const placeOf = (name: string) => picture.people.name.indexOf(name);

  it('has the two who work with the present team as bridges, and nobody else', () => {
    const bridges = picture.people.name.filter((_, person) => picture.people.bridge[person] === 1);

    expect(bridges).toEqual(['Idris Bello', 'Salma Darwish']);
    expect(bridgesBy(picture, picture.moments.length - 1).map(({ sentence }) => sentence)).toEqual([
      'Idris Bello, of “northgate.example”, has ties with 3 people of “Kestrel Basin” and 1 person of “Leonor, Jannis and 9 others”.',
      'Salma Darwish, of “Leonor, Jannis and 9 others”, has ties with 3 people of “Kestrel Basin” and 1 person of “northgate.example”.',
    ]);
  });

  it.each([
    ['Quentin Gaucher', 'Idris Bello'],
    ['Ifeoma Afolabi', 'Colette Marchand'],
  ])('leads to %s, whom Alex lost, over %s, who has met them of late', (lost, friend) => {
    const route = picture.routes.find(({ person }) => person === placeOf(lost));

    expect(route?.through).toEqual([placeOf(friend)]);
    expect(route?.sentence).toMatch(new RegExp(`${friend} and ${lost} were in touch .*last [23] months ago`));
  });

  it('has few ways over others, as exports of one’s own show few ties among them', () => {
    expect(picture.routes.length).toBe(9);
  });

  it('still has the old friend, whom nobody else is seen with, as the first to write to', () => {
    expect(picture.suggestions[0].person).toBe(placeOf('Mara Ostrow'));
  });
});

describe('the picture of Alex Moreau without names', () => {
  it.each(['initials', 'none'] as const)('has none of what the exports say of people, with %s', (names) => {
    const told = [...network.people()].flatMap(toldOf).filter((text) => text.length > 3);
    const [shown, hidden] = [picture, hideNames(picture, names)].map((each) =>
      new TextDecoder().decode(packPicture(each)),
    );
    const words = new Set(hidden.split(NO_LETTERS));

    expect(told.filter((text) => shown.includes(text)).length).toBeGreaterThan(600);
    expect(told.filter((text) => hidden.includes(text))).toEqual([]);
    expect(told.flatMap(wordsOf).filter((word) => words.has(word))).toEqual([]);
  });

  it('fits into a page with much room for the code', () => {
    expect(gzipSync(packPicture(picture), { level: 9 }).length).toBeLessThan(60_000);
  });
});

function toldOf({ id, name, names, emails, phones, urls, organisations, tags }: Person): string[] {
  const lists = [names, emails, phones, urls, tags, organisations?.map((each) => each.name)];
  return [id, name ?? '', ...lists.flatMap((list) => list ?? [])];
}

const NO_LETTERS = /[^\p{L}]+/u;

function wordsOf(text: string): string[] {
  return text.split(NO_LETTERS).filter((word) => word.length > 3);
}
