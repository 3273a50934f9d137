import { describe, expect, it } from 'vitest';
import { type InteractionsCsvOptions, readInteractionsCsv } from '../src/interactions-csv.js';

async function read(text: string, options: InteractionsCsvOptions = {}) {
  return [...(await readInteractionsCsv(text, options)).interactions].map(
    ({ id: _, source: __, ...rest }) => rest,
  );
}

const at = Date.UTC(2024, 4, 1, 10);

describe('readInteractionsCsv', () => {
  it.each([
    'from,to,at,kind',
    'Sender;Recipient;Timestamp;Type',
    'source\ttarget\ttime\tkind',
    'Source,Target,Date,Interaction type',
  ])('understands the header %s', async (header) => {
    const delimiter = /[,;\t]/.exec(header)?.[0] ?? ',';
    const row = ['ana', 'bo', '2024-05-01T10:00:00Z', 'call'].join(delimiter);
    expect(await read(`${header}\n${row}\n`)).toEqual([
      { at, from: 'ana', to: ['bo'], kind: 'call', weight: 1 },
    ]);
  });

  it('takes the columns the caller names, whatever else the header says', async () => {
    const text = 'Wer,from,to,Wann,at\nana,x,bo,2024-05-01 10:00,2020-01-01\n';
    const columns = { from: 'wer', at: 'Wann' };
    expect(await read(text, { columns })).toEqual([
      { at, from: 'ana', to: ['bo'], kind: 'message', weight: 1 },
    ]);
  });

  it.each([
    '2024-05-01T12:00:00+02:00',
    '2024-05-01 10:00:00 UTC',
    '1714557600',
    '1714557600.0',
    '1714557600000',
  ])('reads the moment %s', async (moment) => {
    expect((await read(`from,to,at\nana,bo,${moment}\n`))[0]?.at).toBe(at);
  });

  it('reads everything else a table can say', async () => {
    const text = 'from,to,at,kind,weight,minutes,about\nana,bo; cy,20240501,introduction,0.5,30,cy\n';
    expect(await read(text)).toEqual([
      {
        at: Date.UTC(2024, 4, 1),
        from: 'ana',
        to: ['bo', 'cy'],
        kind: 'introduction',
        weight: 0.5,
        minutes: 30,
        about: 'cy',
      },
    ]);
    expect((await read('from,to,at\na,"b, c",2024-05-01\n', { separator: ',' }))[0]?.to).toEqual(['b', 'c']);
  });

  it('takes the kind the caller gives where a row names none', async () => {
    expect((await read('from,to,at,kind\nana,bo,2024-05-01,\n', { kind: 'meeting' }))[0]?.kind).toBe(
      'meeting',
    );
  });

  it('takes the words in the kind column for what the caller says they mean', async () => {
    const text =
      'from,to,at,kind\na,b,2024-05-01,Lunch\na,b,2024-05-01,cc\na,b,2024-05-01,MEETING\na,b,2024-05-01,mentoring\n';
    const kinds = { lunch: 'meeting', cc: 'message', mentoring: { weight: 3 } };
    expect((await read(text, { kinds })).map(({ kind }) => kind)).toEqual([
      'meeting',
      'message',
      'meeting',
      'mentoring',
    ]);
  });

  it('skips rows it cannot take at their word, each with a reason', async () => {
    const text = `from,to,at,kind,weight
a,b,2024-02-30,,
,b,2024-05-01,,
a,,2024-05-01,,
a,a,2024-05-01,,
a,b,2024-05-01,cc,
a,b,2024-05-01,,-1
a,"b,2024-05-01,,
a,b,2024-05-01,,
`;
    const { report } = await readInteractionsCsv(text, { file: 'log.csv' });
    expect(report.files[0]).toMatchObject({ file: 'log.csv', read: 8, kept: 1, skipped: 7 });
    expect(report.skipped.map(({ line, reason }) => `${line} ${reason.slice(0, 40)}`)).toEqual([
      '2 no date that can be read: ISO 8601 or ep',
      '3 nobody it came from or went to',
      '4 nobody it came from or went to',
      '5 from a person to the same person',
      '6 kind "cc" is not one of message, call, m',
      '7 weight and minutes must be numbers of 0 ',
      '8 a quote is opened and never closed',
    ]);
  });

  it('gives equal rows of one file different ids, and the same ones every time', async () => {
    const text = 'from,to,at\nana,bo,2024-05-01\nana,bo,2024-05-01\n';
    const ids = async () => [...(await readInteractionsCsv(text)).interactions].map(({ id }) => id);
    expect(new Set(await ids()).size).toBe(2);
    expect(await ids()).toEqual(await ids());
  });

  it('knows people whose id is an e-mail address by it', async () => {
    const { people, me } = await readInteractionsCsv('from,to,at\nana@example.org,bo,2024-05-01\n', {
      me: 'ana@example.org',
    });
    expect(people).toEqual([{ id: 'ana@example.org', emails: ['ana@example.org'] }, { id: 'bo' }]);
    expect(me).toBe('ana@example.org');
  });

  it('works with ids that are names of what every object has', async () => {
    const text = 'from,to,at,kind\n__proto__,constructor,2024-05-01,call\n';
    expect(await read(text)).toMatchObject([{ from: '__proto__', to: ['constructor'] }]);
    expect(await read('from,to,at,kind\na,b,2024-05-01,toString\n')).toEqual([]);
  });

  it.each([
    ['\ufefffrom;to;at;weight\r\nana;bo;2024-05-01 10:00;2,5\r\n'],
    ['from\tto\tat\tweight\nana\tbo\t2024-05-01 10:00\t2,5'],
    ['from,to,at,weight\nana,bo,2024-05-01 10:00,2.5,,\n'],
    ['Source;Target;Type;Id;Label;Weight;Date\na;b;Directed;;;;\nana;bo;Directed;;;2,5;2024-05-01 10:00\n'],
  ])('reads the table %j as spreadsheets and graph programs write it', async (text) => {
    expect(await read(text)).toEqual([{ at, from: 'ana', to: ['bo'], kind: 'message', weight: 2.5 }]);
  });

  it('takes an undirected edge for a meeting, unless told otherwise', async () => {
    const text = 'source,target,type,date\nana,bo,Undirected,2024-05-01 10:00\n';
    expect(await read(text)).toMatchObject([{ kind: 'meeting' }]);
    expect(await read(text, { kinds: { undirected: 'call' } })).toMatchObject([{ kind: 'call' }]);
  });

  it('does not guess what a comma in a number means between commas', async () => {
    const { report } = await readInteractionsCsv('from,to,at,weight\nana,bo,2024-05-01,"1,500"\n');
    expect(report.files[0]?.reasons).toEqual({ 'weight and minutes must be numbers of 0 or more': 1 });
  });

  it('reads rows that are shorter than the header, and skips those that lack what is needed', async () => {
    const { interactions, report } = await readInteractionsCsv(
      'from,to,at,kind,weight\nana,bo,2024-05-01\nana,bo\nana\n',
    );
    expect(interactions.size).toBe(1);
    expect(report.skipped.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('throws on a table without the columns it needs', async () => {
    await expect(readInteractionsCsv('name,phone\nana,1\n', { file: 'x.csv' })).rejects.toThrow(
      'x.csv: no row names',
    );
  });
});
