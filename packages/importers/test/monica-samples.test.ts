import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMonica } from '../src/monica.js';
import { samples } from './samples.js';

it('readMonica reads the sample whole', async () => {
  const [file] = samples('monica', 'synthetic-monica-4.x.json') ?? [];
  if (file === undefined) return;

  const bytes = readFileSync(file);
  const { people, interactions, me, report } = await readMonica(bytes);
  const kinds = Array.from(interactions, ({ kind }) => kind).sort();

  expect(people.map(({ name }) => name)).toEqual(['Robin Example', 'Zoë Brandt', 'José García', 'Max']);
  expect(people.map(({ tags }) => tags)).toEqual([undefined, ['friend'], ['deceased'], ['partial contact']]);
  expect(people[1]).toMatchObject({
    id: 'zoe.brandt@example.com',
    emails: ['zoe.brandt@example.com'],
    phones: ['+44 7700 900123'],
  });
  expect(me).toBe(people[0]?.id);
  expect(kinds).toEqual(
    'call call connection gift gift introduction loan meeting message message'.split(' '),
  );
  expect(report.files[0]).toMatchObject({ read: 15, kept: 15, skipped: 0 });
  const pieces = Array.from({ length: Math.ceil(bytes.length / 11) }, (_, i) =>
    bytes.subarray(11 * i, 11 * i + 11),
  );
  expect([...(await readMonica(pieces)).interactions]).toEqual([...interactions]);
});
