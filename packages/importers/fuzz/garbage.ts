import fc from 'fast-check';
import type { Material } from './mutations.js';
import type { Random } from './random.js';

const encoder = new TextEncoder();

const BYTES = fc.uint8Array({ maxLength: 2000 });
/** As `fc.string({ unit: 'binary' })`, which takes seconds to get ready. */
const TEXT = fc
  .array(fc.oneof(fc.nat(0x10ffff), fc.nat(0x2fff), fc.nat(0xff)), { maxLength: 1000 })
  .map((points) => encoder.encode(String.fromCodePoint(...points)));
const JSON_TEXT = fc.json({ maxDepth: 6 }).map((text) => encoder.encode(text));
const DEEP = fc
  .tuple(fc.constantFrom('[', '{"a":', '<a>', '(', 'BEGIN:VCARD\n', 'BEGIN:VEVENT\n'), fc.nat(20_000))
  .map(([open, depth]) => encoder.encode(open.repeat(depth)));
const ANY = fc.oneof(
  { arbitrary: BYTES, weight: 3 },
  { arbitrary: TEXT, weight: 3 },
  { arbitrary: JSON_TEXT, weight: 3 },
  { arbitrary: DEEP, weight: 1 },
);

/** A file that was never one: bytes, characters or JSON of no sense, or things opened and never closed. */
export function garbage(random: Random): Uint8Array {
  const [bytes = new Uint8Array(0)] = fc.sample(ANY, { numRuns: 1, seed: random.below(2 ** 31) });
  return bytes;
}

/** Lines of real files and pieces of text of the format in any order, which gets further than garbage does. */
export function jumble(random: Random, { tokens, lines }: Material): Uint8Array {
  const pieces = Array.from({ length: 1 + random.small(120) }, () =>
    random.chance(0.7) ? `${random.pick(lines)}\n` : random.pick(tokens),
  );
  return encoder.encode(pieces.join(''));
}
