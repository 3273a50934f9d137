import { InteractionLog, Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { personAt, positionAt, tieAt } from '../src/at-time.js';
import { byteOfDepth } from '../src/picture.js';
import { pictureOf } from '../src/picture-of.js';
import { ASOF, circlesNetwork } from './circles-network.js';

const hello = { at: '2024-03-01', from: 'me', to: 'ana', kind: 'message' };
const asOf = '2024-05-20T15:00Z';

describe('pictureOf', () => {
  it.each([
    ['nothing', [], undefined, 0, 0],
    ['only me', [], 'me', 1, 0],
    ['one contact', [hello], 'me', 2, 1],
    ['one contact of nobody of whom it is', [hello], undefined, 2, 1],
    ['the future alone', [{ ...hello, at: '2025-01-01' }], 'me', 1, 0],
    ['a message to oneself', [{ ...hello, to: 'me' }], 'me', 1, 0],
    ['a connection', [{ ...hello, kind: 'connection' }], 'me', 2, 1],
  ])('shows %s', async (_, interactions, me, people, ties) => {
    const network = Network.of({ interactions, people: [{ id: 'me' }, { id: 'ola', name: 'Ola' }], me });
    const picture = await pictureOf(network, { asOf });

    expect([picture.people.size, picture.ties.size]).toEqual([people, ties]);
    expect(picture.me).toBe(me === undefined ? -1 : 0);
  });

  it('puts connections without contact at the rim, unknown from the day they were made', async () => {
    const network = Network.of({
      interactions: [
        { at: '2023-01-10', from: 'me', to: 'bo' },
        { ...hello, kind: 'connection' },
      ],
      me: 'me',
    });
    const picture = await pictureOf(network, { asOf });
    const ana = picture.people.id.indexOf('ana');
    const march = picture.moments.findIndex((moment) => moment >= Date.UTC(2024, 2, 31));

    expect(picture.step).toBe('month');
    expect(personAt(picture, ana, march - 1)).toEqual({ radius: 1, warmth: 0, state: 'unmet' });
    expect(personAt(picture, ana, march)).toMatchObject({ warmth: 0, state: 'unknown' });
    expect(personAt(picture, ana, march).radius).toBeGreaterThan(0.95);
  });

  it('puts whom only others are in touch with at the rim, unknown', async () => {
    const interactions = [
      hello,
      { at: '2024-04-01', from: 'bo', to: ['me', 'cy'] },
      { ...hello, from: 'bo', to: 'cy' },
    ];
    const picture = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf });
    const last = picture.moments.length - 1;

    const cy = personAt(picture, picture.people.id.indexOf('cy'), last);

    expect(cy).toMatchObject({ warmth: 0, state: 'unknown' });
    expect(cy.radius).toBeGreaterThan(0.95);
  });

  it('puts many connections next to each other rather than on top of each other', async () => {
    const connections = Array.from({ length: 400 }, (_, each) => ({
      ...hello,
      to: `c${each}`,
      kind: 'connection',
    }));
    const picture = await pictureOf(Network.of({ interactions: connections, me: 'me' }), { asOf });
    const places = picture.people.id.map((_, person) => positionAt(picture, person, 0, 'circles'));
    const near = places.map(({ x, y }, person) =>
      Math.min(
        ...places.flatMap((other, each) => (each === person ? [] : [Math.hypot(x - other.x, y - other.y)])),
      ),
    );

    expect(near.filter((distance) => distance > 0.015).length).toBeGreaterThan(360);
  });

  it('draws the deeper tie nearer to the middle', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 2, size: 12 }), { asOf: ASOF });
    const time = picture.moments.length - 1;
    for (let tie = 1; tie < picture.ties.size; tie++) {
      if (picture.ties.a[tie] !== picture.me || picture.ties.a[tie - 1] !== picture.me) continue;
      const [deeper, other] = [picture.ties.b[tie - 1], picture.ties.b[tie]];
      expect(personAt(picture, deeper, time).radius).toBeLessThanOrEqual(
        personAt(picture, other, time).radius,
      );
    }
  });

  it('sees what was given from me, and of two others from the lower id', async () => {
    const interactions = [
      { at: '2024-03-01', from: 'zoe', to: 'me' },
      { at: '2024-03-02', from: 'me', to: 'zoe' },
      { at: '2024-03-03', from: 'zoe', to: 'me' },
      { at: '2024-03-04', from: 'zoe', to: 'me' },
      { at: '2024-03-05', from: 'zoe', to: 'bo' },
    ];
    const picture = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf });
    const { a, b } = picture.ties;
    const pairs = Array.from(a, (one, tie) => [picture.people.id[one], picture.people.id[b[tie]]]);

    expect(pairs).toEqual([
      ['me', 'zoe'],
      ['bo', 'zoe'],
    ]);
    expect(tieAt(picture, 0, picture.moments.length - 1).share).toBeCloseTo(1 / 4, 2);
  });

  it('does not tell who gave how much between two others, which a log of mine does not see whole', async () => {
    const interactions = [hello, { at: '2024-03-05', from: 'zoe', to: 'bo' }];
    const [mine, everybodys] = await Promise.all(
      ['me', undefined].map((me) => pictureOf(Network.of({ interactions, me }), { asOf })),
    );
    const share = (picture: typeof mine) => {
      const tie = picture.ties.a.findIndex((one) => picture.people.id[one] === 'bo');
      return tieAt(picture, tie, picture.moments.length - 1).share;
    };

    expect(share(mine)).toBeUndefined();
    expect(share(everybodys)).toBe(0);
  });

  it('works with ids that objects have names like', async () => {
    const ids = ['__proto__', 'constructor', 'toString', '</script>'];
    const interactions = ids.map((to, day) => ({ ...hello, at: `2024-03-0${day + 1}`, to }));
    const people = ids.map((id) => ({ id, organisations: [{ name: '__proto__' }], tags: ['constructor'] }));
    const picture = await pictureOf(Network.of({ interactions, people, me: 'me' }), { asOf });

    expect([...picture.people.id].sort()).toEqual([...ids, 'me'].sort());
  });

  it('keeps the contacts of as many ties as there is room for, those of me first and each whole', async () => {
    const interactions = [
      { at: '2024-03-01', from: 'me', to: 'ana' },
      { at: '2024-03-02', from: 'ana', to: 'me' },
      { at: '2024-03-01', from: 'me', to: 'bo' },
      ...['2023-01-01', '2023-06-01', '2024-01-01'].map((at) => ({ at, from: 'ana', to: 'bo' })),
    ];
    const picture = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf, contacts: 5 });
    const { start, day } = picture.contacts;

    expect(Array.from(picture.ties.a, (_, tie) => start[tie + 1] - start[tie])).toEqual([0, 2, 1]);
    expect(day).toHaveLength(3);
    expect(picture.leftOut).toEqual([
      '3 contacts, day by day: there is room for those of the deepest ties only.',
    ]);
    await expect(pictureOf(Network.of(), { asOf, contacts: -1 })).rejects.toThrow('at least 0, got -1');
  });

  it('says what it leaves out', async () => {
    const crowd = Array.from({ length: 60 }, (_, each) => `guest${each}`);
    const interactions = [hello, { ...hello, to: crowd }, { ...hello, to: 'me' }];
    const picture = await pictureOf(Network.of({ interactions, me: 'me' }), { asOf });

    expect(picture.leftOut).toEqual([
      '1 interaction of large groups, which ties nobody to anybody.',
      '1 interaction of one person with nobody else.',
    ]);
  });

  it('keeps what else people are found by, first how they are called', async () => {
    const people = [
      { id: 'me' },
      { id: 'ana', name: 'Ana', names: ['Mimi', 'Ana'], organisations: [{ name: 'Acme' }], tags: ['choir'] },
    ];
    const picture = await pictureOf(Network.of({ interactions: [hello], people, me: 'me' }), { asOf });

    expect(picture.people.known).toEqual([[], ['Mimi', 'Acme', 'choir']]);
    expect([...picture.people.names]).toEqual([0, 1]);
  });

  it('takes communities from the caller', async () => {
    const picture = await pictureOf(circlesNetwork({ circles: 2, size: 4 }), {
      asOf: ASOF,
      communities: [
        { name: 'Choir', people: ['p1', 'p5', 'nobody', 'p0'] },
        { name: 'Work', people: ['p5', 'p6', 'p7', 'p8'] },
        { name: 'Empty', people: [] },
      ],
    });
    const of = (id: string) => picture.people.community[picture.people.id.indexOf(id)];

    expect(picture.communities.map(({ name, people }) => [name, people])).toEqual([
      ['Work', 3],
      ['Choir', 2],
    ]);
    expect(['p1', 'p5', 'p6', 'p2', 'p0'].map(of)).toEqual([1, 1, 0, -1, -1]);
  });

  it('gives the same angles at another moment to the same people of the same communities', async () => {
    const network = circlesNetwork({ circles: 3, size: 8 });
    const ids = [...network.people()].map(({ id }) => id);
    const communities = [0, 1, 2].map((circle) => ({
      name: `${circle}`,
      people: ids.slice(1 + 8 * circle, 9 + 8 * circle),
    }));
    const [now, later] = await Promise.all(
      [ASOF, ASOF + 3e10].map((moment) => pictureOf(network, { asOf: moment, communities })),
    );
    const angles = ({ people }: typeof now) =>
      new Map(people.id.map((id, person) => [id, people.angle[person]]));

    expect(angles(later)).toEqual(angles(now));
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const network = circlesNetwork({ circles: 3, size: 10 });
    const phases = new Set<string>();
    await pictureOf(network, { asOf: ASOF, onProgress: ({ phase }) => phases.add(phase) });
    const stop = new AbortController();
    const stopped = pictureOf(network, {
      asOf: ASOF,
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'moments' && stop.abort(new Error('enough')),
    });

    await expect(stopped).rejects.toThrow('enough');
    expect([...phases]).toEqual(['people', 'communities', 'contacts', 'favours', 'map', 'moments', 'routes']);
  });

  it('is of a large log what it is of a small one', async () => {
    const log = new InteractionLog();
    for (let row = 0; row < 210_000; row++) {
      const at = Date.UTC(2022, 0, 1) + row * 300_000;
      log.add({ at, from: `p${row % 3}`, to: [`p${3 + (row % 17)}`], kind: 'message', weight: 1 });
    }
    const network = Network.of({ interactions: log, me: 'p0' });
    const picture = await pictureOf(network, { asOf, contacts: 0 });
    const ties = network.tiesAt(asOf);
    const last = picture.moments.length - 1;

    expect(picture.ties.size).toBe(ties.size);
    for (const tie of picture.ties.a.keys()) {
      const [one, other] = [picture.ties.a[tie], picture.ties.b[tie]].map(
        (person) => picture.people.id[person],
      );
      expect(picture.ties.states[4 * (tie * (last + 1) + last)]).toBe(
        byteOfDepth(ties.get(one, other)?.depth ?? -1),
      );
    }
  });

  it('lets everything else have its turn again and again', async () => {
    let [turns, going] = [0, true];
    const others = async () => {
      for (; going; turns++) await new Promise((resolve) => setImmediate(resolve));
    };
    const waiting = others();
    const picture = await pictureOf(circlesNetwork({ circles: 3, size: 10 }), { asOf: ASOF });
    going = false;
    await waiting;

    expect(turns).toBeGreaterThan(4 * picture.moments.length);
  });
});
