import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { phoneLogFormat } from '../src/phone-log.js';
import { samples } from './samples.js';

interface Expected {
  sms: { rows: number; usablePersonToPerson: number; duplicates: number; dropped: Record<string, number> };
  mms: { rows: number };
  calls: Record<string, number>;
  samePerson: string[];
}

it('readPhoneLog reads the samples as they are described', async () => {
  const [description] = samples('sms-backup-restore', 'expected.json') ?? [];
  if (description === undefined) return;

  const { sms, mms, calls, samePerson }: Expected = JSON.parse(readFileSync(description, 'utf8'));
  const reading = phoneLogFormat.begin({});
  for (const file of (samples('sms-backup-restore', '.xml') ?? []).sort())
    await reading.add(file, readFileSync(file));
  const [found] = reading.imports();
  const [log, texts] = found?.report.files ?? [];
  const kinds = [...(found?.interactions ?? [])].map(({ kind, minutes }) =>
    minutes === 0 ? 'attempt' : kind,
  );
  const attempts = calls.missed + calls.voicemail + calls.rejected + calls.outgoingUnanswered;

  expect(texts?.read).toBe(sms.rows + mms.rows);
  expect(texts?.kept).toBe(sms.usablePersonToPerson + sms.duplicates + mms.rows);
  expect(Object.values(texts?.reasons ?? {}).sort()).toEqual(Object.values(sms.dropped).sort());
  expect(log?.read).toBe(calls.rows);
  expect(log?.reasons).toEqual({
    'a withheld number': calls.unknownNumber,
    'refused by the phone, from a blocked number': calls.refused,
  });
  expect(kinds.filter((kind) => kind === 'message')).toHaveLength(sms.usablePersonToPerson + mms.rows);
  expect(kinds.filter((kind) => kind === 'call')).toHaveLength(calls.answeredWithKnownNumber);
  expect(kinds.filter((kind) => kind === 'attempt')).toHaveLength(attempts);
  expect(
    found?.people
      .find(({ name }) => name === 'Zoë Brandt')
      ?.phones?.slice()
      .sort(),
  ).toEqual(samePerson.sort());
});
