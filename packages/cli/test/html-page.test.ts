import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFile } from '../src/open-file.js';
import { folderOf, interruptedTiewise, tiewise, tiewiseWith } from './terminal.js';

const example = fileURLToPath(new URL('../../../examples/data/alex', import.meta.url));

const LOG = [
  '{"tiewise":1,"me":"ana"}',
  '{"person":{"id":"ana","name":"Ana Lee"}}',
  '{"person":{"id":"bo","name":"Bo Lind"}}',
  '{"at":"2026-01-01","from":"ana","to":["bo"]}',
  '{"at":"2026-02-01","from":"bo","to":["ana"]}',
  '{"at":"2026-03-01","from":"cy","to":["ana"]}',
  '',
].join('\n');
const folder = folderOf({ 'log.jsonl': LOG });
const log = join(folder, 'log.jsonl');

/** The page a report writes with these arguments, and what was said. */
async function written(name: string, ...args: string[]) {
  const html = join(folder, 'new', name);
  const run = await tiewise('report', log, '--html', html, ...args);
  expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
  return { ...run, html, page: readFileSync(html, 'utf8') };
}

/** What a page holds for its script, unpacked. */
function dataOf(page: string): string {
  const [, data = ''] = /type="application\/octet-stream">([^<]*)</.exec(page) ?? [];
  return gunzipSync(Buffer.from(data, 'base64')).toString('latin1');
}

describe('tiewise report --html', () => {
  it('writes a page beside the report, and says where and to mind it', async () => {
    const { out, page, html, opened } = await written('people.html');

    expect(out).toContain('The ties of Ana Lee, as of 23 November 2026');
    expect(out).toContain(`To look at, move through time and search: ${html}\n`);
    expect(out).toContain('mind whom you give it to');
    expect(page).toMatch(/^<!doctype html>[\s\S]*Content-Security-Policy[\s\S]*<\/html>\n$/);
    expect(dataOf(page)).toContain('Bo Lind');
    expect(opened).toEqual([]);
  });

  it('looks from the same day and the same person as the report', async () => {
    const { page } = await written('then.html', '--as-of', '2026-02-15', '--me', 'bo');

    expect(page).toContain('As of 15 February 2026.');
    expect(dataOf(page)).not.toContain('cy');
    expect(page).toContain('<bdi>Ana Lee</bdi>');
    expect(page).not.toContain('<bdi>Bo Lind</bdi>');
  });

  it('suggests nobody whom the report is told to leave out', async () => {
    const html = join(folder, 'wake.html');
    const wake = async (...args: string[]) => {
      await tiewise('report', example, '--as-of', '2026-11-23', '--html', html, ...args);
      return readFileSync(html, 'utf8').includes('<bdi>Mara Ostrow and you were in touch');
    };

    expect(await wake()).toBe(true);
    expect(await wake('--exclude', 'Mara Ostrow')).toBe(false);
  });

  it.each(['initials', 'none'])('holds no name anywhere with --names %s', async (names) => {
    const { page } = await written(`${names}.html`, '--names', names);

    expect(page.includes('Bo Lind') || page.includes('Ana Lee')).toBe(false);
    expect(/Lind|Lee/.test(dataOf(page))).toBe(false);
  });

  it('writes the same page each time', async () => {
    const [one, other] = [await written('one.html'), await written('other.html')];

    expect(one.page === other.page).toBe(true);
  });

  it('opens the page if asked to, by its whole path', async () => {
    const { opened, html } = await written('open.html', '--open');

    expect(opened).toEqual([html]);
  });

  it('hints at opening it by hand where no browser starts, and exits with 0', async () => {
    const html = join(folder, 'by-hand.html');
    const why = 'there is no xdg-open to open it with.';
    const { code, err } = await tiewiseWith(why, 'report', log, '--html', html, '--open');

    expect(code).toBe(0);
    expect(err).toBe(`tiewise: ${why} Open ${html} in a browser yourself.\n`);
  });

  it('stops on Ctrl-C while it draws, with 130, and writes nothing', async () => {
    const [html, json] = [join(folder, 'never.html'), join(folder, 'never.json')];
    const { code, err } = await interruptedTiewise('Drawing', 'report', log, '--html', html, '--json', json);

    expect(code).toBe(130);
    expect(err).toContain('tiewise: stopped; nothing was written.');
    expect([existsSync(html), existsSync(json)]).toEqual([false, false]);
  });

  it('takes less than 350 kB for the example of 300 people', async () => {
    const html = join(folder, 'example.html');
    await tiewise('report', example, '--as-of', '2026-11-23', '--html', html);

    expect(readFileSync(html).length).toBeLessThan(350_000);
  });
});

describe('openFile', () => {
  /** Opens a file where these are all the programs there are. */
  async function openedWith(programs: Readonly<Record<string, string>>, platform: NodeJS.Platform) {
    const { PATH } = process.env;
    process.env.PATH = folderOf(programs);
    for (const name of Object.keys(programs)) chmodSync(join(process.env.PATH, name), 0o755);
    try {
      return await openFile(join(folder, 'a $(touch hacked) "b".html'), platform);
    } finally {
      process.env.PATH = PATH;
    }
  }

  it('says which program was missing', async () => {
    expect(await openedWith({}, 'linux')).toBe('there is no xdg-open to open it with.');
    expect(await openedWith({}, 'darwin')).toBe('there is no open to open it with.');
    expect(await openedWith({}, 'win32')).toBe('there is no rundll32 to open it with.');
  });

  it.skipIf(process.platform === 'win32')('gives the path as it is, to no shell', async () => {
    const told = join(folder, 'told');
    const opener = `#!/bin/sh\necho "$#" "$1" > ${told}\n`;

    expect(await openedWith({ 'xdg-open': opener }, 'linux')).toBeUndefined();
    expect(readFileSync(told, 'utf8')).toBe(`1 ${join(folder, 'a $(touch hacked) "b".html')}\n`);
  });

  it.skipIf(process.platform === 'win32')('says that the program could not', async () => {
    const opener = '#!/bin/sh\nexit 3\n';

    expect(await openedWith({ 'xdg-open': opener }, 'linux')).toBe('xdg-open could not open it.');
  });
});
