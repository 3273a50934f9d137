import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError, Network, readJsonLines, toJsonLines } from '../src/index.js';

const network = Network.of({
  people: [{ id: 'ana', name: 'Ana "A" Lee', emails: ['ana@example.org'] }],
  interactions: [
    { at: '2025-01-01T10:30', from: 'ana', to: ['bo', 'cy'], id: 'm1', source: 'mail' },
    { at: '2025-02-01', from: 'bo', to: 'ana', kind: 'mentoring', weight: 0.5, minutes: 30 },
  ],
  kinds: { mentoring: { weight: 4, favour: true } },
  me: 'ana',
});

async function errorOf(text: string) {
  return readJsonLines(text, { file: 'log.jsonl' }).catch((error: unknown) => error);
}

describe('readJsonLines', () => {
  it('reads back what toJsonLines wrote', async () => {
    const again = Network.of(await readJsonLines(toJsonLines(network)));

    expect([...again.interactions()]).toEqual([...network.interactions()]);
    expect([...again.people()]).toEqual([...network.people()]);
    expect(again.me).toBe('ana');
    expect([...toJsonLines(again)]).toEqual([...toJsonLines(network)]);
  });

  it('gives the same wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode([...toJsonLines(network), '{"person":{"id":"Zoë 🙂"}}'].join(''));
    const whole = await readJsonLines([bytes]);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (cut) => {
        const parts = await readJsonLines([bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(parts.people).toEqual(whole.people);
        expect([...parts.interactions]).toEqual([...whole.interactions]);
      }),
    );
  });

  it.each([
    ['2025-01-01', Date.UTC(2025, 0, 1)],
    [1_700_000_000_000, 1_700_000_000_000],
    [1_700_000_000, 1_700_000_000_000],
  ])('takes %s as a moment', async (at, ms) => {
    const { interactions } = await readJsonLines(JSON.stringify({ at, from: 'ana', to: 'bo' }));

    expect(interactions.at(0).at).toBe(ms);
  });

  it.each([
    ['{"broken":', 'the line is not a JSON object'],
    ['[1]', 'the line is not a JSON object'],
    ['{"at":"2025-01-01","from":"ana","to":"bo","kind":"lunch"}', 'kind: "lunch" is not one of'],
    ['{"person":{"name":"nobody"}}', 'person: is not a person with an id'],
    [`{"at":"${'x'.repeat(2 << 20)}`, 'longer than 1 MiB'],
  ])('names file, line and reason of %.20s', async (bad, reason) => {
    const error = await errorOf(`{"at":"2025-01-01","from":"ana","to":"bo"}\n\n${bad}\n`);

    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ file: 'log.jsonl', line: 3 });
    expect((error as Error).message).toContain(reason);
  });

  it('carries on past bad lines when told where to put them', async () => {
    const good = '{"at":"2025-01-01","from":"ana","to":"bo"}';
    const skipped: number[] = [];
    const { interactions } = await readJsonLines(`${good}\nnonsense\n${good}`, {
      onSkip: ({ line = 0 }) => skipped.push(line),
    });

    expect(interactions.size).toBe(2);
    expect(skipped).toEqual([2]);
  });

  it('reads a kind as another where it is told to', async () => {
    const line = '{"at":"2025-01-01","from":"ana","to":"bo","kind":"lunch"}';
    const { interactions } = await readJsonLines(line, { kinds: { lunch: 'meeting' } });

    expect(interactions.at(0).kind).toBe('meeting');
  });

  it('fails with nothing but its own error, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const error = await errorOf(text);
        if (error instanceof Error) expect(error).toBeInstanceOf(InvalidInputError);
      }),
      { numRuns: 500 },
    );
  });
});
