import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Content } from '../src/import.js';
import { readWhatsapp, type WhatsappOptions, whatsappFormat } from '../src/whatsapp.js';
import { cpuMs } from './cpu-ms.js';
import { expectReportsOf, inPieces, linesOf, said } from './damaged.js';

const fixtures = new URL('./fixtures/whatsapp/', import.meta.url);
const ios = readFileSync(new URL('ios-group.txt', fixtures));
const androidName = 'WhatsApp Chat with Ida Moss.txt';
const android = readFileSync(new URL(encodeURI(androidName), fixtures));

async function readAll(files: Record<string, Content>, options: WhatsappOptions = {}) {
  const reading = whatsappFormat.begin(options);
  for (const [name, content] of Object.entries(files)) await reading.add(name, content);
  const [found] = reading.imports();
  if (!found) throw new Error('nothing read');
  return found;
}

async function momentOf(line: string, options: WhatsappOptions = {}): Promise<string | undefined> {
  const second = line.replace(/Ana ?: ?x$/, 'Bo: y');
  const { interactions, report } = await readWhatsapp(`${line}\n${second}\n`, options);
  return interactions.size > 0
    ? new Date(interactions.at(0).at).toISOString().slice(0, 19)
    : report.skipped[0]?.reason;
}

const INVISIBLE = { n: '\u202f', l: '\u200e', r: '\u200f' };
const { n, l, r } = INVISIBLE;

describe('readWhatsapp', () => {
  it('gives a message from its author to everybody else who wrote in a group', async () => {
    expect(linesOf(await readWhatsapp(ios))).toEqual([
      '2025-03-14T14:05:09 message whatsapp-name:ida moss > whatsapp-name:~pip whatsapp-name:cato reed tel:+447700900123',
      '2025-03-14T00:06:11 message whatsapp-name:cato reed > whatsapp-name:ida moss whatsapp-name:~pip tel:+447700900123',
      '2025-03-14T12:07:00 message whatsapp-name:~pip > whatsapp-name:ida moss whatsapp-name:cato reed tel:+447700900123',
      '2025-03-15T08:08:00 call whatsapp-name:cato reed > whatsapp-name:ida moss whatsapp-name:~pip tel:+447700900123 0 min x0.5',
      '2025-03-15T08:10:00 call whatsapp-name:cato reed > whatsapp-name:ida moss whatsapp-name:~pip tel:+447700900123 12 min',
      '2025-03-15T09:00:00 message tel:+447700900123 > whatsapp-name:ida moss whatsapp-name:~pip whatsapp-name:cato reed',
    ]);
  });

  it('knows people by number, by the name in the phone, or by the one they gave themselves', async () => {
    expect((await readWhatsapp(ios)).people).toEqual([
      { id: 'tel:+447700900123', phones: ['+447700900123'] },
      { id: 'whatsapp-name:cato reed', name: 'Cato Reed' },
      { id: 'whatsapp-name:ida moss', name: 'Ida Moss' },
      { id: 'whatsapp-name:~pip', name: 'Pip' },
    ]);
  });

  it('says what it skipped and why', async () => {
    const { report } = await readWhatsapp(ios, { file: '_chat.txt' });

    expect(report.files).toEqual([
      {
        file: '_chat.txt',
        format: 'whatsapp',
        read: 10,
        kept: 6,
        skipped: 4,
        reasons: { 'a notice of the chat, not a message': 3, 'taken back by who wrote it': 1 },
      },
    ]);
    expect(report.skipped.map(({ line }) => line)).toEqual([1, 2, 3, 10]);
  });

  it('gives a message to the other one of two, and takes who the chat is not called as for the owner', async () => {
    const found = await readWhatsapp(android, { file: androidName });

    expect(linesOf(found)).toEqual([
      '2025-02-13T19:05:00 message whatsapp-name:ida moss > whatsapp-name:cato reed',
      '2025-02-14T08:00:00 message whatsapp-name:cato reed > whatsapp-name:ida moss',
      '2025-02-14T08:01:00 message whatsapp-name:cato reed > whatsapp-name:ida moss',
    ]);
    expect(found.me).toBe('whatsapp-name:cato reed');
    expect(found.report.files[0]?.reasons).toEqual({
      'a notice of the chat, not a message': 2,
      'taken back by who wrote it': 1,
    });
  });

  it.each([
    ['[3/14/25, 2:05:09 PM] Ana: x', '2025-03-14T14:05:09'],
    [`${l}[3/14/25, 2:05:09${n}PM] Ana: x`, '2025-03-14T14:05:09'],
    ['3/14/25, 12:05 AM - Ana: x', '2025-03-14T00:05:00'],
    ['14/03/2025, 12:05 p. m. - Ana: x', '2025-03-14T12:05:00'],
    ['14.03.25, 14:05 - Ana: x', '2025-03-14T14:05:00'],
    ['14-03-2025 14:05 - Ana: x', '2025-03-14T14:05:00'],
    ['14.3.2025 klo 14.05 - Ana: x', '2025-03-14T14:05:00'],
    ['14.03.25 г., 14:05 ч. - Ana: x', '2025-03-14T14:05:00'],
    ['2025-03-04 14:05 - Ana: x', '2025-03-04T14:05:00'],
    ['2025. 03. 04. 14:05 - Ana: x', '2025-03-04T14:05:00'],
    ['[2025-03-04 14 h 05 min 09 s] Ana: x', '2025-03-04T14:05:09'],
    ['2025/3/4 下午2:05 - Ana: x', '2025-03-04T14:05:00'],
    ['2025/3/4 凌晨12:05 - Ana: x', '2025-03-04T00:05:00'],
    ['2025년 3월 4일 오후 2:05, Ana : x', '2025-03-04T14:05:00'],
    ['[2025. 3. 4. 오후 2:05:09] Ana: x', '2025-03-04T14:05:09'],
    ['14.03.2025 ÖS 2:05 - Ana: x', '2025-03-14T14:05:00'],
    ['14/3/25, 2:05 μ.μ. - Ana: x', '2025-03-14T14:05:00'],
    [`١٤${r}/٣${r}/٢٠٢٥، ٢:٠٥ م - Ana: x`, '2025-03-14T14:05:00'],
    ['१४/३/२०२५, २:०५ अपराह्न - Ana: x', '2025-03-14T14:05:00'],
    ['14/3/2568 14:05 - Ana: x', '2025-03-14T14:05:00'],
    ['14:05, 14/03/2025 - Ana: x', '2025-03-14T14:05:00'],
    ['[02:05:09 CH 14/3/25] Ana: x', '2025-03-14T14:05:09'],
    ['14/03/2025, 24:05 - Ana: x', '2025-03-14T00:05:00'],
    ['\ufeff14/03/2025, 14:05 - Ana: x', '2025-03-14T14:05:00'],
    ['31/02/2025, 14:05 - Ana: x', 'no such date, read as day/month/year'],
    ['14/03/2025, 25:05 - Ana: x', 'no such time of day'],
  ])('reads %j as %s', async (line, moment) => {
    expect(await momentOf(line)).toBe(moment);
  });

  it('decides the order of day and month over the whole file', async () => {
    const open = '03/04/2025, 14:05 - Ana: x\n';

    expect((await readWhatsapp(`${open}13/04/2025, 14:05 - Bo: y\n`)).interactions.at(0).at).toBe(
      Date.UTC(2025, 3, 3, 14, 5),
    );
    expect((await readWhatsapp(`${open}03/13/2025, 14:05 - Bo: y\n`)).interactions.at(0).at).toBe(
      Date.UTC(2025, 2, 4, 14, 5),
    );
  });

  it('takes the order in which no message is older than the one before', async () => {
    const { interactions, report } = await readWhatsapp('3/4/25, 14:05 - Ana: x\n4/2/25, 14:05 - Bo: y\n');

    expect(interactions.at(1).at).toBe(Date.UTC(2025, 3, 2, 14, 5));
    expect(report.notes.join()).not.toContain('ambiguous');
  });

  it('says that dates are ambiguous, and settles them by the option', async () => {
    const open = '03/04/2025, 14:05 - Ana: x\n03/04/2025, 14:06 - Bo: y\n';
    const guessed = await readWhatsapp(open, { file: 'chat.txt' });

    expect(guessed.interactions.at(0).at).toBe(Date.UTC(2025, 3, 3, 14, 5));
    expect(guessed.report.notes).toContain(
      'chat.txt: ambiguous: the dates fit more than one order of day and month; read as day/month/year, unless dateOrder (on the command line --date-order) says otherwise',
    );
    const told = await readWhatsapp(open, { dateOrder: 'mdy' });
    expect(told.interactions.at(0).at).toBe(Date.UTC(2025, 2, 4, 14, 5));
    expect(told.report.notes.join()).not.toContain('ambiguous');
  });

  it('reads ambiguous dates with a capital PM as Americans write them', async () => {
    expect(await momentOf('3/4/25, 2:05 PM - Ana: x')).toBe('2025-03-04T14:05:00');
    expect(await momentOf('3/4/25, 2:05 pm - Ana: x')).toBe('2025-04-03T14:05:00');
  });

  it('reads ambiguous dates as those of the other chats', async () => {
    const { interactions, report } = await readAll({
      'a.txt': '03/04/2025, 14:05 - Ana: x\n03/04/2025, 14:05 - Bo: y\n',
      'b.txt': '03/13/2025, 14:05 - Ana: x\n03/14/2025, 14:05 - Cy: y\n',
    });

    expect(interactions.at(0).at).toBe(Date.UTC(2025, 2, 4, 14, 5));
    expect(report.notes.join()).toContain('as in the other chats');
  });

  it('reads times in the zone that is given, and says so if none is', async () => {
    const line = '14/07/2025, 14:05 - Ana: x';

    expect(await momentOf(line, { zone: 'Europe/Berlin' })).toBe('2025-07-14T12:05:00');
    expect((await readWhatsapp(android)).report.notes[0]).toContain('read as UTC');
    await expect(readWhatsapp(android, { zone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
  });

  it('takes the author of every chat for the owner', async () => {
    const found = await readAll({
      'a.txt': '14/03/2025, 14:05 - Ana: x\n14/03/2025, 14:06 - Bo: y\n',
      'b.txt': '14/03/2025, 14:05 - Bo: x\n14/03/2025, 14:06 - Cy: y\n14/03/2025, 14:07 - Di: y\n',
    });

    expect(found.me).toBe('whatsapp-name:bo');
  });

  it('takes the owner who is declared', async () => {
    expect((await readWhatsapp(ios, { me: 'cato reed' })).me).toBe('whatsapp-name:cato reed');
    expect((await readWhatsapp(ios, { me: '+44 7700 900123' })).me).toBe('tel:+447700900123');
  });

  it('knows the other one of two from the name of the file if they never answered', async () => {
    const mine = '14/03/2025, 14:05 - Ana: x\n';
    const theirs = '14/03/2025, 14:05 - Bo: x\n';
    const file = 'WhatsApp Chat - Bo.zip/_chat.txt';

    expect(linesOf(await readWhatsapp(mine, { file }))).toEqual([
      '2025-03-14T14:05:00 message whatsapp-name:ana > whatsapp-name:bo',
    ]);
    const found = await readWhatsapp(theirs, { file });
    expect(linesOf(found)).toEqual(['2025-03-14T14:05:00 message whatsapp-name:bo > whatsapp-owner']);
    expect(found.me).toBe('whatsapp-owner');
    expect((await readWhatsapp(mine)).report.files[0]?.reasons).toEqual({
      'nobody else is known to be in this chat': 1,
    });
  });

  it('gives somebody shown by number the name of the chat', async () => {
    const { people } = await readWhatsapp(
      '14/03/2025, 14:05 - +44 7700 900123: x\n14/03/2025, 14:06 - Ana: y\n',
      {
        file: 'Chat de WhatsApp con Bo (1).txt',
      },
    );

    expect(people[0]).toEqual({ id: 'tel:+447700900123', name: 'Bo', phones: ['+447700900123'] });
  });

  it('invents nobody of the name of a group', async () => {
    const lines = '14/03/2025, 14:05 - Ana added you\n14/03/2025, 14:06 - Ana: x\n';
    const two = '14/03/2025, 14:06 - Ana: x\n14/03/2025, 14:06 - Bo: x\n';

    expect((await readWhatsapp(lines, { file: 'WhatsApp Chat with Choir.txt' })).people).toEqual([]);
    expect((await readWhatsapp(two, { file: 'WhatsApp Chat with Choir.txt', me: 'Bo' })).people).toEqual([
      { id: 'whatsapp-name:ana', name: 'Ana' },
      { id: 'whatsapp-name:bo', name: 'Bo' },
    ]);
  });

  it.each([
    ['Ana changed the subject from “Trip: Rome” to “Trip”'],
    ['Messages and calls are end-to-end encrypted. Learn more: x'],
    ['Los mensajes y las llamadas están cifrados de extremo a extremo. Info: x'],
    ['Ana hat die Gruppenbeschreibung geändert. Mehr: x'],
    ['You were added'],
  ])('takes %j for a notice, not for an author', async (notice) => {
    const { report, people } = await readWhatsapp(
      `14/03/2025, 14:05 - ${notice}\n14/03/2025, 14:05 - Ana: x\n14/03/2025, 14:06 - Bo left me: y\n`,
    );

    expect(report.files[0]).toMatchObject({ read: 3, kept: 2 });
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bo left me']);
  });

  it.each([
    ['Voice call, 12 min', 12],
    ['Video call, 1 hr 5 min', 65],
    ['Voice call, 30 sec', 0.5],
    ['Sprachanruf, 3 Min.', 3],
    ['Videollamada, 2 h 1 min', 121],
    ['Missed video call, Tap to call back', 0],
    ['Voice call, Answered on other device', undefined],
  ])('reads the call %j', async (body, minutes) => {
    const { interactions } = await readWhatsapp(
      `[14/03/2025, 14:05:00] Ana: ${l}${body}\n[14/03/2025, 14:06:00] Bo: y\n`,
    );

    expect(interactions.at(0)).toMatchObject({ kind: 'call' });
    expect(interactions.at(0).minutes).toBe(minutes);
  });

  it('adds nothing for a chat exported again, later or on another phone', async () => {
    const first = '[14/03/2025, 14:05:09] Ana: hello\n[14/03/2025, 14:05:40] Bo: hello\n';
    const second =
      '14/03/2025, 14:05 - Ana: hello\n14/03/2025, 14:05 - Bo: hello\n14/03/2025, 14:07 - Bo: <Media omitted>\n';
    const both = await readAll({
      '_chat.txt': first,
      'WhatsApp Chat with Ana.txt': second,
      'copy.txt': second,
    });

    expect(both.interactions.size).toBe(3);
    expect(both.report.files.map(({ kept }) => kept)).toEqual([2, 3, 3]);
  });

  it('tells equal messages of one minute apart', async () => {
    const twice = '14/03/2025, 14:05 - Ana: ok\n'.repeat(2);
    expect((await readWhatsapp(`${twice}14/03/2025, 14:06 - Bo: y\n`)).interactions.size).toBe(3);
  });

  it('takes messages copied into a message for part of it', async () => {
    const { report } = await readWhatsapp(
      '[14/03/2025, 14:05:09] Ana: look\n[13/03/2025, 9:00] Cy: copied\n[14/03/2025, 14:06:00] Bo: y\n',
      { file: 'chat.txt' },
    );

    expect(report.files[0]).toMatchObject({ read: 2, kept: 2 });
    expect(report.notes.join()).toContain("1 line looks like a message of another phone's export");
  });

  it('gives nothing to the people of a large group', async () => {
    const lines = Array.from({ length: 4 }, (_, i) => `14/03/2025, 14:0${i} - P${i}: x`).join('\n');
    const { report } = await readWhatsapp(lines, { maxGroup: 3 });

    expect(report.files[0]?.reasons).toEqual({ 'to a large group, to nobody in particular': 4 });
  });

  it('keeps no text', async () => {
    const found = [await readWhatsapp(ios), await readWhatsapp(android)].map(said);
    expect(JSON.stringify(found)).not.toMatch(/spades|Supper|bread|done/);
  });

  it('reports a file that is no chat', async () => {
    expect((await readWhatsapp('Dear diary\n')).report.files[0]).toMatchObject({ read: 1, kept: 0 });
    expect((await readWhatsapp('')).report.files[0]).toMatchObject({ read: 0 });
  });

  it('reads the same wherever the bytes are cut', async () => {
    for (const file of [ios, android]) {
      const whole = said(await readWhatsapp(file));
      for (const size of [1, 7, 64]) expect(said(await readWhatsapp(inPieces(file, size)))).toEqual(whole);
    }
  });

  it('answers damaged bytes with report rows', async () => {
    await expectReportsOf(ios, (bytes) => readWhatsapp(bytes));
    await expectReportsOf(android, (bytes) => readWhatsapp(bytes, { zone: 'Europe/Lisbon' }));
  });

  it('stops when told to', async () => {
    await expect(readWhatsapp(ios, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('is not held up by chats made to do so', async () => {
    const start = cpuMs();
    for (const part of [
      '1/',
      '1 ',
      '.',
      ': ',
      '[',
      '(',
      '<',
      ' hat ',
      l,
      '日',
      '1',
      '٣',
      'a. m. ',
      'Voice call ',
    ]) {
      const value = part.repeat(40_000);
      const head = '14/03/2025, 14:05 - ';
      await readWhatsapp(
        `${value}\n[${value}\n${head}${value}: x\n${head}Ana: ${value}\n1/1/25${value}\n__proto__\n`,
      );
      await readWhatsapp(`${head}__proto__: x\n${head}${value.slice(0, 100)}: x\n`.repeat(100));
    }
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});

describe('whatsappFormat', () => {
  it.each([
    [ios, true],
    [android, true],
    ['\ufeff2025/3/4 下午2:05 - Ana: x\n', true],
    ['[2019-12-24, 12:23] Jane: a chat of Signal\n', false],
    ['2025-03-04 14:05:09,123 [main] INFO - started: x\n', false],
    ['2025-03-04,14:05,Ana,x\n', false],
    ['2025-03-04,14:05, Ana, Bo\n2025-03-04,14:06, Bo, Ana\n', false],
    ['Dear diary\n', false],
    ['', false],
  ])('knows a chat by how it begins', (text, isChat) => {
    const head = { name: 'x', bytes: new Uint8Array(0), text: String(text) };
    expect(whatsappFormat.knows(head, {})).toBe(isChat);
  });
});
