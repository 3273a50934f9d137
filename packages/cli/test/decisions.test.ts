import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/index.js';
import { folderOf, partOf, tiewise } from './terminal.js';

const CONNECTIONS = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Bo,Lind,https://www.linkedin.com/in/bo-lind,,Acme,Engineer,08 Feb 2020',
  '',
].join('\n');
const CARDS = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Bo Lind',
  'N:Lind;Bo;;;',
  'TEL:07700 900123',
  'EMAIL:bo@example.org',
  'ORG:Acme',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Bo L',
  'N:L;Bo;;;',
  'TEL:+44 7700 900123',
  'EMAIL:bo@home.example',
  'END:VCARD',
  '',
].join('\n');

const folder = folderOf({ 'Connections.csv': CONNECTIONS, 'contacts.vcf': CARDS });

async function reportWith(...args: string[]) {
  const json = join(folderOf({}), 'report.json');
  const run = await tiewise('report', folder, '--json', json, ...args);
  const report: Report | undefined = run.code === 0 ? JSON.parse(readFileSync(json, 'utf8')) : undefined;
  return { ...run, report };
}

function fileWith(text: string): string {
  return join(folderOf({ 'who.json': text }), 'who.json');
}

describe('tiewise report --decisions', () => {
  it('applies what the report before suggested, and says so', async () => {
    const before = await reportWith();
    const [suggestion] = before.report?.identity.suggestions ?? [];
    const decisions = fileWith(JSON.stringify({ decisions: [suggestion?.decision] }));
    const after = await reportWith('--decisions', decisions);

    expect(suggestion).toMatchObject({ people: ['bo@example.org', 'linkedin:bo-lind'], score: 0.8 });
    expect(partOf(before.out, 'What could not be known')).toContain('may be one person');
    expect(before.out.replace(/\s+/g, ' ')).toContain('add --decisions FILE; what --json writes');
    expect(partOf(after.out, 'What was read')).toContain('2 people were joined by your decisions');
    expect(after.report?.identity).toMatchObject({
      suggestions: [],
      merged: [{ id: 'bo@example.org', because: [expect.stringContaining('are one by your decision')] }],
    });
  });

  it('reads national numbers where --region says the country', async () => {
    const { report } = await reportWith('--region', 'GB');

    expect(report?.identity.merged).toEqual([
      { id: 'bo@example.org', because: [expect.stringContaining('share the phone number +447700900123')] },
    ]);
  });

  it.each([
    [['--decisions', '/nowhere/who.json'], '--decisions: /nowhere/who.json cannot be read (ENOENT)'],
    [['--decisions', fileWith('{')], 'line 1: no JSON'],
    [['--decisions', fileWith('{"same": [["a"]]}')], 'same[0] must name two people. An entry is'],
    [['--region', 'Britain'], '--region: "Britain" is no country code'],
  ])('exits with 2 on %o', async (args, message) => {
    const { code, err } = await reportWith(...args);

    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('takes a decision about nobody for a note', async () => {
    const path = fileWith('');
    writeFileSync(path, '{"same": [["bo@example.org", "zoe@example.org"]]}');
    const { code, out } = await reportWith('--decisions', path);

    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('nobody here is "zoe@example.org"');
  });
});
