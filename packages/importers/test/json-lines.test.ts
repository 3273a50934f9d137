import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../src/json-lines.js';

describe('readJsonLines', () => {
  const text = `{"tiewise":1,"me":"ana"}
{"person":{"id":"ana","name":"Ana"}}
{"at":"2024-05-01","from":"ana","to":["bo@example.org"],"kind":"call","minutes":5}

{"at":1714557600,"from":"bo@example.org","to":"ana"}
{"broken":
{"at":"2024-02-30","from":"ana","to":"bo"}
`;

  it('reads people and interactions, and skips what it cannot read', async () => {
    const { people, interactions, me, report } = await readJsonLines(text, { file: 'log.jsonl' });
    expect(people).toEqual([
      { id: 'ana', name: 'Ana' },
      { id: 'bo@example.org', emails: ['bo@example.org'] },
    ]);
    expect([...interactions].map(({ at, kind }) => [at, kind])).toEqual([
      [Date.UTC(2024, 4, 1), 'call'],
      [1714557600000, 'message'],
    ]);
    expect(me).toBe('ana');
    expect(report.files[0]).toMatchObject({ read: 6, kept: 4, skipped: 2 });
    expect(report.skipped.map(({ line }) => line)).toEqual([6, 7]);
  });

  it('gives rows without an id the same one every time', async () => {
    const ids = async () => [...(await readJsonLines(text)).interactions].map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe(2);
  });

  it('makes one person of several lines about them', async () => {
    const lines = [{ name: 'Ana' }, { emails: ['ana@example.org'] }].map((more) => ({
      person: { id: 'ana', ...more },
    }));
    const { people } = await readJsonLines(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(people).toEqual([{ id: 'ana', name: 'Ana', emails: ['ana@example.org'] }]);
  });

  it('names the kinds a file declares', async () => {
    const own =
      '{"tiewise":1,"kinds":{"mentoring":{"weight":3}}}\n{"at":"2024-05-01","from":"a","to":"b","kind":"mentoring"}';
    const { interactions, kinds } = await readJsonLines(own);
    expect(interactions.size).toBe(1);
    expect([...(kinds ?? [])].map(([name]) => name)).toEqual(['mentoring']);
  });
});
