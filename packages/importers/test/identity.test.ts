import type { Person } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import { importOf } from './import-of.js';

function idsOf(...lists: Person[][]): string[] {
  return mergeImports(lists.map((people) => importOf(people))).people.map(({ id }) => id);
}

const ana = { id: 'ana@x.org', name: 'Ana Lopez', emails: ['ana@x.org'] };

describe('mergeImports', () => {
  it('makes one person of records with a common address', () => {
    const card = {
      id: 'vcard:1',
      name: 'López, Ana',
      emails: ['ANA@x.org', 'al@work.example'],
      tags: ['choir'],
    };
    const { people, suggestions } = mergeImports([importOf([ana]), importOf([card])]);

    expect(people).toEqual([
      {
        id: 'al@work.example',
        name: 'Ana López',
        names: ['Ana Lopez', 'López, Ana'],
        emails: ['ANA@x.org', 'al@work.example'],
        tags: ['choir'],
      },
    ]);
    expect(suggestions).toEqual([]);
  });

  it.each([
    [
      'a Gmail address in two spellings',
      { emails: ['j.garcia+li@googlemail.com'] },
      { emails: ['jgarcia@gmail.com'] },
    ],
    ['a phone number', { phones: ['+44 (0)20 7946 0958'] }, { phones: ['0044 20 79460958'] }],
    ['a profile', { urls: ['https://www.linkedin.com/in/Jo-G/?trk=x'] }, { urls: ['linkedin.com/in/jo-g'] }],
  ])('knows a person again by %s', (_, one, other) => {
    expect(idsOf([{ id: 'one', ...one }], [{ id: 'other', ...other }])).toHaveLength(1);
  });

  it.each([
    ['office address', { emails: ['info@x.org'] }],
    ['national phone number', { phones: ['020 7946 0958'] }],
    ['name', { name: 'Ana Lopez' }],
  ])('does not know a person again by an %s', (_, shared) => {
    expect(idsOf([{ id: 'one', ...shared }], [{ id: 'other', ...shared }])).toHaveLength(2);
  });

  it('follows a person who changed her surname, and one of two names', () => {
    expect(idsOf([ana], [{ ...ana, id: 'vcard:1', name: 'Ana Schmidt' }])).toHaveLength(1);
    expect(
      idsOf(
        [{ id: 'bob', name: 'Bob Jones', emails: ['b@x.org'] }],
        [{ id: 'rob', name: 'Robert Jones, MBA', emails: ['b@x.org'] }],
      ),
    ).toHaveLength(1);
  });

  it('keeps a family apart that shares an address', () => {
    const max = { id: 'vcard-name:max holt', name: 'Max Holt', emails: ['family@x.org'] };
    const mia = { id: 'vcard-name:mia holt', name: 'Mia Holt', emails: ['family@x.org'] };
    const nameless = { id: 'family@x.org', emails: ['family@x.org'] };

    expect(idsOf([max], [mia], [nameless])).toEqual([
      'family@x.org',
      'vcard-name:max holt',
      'vcard-name:mia holt',
    ]);
    expect(idsOf([max], [nameless])).toEqual(['family@x.org']);
  });

  it('shows a mailbox that a family writes from under its address, with all their names', () => {
    const mailbox = {
      id: 'holt@x.org',
      name: 'Max Holt',
      names: ['Max H.', 'Mia Holt'],
      emails: ['holt@x.org'],
    };
    const { people, report } = mergeImports([
      importOf([mailbox]),
      importOf([{ id: 'bo@x.org', name: 'Bo' }]),
    ]);

    expect(people).toEqual([
      { id: 'bo@x.org', name: 'Bo' },
      {
        id: 'holt@x.org',
        name: 'holt@x.org',
        names: ['Max H.', 'Max Holt', 'Mia Holt'],
        emails: ['holt@x.org'],
      },
    ]);
    expect(report.notes).toEqual([
      "1 address is used by several people of one surname, and what was sent from there counts as nobody's but the address's: holt@x.org (Max H., Max Holt, Mia Holt)",
    ]);
    expect(mergeImports([importOf([mailbox], { me: 'holt@x.org' })]).people).toEqual([mailbox]);
  });

  it('lets nobody have an address that three differently named people share', () => {
    const people = ['Ana Lopez', 'Bo Chen', 'Cy Dorn'].map((name) => ({
      id: `vcard-name:${name}`,
      name,
      emails: ['desk@x.org'],
    }));
    const { people: merged, report } = mergeImports(people.map((person) => importOf([person])));

    expect(merged).toHaveLength(3);
    expect(report.notes).toEqual(['1 address or number with three or more names was taken for shared']);
  });

  it('never makes one person of two profiles, nor of two who are kept apart', () => {
    const one = { ...ana, id: 'linkedin:ana-1' };
    const other = { ...ana, id: 'linkedin:ana-2' };

    expect(idsOf([one], [other])).toEqual(['linkedin:ana-1', 'linkedin:ana-2']);
    for (const other of ['ana@x.org', '+442079460958']) {
      const card = { ...ana, id: 'vcard:1' };
      const phone = { ...ana, id: 'a', phones: ['+44 20 7946 0958'] };
      const keepApart = [['vcard:1', other]] as const;

      expect(mergeImports([importOf([card]), importOf([phone])]).people).toHaveLength(1);
      expect(mergeImports([importOf([card]), importOf([phone])], { keepApart }).people).toHaveLength(2);
    }
  });

  it('suggests people of one name in different sources, and of one address but for a tag', () => {
    const { suggestions } = mergeImports([
      importOf([
        { id: 'linkedin:ana', name: 'Ana López', organisations: [{ name: 'Acme' }] },
        { id: 'bo+news@x.org' },
      ]),
      importOf([
        { id: 'vcard:1', name: 'Lopez, Ana', organisations: [{ name: 'ACME' }] },
        { id: 'bo@x.org' },
      ]),
      importOf([{ id: 'cy', name: 'Cy' }]),
    ]);

    expect(suggestions).toEqual([
      {
        people: ['bo+news@x.org', 'bo@x.org'],
        score: 0.8,
        reason: 'the same address but for its +tag (bo@x.org)',
        reasons: ['the same address but for its +tag (bo@x.org)'],
        evidence: { address: 'tag', common: 'bo@x.org', organisations: 0, contacts: 0 },
        decision: { same: ['bo+news@x.org', 'bo@x.org'] },
      },
      {
        people: ['linkedin:ana', 'vcard:1'],
        score: 0.8,
        reason: 'the same name, the same organisation, no address or number in common',
        reasons: ['the same name', 'the same organisation', 'no address or number in common'],
        evidence: { name: 'same', organisations: 1, contacts: 0 },
        decision: { same: ['linkedin:ana', 'vcard:1'] },
      },
    ]);
  });

  it('suggests nobody whose name conflicts, though they share an address', () => {
    const max = { id: 'vcard-name:max holt', name: 'Max Holt', emails: ['family@x.org'] };
    const mia = { id: 'linkedin:mia', name: 'Mia Holt', emails: ['family@x.org'] };
    const { suggestions } = mergeImports(
      [[max], [mia], [{ id: 'family@x.org' }]].map((people) => importOf(people)),
    );

    expect(suggestions.map(({ people }) => people)).toEqual([
      ['family@x.org', 'linkedin:mia'],
      ['family@x.org', 'vcard-name:max holt'],
    ]);
  });

  it('suggests nobody whom one source tells apart', () => {
    expect(mergeImports([importOf([ana, { id: 'linkedin:ana', name: 'Ana Lopez' }])]).suggestions).toEqual(
      [],
    );
  });

  it('puts the interactions under the ids of the people, each once', () => {
    const mail = { id: 'mail:1', from: 'ana@x.org', to: ['me@x.org'] };
    const chat = { id: 'chat:1', from: 'linkedin:ana', to: ['me@x.org', 'ana@x.org'], about: 'linkedin:ana' };
    const { interactions } = mergeImports([
      importOf([ana], { interactions: [mail] }),
      importOf([{ id: 'linkedin:ana', name: 'Ana Lopez', emails: ['ana@x.org'] }], {
        interactions: [mail, chat],
      }),
    ]);

    expect([...interactions]).toEqual([
      { at: 0, kind: 'message', weight: 1, ...mail },
      {
        at: 0,
        kind: 'message',
        weight: 1,
        id: 'chat:1',
        from: 'ana@x.org',
        to: ['me@x.org'],
        about: 'ana@x.org',
      },
    ]);
  });

  it('makes one person of the owners, if their names do not conflict', () => {
    const { me, people } = mergeImports([
      importOf([{ id: 'robin@x.org', name: 'Robin Example' }], { me: 'robin@x.org' }),
      importOf([{ id: 'linkedin:robin', name: 'Robin E. Example' }], { me: 'linkedin:robin' }),
    ]);

    expect(me).toBe('robin@x.org');
    expect(people).toHaveLength(1);
  });

  it('takes the busier of two different owners, and says so', () => {
    const { me, report } = mergeImports([
      importOf([{ id: 'ana@x.org', name: 'Ana Lopez' }], { me: 'ana@x.org' }),
      importOf([{ id: 'bo@x.org', name: 'Bo Chen' }], {
        interactions: [{ from: 'cy@x.org', to: ['bo@x.org'] }],
        me: 'bo@x.org',
      }),
    ]);

    expect(me).toBe('bo@x.org');
    expect(report.notes).toEqual([
      'Ana Lopez (ana@x.org) also named as owner: Bo Chen (bo@x.org) was taken, who has the most interactions',
    ]);
  });

  it('takes the owner who is declared, under whatever names', () => {
    const imports = [
      importOf([{ id: 'ana@x.org', name: 'Ana Lopez' }], { me: 'ana@x.org' }),
      importOf([{ id: 'linkedin:al', name: 'A. Schmidt-Lopez' }], { me: 'linkedin:al' }),
    ];

    expect(mergeImports(imports, { me: 'https://linkedin.com/in/al' })).toMatchObject({ me: 'ana@x.org' });
    expect(mergeImports(imports.slice(0, 0), { me: 'nobody@x.org' }).report.notes).toEqual([
      'nobody is known as nobody@x.org',
    ]);
  });

  it('works with ids such as __proto__', () => {
    const { people } = mergeImports([
      importOf([{ id: '__proto__', name: 'constructor' }], {
        interactions: [{ from: '__proto__', to: ['x'] }],
      }),
    ]);

    expect(people.map(({ id }) => id)).toEqual(['__proto__', 'x']);
  });

  it('gives the same people whatever the order of imports and records', () => {
    const name = fc.constantFrom(
      'Ana Lopez',
      'Lopez, Ana',
      'Max Holt',
      'Mia Holt',
      'Bob Jones',
      'Robert Jones',
      undefined,
    );
    const person = fc
      .record({
        name,
        emails: fc.subarray(['a@x.org', 'b@x.org', 'c+t@x.org', 'c@x.org', 'info@x.org'], { maxLength: 2 }),
        phones: fc.subarray(['+442079460958', '+33612345678'], { maxLength: 1 }),
        urls: fc.subarray(['linkedin.com/in/a', 'linkedin.com/in/b'], { maxLength: 1 }),
      })
      .map(({ name, ...rest }): Omit<Person, 'id'> => ({ ...(name && { name }), ...rest }));
    const sources = fc.array(fc.array(person, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const withIds = sources.map((lists) =>
      lists.map((list, s) => list.map((one, i): Person => ({ id: `s${s}-${i}`, ...one }))),
    );

    fc.assert(
      fc.property(
        withIds.chain((lists) =>
          fc.tuple(fc.constant(lists), fc.shuffledSubarray(lists, { minLength: lists.length })),
        ),
        ([lists, shuffled]) => {
          const straight = mergeImports(lists.map((list) => importOf(list)));
          const mixed = mergeImports(shuffled.map((list) => importOf([...list].reverse())));

          expect(mixed.people).toEqual(straight.people);
          expect(mixed.suggestions).toEqual(straight.suggestions);
          expect(new Set(straight.people.map(({ id }) => id)).size).toBe(straight.people.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes nothing when merged once more', () => {
    const once = mergeImports([
      importOf([ana], { interactions: [{ id: '1', from: 'ana@x.org', to: ['b'] }] }),
      importOf([{ ...ana, id: 'vcard:1' }]),
    ]);
    const twice = mergeImports([once]);

    expect(twice.people).toEqual(once.people);
    expect([...twice.interactions]).toEqual([...once.interactions]);
  });
});
