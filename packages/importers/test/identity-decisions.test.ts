import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentityDecisions } from '../src/decisions.js';
import { mergeImports, whyOne } from '../src/identity.js';
import { importOf } from './import-of.js';

const imports = [
  importOf(
    [
      { id: 'linkedin:ana', name: 'Ana Lopez', emails: ['ana@work.example'] },
      { id: 'linkedin:bo', name: 'Bo Lind' },
      { id: 'linkedin:max', name: 'Max Holt', emails: ['holt@home.example'] },
    ],
    { file: 'Connections.csv' },
  ),
  importOf(
    [
      { id: 'vcard:1', name: 'Anna Schmidt', emails: ['anna@home.example'], phones: ['+44 20 7946 0958'] },
      { id: 'vcard:2', name: 'Lind, Bo', phones: ['+44 7700 900123'] },
      { id: 'vcard:3', name: 'Mia Holt', emails: ['holt@home.example'] },
      { id: 'vcard:4', name: 'Ana Lopez', emails: ['ana@work.example'] },
    ],
    { file: 'contacts.vcf' },
  ),
  importOf([{ id: 'anna@home.example', name: 'Anna', emails: ['anna@home.example'] }], { file: 'all.mbox' }),
];

function merged(decisions: IdentityDecisions, options = {}) {
  return mergeImports(imports, { decisions, ...options });
}

function idsWith(decisions: IdentityDecisions): string[] {
  return merged(decisions).people.map(({ id }) => id);
}

const UNDECIDED = [
  'ana@work.example',
  'anna@home.example',
  'linkedin:bo',
  'linkedin:max',
  'tel:+447700900123',
  'vcard:3',
];

describe('decisions', () => {
  it('leave everything as it is where there are none', () => {
    expect(idsWith({})).toEqual(UNDECIDED);
  });

  it.each([
    ['ids', ['linkedin:ana', 'vcard:1']],
    ['addresses', ['ana@work.example', 'ANNA@home.example']],
    ['a profile page and a number', ['https://www.linkedin.com/in/ana/?trk=x', '0044 20 7946 0958']],
    ['names', ['Ana Lopez', 'anna SCHMIDT']],
  ] as const)('make one of two who share nothing, named by %s', (_, pair) => {
    const { people, report } = merged({ same: [pair] });

    expect(people.find(({ id }) => id === 'ana@work.example')).toMatchObject({
      emails: ['ana@work.example', 'anna@home.example'],
    });
    expect(people).toHaveLength(5);
    expect(report.notes).toContain('2 people were joined by your decisions');
  });

  it('are what a suggestion says, to be pasted', () => {
    const [suggestion] = merged({}).suggestions;
    const after = merged({ decisions: [{ ...suggestion.decision, note: 'the same' }] });

    expect(suggestion).toMatchObject({ people: ['linkedin:bo', 'tel:+447700900123'] });
    expect(after.people.map(({ id }) => id)).not.toContain('tel:+447700900123');
    expect(after.suggestions).toEqual([]);
  });

  it('keep apart whom the rules would join, and tell whom nothing would have', () => {
    const { people, report } = merged({ apart: [['linkedin:ana', 'vcard:4']] });

    expect(people.map(({ id }) => id)).toEqual(['linkedin:ana', ...UNDECIDED.slice(1), 'vcard:4'].sort());
    expect(report.notes).toContain('2 people were kept apart by your decisions');
    expect(merged({ apart: [['linkedin:bo', 'vcard:2']] }).suggestions).toEqual([]);
  });

  it('are undone by taking them out or by a later one', () => {
    const same = { same: ['linkedin:ana', 'vcard:1'] } as const;
    const apart = { apart: ['vcard:1', 'linkedin:ana'] } as const;

    expect(idsWith({ decisions: [same] })).toHaveLength(5);
    expect(idsWith({ decisions: [same, apart] })).toEqual(UNDECIDED);
    expect(idsWith({ decisions: [apart, same] })).toHaveLength(5);
    expect(merged({ decisions: [same, apart] }).report.notes).toContain(
      'the decision that "linkedin:ana" and "vcard:1" are one does not count: a later decision says otherwise, and counts',
    );
  });

  it('contradict each other by way of others too', () => {
    const decisions = [
      { apart: ['linkedin:ana', 'linkedin:bo'] },
      { same: ['linkedin:ana', 'vcard:1'] },
      { same: ['vcard:1', 'vcard:2'] },
      { same: ['vcard:2', 'linkedin:bo'] },
    ] as const;

    expect(idsWith({ decisions })).toEqual(['ana@work.example', 'linkedin:max', 'vcard:3']);
    expect(idsWith({ decisions: [...decisions.slice(1), decisions[0]] })).toEqual([
      'ana@work.example',
      'anna@home.example',
      'linkedin:max',
      'vcard:3',
    ]);
  });

  it('reach those who are joined to one of the two later', () => {
    const { people } = merged({ same: [['linkedin:ana', 'vcard:2']], apart: [['vcard:4', 'vcard:2']] });

    expect(people.map(({ id }) => id)).toContain('tel:+447700900123');
  });

  it('that name nobody here, or several, are notes and no errors', () => {
    const { people, report } = merged({
      same: [
        ['linkedin:ana', 'zoe@example.org'],
        ['linkedin:ana', 'Bo Lind'],
      ],
      apart: [['nobody', 'linkedin:bo']],
    });

    expect(people.map(({ id }) => id)).toEqual(UNDECIDED);
    expect(report.notes).toEqual([
      'the decision that "linkedin:ana" and "zoe@example.org" are one does not count: nobody here is "zoe@example.org"',
      'the decision that "linkedin:ana" and "Bo Lind" are one does not count: "Bo Lind" is said of several people here, as "linkedin:bo", "vcard:2"; say one of these, an address or a number',
      'the decision that "nobody" and "linkedin:bo" are two does not count: nobody here is "nobody"',
    ]);
  });

  it.each([
    ['ana.lopez@example.org', '"linkedin:ana"$'],
    ['Ana Lopes', '"linkedin:ana"'],
    ['linkedin:max-holt', '"linkedin:max", "vcard:3"'],
    ['whatsapp-name:schmidt', '"vcard:1"'],
  ])('that name nobody, as %s, are told who is called alike', (text, ids) => {
    const { report } = merged({ same: [[text, 'linkedin:bo']] });

    expect(report.notes[0]).toMatch(new RegExp(`nobody here is ${JSON.stringify(text)}; alike are ${ids}`));
  });

  it('cannot divide one entry of a file, and say so', () => {
    const mailbox = importOf([{ id: 'holt@x.org', name: 'Max Holt', names: ['Mia Holt'] }]);
    const { people, report } = mergeImports([mailbox], {
      decisions: { apart: [['Max Holt', 'Mia Holt']] },
    });

    expect(people).toHaveLength(1);
    expect(report.notes[0]).toBe(
      'the decision that "Max Holt" and "Mia Holt" are two does not count: both are said of one entry of a file, "holt@x.org", which cannot be divided',
    );
  });

  it('do not name several people by one address', () => {
    const { people, report } = merged({ same: [['holt@home.example', 'linkedin:bo']] });

    expect(people.map(({ id }) => id)).toEqual(UNDECIDED);
    expect(report.notes[0]).toContain('"holt@home.example" is said of several people here');
  });

  it('give way to keepApart', () => {
    const same = [['linkedin:ana', 'vcard:1']] as const;

    expect(mergeImports(imports, { decisions: { same }, keepApart: same }).people).toHaveLength(6);
  });

  it('say who I am, under all my addresses', () => {
    const { me, people, report } = merged({
      me: ['linkedin:ana', 'anna@home.example', 'nobody@example.org'],
    });

    expect(me).toBe('ana@work.example');
    expect(people).toHaveLength(5);
    expect(report.notes).toEqual(['of what is said to be you: nobody here is "nobody@example.org"']);
    expect(merged({ me: ['anna@home.example'] }, { me: 'linkedin:bo' })).toMatchObject({
      me: 'anna@home.example',
    });
  });

  it('are decided the same in whatever order the sources come', () => {
    const text = fc.constantFrom(
      'linkedin:ana',
      'vcard:1',
      'vcard:2',
      'vcard:4',
      'Mia Holt',
      'linkedin:max',
      'all',
    );
    const decision = fc
      .tuple(fc.boolean(), text, text)
      .map(([same, a, b]) => (same ? { same: [a, b] as const } : { apart: [a, b] as const }));

    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 5 }),
        fc.shuffledSubarray(imports, { minLength: 3 }),
        (decisions, shuffled) => {
          const mixed = mergeImports(shuffled, { decisions: { decisions } });

          expect(mixed.people).toEqual(merged({ decisions }).people);
          expect(new Set(mixed.people.map(({ id }) => id)).size).toBe(mixed.people.length);
        },
      ),
    );
  });
});

describe('whyOne', () => {
  it('says for every two records what put them together', () => {
    const result = merged({ same: [['linkedin:ana', 'vcard:1']] });

    expect(whyOne(result, 'ana@work.example').sort()).toEqual(
      [
        'Ana Lopez, linkedin:ana, (Connections.csv) and Anna Schmidt, vcard:1, (contacts.vcf) are one by your decision',
        'Ana Lopez, linkedin:ana, (Connections.csv) and Ana Lopez, vcard:4, (contacts.vcf) share the address ana@work.example',
        'Anna, anna@home.example, (all.mbox) and Anna Schmidt, vcard:1, (contacts.vcf) share the address anna@home.example',
      ].sort(),
    );
    expect(whyOne(result, 'linkedin:bo')).toEqual([]);
  });
});
