import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTelegram } from '../src/telegram.js';
import { linesOf } from './chat-fixtures.js';
import { samples } from './samples.js';

it('readTelegram finds what the samples are known to hold', async () => {
  const [file] = samples('telegram', 'synthetic-DataExport_2026-10-02/result.json') ?? [];
  if (file === undefined) return;

  const found = await readTelegram(readFileSync(file));
  const expected = JSON.parse(readFileSync(file.replace('result.json', 'expected.json'), 'utf8'));
  const lines = linesOf(found);
  const [me, ben, gone] = ['user100000001', 'user100000002', 'user100000009'];
  const count = (line: string) => lines.filter((each) => each === line).length;

  expect(found.me).toBe(`telegram:${expected.owner}`);
  expect(count(`message ${me} > ${ben}`)).toBe(expected.personal['me->Ben']);
  expect(count(`message ${ben} > ${me}`)).toBe(expected.personal['Ben->me']);
  expect(count(`call ${ben} > ${me}`)).toBe(expected.personal.calls);
  expect(count(`reaction ${ben} > ${me}`)).toBe(expected.personal.reactions);
  expect(count(`message ${gone} > ${me}`)).toBe(expected['deletedAccount->me']);
  for (const [from, to] of [...expected.group.replyEdges, ...expected.group.mentionEdges]) {
    expect(count(`message ${from} > ${to}`)).toBe(1);
  }
  expect(found.interactions.size).toBe(8);
  expect(found.report.files[0]).toMatchObject({ read: 15, kept: 9, skipped: 6 });
});

it('readTelegram reports chats that do not say what they are', async () => {
  const [file] = samples('telegram', 'chatminer-batch.json') ?? [];
  if (file === undefined) return;

  expect((await readTelegram(readFileSync(file))).report.files[0]).toMatchObject({
    read: 2,
    kept: 0,
    skipped: 2,
  });
});
