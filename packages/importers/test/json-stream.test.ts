import { InvalidInputError } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { jsonItems } from '../src/json-stream.js';

async function lineOfDamage(pieces: readonly string[]): Promise<number | undefined> {
  try {
    for await (const _ of jsonItems(pieces, ['$.a'], { file: 'x.json' }));
  } catch (error) {
    if (error instanceof InvalidInputError) return error.line;
    throw error;
  }
  return undefined;
}

describe('jsonItems', () => {
  it('tells the same line of damage wherever the file is cut', async () => {
    const text = '{"a": 1,\n"b": [\n\n\n  teeth]}\n';
    for (let cut = 0; cut < text.length; cut++) {
      expect(await lineOfDamage([text.slice(0, cut), text.slice(cut)])).toBe(2);
    }
  });

  it('tells the last line of a file that is cut off', async () => {
    expect(await lineOfDamage(['{"a": 1,\n"b": [\n', '1,'])).toBe(3);
  });
});
