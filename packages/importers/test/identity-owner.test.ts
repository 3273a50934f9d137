import { describe, expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import { readExports } from '../src/read-exports.js';
import { importOf } from './import-of.js';

const linkedin = importOf(
  [
    {
      id: 'linkedin:robin',
      name: 'Robin Example',
      emails: ['robin@home.example'],
      urls: ['linkedin.com/in/robin'],
    },
  ],
  { me: 'linkedin:robin', file: 'Connections.csv' },
);
const work = importOf(
  [{ id: 'r.example@work.example', name: 'Example, Robin', emails: ['r.example@work.example'] }],
  {
    me: 'r.example@work.example',
    file: 'work.mbox',
  },
);
const home = importOf(
  [{ id: 'robin@home.example', emails: ['robin@home.example'] }, { id: 'bo@x.example' }],
  {
    file: 'home.mbox',
  },
);
const book = importOf([
  {
    id: 'vcard:me',
    name: 'Rob Example',
    phones: ['+44 7700 900123'],
    emails: ['old@home.example', 'robin@home.example'],
  },
]);
const phone = importOf([{ id: 'tel:+447700900123' }], { file: 'sms.xml' });

describe('the owner', () => {
  it('is one person across mailboxes, a profile, an address book and a phone', () => {
    const { me, people } = mergeImports([linkedin, work, home, book, phone]);

    expect(people.map(({ id }) => id)).toEqual(['bo@x.example', 'old@home.example']);
    expect(me).toBe('old@home.example');
    expect(people[1]).toMatchObject({
      emails: ['old@home.example', 'r.example@work.example', 'robin@home.example'],
      phones: ['+44 7700 900123'],
    });
  });

  it.each(['robin@home.example', 'https://www.linkedin.com/in/robin/', '0044 7700 900123', 'Robin Example'])(
    'is found by %s',
    (me) => {
      expect(mergeImports([linkedin, work, home, book, phone], { me }).me).toBe('old@home.example');
    },
  );

  it('is found by a national number, where the region is known', () => {
    expect(mergeImports([home, book], { me: '07700 900123', region: 'GB' }).me).toBe('old@home.example');
    expect(mergeImports([home, book], { me: '07700 900123' }).me).toBeUndefined();
  });

  it('of a mailbox that does not name its owner is not guessed by name', () => {
    const other = importOf([
      { id: 'robin@third.example', name: 'Robin Example', emails: ['robin@third.example'] },
    ]);
    const { me, people, suggestions } = mergeImports([linkedin, other]);

    expect(me).toBe('robin@home.example');
    expect(people).toHaveLength(2);
    expect(suggestions[0].people).toEqual(['robin@home.example', 'robin@third.example']);
    expect(
      mergeImports([linkedin, other], { decisions: { me: ['robin@third.example'] } }).people,
    ).toHaveLength(1);
  });

  it('is not somebody else who is named as owner of one of the files', () => {
    const ana = importOf([{ id: 'ana@x.example', name: 'Ana Lopez' }], { me: 'ana@x.example' });
    const { people, report } = mergeImports([linkedin, ana], { me: 'linkedin:robin' });

    expect(people).toHaveLength(2);
    expect(report.notes[0]).toContain('Ana Lopez (ana@x.example) also named as owner');
  });

  it.each(['zoe@x.example', '+49 170 1234567'])(
    'has not what somebody else has, though the caller gave it: %s',
    async (me) => {
      const book = {
        name: 'contacts.vcf',
        content:
          'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe Haverkamp\nEMAIL:zoe@x.example\nEMAIL:a@x.example\nTEL:+49 170 1234567\nEND:VCARD\n',
      };
      const line = (who: string, at: string) => `01/02/2024, ${at} - ${who}: hello\n`;
      const chat = (who: string) => ({
        name: `WhatsApp Chat with ${who}.txt`,
        content: line('Robin Kessler', '10:00') + line(who, '10:05'),
      });
      const sms = {
        name: 'sms.xml',
        content: '<smses><sms address="+4930111222" date="1706791600000" type="2" body="x"/></smses>',
      };
      const files = [book, chat('Bo'), chat('Cy'), sms].map(({ name, content }) => ({
        name,
        content: new TextEncoder().encode(content),
      }));
      const { me: found, people, report } = await readExports(files, { me });
      const named = (name: string) => people.filter((person) => person.name === name);

      expect(named('Zoe Haverkamp').map(({ id }) => id)).toEqual([found]);
      expect(named('Robin Kessler')).toEqual([
        { id: expect.stringMatching(/^phone-(?:log-)?owner$/), name: 'Robin Kessler' },
      ]);
      expect(report.notes).toContainEqual(expect.stringContaining(`another than that of ${me}: kept apart`));
      expect(report.notes).not.toContainEqual(expect.stringContaining('stands in none'));
    },
  );

  it('is told of where what the caller gave stands in no file', async () => {
    const text = '01/02/2024, 10:00 - Robin Kessler: hello\n01/02/2024, 10:05 - Bo: hello\n';
    const chat = { name: 'WhatsApp Chat with Bo.txt', content: new TextEncoder().encode(text) };
    const { people, me, meUnseen, report } = await readExports([chat], { me: 'robin@x.example' });

    expect(people.find(({ id }) => id === me)?.name).toBe('Robin Kessler');
    expect(meUnseen).toBe(true);
    expect(report.notes).toContain('robin@x.example, given as me, stands in none of these files');
    expect((await readExports([chat], { me: 'Robin Kessler' })).meUnseen).toBe(false);
  });

  it('is not made of a friend who is declared: a phone stays its owner’s', () => {
    const friend = { id: 'zoe@x.example', name: 'Zoe Friend', emails: ['zoe@x.example'] };
    const log = importOf([{ id: 'phone-log-owner' }, { id: 'tel:+447700900999' }], { me: 'phone-log-owner' });
    const mail = { ...importOf([...work.people, friend], { me: friend.id }), owner: work.me };
    const card = importOf([{ ...friend, id: 'vcard:zoe', phones: ['+44 7700 900999'] }]);

    const fromMail = mergeImports([mail, log], { me: 'zoe@x.example' });
    expect(fromMail.me).toBe('zoe@x.example');
    expect(fromMail.people).toHaveLength(3);
    expect(mergeImports([card, log], { me: 'zoe@x.example' }).people).toHaveLength(2);
  });

  it('is the declared one of a profile, whose phone says no name', () => {
    const log = importOf([{ id: 'phone-log-owner' }], { me: 'phone-log-owner' });
    const found = mergeImports([linkedin, log], { me: 'https://www.linkedin.com/in/robin/' });
    expect(found.me).toBe('robin@home.example');
    expect(found.people).toHaveLength(1);
  });
});
