import type { Person } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import { suggestionScore } from '../src/suggestion-evidence.js';
import { importOf } from './import-of.js';

function suggested(one: Omit<Person, 'id'>, other: Omit<Person, 'id'>) {
  const { suggestions } = mergeImports([
    importOf([{ id: 'linkedin:one', ...one }]),
    importOf([{ id: 'vcard:two', ...other }]),
  ]);
  return suggestions[0]?.evidence;
}

describe('suggestions', () => {
  it.each([
    ['Ana Lopez', 'López, Ana', 'same'],
    ['Jürgen Müller', 'Juergen Mueller', 'spelling'],
    ['Сергей Волков', 'Sergey Volkov', 'spelling'],
    ['Bob Jones', 'Robert Jones', 'short form'],
    ['Ana Maria Lopez', 'Ana Lopez', 'part'],
    ['Mama', 'Mama', 'one word'],
    ['Zoe', 'Zoë Haverkamp', 'given name'],
  ])('are made for %s and %s', (one, other, name) => {
    expect(suggested({ name: one }, { name: other })).toMatchObject({ name });
  });

  it.each([
    ['Chris Martin', 'Chris Martinez'],
    ['Max Holt', 'Mia Holt'],
    ['Haverkamp', 'Zoë Haverkamp'],
    ['R. Jones', 'Robert Jones'],
    ['山田太郎', '山本花子'],
  ])('are not made for %s and %s, by their names alone', (one, other) => {
    expect(suggested({ name: one }, { name: other })).toBeUndefined();
  });

  it('are made across any number of sources, and never within one', () => {
    const { suggestions } = mergeImports(
      Array.from({ length: 40 }, (_, source) =>
        importOf(
          source === 33
            ? [
                { id: 'one', name: 'Ana Lopez' },
                { id: 'two', name: 'Ana Lopez' },
              ]
            : source === 2
              ? [{ id: 'three', name: 'Ana Lopez' }]
              : [{ id: `other:${source}`, name: `Somebody${source}` }],
        ),
      ),
    );

    expect(suggestions.map(({ people }) => people.join(' ')).sort()).toEqual(['one three', 'three two']);
  });

  it('take an organisation into account, and a name that an address is made of', () => {
    const organisations = [{ name: 'Acme' }];

    expect(suggested({ name: 'R. Jones', organisations }, { name: 'Robert Jones', organisations })).toEqual({
      name: 'initial',
      organisations: 1,
      contacts: 0,
    });
    expect(suggested({ name: 'Ana Lopez' }, { emails: ['ana.lopez@x.example'] })).toMatchObject({
      name: 'same',
      nameFromAddress: true,
    });
    expect(
      suggested({ emails: ['analopez77@x.example'] }, { emails: ['ana.lopez77@y.example'] }),
    ).toMatchObject({
      address: 'same user',
    });
  });

  it('count the people both were in touch with, me aside', () => {
    const to = (from: string, others: string[]) =>
      others.map((id, n) => ({ id: `${from} ${n}`, from, to: [id] }));
    const { suggestions } = mergeImports(
      [
        importOf([{ id: 'telegram:1', name: 'Ana Lopez' }], {
          interactions: to('telegram:1', ['me@x.example', 'bo@x.example', 'cy@x.example']),
        }),
        importOf([{ id: 'ana@x.example', name: 'Ana Lopez' }], {
          interactions: to('ana@x.example', ['me@x.example', 'bo@x.example', 'cy@x.example', 'di@x.example']),
        }),
      ],
      { me: 'me@x.example' },
    );

    expect(suggestions[0]).toMatchObject({ score: 0.744, evidence: { contacts: 2 } });
    expect(suggestions[0].reasons).toContain('2 contacts in common');
  });

  it('come best first, weaker for a name that several of one source have', () => {
    const names = ['Ana Lopez', 'Ana Lopez', 'Bo Lind'];
    const { suggestions } = mergeImports([
      importOf(names.map((name, i) => ({ id: `telegram:${i}`, name }))),
      importOf([
        { id: 'vcard:1', name: 'Ana Lopez' },
        { id: 'vcard:2', name: 'Bo Lind' },
      ]),
    ]);

    expect(suggestions.map(({ score }) => score)).toEqual([0.6, 0.4, 0.4]);
    expect(suggestions[1].reasons).toContain('but one source has 2 people called so');
  });

  it('are no weaker for a name that is in many sources, once in each', () => {
    const imports = [1, 2, 3, 4, 5].map((n) => importOf([{ id: `telegram:${n}`, name: 'Ana Lopez' }]));

    expect(mergeImports(imports).suggestions.map(({ score }) => score)).toEqual(Array(10).fill(0.6));
  });

  it('are not made of a given name that two in a source have', () => {
    const phone = importOf([{ id: 'whatsapp-name:zoe', name: 'Zoë' }]);
    const [one, other] = [
      { id: 'vcard:1', name: 'Zoe Haverkamp' },
      { id: 'vcard:2', name: 'Zoe Lind' },
    ];

    expect(mergeImports([phone, importOf([one])]).suggestions).toHaveLength(1);
    expect(mergeImports([phone, importOf([one, other])]).suggestions).toEqual([]);
    expect(mergeImports([phone, importOf([one]), importOf([other])]).suggestions).toHaveLength(2);
  });

  it('are made of two addresses in one mailbox, and not of two cards in one book', () => {
    const mailbox = [
      { id: 'ana@x.example', name: 'Ana Lopez' },
      { id: 'ana@y.example', name: 'Ana Lopez' },
    ];
    const book = [
      { id: 'vcard:1', name: 'Ana Lopez' },
      { id: 'vcard:2', name: 'Ana Lopez' },
    ];

    expect(mergeImports([importOf(mailbox)]).suggestions).toHaveLength(1);
    expect(mergeImports([importOf(book)]).suggestions).toEqual([]);
  });

  it('are made for one number under two names, unless a family or others have it too', () => {
    const phones = ['+44 7700 900123'];
    expect(suggested({ name: 'Mum', phones }, { name: 'Susan Hale', phones })).toEqual({
      address: 'same number',
      common: '+447700900123',
      organisations: 0,
      contacts: 0,
    });
    expect(suggested({ name: 'Max Holt', phones }, { name: 'Mia Holt', phones })).toBeUndefined();

    const three = ['Mum', 'Susan Hale', 'Bo Lind'].map((name, i) =>
      importOf([{ id: `vcard:${i}`, name, phones }]),
    );
    expect(mergeImports(three).suggestions).toEqual([]);
  });

  it.each([
    ['07700 900123', '07700900123', true],
    ['07700 900123', '+44 7700 900123', true],
    ['07700 900123', '07700 900124', false],
    ['+44 7700 900123', '+44 7700 900124', false],
    ['112', '112', false],
  ])('are made, without a region, of %s and %s, which may be one number: %s', (mine, yours, mayBe) => {
    const [full, given] = [
      importOf([{ id: 'linkedin:one', name: 'Ana Lopez', phones: [mine] }]),
      importOf([{ id: 'vcard:two', name: 'Ana', phones: [yours] }]),
    ];
    const nameless = importOf([{ id: 'phone-name:two', phones: [yours] }]);
    const [found] = mergeImports([full, given]).suggestions;

    expect(found.score).toBeCloseTo(mayBe ? 1 - 0.65 * 0.65 : 0.35, 2);
    expect(found.reasons[0]).toMatch(
      mayBe ? /^phone numbers that end alike, .* --region, .* \(7700900123\)$/ : /^one is called by/,
    );
    expect(mergeImports([full, nameless]).suggestions).toHaveLength(mayBe ? 1 : 0);
    expect(mergeImports([full, nameless], { region: 'FR' }).suggestions).toEqual([]);
  });

  it('can be left out', () => {
    const imports = [importOf([{ id: 'a', name: 'Ana Lopez' }]), importOf([{ id: 'b', name: 'Ana Lopez' }])];

    expect(mergeImports(imports, { suggestions: 0 }).suggestions).toEqual([]);
  });
});

describe('suggestionScore', () => {
  it('takes from the doubt what each piece of evidence is worth', () => {
    expect(suggestionScore({ name: 'same', organisations: 0, contacts: 0 })).toBeCloseTo(0.6, 12);
    expect(suggestionScore({ name: 'same', organisations: 2, contacts: 0 })).toBeCloseTo(0.8, 12);
    expect(suggestionScore({ name: 'same', namesakes: 3, organisations: 0, contacts: 0 })).toBeCloseTo(
      0.3,
      12,
    );
    expect(suggestionScore({ address: 'tag', organisations: 0, contacts: 1 })).toBeCloseTo(0.84, 12);
  });
});
