import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url);

/** A module and all it imports from this package, each with what else it imports but types. */
function reached(first: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const waiting = [first];
  for (const module of waiting) {
    if (found.has(module)) continue;
    const text = readFileSync(new URL(`${module}.ts`, src), 'utf8');
    const imports = [...text.matchAll(/^(import|export) (?!type ).*?from '(.+?)';/gms)].map(
      ([, , from]) => from,
    );
    waiting.push(...imports.filter((from) => from.startsWith('./')).map((from) => from.slice(2, -3)));
    found.set(
      module,
      imports.filter((from) => !from.startsWith('./')),
    );
  }
  return found;
}

describe('what sentences and their numbers are made with', () => {
  it.each([
    'answer-words',
    'burstiness',
    'calibrated-tail',
    'contact-words',
    'deed-words',
    'dormancy-sentence',
    'dormancy-state',
    'dyad-balance',
    'favour-sentence',
    'introduction-sentence',
    'kaplan-meier',
    'median',
    'reciprocity-sentence',
    'reconnect-sentence',
    'replies',
    'rhythm-sentence',
    'silence-tail',
    'two-words',
    'words',
  ])('needs nothing but plain facts: %s', (module) => {
    const others = [...reached(module).values()].flat();

    expect(others).toEqual([]);
  });

  it('is told apart from what needs ties', () => {
    expect(reached('dormancy').get('dormancy')).toEqual(['@tiewise/core']);
    expect([...reached('dormancy').keys()]).toContain('words');
  });
});
