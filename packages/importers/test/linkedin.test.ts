import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../src/linkedin.js';
import { filesOf, linesOf } from './linkedin-fixtures.js';

const complete = await readLinkedin(filesOf('complete'));

function fileReport(name: string) {
  return complete.report.files.find(({ file }) => file === name);
}

function person(id: string) {
  return complete.people.find((each) => each.id === id);
}

describe('readLinkedin', () => {
  it('gives messages from the sender to each recipient', () => {
    expect(linesOf(complete, 'message')).toEqual([
      'åsa-lindqvist > mira-holm 2024-03-01T09:00',
      'mira-holm > åsa-lindqvist 2024-03-01T10:00',
      'mira-holm > åsa-lindqvist 2024-03-01T10:00',
      'noorhaddad > mira-holm, tomas-vega-9 2023-12-24T18:00',
    ]);
  });

  it('gives connections since the day they were made', () => {
    expect(linesOf(complete, 'connection')).toEqual([
      'mira-holm > åsa-lindqvist 2016-05-04T00:00',
      'mira-holm > tomas-vega-9 2011-10-17T00:00',
      'mira-holm > noorhaddad 2020-02-29T00:00',
      'mira-holm > kim-park-1 2018-01-01T00:00',
      'mira-holm > kim-park-2 2018-01-02T00:00',
    ]);
  });

  it('gives invitations from inviter to invitee, their times as UTC in US order', () => {
    expect(linesOf(complete, 'invitation')).toEqual([
      'mira-holm > åsa-lindqvist 2016-05-03T21:41',
      'noorhaddad > mira-holm 2020-02-28T00:05',
    ]);
  });

  it('gives recommendations and endorsements from giver to receiver, about the receiver', () => {
    expect(linesOf(complete, 'recommendation')).toEqual([
      'mira-holm > noorhaddad 2021-01-24T15:00',
      'tomas-vega-9 > mira-holm 2012-07-21T12:11',
    ]);
    expect(linesOf(complete, 'endorsement')).toEqual([
      'mira-holm > tomas-vega-9 2017-05-07T01:01',
      'åsa-lindqvist > mira-holm 2018-10-18T12:23',
    ]);
    for (const { kind, to, about } of complete.interactions) {
      if (kind === 'recommendation' || kind === 'endorsement') expect(about).toBe(to[0]);
    }
  });

  it('knows people by the name of their page, with what Connections says of them', () => {
    expect(person('linkedin:tomas-vega-9')).toEqual({
      id: 'linkedin:tomas-vega-9',
      name: 'Tomás Vega',
      emails: ['tomas.vega@example.com'],
      urls: ['https://www.linkedin.com/in/tomas-vega-9'],
      organisations: [{ name: 'Kiln Works', title: 'Potter' }],
    });
    expect(person('linkedin:noorhaddad')?.name).toBe('Noor Haddad, MBA');
  });

  it('finds the owner, with the primary address first', () => {
    expect(complete.me).toBe('linkedin:mira-holm');
    expect(person('linkedin:mira-holm')?.emails).toEqual(['mira@example.org', 'mira.old@example.net']);
  });

  it('skips what is no message between people, each with a reason', () => {
    expect(fileReport('messages.csv')).toMatchObject({ read: 11, kept: 4, skipped: 7 });
    expect(fileReport('messages.csv')?.reasons).toEqual({
      'an advertisement: its sender has no profile': 2,
      'a draft, never sent': 1,
      'hidden or deleted member': 1,
      'fewer cells than the header': 1,
      'no date that can be read': 1,
      'sent by a page, not a person': 1,
    });
  });

  it('skips hidden members and days that are in no calendar', () => {
    expect(fileReport('Connections.csv')).toMatchObject({
      read: 7,
      kept: 5,
      reasons: { 'hidden or deleted member': 1, 'no date that can be read': 1 },
    });
  });

  it('skips a name that two connections have', () => {
    expect(complete.report.skipped).toContainEqual({
      file: 'Recommendations_Received.csv',
      line: 4,
      reason: 'a name that two people have, and no profile page to tell them apart',
    });
  });

  it('names the files it does not read', () => {
    expect(fileReport('Skills.csv')).toMatchObject({ format: 'unknown', read: 0 });
  });

  it('keeps no text, subject or note', () => {
    const kept = JSON.stringify([complete.people, [...complete.interactions]]);
    for (const text of ['at sea', 'bring tea', 'Hello Mira', 'finds the leak'])
      expect(kept).not.toContain(text);
  });

  it('adds nothing for the same files given twice', async () => {
    const files = filesOf('complete');
    const copies = files.map(({ name, content }) => ({
      name: `again/${name.replace('.csv', ' (1).csv')}`,
      content,
    }));
    const twice = await readLinkedin([...files, ...copies]);
    expect(twice.people).toEqual(complete.people);
    expect([...twice.interactions]).toEqual([...complete.interactions]);
  });

  it('gives the same whatever the order of the files', async () => {
    const reversed = await readLinkedin(filesOf('complete').reverse());
    const sorted = (interactions: Iterable<unknown>) =>
      [...interactions].map((each) => JSON.stringify(each)).sort();
    expect(sorted(reversed.interactions)).toEqual(sorted(complete.interactions));
    expect(reversed.me).toBe(complete.me);
  });
});

describe('readLinkedin, of an export from before 2021,', () => {
  it('joins people without pages to the one of that name, and takes degrees for no people', async () => {
    const old = await readLinkedin(filesOf('before-2021'));
    expect(old.me).toBe('linkedin:mira-holm');
    expect(linesOf(old, 'message')).toEqual([
      'per-okoye > mira-holm 2020-09-18T10:00',
      'mira-holm > per-okoye, linkedin-name:ida moss, linkedin-name:jon berg 2020-09-19T10:00',
    ]);
    expect(linesOf(old, 'connection')[1]).toBe('mira-holm > per-okoye 2013-01-12T00:00');
  });
});

describe('readLinkedin, of a Connections file alone,', () => {
  const content =
    '\uFEFFNotes:;;\r\n;;\r\nFirst Name;Last Name;URL;Connected On\r\nIda;Moss;;8-Feb-26\r\nPer;Okoye;;14.11.2019\r\n';

  it('reads what Excel saved, and says that the owner is unknown', async () => {
    const { me, interactions, report } = await readLinkedin([{ name: 'connections.csv', content }]);
    expect(me).toBe('linkedin-owner');
    expect([...interactions].map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2026-02-08',
      '2019-11-14',
    ]);
    expect(report.notes[0]).toContain('none of these files says whose LinkedIn export it is');
  });

  it.each([
    ['me@example.org', 'me@example.org'],
    ['https://www.linkedin.com/in/Mira-Holm/', 'linkedin:mira-holm'],
    ['Mira Holm', 'linkedin-name:mira holm'],
  ])('takes %s for the owner', async (me, id) => {
    const found = await readLinkedin([{ name: 'Connections.csv', content }], { me });
    expect(found.me).toBe(id);
    expect(found.people.map((each) => each.id)).toContain(id);
  });

  it('names the people of messages even where nobody can be told for the owner', async () => {
    const content = 'CONVERSATION ID,FROM,TO,DATE\n1,Mira Holm,Per Okoye,2024-03-01 09:00:00 UTC\n';
    const { people, me } = await readLinkedin([{ name: 'messages.csv', content }]);

    expect(me).toBeUndefined();
    expect(people).toEqual([
      { id: 'linkedin-name:mira holm', name: 'Mira Holm' },
      { id: 'linkedin-name:per okoye', name: 'Per Okoye' },
    ]);
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readLinkedin([{ name: 'Connections.csv', content }], { signal })).rejects.toThrow('enough');
  });
});

describe('readLinkedin, of damaged files,', () => {
  it('skips rows, and throws nothing', async () => {
    const files = filesOf('complete');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        async (which, edits) => {
          const damaged = files.map(({ name, content }, i) => {
            const bytes = (content as Uint8Array).slice();
            if (i === which) for (const [at, to] of edits) bytes[at % bytes.length] = to;
            return { name, content: bytes };
          });
          const { people, interactions, report } = await readLinkedin(damaged);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
          const ids = new Set(people.map(({ id }) => id));
          for (const { from, to } of interactions)
            expect([from, ...to].every((id) => ids.has(id))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
