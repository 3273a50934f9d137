import { InvalidInputError } from '@tiewise/core';
import { type TextOptions, textOf } from './decode.js';
import type { Content } from './import.js';

/** The longest JSON file that is read whole, in characters. */
const MAX_TEXT = 1 << 27;

/**
 * What a JSON file of at most 128 Mi characters holds.
 *
 * @throws InvalidInputError if it is longer, or no JSON.
 */
export async function jsonIn(content: Content, options: TextOptions): Promise<unknown> {
  const { file } = options;
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textOf(content, options)) {
    length += piece.length;
    if (length > MAX_TEXT) throw new InvalidInputError('it is larger than 128 MiB', { file });
    pieces.push(piece);
  }
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    throw new InvalidInputError('it is damaged or cut off: no JSON', { file });
  }
}
