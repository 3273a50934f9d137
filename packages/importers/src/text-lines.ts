/** The longest line that is kept whole: of a longer one the beginning. */
export const LONGEST_LINE = 1 << 20;

/**
 * The lines of a text that comes in pieces, in batches as the pieces complete them, without the `\n`; a `\r` before
 * it stays. Where the text is cut does not matter.
 */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let held = '';
  let begun = false;
  for await (const piece of pieces) {
    const lines: string[] = [];
    let at = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      const line = piece.slice(at, Math.min(end, at + LONGEST_LINE));
      lines.push(held === '' ? line : (held + line).slice(0, LONGEST_LINE));
      held = '';
      at = end + 1;
    }
    begun = at < piece.length || (begun && at === 0);
    if (held.length < LONGEST_LINE) held += piece.slice(at, at + LONGEST_LINE - held.length);
    yield lines;
  }
  if (begun) yield [held];
}
