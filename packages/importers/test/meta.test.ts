import { describe, expect, it } from 'vitest';
import { metaFormat, readMeta } from '../src/meta.js';
import { repaired } from '../src/mojibake.js';
import { expectHardy, jsonFiles, linesOf, reasonsOf, sizeTogether } from './chat-fixtures.js';

/** As Meta writes it: every byte of the UTF-8 as a character. */
function broken(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function said(name: string, ms: number, more: object = {}) {
  return { sender_name: broken(name), timestamp_ms: ms, content: 'secret', type: 'Generic', ...more };
}

function threadOf(names: readonly string[], messages: readonly unknown[], path = 'inbox/x_1') {
  return {
    participants: names.map((name) => ({ name: broken(name) })),
    messages,
    title: 'x',
    thread_path: path,
  };
}

const T = 1_600_000_000_000;
const JOSE = 'José à Brandt';
const pair = threadOf(
  ['Ida Moss', JOSE],
  [
    said('Ida Moss', T + 5000, { type: 'Call', call_duration: 192 }),
    said(JOSE, T + 4000, { type: 'Call', call_duration: 0, missed: true }),
    said(JOSE, T + 3000, { is_unsent: true }),
    said(JOSE, T + 2000, { type: 'Unsubscribe' }),
    said(JOSE, T + 1000, {
      reactions: [
        { reaction: broken('❤'), actor: 'Ida Moss', timestamp: T / 1000 + 60 },
        { reaction: broken('👍'), actor: broken(JOSE) },
      ],
    }),
    said('Ida Moss', T),
  ],
  'inbox/jose_1',
);
const group = threadOf(
  ['Ida Moss', 'Dee Fox', 'Cy Park'],
  [said('Ida Moss', T + 200), said('Gone Gil', T + 100), said('Cy Park', T)],
  'inbox/crew_2',
);
const all = {
  'messages/inbox/jose_1/message_1.json': pair,
  'messages/inbox/crew_2/message_1.json': group,
};

const expected = [
  'message ida moss > jose a brandt',
  'message jose a brandt > ida moss',
  'reaction ida moss > jose a brandt',
  'call jose a brandt > ida moss',
  'call ida moss > jose a brandt',
  'message cy park > ida moss, dee fox',
  'message gone gil > ida moss, dee fox, cy park',
  'message ida moss > dee fox, cy park, gone gil',
];

function headOf(name: string, value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, text, bytes: new TextEncoder().encode(text) };
}

describe('readMeta', () => {
  it('gives messages, calls and reactions to the others in a chat', async () => {
    expect(linesOf(await readMeta(jsonFiles(all)))).toEqual(expected);
  });

  it('repairs names, and knows people by them alone', async () => {
    const { people, me } = await readMeta(jsonFiles(all));

    expect(me).toBe('facebook-name:ida moss');
    expect(people).toEqual([
      { id: 'facebook-name:cy park', name: 'Cy Park' },
      { id: 'facebook-name:dee fox', name: 'Dee Fox' },
      { id: 'facebook-name:gone gil', name: 'Gone Gil' },
      { id: 'facebook-name:ida moss', name: 'Ida Moss' },
      { id: 'facebook-name:jose a brandt', name: JOSE },
    ]);
  });

  it('dates calls and reactions', async () => {
    const { interactions } = await readMeta(jsonFiles(all));

    expect(interactions.at(2)).toMatchObject({ kind: 'reaction', at: T + 60_000 });
    expect(interactions.at(4)).toMatchObject({
      kind: 'call',
      at: T + 5000,
      minutes: 3.2,
      source: 'facebook',
    });
  });

  it.each([
    [{ call_duration: 90 }, 'call', 1.5, 1],
    [{ call_duration: 0 }, 'call', 0, 0.5],
    [{ type: 'call' }, 'call', 0, 0.5],
    [{ missed: true }, 'call', 0, 0.5],
    [{ content: 'Ida missed your video chat.' }, 'call', 0, 0.5],
    [{ content: 'You missed a call from Ida.' }, 'call', 0, 0.5],
    [{ content: 'You missed a calligraphy class' }, 'message', undefined, 1],
  ])('takes %j for a %s of %s minutes and a weight of %d, though no type says so', async (more, ...call) => {
    const { type: _, ...message } = said('Ida Moss', T);
    const chat = threadOf(['Ida Moss', JOSE], [{ ...message, ...more }]);
    const { interactions } = await readMeta(jsonFiles({ 'inbox/x_1/message_1.json': chat }));
    const { kind, minutes, weight } = interactions.at(0);

    expect([kind, minutes, weight]).toEqual(call);
  });

  it('finds the owner in who is in most chats, and leaves it open where that is two', async () => {
    const chat = (i: number, ...names: string[]) => [
      `inbox/${i}/message_1.json`,
      threadOf(names, [], `inbox/${i}`),
    ];
    const chats = [...'abcdef'].map((other, i) => chat(i, 'Ida Moss', other));
    const found = (...files: unknown[][]) => readMeta(jsonFiles(Object.fromEntries(files)));

    expect((await found(...chats, chat(9, 'a', 'b', 'c'))).me).toBe('facebook-name:ida moss');
    expect((await found(chat(1, 'Ida', 'Ann'), chat(2, 'Ida', 'Ann', 'Bo'))).me).toBeUndefined();
    expect((await found(chat(1, 'Ida', 'Ann'))).report.notes[0]).toMatch('says whose facebook export it is');
  });

  it('says what it skipped and why', async () => {
    const { report } = await readMeta(jsonFiles(all));

    expect(report.files[0]).toEqual({
      file: 'messages/inbox/jose_1/message_1.json',
      format: 'facebook messages',
      read: 6,
      kept: 4,
      skipped: 2,
      reasons: {
        'a notice of the chat, not a message': 1,
        'taken back by who wrote it': 1,
      },
    });
  });

  it('keeps no text', async () => {
    const { people, interactions } = await readMeta(jsonFiles(all));

    expect(JSON.stringify([people, [...interactions]])).not.toContain('secret');
  });

  it('adds a message once that stands in the cutover, the encrypted zip and an inbox', async () => {
    const encrypted = {
      participants: ['Ida Moss', JOSE],
      threadName: `${JOSE}_7`,
      messages: [
        {
          isUnsent: false,
          media: [],
          reactions: [],
          senderName: JOSE,
          text: 'secret',
          timestamp: T + 1000,
          type: 'text',
        },
        {
          isUnsent: false,
          media: [],
          reactions: [],
          senderName: 'Ida Moss',
          text: 'new',
          timestamp: T + 9000,
          type: 'text',
        },
        {
          isUnsent: true,
          media: [],
          reactions: [],
          senderName: 'Ida Moss',
          text: '',
          timestamp: T + 9500,
          type: 'text',
        },
      ],
    };
    const found = await readMeta(
      jsonFiles({
        ...all,
        'messages/e2ee_cutover/jose_1/message_1.json': pair,
        [`${JOSE}_7.json`]: encrypted,
      }),
    );

    expect(linesOf(found)).toEqual([...expected, 'message ida moss > jose a brandt']);
  });

  it('adds nothing when the same export is read twice', async () => {
    const one = await readMeta(jsonFiles(all));

    expect(sizeTogether(one, await readMeta(jsonFiles(all).reverse()))).toBe(one.interactions.size);
  });

  it('tells messages sent to two people at once apart', async () => {
    const files = {
      'inbox/a/message_1.json': threadOf(['Ida Moss', 'Ann Lee'], [said('Ida Moss', T)], 'inbox/a'),
      'inbox/b/message_1.json': threadOf(['Ida Moss', 'Bo Lind'], [said('Ida Moss', T)], 'inbox/b'),
    };

    expect(linesOf(await readMeta(jsonFiles(files)))).toEqual([
      'message ida moss > ann lee',
      'message ida moss > bo lind',
    ]);
  });

  it('gives friends a connection since their date, with the owner the profile names', async () => {
    const found = await readMeta(
      jsonFiles({
        'friends/your_friends.json': {
          friends_v2: [
            { name: broken(JOSE), timestamp: 1_400_000_000 },
            { name: '', timestamp: 1 },
            { name: 'Bo Lind' },
          ],
        },
        'profile_information/profile_information.json': { profile_v2: { name: { full_name: 'Ida Moss' } } },
      }),
    );

    expect(linesOf(found)).toEqual(['connection ida moss > jose a brandt']);
    expect(found.interactions.at(0).at).toBe(1_400_000_000_000);
    expect(found.people.map(({ name }) => name)).toEqual(['Bo Lind', 'Ida Moss', JOSE]);
    expect(reasonsOf(found)).toEqual({ 'an account that is gone or hidden': 1 });
  });

  it('gives followers and accounts followed a connection, by the name of their page', async () => {
    const entry = (value: object, more: object = {}) => ({
      media_list_data: [],
      string_list_data: [{ href: 'https://www.instagram.com/ann.lee', timestamp: 1_500_000_000, ...value }],
      ...more,
    });
    const found = await readMeta(
      jsonFiles({
        'connections/followers_and_following/followers_1.json': [
          entry({ value: 'ann.lee' }),
          entry({ href: 'x' }),
        ],
        'connections/followers_and_following/following.json': {
          relationships_following: [
            entry({ href: 'https://www.instagram.com/_u/Bo_L' }, { title: 'Bo_L' }),
            entry({ timestamp: 0 }, { title: '' }),
          ],
        },
      }),
    );

    expect(linesOf(found)).toEqual([
      'connection ann.lee > instagram-owner',
      'connection instagram-owner > bo_l',
    ]);
    expect(found.me).toBe('instagram-owner');
    expect(found.people).toEqual([
      { id: 'instagram-owner' },
      { id: 'instagram:ann.lee', name: 'ann.lee', urls: ['https://www.instagram.com/ann.lee'] },
      { id: 'instagram:bo_l', name: 'Bo_L', urls: ['https://www.instagram.com/Bo_L'] },
    ]);
    expect(found.report.files.map(({ format, kept, skipped }) => [format, kept, skipped])).toEqual([
      ['instagram followers', 1, 1],
      ['instagram following', 2, 0],
    ]);
  });

  it('keeps Facebook and Instagram apart by the folders', async () => {
    const folder = 'instagram-ida-2024/your_instagram_activity/messages/inbox/ann_1/message_1.json';
    const chat = threadOf(
      ['Ida', 'Ann'],
      [said('Ann', T), said('Ida', T - 1, { content: 'Liked a message' })],
    );
    const found = await readMeta(jsonFiles({ [folder]: chat }), { me: 'Ida' });

    expect([found.me, found.interactions.at(0).from]).toEqual(['instagram-name:ida', 'instagram-name:ann']);
    expect(reasonsOf(found)).toEqual({ 'a notice of the chat, not a message': 1 });
  });

  it('leaves accounts out that all have one name', async () => {
    const chat = threadOf(['Ida Moss', 'Facebook user'], [said('Facebook user', T), said('Ida Moss', T + 1)]);
    const found = await readMeta(jsonFiles({ 'message_1.json': chat }));

    expect(found.interactions.size).toBe(0);
    expect(reasonsOf(found)).toEqual({
      'from or to accounts that are gone or hidden, which all have one name': 2,
    });
  });

  it('knows who left a chat of two by what they wrote', async () => {
    const chat = threadOf(['Ida Moss'], [said('Ida Moss', T + 1), said('Bo Lind', T)]);

    expect(linesOf(await readMeta(jsonFiles({ 'message_1.json': chat })))).toEqual([
      'message bo lind > ida moss',
      'message ida moss > bo lind',
    ]);
  });

  it('gives messages in a large group to nobody', async () => {
    const names = Array.from({ length: 5 }, (_, i) => `P ${i}`);
    const chat = threadOf(names, [said('P 1', T)]);

    expect((await readMeta(jsonFiles({ 'message_1.json': chat }), { maxGroup: 5 })).interactions.size).toBe(
      1,
    );
    expect(reasonsOf(await readMeta(jsonFiles({ 'message_1.json': chat }), { maxGroup: 4 }))).toEqual({
      'to a large group, to nobody in particular': 1,
    });
  });

  it('reports files it does not read, and reads the rest', async () => {
    const { report, interactions } = await readMeta([
      { name: 'ads.json', content: '{"ads":[]}' },
      { name: 'message_1.json', content: '{"participants":' },
      ...jsonFiles(all),
    ]);

    expect(interactions.size).toBe(expected.length);
    expect(report.skipped.slice(-2).map(({ file, reason }) => [file, reason])).toEqual([
      ['ads.json', 'it says nothing of ties that is read from an export of Meta'],
      ['message_1.json', 'it is damaged or cut off: no JSON'],
    ]);
  });

  it('is not led astray by hostile values', async () => {
    const found = await readMeta([
      {
        name: 'message_1.json',
        content: `{"participants":[{"name":"__proto__"},null,7,{"name":{}},"constructor"],"__proto__":{"a":1},"messages":[null,5,[],{},
          {"sender_name":"__proto__","timestamp_ms":1600000000000,"reactions":[null,{"actor":5}]},
          {"sender_name":"constructor","timestamp_ms":"x"},{"sender_name":"constructor","timestamp_ms":1e300}]}`,
      },
    ]);

    expect(linesOf(found)).toEqual(['message __proto__ > constructor']);
    expect(found.report.files[0]).toMatchObject({ read: 7, kept: 1, skipped: 6 });
  });

  it('answers damaged bytes with report rows', async () => {
    await expectHardy(JSON.stringify(pair), (content) => readMeta([{ name: 'message_1.json', content }]));
    const friends = JSON.stringify({ friends_v2: [{ name: broken(JOSE), timestamp: 1_400_000_000 }] });
    await expectHardy(friends, (content) => readMeta([{ name: 'your_friends.json', content }]));
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));

    await expect(readMeta(jsonFiles(all), { signal })).rejects.toThrow('enough');
  });
});

describe('metaFormat', () => {
  it('knows chats, friends and followers by what they hold', () => {
    const follow = {
      title: '',
      media_list_data: [],
      string_list_data: [{ href: '', value: 'x', timestamp: 1 }],
    };
    for (const value of [
      pair,
      threadOf([], []),
      { friends_v2: [] },
      [follow],
      { relationships_following: [follow] },
    ]) {
      expect(metaFormat.knows(headOf('x.json', value), {})).toBe(true);
    }
    const encrypted = '{"participants":["A","B"],"threadName":"A_1","messages":[]}';
    expect(metaFormat.knows(headOf('A_1.json', encrypted), {})).toBe(true);
  });

  it.each([
    '{"participants":["a"],"messages":["x"]}',
    '[]',
    '{"messages":[]}',
    '{"friends":[]}',
    '[{"string_list_data":[]}]',
  ])('leaves %s to others', (text) => {
    expect(metaFormat.knows(headOf('message_1.json', text), {})).toBe(false);
  });

  it('reads what it is given in one go', async () => {
    const reading = metaFormat.begin({});
    expect(reading.imports()).toEqual([]);
    for (const { name, content } of jsonFiles(all)) await reading.add(name, content);
    expect(reading.imports().map(linesOf)).toEqual([expected]);
  });
});

describe('repaired', () => {
  it.each([broken('José'), 'José', broken('😀'), '😀', 'plain', 'Ã', ''])(
    'repairs %j once, and changes nothing else',
    (text) => {
      expect(repaired(repaired(text))).toBe(repaired(text));
    },
  );

  it('gives back what was meant', () => {
    expect(repaired(broken('José à 😀 Łukasz'))).toBe('José à 😀 Łukasz');
    expect(repaired('José')).toBe('José');
  });
});
