import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSlack } from '../src/slack.js';
import { filesBelow, linesOf, reasonsOf } from './chat-fixtures.js';
import { samples } from './samples.js';

it('readSlack finds what the samples are known to hold', async () => {
  const [file] = samples('slack', 'synthetic-full/expected.json') ?? [];
  if (file === undefined) return;

  const expected = JSON.parse(readFileSync(file, 'utf8'));
  const found = await readSlack(filesBelow(path.dirname(file)));
  const lines = linesOf(found);
  const [robin, zoe] = ['U01ROBIN', 'U01ZOE'];

  expect(lines).toEqual([
    `message ${robin} > ${zoe}`,
    `message ${zoe} > ${robin}`,
    `reaction ${robin} > ${zoe}`,
    `message ${robin} > ${zoe}`,
    `message ${zoe} > ${robin}`,
  ]);
  expect([expected.dm['robin->zoe'], expected.dm['zoe->robin']]).toEqual([1, 1]);
  expect(expected.replyEdges).toEqual([[zoe, robin]]);
  expect(reasonsOf(found)).toMatchObject({
    'a notice of the channel, not a message': 1,
    'written by a bot': 1,
  });
});

it('readSlack reads the real sample', async () => {
  const [file] = samples('slack', 'zulip/users.json') ?? [];
  if (file === undefined) return;

  const found = await readSlack(filesBelow(path.dirname(file)));
  expect(linesOf(found)).toEqual(['message U061A1R2R > U061A5N1G', 'message U061A1R2R > U061A5N1G']);
  expect(found.report.files.map(({ read, kept }) => [read, kept])).toEqual([
    [4, 4],
    [4, 4],
    [3, 3],
    [4, 2],
    [3, 3],
  ]);
});
