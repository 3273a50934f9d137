/** What may be the first and the second half of a character, by their numbers in decimal or hexadecimal digits. */
const HALVES = /&#(?:[xX](d[89ab][\da-f]{2})|(5[56]\d{3}));&#(?:[xX](d[c-f][\da-f]{2})|(5[67]\d{3}));/gi;
const ZERO = /&#[xX]?0{1,7};/g;
/** What may go on in the next piece: a reference, or a second one behind a first. */
const OPEN = /&(?:#[xX]?[\da-fA-F]{0,7}(?:;(?:&(?:#[xX]?[\da-fA-F]{0,7})?)?)?)?$/;
const LONGEST_OPEN = 24;

/**
 * XML in pieces, in which the halves of an emoji that some phones write as two references (`&#55357;&#56832;`) are one
 * character, and `&#0;` is nothing. XML has neither, so that its readers take them for characters that are none.
 */
export async function* mendedReferences(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = mended(held + piece);
    held = OPEN.exec(text.slice(-LONGEST_OPEN))?.[0] ?? '';
    yield held === '' ? text : text.slice(0, -held.length);
  }
  if (held !== '') yield held;
}

function mended(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(ZERO, '').replace(HALVES, (all, highHex, high, lowHex, low) => {
    const [one, other] = [codeOf(highHex, high), codeOf(lowHex, low)];
    const isPair = one >= 0xd800 && one < 0xdc00 && other >= 0xdc00 && other < 0xe000;
    return isPair ? String.fromCharCode(one, other) : all;
  });
}

function codeOf(hex: string | undefined, decimal: string | undefined): number {
  return hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
}
