import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactsCsv } from '../src/contacts-csv.js';

const google = [
  'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value',
  'Ida,,Moss,Idi,Fjord Lab,Botanist,"Met in 2009,',
  'owes me ""one""",* myContacts ::: Walkers,* Work,ida@example.org ::: ida.moss@example.com,Mobile,+44 20 7946 0958,,https://www.linkedin.com/in/ida-moss',
  ',,,,Pizza Place,,,* otherContacts,,,,020 7946 0958,,',
  ',,,,,,,* otherContacts,* ,only@example.org,,,,',
  ',,,,,,,,,info@example.org,,,,',
  ',,,,,,a note alone,,,,,,,',
  'Ida,,Moss,,,,,,Other,ida@example.org,,,,',
].join('\n');

const oldGoogle = [
  'Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title',
  '"Lee, Ann",Ann,B.,Lee,* myContacts ::: Choir,,ann@example.com,Northwind,Director',
].join('\r\n');

const outlook = [
  '"Title","First Name","Middle Name","Last Name","Company","Job Title","Business Fax","Mobile Phone","Birthday","Categories","E-mail Address","E-mail Type","E-mail Display Name"',
  '"","José","","García","Contoso","","+34 600 000 009","+34 600 000 000","0/0/00","Friends;Work","jose@example.com","SMTP","José García"',
  '"","Chen","","Li","","","","(206) 555-0142","","","/o=ExchangeLabs/ou=Group/cn=Recipients/cn=chen.li","EX","Chen Li"',
].join('\r\n');

const people = async (text: string | Uint8Array, options = {}) =>
  (await readContactsCsv(text, options)).people;

describe('readContactsCsv', () => {
  it('reads what Google writes, several values in one cell and labels of its own left out', async () => {
    const { people: all, report } = await readContactsCsv(google, { me: 'Ida Moss' });

    expect(all[0]).toEqual({
      id: 'ida.moss@example.com',
      name: 'Ida Moss',
      names: ['Idi'],
      emails: ['ida@example.org', 'ida.moss@example.com'],
      phones: ['+44 20 7946 0958'],
      urls: ['https://www.linkedin.com/in/ida-moss'],
      organisations: [{ name: 'Fjord Lab', title: 'Botanist' }],
      tags: ['Walkers'],
    });
    expect(all.map(({ id }) => id)).toEqual([
      'ida.moss@example.com',
      'only@example.org',
      'google-name:ida moss',
    ]);
    expect(report.files[0]).toMatchObject({ format: 'google contacts', read: 6, kept: 3, skipped: 3 });
    expect(report.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'an organisation, not a person'],
      [6, 'an office, not a person'],
      [7, 'no name, address or number'],
    ]);
  });

  it('reads what Google wrote before 2024', async () => {
    expect(await people(oldGoogle)).toEqual([
      {
        id: 'ann@example.com',
        name: 'Lee, Ann',
        names: ['Ann B. Lee'],
        emails: ['ann@example.com'],
        organisations: [{ name: 'Northwind', title: 'Director' }],
        tags: ['Choir'],
      },
    ]);
  });

  it('reads what Outlook writes, in the code page it writes, without faxes and Exchange paths', async () => {
    const cp1252 = Uint8Array.from(outlook, (letter) => letter.charCodeAt(0));

    expect(await people(cp1252)).toEqual([
      {
        id: 'jose@example.com',
        name: 'José García',
        emails: ['jose@example.com'],
        phones: ['+34 600 000 000'],
        organisations: [{ name: 'Contoso' }],
        tags: ['Friends', 'Work'],
      },
      { id: 'outlook-name:chen li', name: 'Chen Li', phones: ['(206) 555-0142'] },
    ]);
  });

  it.each([
    ['Vorname;Nachname;Firma;Mobiltelefon;E-Mail-Adresse;E-Mail 2: Adresse'],
    ['Prénom;Nom;Société;Tél. mobile;Adresse de messagerie;Adresse de messagerie 2'],
    [
      'Nombre;Apellidos;Organización;Teléfono móvil;Dirección de correo electrónico;Dirección del correo electrónico 2',
    ],
    ['Nome;Cognome;Società;Cellulare;Indirizzo posta elettronica;Indirizzo posta elettronica 2'],
    ['Nome;Sobrenome;Empresa;Telefone celular;Endereço de Email;Endereço de Email 2'],
    ['Voornaam;Achternaam;Bedrijf;Mobiele telefoon;E-mailadres;E-mailadres 2'],
  ])('reads Outlook in the language of %s', async (header) => {
    expect(
      await people(`${header}\nIda;Moss;Fjord Lab;+44 20 7946 0958;ida@example.org;moss@example.org\n`),
    ).toEqual([
      {
        id: 'ida@example.org',
        name: 'Ida Moss',
        emails: ['ida@example.org', 'moss@example.org'],
        phones: ['+44 20 7946 0958'],
        organisations: [{ name: 'Fjord Lab' }],
      },
    ]);
  });

  it('reads what Thunderbird writes, in UTF-16 and under tabs', async () => {
    const text =
      'First Name\tLast Name\tDisplay Name\tPrimary Email\tFax Number\nIda\tMoss\tIdi\tida@example.org\t1\n';
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

    expect(await people(utf16)).toEqual([
      { id: 'ida@example.org', name: 'Idi', names: ['Ida Moss'], emails: ['ida@example.org'] },
    ]);
  });

  it('finds the owner by an address, and nobody where two have the name', async () => {
    expect((await readContactsCsv(google, { me: 'only@example.org' })).me).toBe('only@example.org');
    expect((await readContactsCsv(google, { me: 'Ida Moss' })).me).toBeUndefined();
  });

  it('refuses a table without columns it knows', async () => {
    await expect(readContactsCsv('a,b\n1,2\n', { file: 'x.csv' })).rejects.toThrow(
      'x.csv: no row names the columns',
    );
  });

  it('finds the same people however the file is cut', async () => {
    const bytes = new TextEncoder().encode(google);
    const whole = await people(google);
    for (let size = 1; size < 40; size += 3) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect((await readContactsCsv(pieces)).people).toEqual(whole);
    }
  });

  it('gives people or reasons for any bytes, and an error of its own for none', async () => {
    const bytes = new TextEncoder().encode(google);
    const changes = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = bytes.slice();
        for (const [at, byte] of all) changed[at] = byte;
        try {
          const { report } = await readContactsCsv(changed);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
        } catch (error) {
          expect(error).toBeInstanceOf(TiewiseError);
        }
      }),
    );
  });
});
