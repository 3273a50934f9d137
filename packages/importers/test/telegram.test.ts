import { readFileSync } from 'node:fs';
import { InvalidInputError } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { chatPagesFormat } from '../src/chat-pages.js';
import { readTelegram, telegramFormat } from '../src/telegram.js';
import { expectHardy, linesOf, reasonsOf, sizeTogether } from './chat-fixtures.js';

const full = readFileSync(new URL('./fixtures/telegram/result.json', import.meta.url));

function messageOf(from: number, id: number, seconds: number, more: object = {}) {
  return {
    id,
    type: 'message',
    date_unixtime: String(seconds),
    from: `P${from}`,
    from_id: `user${from}`,
    ...more,
  };
}

function chatOf(type: string, messages: readonly unknown[], id: unknown = 22) {
  return JSON.stringify({ name: 'Chat', type, id, messages });
}

function headOf(text: string, name = 'result.json') {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

describe('readTelegram', () => {
  it('gives messages to the other of two, and in a group to those answered, named, or there lately', async () => {
    expect(linesOf(await readTelegram(full))).toEqual([
      'message user11 > user22',
      'message user22 > user11',
      'reaction user11 > user22',
      'call user22 > user11',
      'call user11 > user22',
      'gift user11 > user22',
      'message user33 > user11',
      'message user66 > user55, user11',
      'message user55 > user66',
      'message user66 > user11',
      'message user11 > user66',
      'message user66 > user11',
      'message user11 > user88',
    ]);
  });

  it('dates messages by the second, reactions by the zone their message shows', async () => {
    const { interactions } = await readTelegram(full);
    const [, second, reaction, call] = [...interactions];

    expect(new Date(second?.at ?? 0).toISOString()).toBe('2024-06-01T10:10:00.000Z');
    expect(new Date(reaction?.at ?? 0).toISOString()).toBe('2024-06-01T10:15:00.000Z');
    expect(call).toMatchObject({ minutes: 1.5, source: 'telegram', id: 'telegram:22/3/1717322400' });
  });

  it('knows people by their number, even when their account is gone', async () => {
    const { people, me } = await readTelegram(full);

    expect(me).toBe('telegram:user11');
    expect(people).toEqual([
      { id: 'tel:+12025550133', name: 'Cy Park', phones: ['0012025550133'] },
      { id: 'telegram-name:dot', name: 'Dot' },
      { id: 'telegram:user11', name: 'Ida Moss', phones: ['+1 202 555 0111'] },
      { id: 'telegram:user22', name: 'Bo Lind', names: ['Bo L.'], phones: ['+1 202 555 0122'] },
      { id: 'telegram:user33' },
      { id: 'telegram:user55', name: 'Eve Roth' },
      { id: 'telegram:user66', name: 'Flo Wu' },
      { id: 'telegram:user88', name: 'Gus Hay' },
    ]);
  });

  it('says what it skipped and why, with the line', async () => {
    const { report } = await readTelegram(full, { file: 'result.json' });

    expect(report.files).toEqual([
      {
        file: 'result.json',
        format: 'telegram',
        read: 27,
        kept: 15,
        skipped: 12,
        reasons: {
          'with a bot, not a person': 3,
          'a note to oneself': 1,
          'a notice of the chat, not a message': 1,
          'in a channel, to nobody in particular': 1,
          'nobody is known to have read it': 1,
          'no date that can be read': 1,
          'no name, address or number': 1,
          'of a kind that Telegram could not export': 1,
          'sent by Telegram itself': 1,
          'written by a channel or group, not a person': 1,
        },
      },
    ]);
    const lines = full.toString().split('\n');
    const lineOf = (reason: string) => report.skipped.find((row) => row.reason === reason)?.line ?? 0;
    expect(lines[lineOf('sent by Telegram itself') - 1]).toContain('777000');
    expect(lines[lineOf('written by a channel or group, not a person') - 1]).toContain('anonymous');
  });

  it('keeps no text', async () => {
    const { people, interactions } = await readTelegram(full);

    expect(JSON.stringify([people, [...interactions]])).not.toMatch(/secret|lorem|to all/);
  });

  it('reads the same however the bytes are cut, with a byte order mark too', async () => {
    const whole = await readTelegram(full);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...full]);
    for (const size of [1, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(marked.length / size) }, (_, i) =>
        marked.subarray(size * i, size * i + size),
      );
      const cut = await readTelegram(pieces);
      expect([...cut.interactions]).toEqual([...whole.interactions]);
      expect(cut.people).toEqual(whole.people);
      expect(cut.report).toEqual(whole.report);
    }
  });

  it('adds nothing when the same file is read twice', async () => {
    const one = await readTelegram(full);

    expect(sizeTogether(one, await readTelegram(full))).toBe(one.interactions.size);
  });

  it('reads a single chat, and finds its owner in the one who writes to the other', async () => {
    const chat = chatOf('personal_chat', [messageOf(22, 1, 1717236000), messageOf(11, 2, 1717236001)]);
    const found = await readTelegram(chat);

    expect(linesOf(found)).toEqual(['message user22 > user11', 'message user11 > user22']);
    expect(found.me).toBe('telegram:user11');
  });

  it('keeps what one who is not known was written to', async () => {
    const chat = chatOf('personal_chat', [messageOf(22, 1, 1717236000)]);
    const found = await readTelegram(chat, { file: 'bo.json' });

    expect(linesOf(found)).toEqual(['message user22 > telegram-owner']);
    expect(found.people.map(({ id }) => id)).toEqual(['telegram-owner', 'telegram:user22']);
    expect(found.me).toBe('telegram-owner');
    expect(found.report.notes).toEqual([
      'bo.json does not say whose export it is: say it with me (on the command line --me)',
    ]);
  });

  it('takes a reader of a group who is not known for one of those who write in it', async () => {
    const chat = chatOf('private_group', [messageOf(1, 1, 1717236000), messageOf(2, 2, 1717236001)]);
    const found = await readTelegram(chat);

    expect(linesOf(found)).toEqual(['message user2 > user1']);
    expect(found.report.files[0]).toMatchObject({ read: 2, kept: 1, skipped: 1 });
    expect(linesOf(await readTelegram(chat, { me: 'P1' }))).toEqual(['message user2 > user1']);
  });

  it('reads older exports, whose users are numbers and whose dates have no zone', async () => {
    const old = { id: 1, type: 'message', date: '2019-05-01T12:00:00', from: 'Bo', from_id: 22, text: '' };
    const { interactions, report } = await readTelegram(chatOf('personal_chat', [old]), { file: 'old.json' });

    expect(interactions.at(0)).toMatchObject({ at: Date.UTC(2019, 4, 1, 12), from: 'telegram:user22' });
    expect(report.notes).toContain('old.json: 1 date without a time zone, read as UTC');
  });

  it('gives a message in a large group to nobody, but an answer to the one answered', async () => {
    const messages = Array.from({ length: 8 }, (_, i) => messageOf(100 + i, i, 1717236000 + i));
    const answer = messageOf(200, 9, 1717236100, { reply_to_message_id: 0 });
    const found = await readTelegram(chatOf('public_supergroup', [...messages, answer]), { maxGroup: 3 });

    expect(linesOf(found)).toEqual([
      'message user101 > user100',
      'message user102 > user100, user101',
      'message user200 > user100',
    ]);
    expect(reasonsOf(found)).toEqual({
      'to a large group, to nobody in particular': 5,
      'nobody is known to have read it': 1,
    });
  });

  it('knows somebody who is named in a message and never wrote', async () => {
    const named = [{ type: 'mention_name', text: 'Gil', user_id: 7 }];
    const chat = chatOf('public_supergroup', [messageOf(1, 1, 1717236000, { text_entities: named })]);
    const found = await readTelegram(chat);

    expect(linesOf(found)).toEqual(['message user1 > user7']);
    expect(found.people.map(({ id }) => id)).toEqual(['telegram:user1', 'telegram:user7']);
  });

  it('never takes whose export it is for a bot', async () => {
    const chat = JSON.parse(chatOf('personal_chat', [messageOf(22, 1, 1717236000)]));
    const found = await readTelegram(
      JSON.stringify({
        personal_information: { user_id: 99, first_name: 'Ana' },
        frequent_contacts: { list: [{ id: 99, category: 'inline_bots' }] },
        chats: { list: [chat] },
      }),
    );

    expect(found.me).toBe('telegram:user99');
    expect(found.people.map(({ id }) => id)).toContain('telegram:user99');
    expect(linesOf(found)).toEqual(['message user22 > user99']);
  });

  it('looks for no answer in another chat', async () => {
    const messages = [
      messageOf(1, 1, 1717236000),
      messageOf(2, 2, 1717236001),
      messageOf(3, 3, 1717236002, { reply_to_message_id: 1, reply_to_peer_id: 'channel9' }),
    ];

    expect(linesOf(await readTelegram(chatOf('public_supergroup', messages))).at(-1)).toBe(
      'message user3 > user1, user2',
    );
  });

  it('reads a file that breaks off up to there', async () => {
    const cut = full.subarray(0, full.indexOf('"send_premium_gift"'));
    const { interactions, report } = await readTelegram(cut);

    expect(interactions.size).toBe(5);
    expect(report.skipped.at(-1)).toMatchObject({ reason: 'from here on it is damaged or cut off: no JSON' });
  });

  it.each(['Dear diary', '[', '{"chats": tru'])('throws on %j, which is no JSON', async (text) => {
    await expect(readTelegram(text, { file: 'x.json' })).rejects.toThrow(InvalidInputError);
  });

  it('is not led astray by hostile values', async () => {
    const chat = `{"name":"__proto__","type":"personal_chat","id":22,"__proto__":{"type":"x"},"messages":[
      {"id":1,"type":"message","date_unixtime":"1717236000","from":"constructor","from_id":"user22","__proto__":{"from_id":"user1"}},
      {"id":2,"type":"message","date_unixtime":{},"from_id":"user22"},
      {"id":3,"type":"message","date_unixtime":"1717236000","from_id":"__proto__"},
      null, 5, "x", [[[]]]]}`;
    const found = await readTelegram(chat);

    expect(linesOf(found)).toEqual(['message user22 > telegram-owner']);
    expect(reasonsOf(found)).toEqual({
      'no message': 4,
      'it does not say who wrote it': 1,
      'no date that can be read': 1,
    });
    await expect(readTelegram('['.repeat(1e6))).rejects.toThrow('nested too deep');
  });

  it('gives up on a value no message can be as large as', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1 << 20));
    const start = chatOf('personal_chat', [messageOf(22, 1, 1717236000)]).replace(/\]\}$/, ',{"text":"');
    function* endless() {
      yield start;
      for (let i = 0; i < 100; i++) yield piece;
    }
    const { interactions, report } = await readTelegram(endless());

    expect(interactions.size).toBe(1);
    expect(report.skipped.at(-1)?.reason).toBe('one of its values is larger than 32 MiB');
  });

  it('answers damaged bytes with report rows', async () => {
    await expectHardy(full.toString(), (bytes) => readTelegram(bytes));
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));

    await expect(readTelegram(full, { signal })).rejects.toThrow('enough');
  });
});

describe('telegramFormat', () => {
  it('knows an export of an account and of a chat by what they hold', () => {
    for (const text of [full.toString(), chatOf('personal_chat', []), chatOf('public_supergroup', [])]) {
      expect(telegramFormat.knows(headOf(text), {})).toBe(true);
    }
  });

  it.each([
    '{"messages":[{"id":1}]}',
    '{"type":"FeatureCollection","chats":[]}',
    '[]',
    '',
    '{"contacts":{}}',
  ])('leaves %j to others', (text) => {
    expect(telegramFormat.knows(headOf(text), {})).toBe(false);
  });
});

describe('chatPagesFormat', () => {
  it('tells what to ask for instead of web pages', async () => {
    const page = '<!DOCTYPE html>\n<html><head><title>Exported Data</title>';

    expect(chatPagesFormat.knows(headOf(page, 'messages.html'), {})).toBe(true);
    expect(chatPagesFormat.knows(headOf('<html>', 'inbox/ann_1/message_1.html'), {})).toBe(true);
    expect(chatPagesFormat.knows(headOf('<html>', 'index.html'), {})).toBe(false);
    await expect(chatPagesFormat.begin({}).add('messages.html', page)).rejects.toThrow('choose JSON');
  });
});
