import { Network, TiewiseError } from '@tiewise/core';
import { array, assert, asyncProperty, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import { monicaFormat, readMonica } from '../src/monica.js';
import {
  ANNA,
  BEN,
  contact,
  EMAIL_TYPE,
  group,
  KID,
  type MonicaThing,
  monicaExport,
  PHONE_TYPE,
  ROBIN,
} from './monica-export.js';

const ben = contact(BEN, { first_name: 'Ben', last_name: 'Okafor' });

/** Reads an export in which these things stand on Anna. */
function readAnna(properties: Record<string, unknown>, ...data: unknown[]) {
  const anna = contact(ANNA, { first_name: 'Anna', last_name: 'Lind', ...properties }, ...data);
  return readMonica(monicaExport([ROBIN, anna, ben]));
}

/** Robin, Anna and Ben by first name, and what happened between them, with the id left out. */
async function happened(imported: ReturnType<typeof readMonica>): Promise<string[]> {
  const { people, interactions } = await imported;
  const names = new Map(people.map(({ id, name }) => [id, name?.split(' ')[0] ?? id]));
  return Array.from(interactions, ({ at, from, to, kind, about }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    const whom = about === undefined ? '' : ` about ${names.get(about)}`;
    return `${day} ${kind} ${names.get(from)} > ${to.map((id) => names.get(id))}${whom}`;
  });
}

async function reasons(imported: ReturnType<typeof readMonica>): Promise<string[]> {
  return Object.keys((await imported).report.files[0]?.reasons ?? {});
}

describe('readMonica', () => {
  it('reads who a contact is', async () => {
    const fields = group(
      'contact_field',
      { uuid: 'f1', properties: { data: 'anna@example.org', type: EMAIL_TYPE } },
      { uuid: 'f2', properties: { data: '020 7946 0958', type: PHONE_TYPE } },
      { uuid: 'f3', properties: { data: 'https://www.linkedin.com/in/anna-lind', type: 'gone' } },
      { uuid: 'f4', properties: { data: '@annalind', type: 'gone' } },
    );
    const { people } = await readAnna(
      { nickname: 'Nan', company: 'Northwind', job: 'Chair', tags: ['choir'] },
      fields,
    );

    expect(people[1]).toEqual({
      id: 'anna@example.org',
      name: 'Anna Lind',
      names: ['Nan'],
      emails: ['anna@example.org'],
      phones: ['020 7946 0958'],
      urls: ['https://www.linkedin.com/in/anna-lind'],
      organisations: [{ name: 'Northwind', title: 'Chair' }],
      tags: ['choir'],
    });
    expect(people[2]).toEqual({ id: `monica:${BEN}`, name: 'Ben Okafor' });
  });

  it('knows whose export it is', async () => {
    const { me, people } = await readAnna({});
    expect(me).toBe('robin@example.org');
    expect(people.find(({ id }) => id === me)?.emails).toEqual(['robin@example.org']);
    expect((await readMonica(monicaExport([ben]))).me).toBe('robin@example.org');
  });

  it('takes the declared me where the export names nobody', async () => {
    const text = monicaExport([ben])
      .replace(/"exported_by".*\n/, '')
      .replace(/"type": "user"/, '"type": "gone"');

    expect((await readMonica(text, { me: 'robin@example.com' })).me).toBe('robin@example.com');
    expect((await readMonica(text, { me: 'Ben Okafor' })).me).toBe(`monica:${BEN}`);
    expect((await readMonica(text)).me).toBe('monica-name:me');
  });

  it('marks the dead and those known only through another, and says so', async () => {
    const { people, report } = await readAnna({ is_dead: true, is_partial: true, tags: ['choir'] });

    expect(people[1]?.tags).toEqual(['choir', 'deceased', 'partial contact']);
    expect(report.notes).toContain('1 person is marked as deceased in Monica and tagged so');
  });

  it('reads calls from whoever called', async () => {
    const calls = group(
      'call',
      {
        uuid: 'c1',
        properties: { called_at: '2023-01-01T18:00:00Z', contact_called: true, content: 'secret' },
      },
      { uuid: 'c2', properties: { called_at: '2023-02-01 18:00:00', contact_called: false } },
      { uuid: 'c3', properties: { called_at: 'soon' } },
    );

    expect(await happened(readAnna({}, calls))).toEqual([
      '2023-01-01 call Anna > Robin',
      '2023-02-01 call Robin > Anna',
    ]);
    expect(await reasons(readAnna({}, calls))).toEqual(['a call without a date that can be read']);
    expect(JSON.stringify(await readAnna({}, calls))).not.toContain('secret');
  });

  it('reads the messages of a conversation, each from who wrote it', async () => {
    const conversations = group(
      'conversation',
      {
        uuid: 'v1',
        properties: {
          happened_at: '2020-05-05T00:00:00Z',
          messages: [
            { uuid: 'm1', properties: { written_at: '2020-05-06T00:00:00Z', written_by_me: true } },
            { uuid: 'm2', properties: { written_by_me: false } },
            { uuid: 'm3', properties: {} },
          ],
        },
      },
      { uuid: 'v2', properties: { happened_at: '2020-05-05T00:00:00Z' } },
    );

    expect(await happened(readAnna({}, conversations))).toEqual([
      '2020-05-06 message Robin > Anna',
      '2020-05-05 message Anna > Robin',
    ]);
    expect(await reasons(readAnna({}, conversations))).toEqual([
      'a conversation without messages',
      'a message that does not say who wrote it',
    ]);
  });

  it('reads gifts given and received, but no ideas for gifts', async () => {
    const gift = (status: string, more = {}) => ({ uuid: `g-${status}`, properties: { status, ...more } });
    const gifts = group(
      'gift',
      gift('offered', { date: '2021-12-24' }),
      gift('received', { date: '2022-12-24T00:00:00Z' }),
      gift('idea', { date: '2022-12-24' }),
    );

    expect(await happened(readAnna({}, gifts))).toEqual([
      '2021-12-24 gift Robin > Anna',
      '2022-12-24 gift Anna > Robin',
    ]);
    expect(await reasons(readAnna({}, gifts))).toEqual(['an idea for a gift, not a gift']);
  });

  it('gives a present to the relative it was for', async () => {
    const gift = { uuid: 'g1', properties: { status: 'offered', date: '2021-12-24', recipient: KID } };
    const anna = contact(ANNA, { first_name: 'Anna' }, group('gift', gift));
    const kid = contact(KID, { first_name: 'Kit', is_partial: true });

    expect(await happened(readMonica(monicaExport([ROBIN, anna, kid])))).toEqual([
      '2021-12-24 gift Robin > Kit',
    ]);
  });

  it('reads a debt as money lent, and a settled one as given back', async () => {
    const dates = { created_at: '2022-02-02T00:00:00Z', updated_at: '2022-04-01T00:00:00Z' };
    const debts = group(
      'debt',
      { uuid: 'd1', ...dates, properties: { amount: 50, in_debt: true, status: 'inprogress' } },
      { uuid: 'd2', ...dates, properties: { amount: 20, in_debt: false, status: 'complete' } },
    );
    const { people, interactions, kinds, report } = await readAnna({}, debts);

    expect(await happened(readAnna({}, debts))).toEqual([
      '2022-02-02 loan Anna > Robin',
      '2022-02-02 loan Robin > Anna',
      '2022-04-01 repayment Anna > Robin',
    ]);
    expect(kinds?.get('loan')?.favour).toBe(true);
    expect(report.notes).toEqual([
      '3 gifts and debts stand under the day they were written down: Monica has no other date',
    ]);
    expect(Network.of({ people, interactions, kinds }).tiesAt('2023-01-01').size).toBe(1);
  });

  it('reads an activity as a meeting of all who took part', async () => {
    const data = [group('activity', 'a1')];
    const anna = contact(ANNA, { first_name: 'Anna' }, ...data);
    const other = contact(BEN, { first_name: 'Ben' }, ...data);
    const activities = group(
      'activity',
      { uuid: 'a1', properties: { happened_at: '2018-08-08T00:00:00Z' } },
      { uuid: 'a2', properties: { happened_at: '2018-08-09T00:00:00Z' } },
    );
    const read = () => readMonica(monicaExport([ROBIN, anna, other], activities));

    expect(await happened(read())).toEqual(['2018-08-08 meeting Robin > Anna,Ben']);
    expect(await reasons(read())).toEqual(['an activity nobody took part in']);
  });

  it('reads through whom two people met as an introduction about the contact', async () => {
    const met = { first_met_through: BEN, first_met_date: { properties: { date: '2009-06-01T00:00:00Z' } } };

    expect(await happened(readAnna(met))).toEqual(['2009-06-01 introduction Ben > Robin about Anna']);
    expect(await happened(readAnna({ first_met_date: { date: '2009-06-01T00:00:00Z' } }))).toEqual([
      '2009-06-01 connection Robin > Anna',
    ]);
  });

  it('skips an introduction on a day without a year, or by somebody who is gone', async () => {
    const day = { uuid: 'd', is_year_unknown: true, date: '2024-06-01T00:00:00Z' };

    expect(await reasons(readAnna({ first_met_through: BEN, first_met_date: day }))).toEqual([
      'an introduction without the day you first met',
    ]);
    expect(await reasons(readAnna({ first_met_through: KID }))).toEqual([
      'an introduction by nobody in the export',
    ]);
  });

  it('reads a relationship noted from both sides as one connection', async () => {
    const side = (one: string, other: string, more = {}) => ({
      ...more,
      properties: { type: 'partner', contact_is: one, of_contact: other },
    });
    const anna = contact(ANNA, { first_name: 'Anna' });
    const relationships = group(
      'relationship',
      side(ANNA, BEN, { created_at: '2020-01-01T00:00:00Z' }),
      side(BEN, ANNA, { created_at: '2020-01-02T00:00:00Z' }),
      side(BEN, KID),
    );
    const read = () => readMonica(monicaExport([ROBIN, anna, ben], relationships));

    expect(await happened(read())).toEqual(['2020-01-01 connection Anna > Ben']);
    expect(await reasons(read())).toEqual(['a relationship with somebody who is not in the export']);
  });

  it('skips plans and notes, and says why', async () => {
    const plans = [group('reminder', { uuid: 'r1' }), group('life_event', { uuid: 'l1' })];

    expect(await reasons(readAnna({}, ...plans))).toEqual([
      'life event: says nothing of when you were in touch',
      'reminder: says nothing of when you were in touch',
    ]);
  });

  it('counts every thing as kept or skipped', async () => {
    const calls = group('call', { uuid: 'c1', properties: { called_at: '2023-01-01' } }, 7, { uuid: 'c2' });
    const { report } = await readAnna({}, calls);

    expect(report.files[0]).toMatchObject({ format: 'monica', read: 6, kept: 4, skipped: 2 });
  });

  it('adds nothing when the same export comes twice', async () => {
    const calls = group(
      'call',
      { properties: { called_at: '2023-01-01' } },
      { uuid: 'c2', properties: { called_at: '2023-01-01' } },
    );
    const [one, two] = [await readAnna({}, calls), await readAnna({}, calls)];
    const merged = mergeImports([one, two]);

    expect(one.interactions.size).toBe(2);
    expect(merged.interactions.size).toBe(2);
    expect(merged.people.length).toBe(3);
  });

  it('takes ids and names that are out to do harm for what they are', async () => {
    const call = (uuid: string) => group('call', { uuid, properties: { called_at: '2023-01-01' } });
    const hostile = contact(
      '__proto__',
      { first_name: 'constructor', tags: ['__proto__'] },
      call('__proto__'),
    );
    const { people, interactions } = await readMonica(
      monicaExport([ROBIN, hostile, contact('a/../b', { first_name: 'x'.repeat(100_000) }, call('c\u0000'))]),
    );

    expect(people.map(({ id }) => id.slice(0, 24))).toEqual([
      'robin@example.org',
      'monica:__proto__',
      'monica-name:xxxxxxxxxxxx',
    ]);
    expect(people[2]?.name?.length).toBe(500);
    expect(interactions.size).toBe(2);
    expect({}).not.toHaveProperty('first_name');
  });

  it('keeps what came before the place where a file is cut off', async () => {
    const text = monicaExport([ROBIN, contact(ANNA, { first_name: 'Anna' })], group('activity'));
    const { people, report } = await readMonica(text.slice(0, text.indexOf('"activity"')));

    expect(people.length).toBe(2);
    expect(report.skipped).toEqual([
      {
        file: 'monica.json',
        line: expect.any(Number),
        reason: 'from here on it is damaged or cut off: no JSON',
      },
    ]);
  });

  it('throws on what is no JSON at all', async () => {
    await expect(readMonica('dear diary')).rejects.toThrow('monica.json, line 1');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));

    await expect(readMonica(monicaExport([ROBIN]), { signal: stop.signal })).rejects.toThrow('enough');
  });

  it('reads the same wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(
      monicaExport([ROBIN, contact(ANNA, { first_name: 'Zoë 😀' }), ben]),
    );
    const whole = await readMonica(bytes);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, i) =>
      bytes.subarray(5 * i, 5 * i + 5),
    );
    const cut = await readMonica(pieces);

    expect(cut.people).toEqual(whole.people);
    expect(cut.report).toEqual(whole.report);
  });

  it('gives nothing but a report or a typed error for damaged bytes', async () => {
    const things: MonicaThing[] = [
      ROBIN,
      contact(ANNA, { first_name: 'Anna' }, group('gift', { properties: {} })),
    ];
    const bytes = new TextEncoder().encode(monicaExport(things));
    const changes = array(tuple(nat(bytes.length - 1), nat(255)), { maxLength: 8 });

    await assert(
      asyncProperty(changes, async (changed) => {
        const damaged = bytes.slice();
        for (const [place, byte] of changed) damaged[place] = byte;
        try {
          const { report } = await readMonica(damaged);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
        } catch (error) {
          expect(error).toBeInstanceOf(TiewiseError);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('monicaFormat', () => {
  const head = (text: string) => ({ name: 'export.json', bytes: new Uint8Array(), text });

  it('knows an export by what it holds', () => {
    expect(monicaFormat.knows(head(monicaExport([ROBIN])), {})).toBe(true);
    expect(monicaFormat.knows(head('{"account":{}}'), {})).toBe(false);
    expect(monicaFormat.knows(head('{"at":1,"from":"a","to":"b"}'), {})).toBe(false);
  });
});
