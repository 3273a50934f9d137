import { readFileSync } from 'node:fs';
import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Import } from '../src/import.js';
import type { MboxOptions } from '../src/mailbox.js';
import { readMbox } from '../src/mbox.js';
import { cpuMs } from './cpu-ms.js';

const takeout = readFileSync(new URL('./fixtures/mbox/takeout.mbox', import.meta.url));

function linesOf({ interactions }: Import): string[] {
  return [...interactions].map(
    ({ at, from, to, kind, about }) =>
      `${new Date(at).toISOString().slice(0, 16)} ${kind} ${from} > ${to.join(' ')}${about ? ` about ${about}` : ''}`,
  );
}

async function mail(headers: string, options: MboxOptions = {}): Promise<Import> {
  return readMbox(`Date: Mon, 4 Mar 2024 12:20:34 +0000\n${headers}\n\nbody\n`, options);
}

async function reasonFor(headers: string, options: MboxOptions = {}): Promise<string | undefined> {
  const { report } = await mail(headers, options);
  return report.skipped[0]?.reason;
}

const BETWEEN = 'From: Ana <ana@example.com>\nTo: Bo <bo@example.net>';

describe('readMbox', () => {
  it('gives a message per mail, from its sender to everyone else in it, and a favour where it introduces', async () => {
    expect(linesOf(await readMbox(takeout))).toEqual([
      '2024-03-04T11:20 message ana.lopez@example.com > robin@example.org bo@example.net cy@example.net de@example.net',
      '2024-03-05T08:00 message robin@example.org > ana.lopez@example.com dee@example.net',
      '2024-03-06T08:00 message bo@example.net > robin@example.org dee@example.net',
      '2024-03-06T08:00 introduction bo@example.net > robin@example.org about dee@example.net',
    ]);
  });

  it('says what it skipped and why', async () => {
    const { report } = await readMbox(takeout, { file: 'all.mbox' });

    expect(report.files).toEqual([
      {
        file: 'all.mbox',
        format: 'mbox',
        read: 6,
        kept: 4,
        skipped: 2,
        reasons: { 'labelled as promotions': 1, 'mailing list (List-Id)': 1 },
      },
    ]);
    expect(report.skipped.map(({ line }) => line)).toEqual([31, 40]);
    expect(report.notes).toEqual([
      'robin@example.org was taken for the owner of the mailbox',
      'all.mbox: 1 recipient without an e-mail address left out',
    ]);
  });

  it('makes one person of the addresses mails are delivered to and sent from', async () => {
    const { me, people } = await readMbox(takeout);

    expect(me).toBe('robin@example.org');
    expect(people.find(({ id }) => id === me)).toEqual({
      id: 'robin@example.org',
      name: 'Example, Robin',
      names: ['Robin', 'Robin Example'],
      emails: ['robin@example.org', 'robin@work.example'],
    });
    expect(people.map(({ id }) => id)).not.toContain('robin@work.example');
  });

  it('takes nobody for the owner who is in none of the mails', async () => {
    const delivered = `Delivered-To: robin@example.org\n${BETWEEN}`;
    expect((await mail(delivered)).me).toBeUndefined();

    const office = 'Delivered-To: info@example.org\nFrom: Ana <ana@example.com>\nTo: info@example.org';
    const { me, report } = await mail(office, { me: 'robin@example.org' });
    expect(me).toBeUndefined();
    expect(report.notes).toEqual(['robin@example.org is in none of the mails']);
  });

  it('takes for the owner who is in nearly all mails, if nobody else is in half of them', async () => {
    const mailbox = (friends: readonly string[]) =>
      readMbox(
        friends
          .flatMap((friend, i) => [
            `From - Mon Mar 04 11:${10 + i}:34 2024`,
            ...(i % 2 === 0
              ? [`From: robin@x.org`, `To: ${friend}`]
              : [`From: ${friend}`, `To: robin@x.org`]),
            `Date: Mon, 4 Mar 2024 11:${10 + i}:34 +0000\n\n`,
          ])
          .join('\n'),
      );
    const friends = Array.from({ length: 12 }, (_, i) => `friend${i % 4}@x.org`);
    const { me, report } = await mailbox(friends);

    expect(me).toBe('robin@x.org');
    expect(report.notes).toEqual([
      'robin@x.org was taken for the owner of the mailbox, being in nearly all mails',
    ]);
    for (const few of [friends.slice(0, 9), friends.map((friend, i) => (i % 2 ? 'friend1@x.org' : friend))]) {
      const unknown = await mailbox(few);
      expect(unknown.me).toBeUndefined();
      expect(unknown.report.notes).toEqual([expect.stringContaining('do not say whose mailbox it is')]);
    }
    expect((await readMbox('Dear diary\n')).report.notes).toEqual([]);
  });

  it('takes the owner who is declared', async () => {
    expect((await readMbox(takeout, { me: 'mailto:Bo@example.net' })).me).toBe('bo@example.net');
    expect((await readMbox(takeout, { me: 'Ana Lopez' })).me).toBe('ana.lopez@example.com');
  });

  it('decodes names after splitting the addresses', async () => {
    const { people } = await readMbox(takeout);

    expect(people.find(({ id }) => id === 'bo@example.net')).toMatchObject({
      name: 'Bo Chen',
      names: ['Chen, Bo'],
    });
    expect(people.find(({ id }) => id === 'ana.lopez@example.com')).toMatchObject({
      name: 'Ana López',
      emails: ['Ana.Lopez@Example.com'],
    });
  });

  it('reads one spelling of a Gmail address from all of them', async () => {
    const { people } = await mail('From: bo@example.net\nTo: J.Doe+x@GoogleMail.com, jdoe@gmail.com');

    expect(people.map(({ id }) => id)).toEqual(['bo@example.net', 'jdoe@gmail.com']);
  });

  it.each([
    [`${BETWEEN}\nList-Unsubscribe: <x>`, 'newsletter or list (List-Unsubscribe)'],
    [`${BETWEEN}\nPrecedence: Bulk`, 'sent in bulk (Precedence)'],
    [`${BETWEEN}\nAuto-Submitted: auto-replied`, 'sent by a machine (Auto-Submitted)'],
    [`${BETWEEN}\nX-Gmail-Labels: Spam`, 'labelled as spam'],
    [`${BETWEEN}\nX-Gmail-Labels: =?UTF-8?Q?Papierkorb,Ge=C3=B6ffnet?=`, 'labelled as trash'],
    [`${BETWEEN}\nX-Gmail-Labels: Drafts`, 'a draft, never sent'],
    ['From: no-reply@shop.example\nTo: bo@example.net', 'sent by a machine or a list (its address says so)'],
    ['From: Ana\nTo: bo@example.net', 'the sender has no e-mail address'],
    ['To: bo@example.net', 'no sender'],
    ['From: ana@example.com\nTo: undisclosed-recipients:;', 'no recipient'],
    ['From: ana@example.com\nTo: Ana <Ana@example.com>', 'written to oneself'],
    ['From: ana@example.com\nTo: Bo </o=ExchangeLabs/cn=bo>', 'no recipient has an e-mail address'],
    ['From: ana@example.com\nTo: choir@googlegroups.com', 'written to machines or lists only'],
  ])('skips %j: %s', async (headers, reason) => {
    expect(await reasonFor(headers)).toBe(reason);
  });

  it('keeps what an automatic header says no of', async () => {
    expect(await reasonFor(`${BETWEEN}\nAuto-Submitted: no\nPrecedence: first-class`)).toBeUndefined();
  });

  it('keeps bulk mail if told to, in the name of its author', async () => {
    const list =
      'From: Ana via Choir <choir@lists.example.net>\nReply-To: ana@example.com\nTo: bo@example.net\nList-Id: <choir>';

    expect(linesOf(await mail(list, { bulk: 'keep' }))).toEqual([
      '2024-03-04T12:20 message ana@example.com > bo@example.net',
    ]);
  });

  it('takes the mailbox for the recipient if none is named', async () => {
    const hidden = 'From: ana@example.com\nTo: undisclosed-recipients:;\nDelivered-To: bo@example.net';

    expect(linesOf(await mail(hidden))).toEqual([
      '2024-03-04T12:20 message ana@example.com > bo@example.net',
    ]);
  });

  it.each([
    ['Introduction: Bo and Cy', true],
    ['Intro: Bo / Cy', true],
    ['Bo <> Cy', true],
    ['Introducing Cy', true],
    ['Bo, meet Cy', true],
    ['Re: Introduction: Bo and Cy', false],
    ['Acme <> Globex: weekly', false],
    ['Introducing Widget 2.0', false],
    ['Teams meet Friday', false],
    ['Introduction to optics', false],
  ])('takes "%s" for an introduction: %s', async (subject, isOne) => {
    const three = 'From: ana@example.com\nTo: Bo <bo@example.net>, Cy <cy@example.net>';
    const [message, introduction] = (await mail(`${three}\nSubject: ${subject}`)).interactions;

    expect(message).toMatchObject({ kind: 'message', to: ['bo@example.net', 'cy@example.net'] });
    expect(introduction?.kind).toBe(isOne ? 'introduction' : undefined);
    expect(introduction?.about).toBe(isOne ? 'cy@example.net' : undefined);
  });

  it('takes introductions for messages if told to, and where only one person is written to', async () => {
    const [first] = (await mail(`${BETWEEN}, cy@example.net\nSubject: Intro: Cy`, { introductions: false }))
      .interactions;
    const [second] = (await mail(`${BETWEEN}\nSubject: Intro: Cy`)).interactions;

    expect([first?.kind, second?.kind]).toEqual(['message', 'message']);
  });

  it('introduces to the owner', async () => {
    const three = 'From: ana@example.com\nTo: Bo <bo@example.net>, Cy <cy@example.net>\nSubject: Intro: Bo';

    expect(linesOf(await mail(three, { me: 'cy@example.net' }))).toEqual([
      '2024-03-04T12:20 message ana@example.com > bo@example.net cy@example.net',
      '2024-03-04T12:20 introduction ana@example.com > cy@example.net about bo@example.net',
    ]);
  });

  it('tells mails with one Message-ID apart by moment and sender', async () => {
    const one = 'From - \nFrom: a@x.org\nTo: b@x.org\nMessage-ID: <1@x>\nDate: 4 Mar 2024 12:00 UT\n\n';
    const later = one.replace('12:00', '13:00');
    const { interactions, report } = await readMbox(one + later + one);

    expect(interactions.size).toBe(2);
    expect(report.files[0]).toMatchObject({ read: 3, kept: 3 });
    expect(interactions.at(0).id).toMatch(/^mail:1@x\/[0-9a-z]+$/);
  });

  it('dates a mail by its separator or the last relay if it must', async () => {
    const separator = 'From a@x.org Mon Mar 04 11:20:34 +0000 2024\nFrom: a@x.org\nTo: b@x.org\n\n';
    const relay = 'From: a@x.org\nTo: b@x.org\nReceived: by x;\n Tue, 5 Mar 2024 11:20:34 +0000\n\n';

    expect(linesOf(await readMbox(separator))[0]).toMatch(/^2024-03-04T11:20/);
    expect(linesOf(await readMbox(relay))[0]).toMatch(/^2024-03-05T11:20/);
    expect((await readMbox('From: a@x.org\nTo: b@x.org\n\n')).report.skipped[0]?.reason).toBe('no date');
  });

  it('keeps no subject and no text', async () => {
    const { people, interactions } = await readMbox(takeout);

    expect(JSON.stringify([people, [...interactions]])).not.toMatch(/Supper|Gladly|Tuesdays/);
  });

  it('reports a file that is no mailbox', async () => {
    expect((await readMbox('Dear diary\n')).report.files[0]).toMatchObject({ read: 1, kept: 0, skipped: 1 });
    const late = await readMbox(
      '\nDear diary\nA: 1\n\nFrom a@x.org Mon Mar 04 11:20:34 2024\nFrom: a@x.org\nTo: b@x.org\n\n',
    );
    expect(late.report.skipped).toEqual([{ file: 'mbox', line: 2, reason: 'text before the first mail' }]);
    expect(late.interactions.size).toBe(1);
    expect((await readMbox('')).report.files[0]).toMatchObject({ read: 0 });
  });

  it('stops when told to', async () => {
    await expect(readMbox(takeout, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('answers damaged bytes with report rows', async () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: takeout.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: takeout.length }), async (changes, length) => {
        const bytes = Uint8Array.from(takeout.subarray(0, length));
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const { report } = await readMbox(bytes).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TiewiseError);
          return { report: undefined };
        });
        for (const { read, kept, skipped } of report?.files ?? []) expect(read).toBe(kept + skipped);
      }),
      { numRuns: 200 },
    );
  });

  it('is not held up by headers made to do so', async () => {
    const start = cpuMs();
    for (const part of ['<', '"', '(', ',', 'a@', '=?u?Q?', ': ', ' via ', '<>', '\\']) {
      const value = part.repeat(40_000);
      await mail(
        `From: ${value}\nTo: ${value}\nSubject: ${value}\nX-Gmail-Labels: ${value}\nReceived: ${value}`,
      );
      await mail(`From: a@x.org\nTo: b@x.org, c@x.org\nSubject: ${value}\nMessage-ID: ${value}`);
    }
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});
