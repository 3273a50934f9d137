import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generate } from '../data/generate.mjs';

const data = new URL('../data/', import.meta.url).pathname;
const zipName = 'alex/Complete_LinkedInDataExport_11-20-2026.zip';
const mailName = 'alex/Mail/All mail Including Spam and Trash.mbox';
const cardsName = 'alex/contacts.vcf';
const calendarName = 'alex/Calendar/alex.moreau@example.com.ics';

const read = (name: string) => readFileSync(join(data, name));
const facts = JSON.parse(read('story.json').toString());
const cards = read(cardsName).toString().replaceAll('\r\n ', '');
const calendar = read(calendarName).toString().replaceAll('\r\n ', '');
const archive = unzipSync(read(zipName));
const table = (name: string) => strFromU8(archive[name] ?? new Uint8Array());

interface Mail {
  at: number;
  from: string;
  readers: string[];
  subject: string;
}

/** The mails a person wrote or got; good enough for a file whose shape is known. */
function readMails(): Mail[] {
  const text = read(mailName).toString();
  const heads = text.split(/^From \d+@xxx .*\n/m).slice(1);
  return heads.map((mail) => {
    const [head = ''] = mail.split('\n\n', 1);
    const lines = head.replaceAll('\n ', ' ').split('\n');
    const header = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    return {
      at: Date.parse(header('Date')),
      from: addressesIn(header('From'))[0] ?? '',
      readers: addressesIn(`${header('To')} ${header('Cc')}`),
      subject: header('Subject'),
    };
  });
}

function addressesIn(text: string): string[] {
  return text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
}

const mails = readMails();
const dayOf = ({ at }: Mail) => new Date(at).toISOString().slice(0, 10);

function mailsWith(id: string): Mail[] {
  const addresses: string[] = facts.story[id].emails;
  const { emails: mine } = facts.owner;
  return mails.filter(
    ({ from, readers }) =>
      (addresses.includes(from) && readers.some((reader) => mine.includes(reader))) ||
      (mine.includes(from) && readers.some((reader) => addresses.includes(reader))),
  );
}

/** The names of those who accepted each invitation, of the events with anybody in it. */
const meetings = calendar
  .split('BEGIN:VEVENT')
  .slice(1)
  .map((event) => Array.from(event.matchAll(/PARTSTAT=ACCEPTED;CN=([^;]+)/g), ([, name]) => name))
  .filter((names) => names.length > 0);

describe('generate', () => {
  it('writes the files that are in the tree, byte by byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiewise-data-'));
    try {
      generate(folder);
      for (const name of [zipName, mailName, calendarName, cardsName, 'story.json']) {
        expect(readFileSync(join(folder, name)).equals(read(name)), name).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the example files', () => {
  it('tell of three hundred people, two in five of them connections and no more', () => {
    expect(facts.people).toBe(300);
    expect(facts.silentConnections).toBe(120);
    expect(facts.cards).toBe(cards.match(/^BEGIN:VCARD/gm)?.length);
  });

  it('hold the mails and connections that story.json counts', () => {
    expect(mails.length).toBe(facts.mails.count);
    expect(table('Connections.csv').match(/linkedin\.com\/in\//g)?.length).toBe(facts.connections);
  });

  it('hold the meetings that story.json counts, most of which Alex declined', () => {
    expect(meetings.length).toBe(facts.meetings.count);
    expect(meetings.filter((names) => names.includes('Alex Moreau')).length).toBe(facts.meetings.withAlex);
    expect(calendar.match(/PARTSTAT=DECLINED;CN=Alex Moreau/g)?.length).toBe(12);
    expect(facts.meetings).toEqual({ count: 14, withAlex: 2 });
  });

  it('span the years from 2011 to 2026', () => {
    const days = mails.map(dayOf).sort();
    expect([days[0], days.at(-1)]).toEqual([facts.mails.first, facts.mails.last]);
    expect(days[0]).toBe('2011-09-19');
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  });

  it('stay small', () => {
    const sizes = [zipName, mailName, calendarName, cardsName].map((name) => read(name).length);

    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_500_000);
  });

  it('use only mail domains that are reserved', () => {
    const everything = [read(mailName).toString(), cards, calendar, ...Object.keys(archive).map(table)].join(
      '\n',
    );
    const domains = new Set(addressesIn(everything).map((address) => address.split('@')[1] ?? ''));
    const foreign = [...domains].filter(
      (domain) => !/(^|\.)example(\.com|\.org|\.net)?$/.test(domain) && domain !== 'xxx',
    );
    expect(foreign).toEqual([]);
  });

  it('use only phone numbers set aside for fiction', () => {
    const phones = cards.match(/^TEL.*$/gm) ?? [];
    expect(phones.length).toBeGreaterThan(100);
    for (const phone of phones) expect(phone).toMatch(/:\+(44[ -]7700[ -]900\d{3}|1[ -]206-555-01\d{2})$/);
  });

  it('tie every address book entry of the story to one LinkedIn profile', () => {
    for (const { name, slug, emails } of Object.values<{
      name: string;
      slug: string | null;
      emails: string[];
    }>(facts.story)) {
      const card = cards.split('END:VCARD').find((text) => text.includes(`${name}\r\n`)) ?? '';
      for (const email of emails) expect(card).toContain(email);
      if (slug) expect(card).toContain(`linkedin.com/in/${slug}`);
    }
  });

  it('have the odd rows of a real archive', () => {
    expect(table('Connections.csv')).toMatch(/^Notes:\n/);
    expect(table('Connections.csv')).toContain('\n,,,,,,07 Jun 2022\n');
    expect(table('messages.csv')).toContain('"LinkedIn Member",""');
    expect(table('messages.csv')).toContain('spinmail-quill-editor__spin-break');
    expect(table('messages.csv')).toContain('"0000-00-00 00:00:00 UTC"');
    expect(table('Connections.csv')).toMatch(/,"[^"]+, PhD",/);
    expect(table('Connections.csv')).toMatch(/in\/[^,]*%C3%/);
    expect(read(mailName).toString()).toMatch(/^>From now on, /m);
    expect(read(mailName).toString()).toMatch(/^From [a-zA-Z]/m);
  });
});

describe('the story', () => {
  it('returns a recommendation of 2013 with one, and an introduction, in 2024', () => {
    expect(table('Recommendations_Given.csv')).toMatch(/^Ines,Duarte,.*"11\/14\/13, 06:20 PM",VISIBLE$/m);
    expect(table('Recommendations_Received.csv')).toMatch(/^Ines,Duarte,.*"03\/04\/24, 07:55 AM",VISIBLE$/m);
    const introductions = mails.filter(({ subject }) => subject === 'Introduction: Alex <> Tomas');
    expect(introductions.map(dayOf)).toEqual(['2024-03-05']);
    expect(introductions[0]).toMatchObject({
      from: 'ines@duarte.example',
      readers: ['alex.moreau@example.com', 'tomas.lind@kestrelbasin.example'],
    });
  });

  it('lets Bruno write every five years, in October', () => {
    const months = new Set(mailsWith('bruno').map((mail) => dayOf(mail).slice(0, 7)));
    expect([...months].sort()).toEqual(['2011-10', '2016-10', '2021-10']);
  });

  it('lets Mara and Alex write sixty letters by turns, and meet once more', () => {
    const withMara = mailsWith('mara');
    const letters = withMara.filter((mail) => dayOf(mail) < '2019');
    expect(letters.length).toBe(60);
    expect(letters.filter(({ from }) => from === 'mara@ostrow.example').length).toBe(30);
    expect(withMara.slice(60).map(dayOf)).toEqual(['2024-06-01', '2024-06-01']);
  });

  it('lets Kit send six messages in the last sixty days, and Alex answer once', () => {
    const rows = table('messages.csv').match(/^"2-.*"2026-1[01]-\d\d [\d:]+ UTC"/gm) ?? [];
    expect(rows.filter((row) => row.includes('","Kit Palmer","https')).length).toBe(7);
    expect(facts.story.kit.messages).toEqual({ fromAlex: 1, toAlex: 6 });
  });

  it('lets Samuel cross the path in five years, each time with another address', () => {
    const years = new Set(mailsWith('samuel').map((mail) => dayOf(mail).slice(0, 4)));
    expect([...years].sort()).toEqual(['2012', '2015', '2019', '2022', '2025']);
    const addresses = mailsWith('samuel')
      .map(({ from }) => from)
      .filter((from) => !facts.owner.emails.includes(from));
    expect(new Set(addresses).size).toBe(5);
  });

  it('leaves what Hana did for Alex open, and what Alex did for Felix', () => {
    expect(table('Recommendations_Received.csv')).toMatch(/^Hana,Sato,/m);
    expect(table('Recommendations_Given.csv')).toMatch(/^Felix,Brandt,.*"10\/09\/20,/m);
    expect(
      mails.some(
        ({ from, subject }) => from.startsWith('hana.sato') && subject === 'Introduction: Alex <> Oriol',
      ),
    ).toBe(true);
    expect(table('Recommendations_Given.csv')).not.toContain('Hana');
    expect(table('Recommendations_Received.csv')).not.toMatch(/^Felix,/m);
    expect(mailsWith('hana').map(dayOf).sort().at(-1)).toBe('2021-04-27');
  });

  it('keeps Noor writing every week until the middle of August 2026', () => {
    const days = [...new Set(mailsWith('noor').map(dayOf))].sort();
    const gaps = days.slice(1).map((day, i) => (Date.parse(day) - Date.parse(days[i])) / 86_400_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
    expect([days[0], days.at(-1)]).toEqual(['2023-08-10', facts.story.noor.last]);
    expect(facts.story.noor.last.slice(0, 7)).toBe('2026-08');
  });

  it('is one-sided with Prosper and with Dorian', () => {
    expect(new Set(mailsWith('prosper').map(({ from }) => from))).toEqual(
      new Set(['prosper@quillnotes.example']),
    );
    expect(mailsWith('dorian').every(({ from }) => facts.owner.emails.includes(from))).toBe(true);
  });

  it('lets Idris and Salma of the city meet the present team, and Hana too', () => {
    const withSalma = meetings.filter((names) => names.includes('Salma Darwish'));

    expect(withSalma.length).toBe(4);
    for (const names of withSalma) {
      expect(names[0]).toBe('Idris Bello');
      expect(names.some((name) => ['Joana Teles', 'Mikkel Aagaard'].includes(name))).toBe(true);
      expect(names).not.toContain('Alex Moreau');
    }
    expect(meetings.filter((names) => names.includes('Hana Sato')).length).toBe(4);
  });

  it('lets old friends meet those whom Alex has lost, without Alex', () => {
    for (const [host, lost, times] of [
      ['Idris Bello', 'Quentin Gaucher', 2],
      ['Colette Marchand', 'Ifeoma Afolabi', 5],
    ]) {
      const together = meetings.filter((names) => names.includes(`${lost}`));
      expect(together.map(([first]) => first)).toEqual(Array.from({ length: Number(times) }, () => host));
      expect(together.flat()).not.toContain('Alex Moreau');
    }
  });
});
