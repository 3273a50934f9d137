import type { Interaction } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import type { Content } from '../src/import.js';
import { readExports } from '../src/read-exports.js';

const AT = 1_717_236_000;
const ID = Buffer.alloc(16, 0xaa).toString('base64');

const EXPORTS: Readonly<Record<string, Content>> = {
  'telegram/result.json': JSON.stringify({
    name: 'Bo',
    type: 'personal_chat',
    id: 22,
    messages: [
      {
        id: 1,
        type: 'service',
        date_unixtime: String(AT),
        actor: 'Bo',
        actor_id: 'user22',
        action: 'phone_call',
        discard_reason: 'missed',
      },
    ],
  }),
  'messages/inbox/bo_1/message_1.json': JSON.stringify({
    participants: [{ name: 'Bo' }, { name: 'Ida' }],
    messages: [{ sender_name: 'Bo', timestamp_ms: AT * 1000, type: 'Call', call_duration: 0, missed: true }],
    title: 'Bo',
    thread_path: 'inbox/bo_1',
  }),
  'calls.xml': `<calls count="1"><call number="+447700900123" duration="0" date="${AT}000" type="3" /></calls>`,
  'WhatsApp Chat with Bo.txt':
    '[01/06/2024, 10:00:00] Bo: \u200eMissed voice call\n[13/06/2024, 10:00:00] Ida: x\n',
  'signal/main.jsonl': [
    { version: '1', backupTimeMs: '1700000000000' },
    { account: { givenName: 'Ida' } },
    { recipient: { id: '1', self: {} } },
    { recipient: { id: '2', contact: { aci: ID, e164: '447700900123', profileGivenName: 'Bo' } } },
    { chat: { id: '1', recipientId: '2' } },
    {
      chatItem: {
        chatId: '1',
        authorId: '2',
        dateSent: `${AT}000`,
        updateMessage: {
          individualCall: { direction: 'INCOMING', state: 'MISSED', startedCallTimestamp: `${AT}000` },
        },
      },
    },
  ]
    .map((frame) => JSON.stringify(frame))
    .join('\n'),
};

describe('a call that nobody answered', () => {
  it.each(Object.keys(EXPORTS))('is a call of 0 minutes and the weight of a message in %s', async (name) => {
    const { interactions, people, report } = await readExports([{ name, content: EXPORTS[name] as Content }]);
    const [call] = [...interactions].filter(({ kind }) => kind === 'call') as [Interaction];

    expect(report.files.map(({ skipped }) => skipped)).toEqual([0]);
    expect(call).toMatchObject({ at: AT * 1000, weight: 0.5, minutes: 0 });
    const caller = people.find(({ id }) => id === call.from);
    expect([caller?.name, ...(caller?.phones ?? [])]).toContain(
      name === 'calls.xml' ? '+447700900123' : 'Bo',
    );
    expect(call.to).toHaveLength(1);
  });
});
