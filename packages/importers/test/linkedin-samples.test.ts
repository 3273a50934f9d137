import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../src/linkedin.js';
import { filesOf, linesOf } from './linkedin-fixtures.js';

/** A folder with one folder of sample files per format; not part of this repository. */
const samples = process.env.TIEWISE_SAMPLES;
const folder = samples && new URL('linkedin/', pathToFileURL(`${samples}/`));

function kept(found: Awaited<ReturnType<typeof readLinkedin>>): Record<string, string> {
  return Object.fromEntries(
    found.report.files
      .filter(({ read }) => read > 0)
      .map(({ file, read, kept }) => [file, `${kept}/${read}`]),
  );
}

describe('readLinkedin, of real samples:', () => {
  if (!folder || !existsSync(folder)) {
    it('TIEWISE_SAMPLES was not given', () => {
      console.info('readLinkedin: real samples were not read, TIEWISE_SAMPLES was not given');
    });
    return;
  }

  it('reads a complete export as its expectations say', async () => {
    const sample = new URL('synthetic-complete-2026/', folder);
    const expected = JSON.parse(readFileSync(new URL('expected.json', sample), 'utf8'));
    const found = await readLinkedin(filesOf(sample));
    const me = found.people.find(({ id }) => id === found.me);
    expect(me?.name).toBe(expected.owner.name);
    expect(me?.urls).toEqual([expected.owner.url]);
    expect(kept(found)['Connections.csv']).toBe(
      `${expected.connections}/${expected.connections + expected.connectionsSkipped}`,
    );
    expect(kept(found)['messages.csv']).toBe(`${expected.messagesUsable}/${expected.messagesRows}`);
    const to = (kind: string, out: boolean) =>
      [...found.interactions].filter((each) => each.kind === kind && (each.from === found.me) === out).length;
    expect([to('invitation', true), to('invitation', false)]).toEqual([
      expected.invitations.out,
      expected.invitations.in,
    ]);
    expect([to('endorsement', true), to('endorsement', false)]).toEqual([
      expected.endorsementsOut,
      expected.endorsementsIn,
    ]);
    expect([to('recommendation', true), to('recommendation', false)]).toEqual([
      expected.recommendationsOut,
      expected.recommendationsIn,
    ]);
  });

  it('reads an export of 2021, without pages and recipients', async () => {
    const found = await readLinkedin(filesOf(new URL('synthetic-basic-2021/', folder)));
    expect(found.me).toBe('linkedin:robin-example');
    expect(linesOf(found, 'message')).toEqual([
      'ben-okafor > robin-example 2020-09-18T10:00',
      'robin-example > ben-okafor, linkedin-name:ann lee 2020-09-19T10:00',
    ]);
  });

  it('reads files saved by a European Excel', async () => {
    const found = await readLinkedin(filesOf(new URL('synthetic-excel-resaved/', folder)));
    expect(kept(found)).toEqual({ 'Connections.csv': '2/2' });
  });

  it('reads an owner without a page, and dates without a zone', async () => {
    const found = await readLinkedin(filesOf(new URL('labeldekho/', folder)));
    expect(found.me).toBe('linkedin-name:test user');
    expect(kept(found)).toEqual({ 'Connections.csv': '10/10', 'Messages.csv': '11/11' });
  });
});
