import { InvalidInputError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecisions, toDecisions } from '../src/decisions.js';

function errorOf(text: string): InvalidInputError {
  try {
    readDecisions(text, 'who.json');
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('readDecisions', () => {
  it('reads pairs, entries with notes, and who one is', () => {
    const decisions = {
      me: ['ana@example.org', 'linkedin:ana'],
      same: [['bo@example.org', 'Bo Lind']],
      apart: [['cy@example.org', 'linkedin:cy']],
      decisions: [{ same: ['a', 'b'], note: 'asked her', at: '2026-11-24' }, { apart: ['a', 'c'] }],
    };

    expect(readDecisions(`\uFEFF${JSON.stringify(decisions)}`)).toEqual(decisions);
    expect(readDecisions('{"me": " ana@example.org "}')).toEqual({ me: ['ana@example.org'] });
    expect(readDecisions('{}')).toEqual({});
  });

  it.each([
    ['[]', 'decisions must be an object, not a list'],
    ['null', 'decisions must be an object, not null'],
    ['{"same": {}}', 'same must be a list, not object'],
    ['{"same": [["a"]]}', 'same[0] must name two people'],
    ['{"same": [["a", "b", "c"]]}', 'same[0] must name two people'],
    ['{"same": [["a", "a"]]}', 'same[0] names "a" twice'],
    ['{"apart": [["a", "b"], ["a", 7]]}', 'apart[1][1] must be text, not number'],
    ['{"apart": [["a", " "]]}', 'apart[0][1] is empty'],
    ['{"decisions": [{}]}', 'decisions[0] must have either "same" or "apart", with two people'],
    ['{"decisions": [{"same": ["a", "b"], "apart": ["a", "b"]}]}', 'decisions[0] must have either'],
    ['{"decisions": [{"same": ["a", "b"], "note": 1}]}', 'decisions[0].note must be text, not number'],
    ['{"together": []}', 'together is none of me, same, apart, decisions'],
    [`{"me": ["${'x'.repeat(1001)}"]}`, 'me[0] is longer than 1000 characters'],
  ])('of %j says what is wrong, and in which entry', (text, message) => {
    expect(errorOf(text).message).toContain(message);
    expect(errorOf(text).file).toBe('who.json');
  });

  it('says the line of what is no JSON', () => {
    expect(errorOf('{\n  "same": [\n    ["a", "b"]\n')).toMatchObject({ line: 4 });
    expect(errorOf('').reason).toContain('no JSON');
  });

  it('throws nothing but InvalidInputError', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        try {
          toDecisions(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError);
        }
      }),
    );
  });

  it('works with names such as __proto__', () => {
    expect(() => readDecisions('{"__proto__": []}')).toThrow('__proto__ is none of');
    expect(readDecisions('{"same": [["__proto__", "constructor"]]}')).toEqual({
      same: [['__proto__', 'constructor']],
    });
  });
});
