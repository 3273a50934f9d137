import { describe, expect, it } from 'vitest';
import { InteractionLog, InvalidInputError, Network, TiewiseError } from '../src/index.js';
import { networkOf } from './network-of.js';

describe('Network', () => {
  it('counts an interaction id once, however often it is added', () => {
    const network = networkOf('ana > bo 2025-01-01');
    const gift = { at: '2025-02-01', from: 'ana', to: 'bo', kind: 'gift', id: 'g1' };

    expect(network.add(gift)).toBe(1);
    expect(network.add([gift, { ...gift, at: '2025-03-01' }])).toBe(0);
    expect(network.size).toBe(2);
  });

  it('gives back what went in', () => {
    const given = {
      at: 1000,
      from: 'ana',
      to: ['bo', 'cy'],
      kind: 'introduction',
      weight: 0.5,
      about: 'di',
      minutes: 30,
      id: 'x',
      source: 'notes',
    };

    expect([...Network.of({ interactions: [given] }).interactions()]).toEqual([given]);
  });

  it('knows people from what is said of them and from what they did', () => {
    const network = Network.of({
      people: [{ id: 'di', name: 'Di' }],
      interactions: [{ at: '2025-01-01', from: 'ana', to: 'bo' }],
    });

    expect([...network.people()]).toEqual([{ id: 'ana' }, { id: 'bo' }, { id: 'di', name: 'Di' }]);
    expect(network.person('di')).toEqual({ id: 'di', name: 'Di' });
    expect(network.person('nobody')).toBeUndefined();
  });

  it('joins what two sources say of one person', () => {
    const network = Network.of({
      people: [
        { id: 'di', name: 'Di', emails: ['di@example.org'] },
        { id: 'di', name: 'Diana', emails: ['di@example.org', 'diana@example.net'], tags: ['choir'] },
      ],
    });

    expect(network.person('di')).toEqual({
      id: 'di',
      name: 'Di',
      names: ['Diana'],
      emails: ['di@example.org', 'diana@example.net'],
      tags: ['choir'],
    });
  });

  it.each([
    'p1',
    'Ana Lee',
    'ANA@example.org',
    'mailto:ana@example.org',
    '+44 7700 900123',
    'linkedin.com/in/ana',
  ])('finds one person as %s', (text) => {
    const network = Network.of({
      people: [
        {
          id: 'p1',
          name: 'Ana Lee',
          emails: ['ana@example.org'],
          phones: ['+447700900123'],
          urls: ['https://www.linkedin.com/in/ana/'],
        },
        { id: 'p2', name: 'Bo' },
      ],
    });

    expect(network.find(text)).toBe('p1');
  });

  it('finds nobody by a name two people share', () => {
    const people = [
      { id: 'p1', name: 'Ann Lee' },
      { id: 'p2', name: 'Ann Lee' },
    ];

    expect(Network.of({ people }).find('Ann Lee')).toBeUndefined();
  });

  it('takes me by e-mail address, and refuses a me it does not know', () => {
    const people = [{ id: 'p1', emails: ['ana@example.org'] }];

    expect(Network.of({ people, me: 'ana@example.org' }).me).toBe('p1');
    expect(() => Network.of({ people, me: 'zoe@example.org' })).toThrow(
      'nobody in this network is "zoe@example.org"',
    );
  });

  it.each(['__proto__', 'constructor', 'toString', ' ', '🧑‍🚀', 'a'.repeat(10_000)])(
    'takes %j as an id',
    (id) => {
      const network = Network.of({ interactions: [{ at: '2025-01-01', from: id, to: 'bo' }], me: id });

      expect(network.tiesAt('2025-01-02').get(id, 'bo')?.given.contacts).toBe(1);
    },
  );

  it.each([
    [
      { at: 'soon', from: 'ana', to: 'bo' },
      'interactions[1]: at: "soon" is no date as 2025-01-31 between 1800 and 2200',
    ],
    [{ at: '2025-01-01', from: '', to: 'bo' }, 'interactions[1]: from'],
    [{ at: '2025-01-01', from: 'ana', to: [] }, 'interactions[1]: to'],
    [{ at: '2025-01-01', from: 'ana', to: 'bo', weight: -1 }, 'interactions[1]: weight'],
    [
      { at: '2025-01-01', from: 'ana', to: 'bo', kind: 'lunch' },
      'interactions[1]: kind: "lunch" is not one of',
    ],
    ['nonsense', 'interactions[1]'],
  ])('refuses %j, saying which and why', (bad, message) => {
    const good = { at: '2025-01-01', from: 'ana', to: 'bo' };

    expect(() => Network.of({ interactions: [good, bad as never] })).toThrow(InvalidInputError);
    expect(() => Network.of({ interactions: [good, bad as never] })).toThrow(message);
  });

  it('refuses a list in place of what it takes', () => {
    const list = [{ at: '2025-01-01', from: 'ana', to: 'bo' }];

    expect(() => Network.of(list as never)).toThrow(
      'Network.of: takes { people, interactions, me }, not a list',
    );
  });

  it('knows the kinds it is given beside the standard ones, and no other network does', () => {
    const interactions = [{ at: '2025-01-01', from: 'ana', to: 'bo', kind: 'mentoring' }];
    const kinds = { mentoring: { weight: 4, favour: true } };

    const ties = Network.of({ interactions, kinds }).tiesAt('2025-01-01');
    expect(ties.get('ana', 'bo')?.warmth).toBe(4);
    expect(() => Network.of({ interactions })).toThrow('"mentoring" is not one of');
  });

  it('refuses a log with a kind it does not know', () => {
    const log = new InteractionLog();
    log.add({ at: 0, from: 'ana', to: ['bo'], kind: 'lunch', weight: 1 });

    expect(() => Network.of({ interactions: log })).toThrow(TiewiseError);
  });
});

describe('forget', () => {
  it('leaves a network as if the person had never been recorded', () => {
    const lines = [
      'ana > bo, cy 2025-01-01',
      'bo > ana 2025-01-02',
      'cy = ana, bo 2025-01-03',
      'ana > cy 2025-01-04',
    ];
    const network = networkOf(...lines);
    const never = networkOf('ana > cy 2025-01-01', 'cy = ana 2025-01-03', 'ana > cy 2025-01-04');

    expect(network.forget('bo')).toBe(1);
    expect([...network.interactions()]).toEqual([...never.interactions()]);
    expect([...network.people()]).toEqual([{ id: 'ana' }, { id: 'cy' }]);
    expect(network.tiesAt('2025-02-01').get('ana', 'cy')?.warmth).toBe(
      never.tiesAt('2025-02-01').get('ana', 'cy')?.warmth,
    );
  });

  it('keeps what the others of a meeting have of each other', () => {
    const network = networkOf('bo = ana, cy 2025-01-03');

    network.forget('bo');
    expect(network.tiesAt('2025-02-01').get('ana', 'cy')?.together).toBe(1);
  });

  it('removes a person who was only spoken of', () => {
    const network = Network.of({
      interactions: [{ at: '2025-01-01', from: 'ana', to: 'bo', kind: 'introduction', about: 'di' }],
    });

    network.forget('di');
    expect(JSON.stringify([...network.interactions()])).not.toContain('di"');
  });

  it('unsets me when it is me who goes', () => {
    const network = networkOf('ana > bo 2025-01-01');
    network.me = 'ana';

    network.forget('ana');
    expect(network.me).toBeUndefined();
  });
});
