import { type InteractionInput, Network } from '@tiewise/core';
import { introductions, reconnect } from '@tiewise/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../src/moments.js';
import type { Picture } from '../src/picture.js';
import { type PictureOptions, pictureOf } from '../src/picture-of.js';
import { tieOf } from '../src/tie-lists.js';
import { routeSentence, suggestionSentence } from '../src/words/advice.js';
import { bridgesBy } from '../src/words/bridges.js';
import { clockSentences } from '../src/words/clocks.js';
import { evidenceRows } from '../src/words/evidence.js';
import { type Moved, movedBetween, movedLately } from '../src/words/moved.js';
import { onceClose } from '../src/words/once-close.js';
import { throughOthers } from '../src/words/through-others.js';
import { tieWords } from '../src/words/tie-words.js';
import { AS_OF, anyNetwork } from './any-network.js';

const DAY = 86_400_000;

/** The picture of a network of lines such as `me > ana 2025-01-01 gift`, or `me = ana 2025-01-01` for a meeting. */
async function pictureOfLines(
  lines: readonly string[],
  options: Partial<PictureOptions> & { me?: string | undefined } = {},
): Promise<Picture> {
  const { me = 'me', asOf = '2026-11-23', ...rest } = options;
  const network = Network.of({
    interactions: lines.map(interactionOf),
    me: 'me' in options ? options.me : me,
  });
  return pictureOf(network, { asOf, ...rest });
}

function interactionOf(line: string): InteractionInput {
  const [, from, sign, to, at, kind] = /^(\S+) ([>=]) (\S+) (\d{4}-\S+)(?: (\S+))?$/.exec(line) as string[];
  return {
    at,
    from,
    to: to.split(','),
    kind: kind ?? (sign === '=' ? 'meeting' : 'message'),
    source: 'mail',
  };
}

/** Lines of two who turn to each other by turns, every so many days. */
function byTurns(one: string, two: string, first: string, every: number, times: number): string[] {
  return Array.from({ length: times }, (_, i) => {
    const at = new Date(Date.parse(first) + i * every * DAY).toISOString().slice(0, 10);
    return i % 2 === 0 ? `${one} > ${two} ${at}` : `${two} > ${one} ${at}`;
  });
}

function numberOf({ people }: Picture, id: string): number {
  return people.id.indexOf(id);
}

function tieBetween(picture: Picture, one: string, two: string): number {
  return tieOf(picture, numberOf(picture, one), numberOf(picture, two));
}

const timeOf = (picture: Picture, date: string) => placeOf(picture, Date.parse(date));

/** Friends of every month, one of whom fell silent in 2020; the other's contact goes on. */
const friends = [
  ...byTurns('me', 'ana', '2016-01-10', 30, 60),
  ...byTurns('me', 'bo', '2016-01-11', 30, 133),
];

/** `ana came back`, of each. */
function told({ people }: Picture, moved: readonly Moved[]): string[] {
  return moved.map(({ person, kind }) => `${people.id[person]} ${kind}`);
}

describe('movedBetween', () => {
  it('tells who fell silent for longer than is usual for the two', async () => {
    const picture = await pictureOfLines(friends);

    expect(movedBetween(picture, timeOf(picture, '2020-11-01'), timeOf(picture, '2022-01-01'))).toEqual([
      {
        tie: tieBetween(picture, 'me', 'ana'),
        person: numberOf(picture, 'ana'),
        kind: 'went quiet',
      },
    ]);
  });

  it('tells who came back after a silence that was unusual', async () => {
    const picture = await pictureOfLines([...friends, 'ana > me 2026-09-02', 'me > ana 2026-09-03']);
    const moved = movedBetween(picture, timeOf(picture, '2026-07-01'), picture.moments.length - 1);

    expect(told(picture, moved)).toEqual(['ana came back']);
  });

  it('does not say that somebody came back who is silent again', async () => {
    const picture = await pictureOfLines([...friends, 'ana > me 2022-09-02']);
    const moved = movedBetween(picture, timeOf(picture, '2022-07-01'), picture.moments.length - 1);

    expect(moved).toEqual([]);
  });

  it('tells who is new, in touch or connected alone', async () => {
    const lines = [...friends, 'cy > me 2026-10-02', 'me > dee 2026-10-05 connection'];
    const picture = await pictureOfLines(lines);
    const moved = movedBetween(picture, timeOf(picture, '2026-07-01'), picture.moments.length - 1);

    expect(told(picture, moved)).toEqual(['cy new', 'dee new']);
  });

  it('tells who warmed and who cooled', async () => {
    const lines = [
      ...byTurns('me', 'ana', '2023-12-02', 60, 13), // up to 21 November 2025
      ...byTurns('me', 'bo', '2024-01-01', 70, 11),
      ...byTurns('me', 'bo', '2026-01-05', 4, 20),
    ];
    const picture = await pictureOfLines(lines, { asOf: '2026-03-31' });
    const moved = movedBetween(
      picture,
      timeOf(picture, '2025-12-31T23:59:59.999Z'),
      picture.moments.length - 1,
    );

    expect(told(picture, moved)).toEqual(['bo warmed', 'ana cooled']);
  });

  it('tells nothing of no time, and nothing of ties of two others where there is a me', async () => {
    const picture = await pictureOfLines([...friends, 'cy > dee 2026-10-02']);
    const last = picture.moments.length - 1;

    expect(movedBetween(picture, last, last)).toEqual([]);
    expect(movedBetween(picture, last - 1, last)).toEqual([]);
    const ours = await pictureOfLines([...friends, 'cy > dee 2026-10-02'], { me: undefined });
    expect(told(ours, movedBetween(ours, last - 1, last))).toEqual(['cy new']);
  });
});

describe('movedLately', () => {
  it('goes back to the last moment at least 90 days before, where the last step is a stub', async () => {
    const weekly = byTurns('me', 'ana', '2023-08-10', 7, 158); // up to 13 August 2026
    const since = byTurns('me', 'bo', '2023-08-05', 7, 173); // up to 21 November 2026
    const short = byTurns('me', 'eli', '2026-01-10', 7, 32); // up to 15 August 2026
    const picture = await pictureOfLines([...short, ...weekly, ...since, 'cy > me 2026-07-02']);
    const last = picture.moments.length - 1;
    const ends = Array.from(picture.moments.slice(-3), (ms) => new Date(ms).toISOString().slice(0, 10));

    expect(ends).toEqual(['2026-06-30', '2026-09-30', '2026-11-23']);
    expect(told(picture, movedLately(picture, last))).toEqual(['ana went quiet', 'eli went quiet', 'cy new']);
    expect(told(picture, movedBetween(picture, last - 1, last))).not.toContain('ana went quiet');
  });

  it('goes back to the first moment where none is as long ago', async () => {
    const picture = await pictureOfLines(['me > ana 2026-06-20', 'bo > me 2026-08-02'], {
      asOf: '2026-08-10',
    });

    expect(movedLately(picture, 0)).toEqual([]);
    expect(told(picture, movedLately(picture, picture.moments.length - 1))).toEqual(['bo new']);
  });
});

describe('onceClose', () => {
  it('tells who was close and is silent, and of whom it knew nothing yet', async () => {
    const picture = await pictureOfLines(friends);
    const found = onceClose(picture, picture.moments.length - 1);

    expect(found).toEqual([{ tie: tieBetween(picture, 'me', 'ana'), person: numberOf(picture, 'ana') }]);
    expect(onceClose(picture, timeOf(picture, '2020-10-01'))).toEqual([]);
  });

  it('leaves out who never answered', async () => {
    const letters = byTurns('me', 'ana', '2016-01-10', 30, 60).map((line) =>
      line.replace('ana > me', 'me > ana'),
    );
    const picture = await pictureOfLines(letters);

    expect(onceClose(picture, picture.moments.length - 1)).toEqual([]);
  });
});

describe('bridgesBy', () => {
  const groups = ['ana', 'bo', 'cy', 'dee', 'ed', 'flo'];
  const lines = [
    ...groups.map((id) => `me = ${id} 2020-01-01`),
    'ana = bo 2020-02-01',
    'bo = cy 2020-02-01',
    'dee = ed 2021-02-01',
    'ed = flo 2021-02-01',
    'ana = dee 2022-02-01',
    'ana = ed 2022-02-02',
  ];
  const communities = [
    { name: 'School', people: ['ana', 'bo', 'cy'] },
    { name: 'Choir', people: ['dee', 'ed', 'flo'] },
  ];

  it('tells where the ties of a bridge lead, and nothing before they led there', async () => {
    const picture = await pictureOfLines(lines, { communities, asOf: '2023-01-01' });

    expect(bridgesBy(picture, picture.moments.length - 1)).toEqual([
      { person: numberOf(picture, 'ana'), sentence: 'Ana, of “School”, has ties with 2 people of “Choir”.' },
    ]);
    expect(bridgesBy(picture, timeOf(picture, '2021-12-01'))).toEqual([]);
  });

  it('tells through whom one is known with whom there is no contact', async () => {
    const picture = await pictureOfLines([...lines, 'ana = zoe 2022-05-01'], { asOf: '2023-01-01' });
    const zoe = numberOf(picture, 'zoe');

    expect(throughOthers(picture, zoe, picture.moments.length - 1)).toBe(
      'No contact between zoe and you is recorded; ana knows you both.',
    );
    expect(throughOthers(picture, zoe, 0)).toBe('No contact between zoe and you is recorded.');
  });
});

describe('clockSentences', () => {
  it('say how each clock stands, now and then, and never both as one', async () => {
    const picture = await pictureOfLines(friends);
    const [last, then] = [picture.moments.length - 1, timeOf(picture, '2019-12-31T23:59:59.999Z')];

    expect(clockSentences(picture, tieBetween(picture, 'me', 'ana'), last, then)).toEqual({
      warmth: 'Recent contact: cold now, warm on 31 December 2019.',
      depth: 'Trust gained over time: very deep now.',
    });
    expect(clockSentences(picture, tieBetween(picture, 'me', 'bo'), then)).toEqual({
      warmth: 'Recent contact: warm on 31 December 2019.',
      depth: 'Trust gained over time: very deep on 31 December 2019.',
    });
  });

  it('are unknown of two who are only connected, and say who had not met yet', async () => {
    const picture = await pictureOfLines(['me > ana 2020-01-01 connection', 'me > bo 2026-10-01']);
    const last = picture.moments.length - 1;

    expect(clockSentences(picture, tieBetween(picture, 'me', 'ana'), last)).toBeUndefined();
    expect(clockSentences(picture, tieBetween(picture, 'me', 'bo'), last, 0)?.warmth).toBe(
      'Recent contact: cool now, not met yet on 31 March 2020.',
    );
  });
});

describe('evidenceRows', () => {
  it('are the contacts so far, the latest first', async () => {
    const picture = await pictureOfLines([
      'me > ana 2020-01-01',
      'ana > me 2020-01-02 help',
      'ana = me 2021-05-01',
    ]);
    const rows = evidenceRows(picture, tieBetween(picture, 'me', 'ana'), timeOf(picture, '2020-12-31'));

    expect([...rows]).toEqual([
      {
        day: Date.parse('2020-01-02') / DAY,
        date: '2 January 2020',
        kind: 'help',
        direction: 'ana to you',
        source: 'mail',
        contact: true,
        favour: true,
      },
      {
        day: Date.parse('2020-01-01') / DAY,
        date: '1 January 2020',
        kind: 'message',
        direction: 'you to ana',
        source: 'mail',
        contact: true,
        favour: false,
      },
    ]);
  });
});

describe('tieWords', () => {
  it('are none where the two have not met by then', async () => {
    const picture = await pictureOfLines(['me > bo 2020-01-01', 'me > ana 2024-01-01']);

    expect(tieWords(picture, tieBetween(picture, 'me', 'ana'), 0)).toBeUndefined();
  });

  it('say since when, and what does not show between two others', async () => {
    const lines = [
      ...byTurns('me', 'ana', '2020-01-10', 30, 9),
      'ana > bo 2021-01-01',
      'me > cy 2020-03-01 connection',
    ];
    const picture = await pictureOfLines(lines);
    const words = (...ids: [string, string]) =>
      tieWords(picture, tieBetween(picture, ...ids), picture.moments.length - 1);

    expect(words('me', 'ana')).toMatchObject({
      since: 'Ana and you were in touch on 9 days, from 10 January 2020 to 6 September 2020.',
      unseen: undefined,
    });
    expect(words('ana', 'bo')).toMatchObject({
      since: 'Ana and bo were in touch on 1 January 2021.',
      unseen: 'Not all contact between ana and bo shows.',
    });
    expect(words('me', 'cy')).toMatchObject({
      since: 'Cy and you have been connected since 1 March 2020.',
      clocks: undefined,
      reciprocity: undefined,
    });
  });

  it('say so where there was no room for the contacts of a tie', async () => {
    const picture = await pictureOfLines(['me > ana 2020-01-01', 'ana > bo 2021-01-01'], { contacts: 1 });

    expect(tieWords(picture, tieBetween(picture, 'ana', 'bo'), picture.moments.length - 1)).toMatchObject({
      since: undefined,
      dormancy: 'What ana and bo had to do with each other day by day is not in this picture.',
      reciprocity: undefined,
      favours: expect.stringContaining('unknown'),
    });
  });
});

describe('suggestionSentence and routeSentence', () => {
  it('are those of reconnect and introductions, for any network', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const picture = await pictureOf(network, { asOf: AS_OF });
        if (picture.me < 0) return;
        const [ties, last] = [network.tiesAt(AS_OF), picture.moments.length - 1];
        for (const { b, days } of ties.of('me')) {
          if (days < 2) continue;
          const said = suggestionSentence(picture, tieBetween(picture, 'me', b.id), last);
          expect(said).toBe(reconnect.explain(ties, 'me', b.id).sentence);
        }
        for (const route of picture.routes) {
          const ways = introductions(ties, picture.people.id[route.person], { limit: 2 });
          const way = ways.find(({ people }) => people.length > 2);
          expect(routeSentence(picture, route, last)).toBe(way?.because);
        }
      }),
      { numRuns: 60 },
    );
  });
});
