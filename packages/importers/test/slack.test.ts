import { describe, expect, it } from 'vitest';
import { readSlack, slackFormat } from '../src/slack.js';
import { expectHardy, jsonFiles, linesOf, reasonsOf, sizeTogether } from './chat-fixtures.js';

const users = [
  {
    id: 'U1ANN',
    team_id: 'T1',
    name: 'ann',
    real_name: 'Ann Lee',
    profile: { email: 'ann@example.org', phone: '+1 202 555 0101', display_name: 'annie' },
  },
  { id: 'U2BO', team_id: 'T1', name: 'bo', deleted: true, profile: { real_name: 'Bo Lind' } },
  { id: 'U3CY', team_id: 'T1', name: 'cy', profile: {} },
  { id: 'U4BOT', team_id: 'T1', name: 'deploy', is_bot: true },
  { id: 'USLACKBOT', name: 'slackbot' },
];
const channels = [
  { id: 'C1GEN', name: 'general', created: '1433559319', members: ['U1ANN', 'U2BO', 'U3CY'] },
];
const dms = [
  { id: 'D1DM', created: 1600000000, members: ['U1ANN', 'U2BO'] },
  { id: 'D2SELF', created: 1600000000, members: ['U1ANN', 'U1ANN'] },
];
const mpims = [{ id: 'G1MP', name: 'mpdm-ann--bo--cy-1', members: ['U1ANN', 'U2BO', 'U3CY'] }];

function said(user: string, ts: string, more: object = {}) {
  return { type: 'message', user, ts, text: 'secret', ...more };
}

const general = [
  said('U1ANN', '1600000000.000100', { subtype: 'channel_join' }),
  said('U1ANN', '1600000001.000100', { thread_ts: '1600000001.000100', reply_count: 2 }),
  said('U2BO', '1600000002.000100', { thread_ts: '1600000001.000100', parent_user_id: 'U1ANN' }),
  said('U3CY', '1600000003.000100', { thread_ts: '1600000001.000100', parent_user_id: 'U1ANN' }),
  said('U1ANN', '1600000004.000100', { thread_ts: '1600000001.000100', parent_user_id: 'U1ANN' }),
  said('U2BO', '1600000005.000100', { text: 'secret <@U3CY|cy> <@U3CY> <@U4BOT> <!here> &amp;' }),
  said('U2BO', '1600000006.000100', {
    reactions: [{ name: 'wave', users: ['U1ANN', 'U2BO', 'U4BOT'], count: 3 }],
  }),
  said('U4BOT', '1600000007.000100', { text: '<@U1ANN>' }),
  {
    type: 'message',
    subtype: 'bot_message',
    bot_id: 'B1',
    username: 'deploy',
    text: 'ok',
    ts: '1600000008.000100',
  },
  said('U9GUEST', '1600000009.000100', {
    text: '<@U1ANN>',
    user_profile: { real_name: 'Gil Ray', name: 'gil' },
  }),
  said('U1ANN', 'yesterday'),
];

const all = {
  'Acme Slack export/general/2020-09-13.json': general,
  'Acme Slack export/D1DM/2020-09-13.json': [
    said('U1ANN', '1600000010.000100'),
    said('U2BO', '1600000011.000100'),
  ],
  'Acme Slack export/D2SELF/2020-09-13.json': [said('U1ANN', '1600000012.000100')],
  'Acme Slack export/mpdm-ann--bo--cy-1/2020-09-13.json': [said('U3CY', '1600000013.000100')],
  'Acme Slack export/mpims.json': mpims,
  'Acme Slack export/dms.json': dms,
  'Acme Slack export/groups.json': [],
  'Acme Slack export/channels.json': channels,
  'Acme Slack export/users.json': users,
};

const expected = [
  'message U2BO > U1ANN',
  'message U3CY > U1ANN, U2BO',
  'message U1ANN > U2BO, U3CY',
  'message U2BO > U3CY',
  'reaction U1ANN > U2BO',
  'message U9GUEST > U1ANN',
  'message U1ANN > U2BO',
  'message U2BO > U1ANN',
  'message U3CY > U1ANN, U2BO',
];

function headOf(name: string, value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, text, bytes: new TextEncoder().encode(text) };
}

describe('readSlack', () => {
  it('gives messages to the others of a chat, and in channels to those named or in the thread', async () => {
    expect(linesOf(await readSlack(jsonFiles(all)))).toEqual(expected);
  });

  it('reads the files in any order', async () => {
    const turned = jsonFiles(all).reverse();
    const found = await readSlack(turned);
    const before = await readSlack(jsonFiles(all));

    expect([...found.interactions]).toEqual([...before.interactions]);
    expect(found.people).toEqual(before.people);
  });

  it('tells people by team and id, with their address', async () => {
    const { people, me } = await readSlack(jsonFiles(all), { me: 'Ann@example.org' });

    expect(me).toBe('slack:T1/U1ANN');
    expect(people).toEqual([
      {
        id: 'slack:T1/U1ANN',
        name: 'Ann Lee',
        names: ['annie', 'ann'],
        emails: ['ann@example.org'],
        phones: ['+1 202 555 0101'],
      },
      { id: 'slack:T1/U2BO', name: 'Bo Lind', names: ['bo'] },
      { id: 'slack:T1/U3CY', name: 'cy' },
      { id: 'slack:T1/U9GUEST', name: 'Gil Ray', names: ['gil'] },
    ]);
  });

  it('says what it skipped and why, the days of a channel as one', async () => {
    const { report } = await readSlack(jsonFiles(all));
    const file = report.files.find((each) => each.file === 'Acme Slack export/general');

    expect(file).toEqual({
      file: 'Acme Slack export/general',
      format: 'slack messages',
      read: 11,
      kept: 6,
      skipped: 5,
      reasons: {
        'written by a bot': 2,
        'a notice of the channel, not a message': 1,
        'no date that can be read': 1,
        'to a whole channel, to nobody in particular': 1,
      },
    });
    expect(report.skipped[0]?.file).toBe('Acme Slack export/general/2020-09-13.json');
    expect(reasonsOf(await readSlack(jsonFiles(all)))['a note to oneself, or to a bot']).toBe(1);
  });

  it('dates messages by their id', async () => {
    const { interactions } = await readSlack(jsonFiles(all));

    expect(interactions.at(0)).toMatchObject({
      at: 1600000002000,
      id: 'slack:U2BO/1600000002.000100',
      source: 'slack',
    });
  });

  it('keeps no text', async () => {
    const { people, interactions } = await readSlack(jsonFiles(all));

    expect(JSON.stringify([people, [...interactions]])).not.toContain('secret');
  });

  it('adds nothing when the same export is read twice, or is given twice', async () => {
    const one = await readSlack(jsonFiles(all));
    const copy = jsonFiles(all).map(({ name, content }) => ({ name: `copy/${name}`, content }));

    expect(sizeTogether(one, await readSlack(jsonFiles(all)))).toBe(one.interactions.size);
    expect((await readSlack([...jsonFiles(all), ...copy])).interactions.size).toBe(one.interactions.size);
  });

  it('keeps workspaces apart that use the same id', async () => {
    const there = (team: string) => ({
      [`${team}/users.json`]: [
        { id: 'U1ANN', team_id: team, real_name: 'Ann Lee' },
        { id: 'U2BO', team_id: team, real_name: `Bo of ${team}` },
      ],
      [`${team}/dms.json`]: dms,
      [`${team}/D1DM/2020-09-13.json`]: [said('U2BO', `16000000${team.slice(1)}.000100`)],
    });
    const { interactions } = await readSlack(jsonFiles({ ...there('T11'), ...there('T22') }));

    expect(Array.from(interactions, ({ from, to }) => `${from} ${to}`)).toEqual([
      'slack:T11/U2BO slack:T11/U1ANN',
      'slack:T22/U2BO slack:T22/U1ANN',
    ]);
  });

  it('reads the teams of a Grid as one', async () => {
    const grid = {
      'org/org_users.json': users.slice(0, 2),
      'org/teams/west/channels.json': channels,
      'org/teams/west/general/2020-09-13.json': [said('U1ANN', '1600000001.000100', { text: '<@U2BO>' })],
      'org/dms.json': dms,
      'org/teams/west/D1DM/2020-09-13.json': [said('U2BO', '1600000002.000100')],
    };
    const found = await readSlack(jsonFiles(grid));

    expect(linesOf(found)).toEqual(['message U1ANN > U2BO', 'message U2BO > U1ANN']);
    expect(found.people.map(({ id }) => id)).toEqual(['slack:T1/U1ANN', 'slack:T1/U2BO']);
  });

  it('reads chats of two without their list, and people without theirs', async () => {
    const day = [said('U1ANN', '1600000001.000100'), said('U2BO', '1600000002.000100')];
    const found = await readSlack(jsonFiles({ 'D0123456789/2020-09-13.json': day }));

    expect(linesOf(found)).toEqual(['message U1ANN > U2BO', 'message U2BO > U1ANN']);
    expect(found.people.map(({ id }) => id)).toEqual(['slack:U1ANN', 'slack:U2BO']);
  });

  it('counts an answer sent to the channel too as one', async () => {
    const answer = said('U2BO', '1600000002.000100', {
      thread_ts: '1600000001.000100',
      parent_user_id: 'U1ANN',
    });
    const day = [answer, { ...answer, subtype: 'thread_broadcast' }];
    const found = await readSlack(jsonFiles({ 'general/2020-09-13.json': day }));

    expect(linesOf(found)).toEqual(['message U2BO > U1ANN']);
    expect(found.report.files[0]).toMatchObject({ read: 2, kept: 2 });
  });

  it('answers in a thread of many go to the one who began it', async () => {
    const answers = Array.from({ length: 6 }, (_, i) =>
      said(`U${i}X`, `160000000${i}.000100`, { thread_ts: '1500000000.000100', parent_user_id: 'U1ANN' }),
    );
    const found = await readSlack(jsonFiles({ 'general/2020-09-13.json': answers }), { maxGroup: 3 });

    expect(linesOf(found).slice(2)).toEqual([
      'message U2X > U1ANN, U0X, U1X',
      'message U3X > U1ANN',
      'message U4X > U1ANN',
      'message U5X > U1ANN',
    ]);
  });

  it('reports files it does not read, and reads the rest', async () => {
    const { report } = await readSlack([
      { name: 'integration_logs.json', content: '[]' },
      { name: 'users.json', content: '{' },
      { name: 'dms.json', content: '{}' },
      ...jsonFiles({ 'channels.json': channels }),
    ]);

    expect(report.skipped.map(({ file, reason }) => [file, reason])).toEqual([
      ['integration_logs.json', 'it says nothing of ties that is read from a Slack export'],
      ['users.json', 'it is damaged or cut off: no JSON'],
      ['dms.json', 'it says nothing of ties that is read from a Slack export'],
    ]);
    expect(report.files[0]).toMatchObject({ file: 'channels.json', read: 1, kept: 1 });
  });

  it('is not led astray by hostile values', async () => {
    const day = [
      null,
      5,
      [],
      said('__proto__', '1.0'),
      said('U1ANN', '99999999999.0'),
      said('U1ANN', '1e9'),
      { user: {} },
    ];
    const text = `<@${'U'.repeat(1e5)}`.repeat(20);
    const found = await readSlack(
      jsonFiles({
        'users.json': [null, { id: '__proto__' }, { id: 'U1ANN', profile: 7, real_name: ['x'] }],
        'channels.json': [{ id: 'C1', name: '__proto__', members: {} }],
        '__proto__/2020-09-13.json': [...day, said('U1ANN', '1600000001.000100', { text })],
      }),
    );

    expect(found.interactions.size).toBe(0);
    for (const { read, kept, skipped } of found.report.files) expect(read).toBe(kept + skipped);
  });

  it('answers damaged bytes with report rows', async () => {
    await expectHardy(JSON.stringify(general), (content) => {
      return readSlack([...jsonFiles({ 'users.json': users }), { name: 'general/2020-09-13.json', content }]);
    });
    await expectHardy(JSON.stringify(users), (content) => {
      return readSlack([
        ...jsonFiles({ 'general/2020-09-13.json': general }),
        { name: 'users.json', content },
      ]);
    });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));

    await expect(readSlack(jsonFiles(all), { signal })).rejects.toThrow('enough');
  });
});

describe('slackFormat', () => {
  it('knows the files of an export', () => {
    for (const [name, value] of Object.entries(all))
      expect(slackFormat.knows(headOf(name, value), {})).toBe(true);
    expect(slackFormat.knows(headOf('general/2020-09-14.json', []), {})).toBe(true);
  });

  it.each<[string, unknown]>([
    ['users.json', [{ id: 7, name: 'x' }]],
    ['users.json', []],
    ['users.json', { id: 'U1ANN' }],
    ['diary/2020-09-13.json', [{ mood: 'good' }]],
    ['2020-09-13.json', []],
    ['data.json', general],
  ])('leaves %s of something else to others', (name, value) => {
    expect(slackFormat.knows(headOf(name, value), {})).toBe(false);
  });

  it('reads what it is given in one go', async () => {
    const reading = slackFormat.begin({});
    expect(reading.imports()).toEqual([]);
    for (const { name, content } of jsonFiles(all)) await reading.add(name, content);
    expect(reading.imports().map(linesOf)).toEqual([expected]);
  });
});
