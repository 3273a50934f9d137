import { Network } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideNames } from '../src/hide-names.js';
import { packPicture } from '../src/pack.js';
import type { Picture } from '../src/picture.js';
import { pictureOf } from '../src/picture-of.js';
import { AS_OF, anyNetwork } from './any-network.js';

const PEOPLE = [
  { id: 'alex@moreau.example', name: 'Alexandra Moreau', names: ['Sascha'], phones: ['+49 170 1234567'] },
  {
    id: 'greta',
    name: 'Greta Zeman',
    emails: ['greta@kestrel.example'],
    organisations: [{ name: 'Kestrel Basin' }],
  },
  { id: 'hugo', name: 'Hugo Ferreira', organisations: [{ name: 'Kestrel Basin' }], tags: ['bouldering'] },
  { id: 'ines', emails: ['ines@kestrel.example'], organisations: [{ name: 'Kestrel Basin' }] },
  { id: 'zuzana', name: 'Zuzana Novotna', tags: ['bouldering'] },
];
const TELLING =
  /alex|moreau|sascha|1234567|greta|zeman|kestrel|hugo|ferreira|bouldering|ines@|zuzana|novotna|oskar|mailbox|example/i;

/** Greta and Alexandra fell silent; Hugo, who knows Greta, did not. Oskar is known by an introduction alone. */
function network(): Network {
  const mail = { source: 'mailbox of moreau' };
  const monthly = (from: string, to: string, first: number, months: number) =>
    Array.from({ length: months }, (_, i) => ({
      at: Date.UTC(first, i, 3),
      ...(i % 2 === 0 ? { from, to } : { from: to, to: from }),
      ...mail,
    }));
  const me = 'alex@moreau.example';
  return Network.of({
    people: PEOPLE,
    me,
    interactions: [
      ...monthly(me, 'greta', 2012, 40),
      ...monthly(me, 'hugo', 2016, 95),
      ...monthly(me, 'ines', 2015, 20),
      ...monthly('hugo', 'greta', 2016, 94),
      ...monthly('greta', 'ines', 2016, 30),
      ...monthly('hugo', 'zuzana', 2020, 45),
      { at: '2013-05-03', from: 'greta', to: me, kind: 'introduction', about: 'Oskar Lindqvist', ...mail },
    ],
  });
}

async function picture(): Promise<Picture> {
  return pictureOf(network(), { asOf: '2024-01-01', title: 'The people of Alexandra' });
}

/** All that a packed picture says in words. The columns after it are numbers, which spell short words by chance. */
function textOf(shown: Picture): string {
  const packed = packPicture(shown);
  const length = new DataView(packed.buffer).getUint32(8, true);
  return new TextDecoder().decode(packed.subarray(12, 12 + length));
}

describe('hideNames', () => {
  it.each(['initials', 'none'] as const)(
    'leaves nothing in the words of a packed picture that tells who is who, with %s',
    async (names) => {
      const shown = await picture();

      expect(textOf(shown)).toMatch(TELLING);
      expect(textOf(hideNames(shown, names))).not.toMatch(TELLING);
    },
  );

  it('leaves no name, id or address of any network', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (any) => {
        const text = textOf(hideNames(await pictureOf(any, { asOf: AS_OF }), 'none'));
        for (const told of [
          'Alex',
          'Ana',
          '"bo"',
          'Silva',
          'moreau',
          'cy@cy',
          '__proto__',
          'script',
          'ola',
          'Acme',
          'Bolt',
          'climb',
        ])
          expect(text).not.toContain(told);
      }),
      { numRuns: 40 },
    );
  });

  it('says the same of people by their numbers, or initials', async () => {
    const shown = await picture();
    const { suggestions, routes, people } = shown;
    const greta = people.id.indexOf('greta');
    const because = suggestions.find(({ person }) => person === greta)?.because ?? '';
    const way = routes.find(({ person }) => person === people.id.indexOf('zuzana'))?.sentence ?? '';
    expect(because).toContain('Greta Zeman introduced you to Oskar Lindqvist on 3 May 2013');
    expect(way).toContain('You could ask Hugo Ferreira');

    for (const [names, called] of [
      [
        'none',
        (name: string) => (name.startsWith('Oskar') ? 'somebody' : `Person ${people.name.indexOf(name) + 1}`),
      ],
      ['initials', (name: string) => name.replace(/(\p{L})\S*/gu, '$1.')],
    ] as const) {
      const renamed = (text: string) =>
        ['Greta Zeman', 'Hugo Ferreira', 'Zuzana Novotna', 'Oskar Lindqvist'].reduce(
          (said, name) => said.replaceAll(name, called(name)),
          text,
        );
      const hidden = hideNames(shown, names);
      expect(hidden.suggestions.find(({ person }) => person === greta)?.because).toBe(renamed(because));
      expect(hidden.routes.map(({ sentence }) => sentence)).toContain(renamed(way));
    }
  });

  it('calls people by number, and me Me', async () => {
    const { people, me, communities, title } = hideNames(await picture(), 'none');

    expect(people.name).toEqual(['Me', 'Person 2', 'Person 3', 'Person 4', 'Person 5']);
    expect(people.id).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(me).toBe(0);
    expect(title).toBe('Your people');
    expect(communities.map(({ name }) => name)).toEqual(communities.map((_, i) => `Group ${i + 1}`));
  });

  it('gives a number to whose name has no letters', async () => {
    const any = Network.of({ interactions: [{ at: '2020-01-01', from: 'me', to: '++' }], me: 'me' });

    expect(hideNames(await pictureOf(any, { asOf: '2021-01-01' }), 'initials').people.name).toEqual([
      'M.',
      'Person 2',
    ]);
  });

  it('leaves everything that is drawn as it is, and the picture it was given', async () => {
    const shown = await picture();
    const before = structuredClone(shown);
    const hidden = hideNames(shown, 'none');

    expect(shown).toEqual(before);
    for (const column of ['community', 'angle', 'x', 'y', 'bridge', 'states'] as const) {
      expect(hidden.people[column]).toBe(shown.people[column]);
    }
    expect(hidden.ties).toBe(shown.ties);
    expect({ ...hidden.favours, outsiders: [] }).toEqual({ ...shown.favours, outsiders: [] });
  });

  it('keeps names, and only those, where nothing else is to go along', async () => {
    const shown = await picture();
    const { people, communities, suggestions } = hideNames(shown, 'names', { known: false, ids: false });

    expect(hideNames(shown, 'names')).toBe(shown);
    expect(people.name).toBe(shown.people.name);
    expect(people.id).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(people.known.flat()).toEqual([]);
    expect(suggestions).toBe(shown.suggestions);
    expect(JSON.stringify(communities)).not.toContain('Kestrel');
  });
});
