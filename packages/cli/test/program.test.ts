import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, interruptedTiewise, partOf, tiewise } from './terminal.js';

const LOG = [
  '{"tiewise":1,"me":"ana"}',
  '{"person":{"id":"ana","name":"Ana Lee","emails":["ana@example.org"]}}',
  '{"person":{"id":"bo","name":"Bo Lind"}}',
  '{"at":"2026-01-01","from":"ana","to":["bo"]}',
  '{"at":"2026-02-01","from":"bo","to":["ana"]}',
  '{"at":"2027-01-01","from":"bo","to":["ana"]}',
  '{"at":"2026-02-01","from":"bo","to":["ana"],"kind":"lunch"}',
  '',
].join('\n');

/** Bo wrote back every month for two years, long ago; Cy wrote once; Di knows Bo. */
const OLD = [
  ...LOG.split('\n').slice(0, 3),
  ...Array.from({ length: 24 }, (_, month) => {
    const at = new Date(Date.UTC(2018, month, 1)).toISOString().slice(0, 10);
    return JSON.stringify(month % 2 ? { at, from: 'bo', to: ['ana'] } : { at, from: 'ana', to: ['bo'] });
  }),
  '{"at":"2016-05-01","from":"cy","to":["ana"]}',
  '{"at":"2018-05-01","from":"bo","to":["di"],"kind":"meeting"}',
  '',
].join('\n');
const old = join(folderOf({ 'old.jsonl': OLD }), 'old.jsonl');

const folder = folderOf({ 'log.jsonl': LOG, 'notes.txt': 'Dear diary', 'empty.csv': '' });
const log = join(folder, 'log.jsonl');

describe('tiewise report', () => {
  it('reports on a file, and exits with 0', async () => {
    const { code, out, err } = await tiewise('report', log);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The ties of Ana Lee, as of 23 November 2026');
    expect(partOf(out, 'What was read')).toContain('2 interactions from 2026-01-01 to 2026-02-01: 1 person');
  });

  it('says what it skipped and why', async () => {
    const { out } = await tiewise('report', log);

    expect(partOf(out, 'What was read')).toMatch(/log\.jsonl +6 kept, 1 skipped/);
    expect(partOf(out, 'What was read')).toContain('"lunch" is not one of');
    expect(partOf(out, 'What could not be known')).toContain('1 interaction after the day looked from');
  });

  it('reads kinds it is told to read as others, wherever that is said', async () => {
    const { out } = await tiewise('report', '--kind', 'lunch=meeting', '--kind', 'feast=meeting', log);

    expect(partOf(out, 'What was read')).toContain('3 interactions');
  });

  it('reads a folder whole, and names what it does not know', async () => {
    const { code, out } = await tiewise('report', folder);

    expect(code).toBe(0);
    expect(out).toMatch(/notes\.txt: not read/);
    expect(out).toMatch(/empty\.csv: not read/);
  });

  it('counts the files of one kind it does not read, rather than name each', async () => {
    const named = (name: string) => [`2021-${name}`, 'x'] as const;
    const names = ['1.jpg', '2.JPG', '3.jpg', '4.mp4'];
    const pictures = folderOf({ ...Object.fromEntries(names.map(named)), 'log.jsonl': LOG });
    const { out } = await tiewise('report', pictures);

    expect(out).toContain('3 jpg, 1 mp4 files not read: pictures, sounds and films are not read');
    expect(out).not.toContain('2021-1.jpg');
  });

  it('breaks long paths behind a slash, not within a name', async () => {
    const deep = folderOf({});
    const inside = join(
      deep,
      'a-folder-of-exports-from-last-summer',
      'and-what-came-with-it-on-the-old-disk',
    );
    mkdirSync(inside, { recursive: true });
    for (const name of ['log.jsonl', 'unknown-things-nobody-can-read.bin'])
      writeFileSync(join(inside, name), LOG);
    writeFileSync(join(inside, 'unknown-things-nobody-can-read.bin'), 'x');
    const { out } = await tiewise('report', deep);

    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/on-the-old-disk\/?\n/);
    expect(out).toMatch(/unknown-things-nobody-can-read\.bin:/);
  });

  it('reads chats in the zone and with the dates it is told', async () => {
    const lines = ['3/4/25, 23:30 - Ana: hi', '3/4/25, 23:31 - Bo: hello', ''];
    const chat = folderOf({ 'WhatsApp Chat with Bo.txt': lines.join('\n') });
    const plain = await tiewise('report', chat, '--me', 'Ana');
    const told = ['--zone', 'America/New_York', '--date-order', 'mdy'];
    const read = await tiewise('report', chat, '--me', 'Ana', ...told);

    expect(plain.out).toContain('2 interactions from 2025-04-03');
    expect(plain.out.replace(/\s+/g, ' ')).toMatch(/command line --zone.*command line --date-order/);
    expect(read.out).toContain('2 interactions from 2025-03-05');
    expect(read.out).not.toContain('--zone');
  });

  it('says which columns of a table it misses, and takes those it is told', async () => {
    const table = folderOf({ 'crm.csv': 'Owner,Contact,Date\nana,bo,2026-01-01\n' });
    const { code, err } = await tiewise('report', table);
    const told = await tiewise('report', table, '--column', 'from=Owner', '--column', 'to=Contact');

    expect(code).toBe(3);
    expect(err).toContain('no column says who (from, sender or author) and to whom');
    expect(err).toContain('--column from=Owner');
    expect(told.out).toContain('1 interaction from 2026-01-01');
  });

  it('says of the days of a Slack channel why they were skipped, and reads no file in vain', async () => {
    const slack = folderOf({});
    mkdirSync(join(slack, 'general'));
    const said = (user: string, text: string) => ({ type: 'message', user, text, ts: '1700000000.000100' });
    const files = {
      'users.json': [
        { id: 'U1ANA', name: 'ana' },
        { id: 'U2BO', name: 'bo' },
      ],
      'channels.json': [{ id: 'C1', name: 'general', members: ['U1ANA', 'U2BO'] }],
      'general/2023-11-14.json': [said('U1ANA', 'hi all')],
      'general/2023-11-15.json': [{ ...said('U2BO', 'see <@U1ANA>'), ts: '1700050000.000100' }],
    };
    for (const [name, list] of Object.entries(files)) writeFileSync(join(slack, name), JSON.stringify(list));
    const { out } = await tiewise('report', slack);

    expect(out).not.toContain('not read');
    expect(out).toMatch(/general +1 kept, 1 skipped\n +Skipped: to a whole channel/);
  });

  it('looks from a day as if nothing had happened since, that day included', async () => {
    const { out } = await tiewise('report', log, '--as-of', '2026-01-01');

    expect(out).toContain('as of 1 January 2026');
    expect(out).toContain('1 interaction from 2026-01-01 to 2026-01-01');
  });

  it('suggests nothing about whom it is told to leave out or to leave for later', async () => {
    const wake = async (...args: string[]) =>
      partOf((await tiewise('report', old, ...args)).out, 'Ties worth waking');

    expect(await wake()).toContain('Bo Lind');
    expect(await wake('--exclude', 'Bo Lind')).not.toContain('Bo Lind');
    expect(await wake('--snooze', 'Bo Lind=2027-03-01')).not.toContain('Bo Lind');
    expect(await wake('--snooze', 'Bo Lind=2026-03-01')).toContain('Bo Lind');
  });

  it('takes my word for whom I know well, and says so', async () => {
    const { out } = await tiewise('report', old, '--known-well', 'cy');

    expect(partOf(out, 'Ties worth waking')).toMatch(
      /You know cy well, by your own word: that counts as a depth of 8, where these\s+files show 0.5/,
    );
  });

  it('names who could introduce me', async () => {
    const { out } = await tiewise('report', old, '--introduce', 'di');

    expect(partOf(out, 'Who could introduce you')).toContain('You could ask Bo Lind');
  });

  it.each([
    [['--exclude', 'zoe'], '--exclude: nobody in these files is "zoe"'],
    [['--snooze', 'zoe=2027-01-01'], '--snooze: nobody in these files is "zoe"'],
    [['--snooze', 'bo'], 'write it as PERSON=DATE'],
    [['--snooze', 'bo=soon'], 'write it as PERSON=DATE'],
  ])('exits with 2 on %o', async (args, message) => {
    const { code, err } = await tiewise('report', old, ...args);

    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('takes me by address', async () => {
    expect((await tiewise('report', log, '--me', 'ana@example.org')).out).toContain('The ties of Ana Lee');
    expect((await tiewise('report', log, '--me', 'Bo Lind')).out).toContain('The ties of Bo Lind');
  });

  it('takes me by a number as it is dialled in the region', async () => {
    const phones = folderOf({
      'log.jsonl':
        '{"person":{"id":"tel:+447700900123","name":"Ana Lee"}}\n{"at":"2026-01-01","from":"tel:+447700900123","to":["bo"]}\n',
    });
    const { code, out } = await tiewise('report', phones, '--region', 'GB', '--me', '07700 900123');

    expect(code).toBe(0);
    expect(out).toContain('The ties of Ana Lee');
  });

  it('says to leave --me out where the files show whose they are', async () => {
    const calls = '<calls><call number="+447700900123" type="1" duration="60" date="1700000000000"/></calls>';
    const phone = folderOf({ 'calls.xml': calls });
    const { code, err } = await tiewise('report', phone, '--me', 'Ana Lee');
    const known = await tiewise('report', log, '--me', 'Anna');

    expect(code).toBe(2);
    expect(err).toMatch(
      /phone number or name .*leave --me out: .* those of whoever wrote and called there\.\n$/,
    );
    expect((await tiewise('report', phone)).code).toBe(0);
    expect((await tiewise('report', phone, '--me', '+447700900999')).code).toBe(0);
    expect(known.err).toContain('those of Ana Lee (ana).');
  });

  it('says whom it can mean where several are called so', async () => {
    const twins = folderOf({
      'log.jsonl':
        '{"person":{"id":"p1","name":"Priya Nair"}}\n{"person":{"id":"p2","name":"Priya Nair"}}\n{"at":"2026-01-01","from":"p1","to":["p2"]}\n',
    });
    const { code, err } = await tiewise('report', twins, '--me', 'Priya Nair');

    expect(code).toBe(2);
    expect(err).toContain('2 people in these files are called "Priya Nair": p1, p2.');
    const { err: excluding } = await tiewise('report', twins, '--exclude', 'Priya Nair');
    expect(excluding).toContain('--exclude: 2 people in these files are called "Priya Nair": p1, p2.');
  });

  it('says that a calendar or an address book is empty', async () => {
    const empty = folderOf({
      'a.ics': 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n',
      'b.vcf': '\n',
    });
    const { code, err } = await tiewise('report', empty);

    expect(code).toBe(3);
    expect(err).toContain('a.ics: no events in it');
    expect(err).toContain('b.vcf: no cards in it');
  });

  it('writes the report where it is told to, and says where', async () => {
    const [json, text] = [join(folder, 'new', 'report.json'), join(folder, 'report.txt')];
    const { out } = await tiewise('report', log, '--json', json, '--out', text);

    expect(out).toContain(`The report is in ${text} and ${json}`);
    expect(readFileSync(text, 'utf8')).toContain('The ties of Ana Lee');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      me: { id: 'ana', name: 'Ana Lee' },
      read: { interactions: 2, people: 1 },
    });
  });

  it.each([
    [['report', '/nowhere/at/all.zip'], '/nowhere/at/all.zip: there is no such file or folder'],
    [['report', log, '--me', 'zoe@example.org'], 'nobody in these files is "zoe@example.org"'],
    [['report', log, '--as-of', 'soon'], 'It must be a date such as 2024-12-31.'],
    [['report', log, '--limit', '0'], 'It must be a whole number above zero.'],
    [['report', log, '--kind', 'lunch=feast'], 'feast is not one of message, call'],
    [['report', log, '--zone', 'Lisbon'], 'It must be a time zone such as Europe/Lisbon.'],
    [['report', log, '--column', 'Owner'], 'Write it as FIELD=HEADER, where FIELD is one of from, to, at'],
    [['export', log, '--out', 'x.csv', '--date-order', 'ddm'], 'Allowed choices are dmy, mdy, ymd'],
    [['report', log, '--kind', 'lunch'], 'Write it as NAME=KIND, for instance lunch=meeting.'],
    [['report', log, '--json', join(log, 'x.json')], 'cannot be written'],
    [['report', log, '--json', log], 'is one of the files to read'],
    [['report', folder, '--out', log], 'is one of the files to read'],
    [['report', log, '--json', 'same.txt', '--out', './same.txt'], '--out and --json are both ./same.txt'],
    [['report', log, '--html', 'same.txt', '--out', './same.txt'], '--out and --html are both ./same.txt'],
    [['report', log, '--html', log], 'is one of the files to read'],
    [['report', log, '--html', join(log, 'x.html')], 'cannot be written'],
    [['report', log, '--open'], '--open needs a page to be written. Add --html FILE.'],
    [['report', log, '--names', 'none'], '--names needs a page to be written'],
    [['report', log, '--html', 'x.html', '--names', 'no'], 'Allowed choices are names, initials, none'],
    [['report'], "missing required argument 'paths'"],
    [['report', log, '--colour'], "unknown option '--colour'"],
    [['dance'], "unknown command 'dance'"],
  ])('exits with 2 for %j, saying what is wrong', async (args, message) => {
    const { code, err } = await tiewise(...args);

    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('exits with 3 when nothing could be read, naming the file and the reason', async () => {
    const { code, out, err } = await tiewise('report', join(folder, 'notes.txt'));

    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/notes\.txt: .+\n/);
    expect(err).toContain(
      'Give exported mail, contacts, calendars or chats, a LinkedIn archive, or a CSV of interactions.',
    );
  });

  it('names each reason once, however many files there are of it', async () => {
    const names = ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'];
    const pictures = folderOf({
      ...Object.fromEntries(names.map((name) => [name, 'x'])),
      'me.txt': 'Dear diary',
    });
    const { code, err } = await tiewise('report', pictures);

    expect(code).toBe(3);
    expect(err).toContain(
      '  1.jpg and 5 more files: pictures, sounds and films are not read\n  me.txt: not a format',
    );
  });

  it('says how to read kinds it does not know when there are no others', async () => {
    const rows = folderOf({
      'log.csv': 'from,to,at,kind\nana,bo,2026-01-01,lunch\nana,bo,2026-01-02,lunch\n',
    });
    const { code, err } = await tiewise('report', rows);

    expect(code).toBe(3);
    expect(err.match(/lunch" is not one of/g)).toHaveLength(1);
    expect(err).toContain('--kind lunch=meeting');
  });

  it('stops on Ctrl-C with 130, and writes nothing', async () => {
    const json = join(folder, 'never.json');
    const large = join(folderOf({ 'large.jsonl': `${LOG}${' \n'.repeat(2e6)}` }), 'large.jsonl');
    const { code, out, err } = await interruptedTiewise('Reading', 'report', large, '--json', json);

    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(err).toMatch(/Reading .* of 4\.0 MB.*tiewise: stopped; nothing was written\.\n$/s);
    expect(existsSync(json)).toBe(false);
  });

  it('helps', async () => {
    expect((await tiewise('report', '--help')).out).toContain('Exit codes: 0');
    expect((await tiewise('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
