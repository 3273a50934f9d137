import { readFileSync } from 'node:fs';
import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVcard } from '../src/vcard.js';
import { cpuMs } from './cpu-ms.js';

const phone = readFileSync(new URL('./fixtures/vcard/phone.vcf', import.meta.url));

async function only(...lines: string[]) {
  const { people, report } = await readVcard(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
  return people[0] ?? report.skipped[0]?.reason;
}

describe('readVcard', () => {
  it('gives a person per card, with all that tells who it is', async () => {
    const { people, interactions } = await readVcard(phone);

    expect(interactions.size).toBe(0);
    expect(people).toEqual([
      {
        id: 'ana.lopez@example.com',
        name: 'Ana López',
        names: ['Anita', 'Ani'],
        emails: ['Ana.Lopez@Example.com'],
        phones: ['+44 7700 900456'],
        urls: ['http://www.linkedin.com/in/ana-lopez'],
        organisations: [{ name: 'Northwind, Inc.', title: 'Alto' }],
        tags: ['Friends', 'Choir'],
      },
      { id: 'tel:+33612345678', name: 'René Dupont', phones: ['+33 6 12 34 56 78'] },
      {
        id: 'tel:+442079460958;ext=12',
        name: 'Max Holt',
        emails: ['family@example.net'],
        phones: ['+44-20-7946-0958;ext=12'],
      },
      { id: 'vcard-name:mia holt', name: 'Mia Holt', emails: ['family@example.net'] },
    ]);
  });

  it('says which cards it skipped and why', async () => {
    const { report } = await readVcard(phone, { file: 'phone.vcf' });

    expect(report.files).toEqual([
      {
        file: 'phone.vcf',
        format: 'vcard',
        read: 7,
        kept: 4,
        skipped: 3,
        reasons: {
          'a group, not a person': 1,
          'an organisation, not a person': 1,
          'no name, address or number': 1,
        },
      },
    ]);
    expect(report.skipped.map(({ line }) => line)).toEqual([20, 28, 58]);
  });

  it.each([
    [
      ['FN:Bo', 'EMAIL:info@example.org', 'X-SOCIALPROFILE;TYPE=linkedin:https://linkedin.com/in/Bo-C/'],
      'linkedin:bo-c',
    ],
    [['FN:Bo', 'EMAIL:info@example.org', 'TEL:0044 20 7946 0958', 'UID:7'], 'tel:+442079460958'],
    [['FN:Bo', 'TEL:020 7946 0958', 'UID:7'], 'vcard:7'],
    [['FN:Bö  Chén', 'TEL:020 7946 0958'], 'vcard-name:bo chen'],
    [['TEL:020 7946 0958'], 'vcard-name:020 7946 0958'],
    [['EMAIL:mailto:J.Doe@googlemail.com'], 'jdoe@gmail.com'],
  ])('knows %j as %s', async (lines, id) => {
    expect(await only(...lines)).toMatchObject({ id });
  });

  it.each([
    [['ORG:Pizza Corner', 'TEL:1'], 'an organisation, not a person'],
    [['FN:Acme', 'ORG:Acme', 'TEL:1'], 'an organisation, not a person'],
    [['KIND:org', 'FN:Acme'], 'an organisation, not a person'],
    [['EMAIL:info@acme.example'], 'an office, not a person'],
  ])('skips %j as %s', async (lines, reason) => {
    expect(await only(...lines)).toBe(reason);
  });

  it('keeps a person who shows as a company but has a name', async () => {
    expect(await only('N:Lee;Ann;;;', 'FN:Ann Lee', 'ORG:Acme', 'X-ABShowAs:COMPANY')).toMatchObject({
      name: 'Ann Lee',
    });
  });

  it('ends a card that is not closed where the next begins', async () => {
    const { people } = await readVcard('BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\n');

    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
  });

  it.each([
    'AGENT:BEGIN:VCARD\nFN:Dee\nEND:VCARD',
    'AGENT:\nBEGIN:VCARD\nFN:Dee\nEND:VCARD',
    'AGENT:BEGIN:VCARD\\nFN:Dee\\nEND:VCARD',
  ])('passes over the agent in %j', async (agent) => {
    expect(await only('FN:Ana', agent, 'TITLE:x', 'NICKNAME:An')).toMatchObject({
      name: 'Ana',
      names: ['An'],
    });
  });

  it('gives cards of one name different ids', async () => {
    const { people } = await readVcard('BEGIN:VCARD\nFN:Ana\nEND:VCARD\n'.repeat(2));

    expect(people.map(({ id }) => id)).toEqual(['vcard-name:ana', 'vcard-name:ana#2']);
  });

  it('finds the card of the owner', async () => {
    expect((await readVcard(phone, { me: 'ana.lopez@example.com' })).me).toBe('ana.lopez@example.com');
    expect((await readVcard(phone, { me: 'rene dupont' })).me).toBe('tel:+33612345678');
    expect((await readVcard(phone, { me: 'family@example.net' })).me).toBeUndefined();
  });

  it('answers damaged bytes with report rows', async () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: phone.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: phone.length }), async (changes, length) => {
        const bytes = Uint8Array.from(phone.subarray(0, length));
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const { report } = await readVcard(bytes).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TiewiseError);
          return { report: undefined };
        });
        for (const { read, kept, skipped } of report?.files ?? []) expect(read).toBe(kept + skipped);
      }),
      { numRuns: 200 },
    );
  });

  it('is not held up by cards made to do so', async () => {
    const start = cpuMs();
    for (const part of [';', '=', '\\', ',', '"', 'x.', '^', ':', '\n ', '=\n', 'AGENT:\nBEGIN:VCARD\n']) {
      const value = part.repeat(30_000);
      await readVcard(
        `BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:${value}\nN:${value}\n${value}:x\nTEL:${value}\nEND:VCARD\n`,
      );
    }
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});
