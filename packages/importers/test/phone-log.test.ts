import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Content } from '../src/import.js';
import { phoneLogFormat, readPhoneLog } from '../src/phone-log.js';
import { cpuMs } from './cpu-ms.js';
import { expectReportsOf, inPieces, linesOf, said } from './damaged.js';

const fixtures = new URL('./fixtures/phone-log/', import.meta.url);
const sms = readFileSync(new URL('sms.xml', fixtures));
const calls = readFileSync(new URL('calls.xml', fixtures));

async function readAll(...files: Content[]) {
  const reading = phoneLogFormat.begin({});
  for (const [i, content] of files.entries()) await reading.add(`${i}.xml`, content);
  const [found] = reading.imports();
  if (!found) throw new Error('nothing read');
  return found;
}

async function reasonOf(row: string): Promise<string | undefined> {
  return (await readPhoneLog(`<smses>${row}</smses>`)).report.skipped[0]?.reason;
}

const ida = 'tel:+447700900123';
const cato = 'tel:+15550100201';
const own = 'tel:+15550100200';

describe('readPhoneLog', () => {
  it('gives a message in its direction for texts, pictures and those to several', async () => {
    expect(linesOf(await readPhoneLog(sms))).toEqual([
      `2024-06-01T04:00:00 message ${ida} > ${own}`,
      `2024-06-01T04:01:00 message ${own} > ${ida}`,
      `2024-06-01T04:01:36 message ${cato} > ${own}`,
      `2024-06-01T04:02:00 message ${ida} > ${own} ${cato}`,
      `2024-06-01T04:03:40 message ${own} > ${ida}`,
    ]);
  });

  it('gives a call with its minutes, and one that nobody answered as an attempt of half the weight', async () => {
    expect(linesOf(await readPhoneLog(calls))).toEqual([
      `2024-06-01T05:00:00 call ${ida} > phone-log-owner 2 min`,
      `2024-06-01T05:01:40 call phone-log-owner > ${ida} 10 min`,
      `2024-06-01T05:03:20 call ${cato} > phone-log-owner 0 min x0.5`,
      `2024-06-01T05:05:00 call ${cato} > phone-log-owner 0 min x0.5`,
      `2024-06-01T05:06:40 call ${cato} > phone-log-owner 0 min x0.5`,
      `2024-06-01T05:13:20 call phone-log-owner > ${cato} 0 min x0.5`,
    ]);
  });

  it('says what it skipped and why', async () => {
    const [texts, log] = (await readAll(sms, calls)).report.files;

    expect(texts).toMatchObject({
      read: 11,
      kept: 6,
      reasons: {
        'a draft, never sent': 1,
        'a sender with letters, not a person': 1,
        'a short code, not a person': 1,
        'never sent: sending failed': 1,
        'no date that can be read': 1,
      },
    });
    expect(log).toMatchObject({
      read: 9,
      kept: 6,
      reasons: { 'a withheld number': 2, 'refused by the phone, from a blocked number': 1 },
    });
  });

  it('makes one person of a number with and without its country', async () => {
    const { people, me } = await readAll(sms, calls);

    expect(people).toEqual([
      { id: own, phones: ['+15550100200'] },
      { id: cato, name: 'Cato Reed', phones: ['+15550100201'] },
      { id: ida, name: 'Ida Moss', phones: ['+447700900123', '07700 900123', '07700900123'] },
    ]);
    expect(me).toBe(own);
  });

  it('leaves a number apart that the phone calls by another name, or that ends like two', async () => {
    const text = (address: string, name: string) =>
      `<sms address="${address}" date="17172144000${address.length}" type="1" body="x" contact_name="${name}"/>`;
    const ids = async (...rows: string[]) =>
      (await readPhoneLog(`<smses>${rows.join('')}</smses>`)).people.map(({ id }) => id);

    expect(await ids(text('+447700900123', 'Ida'), text('07700900123', 'Bo'))).toContain(
      'phone-name:07700900123',
    );
    expect(
      await ids(text('+447700900123', 'Ida'), text('+497700900123', 'Ida'), text('07700900123', 'Ida')),
    ).toContain('phone-name:07700900123');
  });

  it('takes the owner who is declared by a number of their own', async () => {
    const declared = await readPhoneLog(calls, { me: '+1 555 010 0200' });
    expect(declared.me).toBe(own);
    expect(declared.people.find(({ id }) => id === own)).toEqual({ id: own, phones: ['+15550100200'] });
  });

  it('makes nobody of what is declared, who is not in it', async () => {
    for (const me of ['me@example.org', 'Nora Quist', '+44 7700 900123']) {
      const found = await readPhoneLog(calls, { me });
      expect(found.me).toBe('phone-log-owner');
      expect(found.people.find(({ id }) => id === found.me)).toEqual({ id: 'phone-log-owner' });
    }
  });

  it('takes the number a sent message comes from for the phone’s own', async () => {
    const row =
      '<mms date="1717214520000" msg_box="2" address="+447700900123"><addrs><addr address="+15550100200" type="137"/>' +
      '<addr address="+447700900123" type="151"/></addrs></mms>';

    expect(linesOf(await readPhoneLog(row))).toEqual([`2024-06-01T04:02:00 message ${own} > ${ida}`]);
  });

  it('takes no number for the phone’s own that ever wrote', async () => {
    const wrote =
      '<sms address="+15550100200" date="1717214400123" type="1" body="x" contact_name="Bo"/></smses>';
    const found = await readPhoneLog(sms.toString().replace('</smses>', wrote));

    expect(found.me).toBe('phone-log-owner');
  });

  it('adds nothing for backups that overlap', async () => {
    const later = sms
      .toString()
      .replace('</smses>', '<sms address="+15550100201" date="1717300000000" type="2" body="z"/></smses>');
    const one = await readAll(sms, calls);
    const both = await readAll(sms, calls, later, calls);

    expect(both.interactions.size).toBe(one.interactions.size + 1);
    expect(said(await readAll(sms, sms)).interactions).toEqual(said(await readAll(sms)).interactions);
  });

  it('knows a message again whether its emoji is in one entity or two', async () => {
    const text = (body: string) =>
      `<sms address="+15550100201" date="1717300000000" type="2" body="${body}"/>`;
    const { interactions } = await readPhoneLog(
      `<smses>${text('&#55357;&#56832;')}${text('&#128512;')}${text('😀')}${text('&#x1F600;&#0;')}</smses>`,
    );
    expect(interactions.size).toBe(1);
  });

  it('reads Super Backup', async () => {
    const log =
      '<?xml version="1.0"?><alllogs count="1"><log number="+447700900123" time="1 Jun 2024" date="1717218000123" type="1" name="Ida Moss" dur="90"/></alllogs>';
    const texts =
      '<allsms><sms address="+447700900123" time="1 Jun" date="1717214400123" type="1" body="x" name="Ida Moss"/></allsms>';
    const found = await readAll(log, texts);

    expect(linesOf(found)).toEqual([
      `2024-06-01T05:00:00 call ${ida} > phone-log-owner 1.5 min`,
      `2024-06-01T04:00:00 message ${ida} > phone-log-owner`,
    ]);
    expect(found.people[1]?.name).toBe('Ida Moss');
  });

  it.each([
    ['<sms address="null" date="1717214400123" type="1"/>', 'a withheld number'],
    [
      '<sms address="no-reply@example.org" date="1717214400123" type="1"/>',
      'a sender with letters, not a person',
    ],
    ['<sms address="+15550100201" date="1717214400123" type="9"/>', 'of a type that is not known'],
    ['<sms address="+15550100201" date="99999999999999" type="1"/>', 'no date that can be read'],
    ['<mms address="12345" date="1717214400123" msg_box="1"/>', 'a short code, not a person'],
    ['<mms address="" date="1717214400123" msg_box="2"/>', 'it does not say with whom'],
    ['<sms address="+15550100201" date="17172', 'the file ends in the middle of it'],
  ])('skips %j as %s', async (row, reason) => {
    const { skipped } = (await readPhoneLog(`<smses>${row}${row.endsWith('>') ? '</smses>' : ''}`)).report;
    expect(skipped[0]?.reason).toBe(reason);
  });

  it('knows somebody who writes from an e-mail address by that', async () => {
    const row = '<sms address="Bo@example.org" date="1717214400123" type="1"/>';
    expect(await reasonOf(row)).toBeUndefined();
    expect((await readPhoneLog(row)).people[0]).toEqual({ id: 'bo@example.org', emails: ['Bo@example.org'] });
  });

  it('keeps no text and no picture', async () => {
    expect(JSON.stringify(said(await readAll(sms, calls)))).not.toMatch(/supper|gladly|to both|9j/);
  });

  it('does not hold a picture in memory, however large', async () => {
    const picture = 'A'.repeat(1 << 20);
    async function* content() {
      yield '<smses><mms address="+15550100201" date="1717214400123" msg_box="1"><part ct="image/png" data="';
      for (let i = 0; i < 200; i++) yield picture;
      yield '"/></mms><sms address="+15550100201" date="1717214400124" type="1"/></smses>';
    }
    const before = process.memoryUsage().rss;
    expect((await readPhoneLog(content())).interactions.size).toBe(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20);
  });

  it('reads the same wherever the bytes are cut', async () => {
    for (const file of [sms, calls]) {
      const whole = said(await readPhoneLog(file));
      for (const size of [1, 7, 64]) expect(said(await readPhoneLog(inPieces(file, size)))).toEqual(whole);
    }
  });

  it('answers damaged bytes with report rows', async () => {
    await expectReportsOf(sms, (bytes) => readPhoneLog(bytes));
    await expectReportsOf(calls, (bytes) => readPhoneLog(bytes));
  });

  it('stops when told to', async () => {
    await expect(readPhoneLog(sms, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('is not held up by backups made to do so', async () => {
    const start = cpuMs();
    for (const part of [
      '<',
      '<sms ',
      '<a b="',
      "'",
      '&#1',
      'a=',
      '<!--',
      '<!-',
      '/',
      '+1',
      '0~',
      '&',
      '<sms/>',
    ]) {
      const value = part.repeat(40_000);
      await readPhoneLog(value);
      await readPhoneLog(
        `<sms address="${value}" date="1717214400123" type="1" body="${value}" contact_name="${value}"/>` +
          `<mms address='${value}' date="1717214400123" msg_box="1"/><sms ${value}/>`,
      );
    }
    await readPhoneLog(
      '<smses><sms address="__proto__" contact_name="__proto__" type="__proto__" constructor="x"/>',
    );
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});

describe('phoneLogFormat', () => {
  it.each([
    [sms.toString(), true],
    [calls.toString(), true],
    ['<alllogs count="1">', true],
    ['<!doctype html><p>', false],
    ['{"a": "<calls >"}', false],
  ])('knows a backup by its first element', (text, isBackup) => {
    expect(phoneLogFormat.knows({ name: 'x', bytes: new Uint8Array(0), text }, {})).toBe(isBackup);
  });
});
