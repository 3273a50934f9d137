import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tiewise } from './terminal.js';

const LOG = [
  '{"tiewise":1,"me":"ana"}',
  '{"person":{"id":"ana","name":"Ana Lee","emails":["ana@example.org"]}}',
  '{"person":{"id":"bo","name":"=Bo & Lind"}}',
  '{"at":"2026-01-01","from":"ana","to":["bo"]}',
  '{"at":"2026-02-01","from":"bo","to":["ana"]}',
  '{"at":"2026-03-01","from":"bo","to":["cy"]}',
  '',
].join('\n');
const folder = folderOf({ 'log.jsonl': LOG });
const log = join(folder, 'log.jsonl');

/** What the export writes with these arguments. */
async function written(name: string, ...args: string[]): Promise<string> {
  const out = join(folder, 'new', name);
  const { code, err } = await tiewise('export', log, '--out', out, ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return readFileSync(out, 'utf8');
}

describe('tiewise export', () => {
  it('writes what the name of the file says', async () => {
    expect(await written('ties.gexf')).toContain('<node id="bo" label="=Bo &amp; Lind">');
    expect(await written('ties.graphml')).toContain('<edge source="ana" target="bo">');
    expect(await written('ties.csv')).toContain(`ana,bo,Undirected,`);
    expect(JSON.parse(await written('ties.json'))).toMatchObject({
      me: 'ana',
      ties: [{ a: 'ana', b: 'bo' }, {}],
    });
  });

  it('writes the format it is told to, whatever the file is called', async () => {
    expect(await written('ties.txt', '--format', 'csv')).toMatch(/^Source,Target,Type,Weight/);
  });

  it('keeps names from becoming formulas', async () => {
    expect(await written('ties.csv')).toContain(",'=Bo & Lind,");
  });

  it('writes dormancy and reciprocity where they are known', async () => {
    expect((await written('ties.csv')).split('\r\n')[0]).toMatch(/dormancy,reciprocity$/);
    expect(await written('ties.json')).not.toMatch(/NaN|null/);
  });

  it('looks from a day, and from a person', async () => {
    const { asOf, me, ties } = JSON.parse(await written('then.json', '--as-of', '2026-02-01', '--me', 'bo'));

    expect(asOf).toBe('2026-02-01T23:59:59.999Z');
    expect(me).toBe('bo');
    expect(ties).toHaveLength(1);
  });

  it('says what it wrote, and to mind it', async () => {
    const out = join(folder, 'said.csv');

    expect((await tiewise('export', log, '--out', out)).out).toBe(
      `2 ties of 3 people, as of 2026-11-23, written to ${out}\nThe file holds names and addresses: mind whom you give it to.\n`,
    );
  });

  it.each([
    [['--out', join(folder, 'ties.xyz')], 'does not say what to write'],
    [['--out', log, '--format', 'json'], 'is one of the files to read'],
    [['--format', 'csv'], "required option '--out <file>' not specified"],
    [['--out', 'x.csv', '--format', 'xls'], 'Allowed choices are gexf, graphml, csv, json'],
    [['--out', join(log, 'x.csv')], 'cannot be written'],
    [['--out', join(folder, 'x.csv'), '--me', 'zoe'], '--me: nobody in these files is "zoe"'],
  ])('exits with 2 on %o', async (args, message) => {
    const { code, err } = await tiewise('export', log, ...args);

    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(log, 'utf8')).toBe(LOG);
  });

  it('exits with 3 where nothing can be read', async () => {
    const notes = folderOf({ 'notes.txt': 'Dear diary' });

    expect((await tiewise('export', notes, '--out', join(notes, 'x.csv'))).code).toBe(3);
  });
});
