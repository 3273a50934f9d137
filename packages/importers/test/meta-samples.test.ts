import path from 'node:path';
import { expect, it } from 'vitest';
import { readMeta } from '../src/meta.js';
import { filesBelow, linesOf } from './chat-fixtures.js';
import { samples } from './samples.js';

it('readMeta reads the chats of the samples, and no web pages', async () => {
  const [file] = samples('meta', 'kawsay/messages/inbox/jose_abc/message_1.json') ?? [];
  if (file === undefined) return;

  const root = file.slice(0, file.indexOf('kawsay'));
  const jose = await readMeta(filesBelow(path.join(root, 'kawsay')), { me: 'Me' });
  expect([jose.me, jose.people[0]?.name]).toEqual(['facebook-name:me', 'José García']);
  expect(linesOf(jose)).toEqual([
    'message jose garcia > me',
    'message me > jose garcia',
    'message jose garcia > me',
  ]);

  const found = await readMeta(filesBelow(path.join(root, 'msgvault')));
  expect(found.me).toBe('facebook-name:test user');
  expect(found.people).toHaveLength(7);
  expect(linesOf(found)).toHaveLength(18);
  expect(linesOf(found).filter((line) => line.startsWith('call'))).toEqual([
    'call sam nontext > test user',
    'call test user > sam nontext',
  ]);
  expect(found.report.files.filter(({ format }) => format === 'unknown')).toHaveLength(3);
  const rows = found.report.files.map(({ read, kept }) => [read, kept]);
  expect(rows.reduce(([a, b], [read, kept]) => [a + read, b + kept], [0, 0])).toEqual([18, 17]);
});
