import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSignal, signalFormat } from '../src/signal.js';
import { readSignalText, signalTextFormat } from '../src/signal-text.js';
import { whatsappFormat } from '../src/whatsapp.js';
import { cpuMs } from './cpu-ms.js';
import { expectReportsOf, inPieces, linesOf, said } from './damaged.js';

const main = readFileSync(new URL('./fixtures/signal/main.jsonl', import.meta.url));
const chat =
  '[2024-05-29, 15:04] Me: Supper?\n[2024-05-29, 15:05] Ida Moss: Gladly\nwith bread\n![](media/x.jpg)\n';

const ida = 'signal:aaaaaaaa-aaaa-4aaa-aaaa-aaaaaaaaaaaa';
const cato = 'signal:bbbbbbbb-bbbb-4bbb-bbbb-bbbbbbbbbbbb';
const me = 'signal-owner';

describe('readSignal', () => {
  it('gives messages, calls and reactions in their direction', async () => {
    expect(linesOf(await readSignal(main))).toEqual([
      `2023-11-14T22:13:20 message ${ida} > ${me}`,
      `2023-11-14T22:13:20 reaction ${me} > ${ida}`,
      `2023-11-14T22:13:21 message ${me} > ${ida}`,
      `2023-11-14T22:13:22 call ${ida} > ${me}`,
      `2023-11-14T22:13:22 call ${me} > ${ida} 0 min x0.5`,
      `2023-11-14T22:13:24 message ${cato} > ${me}`,
      `2023-11-14T22:13:25 message ${me} > ${ida} ${cato}`,
      `2023-11-14T22:13:26 call ${cato} > ${me} 2 min`,
    ]);
  });

  it('knows people by the UUID of their account, with number and names', async () => {
    const found = await readSignal(main);

    expect(found.me).toBe(me);
    expect(found.people).toEqual([
      { id: me, name: 'Nora Quist' },
      { id: ida, name: 'Ida Moss', names: ['ida'], phones: ['+447700900123'] },
      { id: cato, name: 'Cato' },
    ]);
  });

  it('says what it skipped and why', async () => {
    const { report } = await readSignal(main, { file: 'main.jsonl' });

    expect(report.files).toEqual([
      {
        file: 'main.jsonl',
        format: 'signal',
        read: 14,
        kept: 7,
        skipped: 7,
        reasons: {
          'a note to oneself': 1,
          'a notice of the chat, not a message': 1,
          'in a chat that is not in the file': 1,
          'no JSON': 1,
          'no date that can be read': 1,
          'taken back by who wrote it': 1,
          'with Signal itself or a list, not a person': 1,
        },
      },
    ]);
    expect(report.skipped.find(({ reason }) => reason === 'no JSON')?.line).toBe(25);
  });

  it('takes the owner who is declared', async () => {
    expect((await readSignal(main, { me: '+1 555 010 0200' })).people).toContainEqual({
      id: 'tel:+15550100200',
      name: 'Nora Quist',
      phones: ['+15550100200'],
    });
    expect((await readSignal(main, { me: 'Nora@example.org' })).me).toBe('nora@example.org');
  });

  it('keeps the ids of interactions whoever the owner is said to be', async () => {
    const ids = [...(await readSignal(main)).interactions].map(({ id }) => id);
    expect([...(await readSignal(main, { me: 'me@example.org' })).interactions].map(({ id }) => id)).toEqual(
      ids,
    );
  });

  it('gives nothing to a large group', async () => {
    const { reasons } = (await readSignal(main, { maxGroup: 2 })).report.files[0] ?? {};
    expect(reasons).toMatchObject({ 'to a large group, to nobody in particular': 1 });
  });

  it('adds nothing for the same file twice', async () => {
    expect((await readSignal([main, main])).interactions.size).toBe(
      (await readSignal(main)).interactions.size,
    );
  });

  it('keeps no text', async () => {
    expect(JSON.stringify(said(await readSignal(main)))).not.toMatch(/Supper|Gladly|to all/);
  });

  it('reads the same wherever the bytes are cut', async () => {
    const whole = said(await readSignal(main));
    for (const size of [1, 7, 64]) expect(said(await readSignal(inPieces(main, size)))).toEqual(whole);
  });

  it('answers damaged bytes with report rows', async () => {
    await expectReportsOf(main, (bytes) => readSignal(bytes));
  });

  it('stops when told to', async () => {
    await expect(readSignal(main, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('is not held up by lines made to do so', async () => {
    const start = cpuMs();
    for (const part of ['[', '{"chatItem":', '"', '\n', '{"recipient":{"id":"1","contact":{}}}\n']) {
      await readSignal(part.repeat(40_000));
    }
    const proto =
      '{"recipient":{"id":"__proto__","contact":{"__proto__":1}}}\n{"__proto__":{"chatItem":{}}}\n';
    expect((await readSignal(proto)).people).toEqual([]);
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});

describe('readSignalText', () => {
  it('reads what sigexport writes, in which the owner is called Me', async () => {
    const found = await readSignalText(chat, { file: 'Ida Moss/chat.md' });

    expect(linesOf(found)).toEqual([
      `2024-05-29T15:04:00 message ${me} > signal-name:ida moss`,
      `2024-05-29T15:05:00 message signal-name:ida moss > ${me}`,
    ]);
    expect(found.me).toBe(me);
  });

  it('reads what it writes since, with seconds and no comma, its notes of calls and what was deleted', async () => {
    const text =
      '[2024-05-29 15:04:00] Me: Supper?\n[2024-05-29 15:05:10] Ida Moss: (This message was deleted)\n' +
      '[2024-05-29 15:06:00] Me: Outgoing voice call (accepted)\n[2024-05-29 15:07:00] Ida Moss: Gladly\n';
    const found = await readSignalText(text, { file: 'Ida Moss/chat.md' });

    expect(linesOf(found)).toEqual([
      `2024-05-29T15:04:00 message ${me} > signal-name:ida moss`,
      `2024-05-29T15:06:00 call ${me} > signal-name:ida moss`,
      `2024-05-29T15:07:00 message signal-name:ida moss > ${me}`,
    ]);
    expect(found.report.files[0]?.reasons).toEqual({ 'taken back by who wrote it': 1 });
  });

  it('knows whom the owner wrote to from the folder', async () => {
    const found = await readSignalText('[2024-05-29, 15:04] Me: Supper?\n', { file: 'Ida Moss/chat.md' });
    expect(linesOf(found)).toEqual([`2024-05-29T15:04:00 message ${me} > signal-name:ida moss`]);
  });
});

describe('signalFormat', () => {
  it.each([
    [main.toString(), true],
    ['{"recipient": {"id": "1"}}', true],
    ['{"at":"2024-07-01","from":"a","to":"b"}', false],
    ['{"person":{"id":"a"}}', false],
    ['[1]', false],
  ])('knows an export by its first frame', (text, isSignal) => {
    expect(signalFormat.knows({ name: 'x', bytes: new Uint8Array(0), text }, {})).toBe(isSignal);
  });
});

describe('signalTextFormat', () => {
  it.each([
    [chat, true],
    ['[29/05/24, 15:04:00] Me: x', false],
    ['[2024-05-29 15:04:00] Me: x', true],
    ['[2024-05-29, 15:04:00] Me: a chat of WhatsApp, which has seconds', false],
    ['[2024-05-29 15:04:00] Me: x\n[2024-05-29 15:05:00] Ana: \u200eimage omitted', false],
  ])('knows a chat by how it begins', (text, isSignal) => {
    expect(signalTextFormat.knows({ name: 'x', bytes: new Uint8Array(0), text }, {})).toBe(isSignal);
  });

  it.each([
    ['[2024-05-29, 15:04:00] Me: x', 'Ida Moss/chat.md', true],
    ['[2024-05-29, 15:04:00] Me: x', 'chats.zip/_chat.txt', false],
    ['[2024-05-29 15:04:00] Me: x', 'WhatsApp Chat - Ida Moss.zip/_chat.txt', false],
  ])('tells one that a phone may have written by its file: %s in %s', (text, name, isSignal) => {
    const head = { name, bytes: new Uint8Array(0), text };
    expect(signalTextFormat.knows(head, {})).toBe(isSignal);
    expect(whatsappFormat.knows(head, {})).toBe(!isSignal);
  });
});
