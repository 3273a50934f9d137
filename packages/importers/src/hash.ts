/**
 * A number from 0 to 2^53 - 1 that stands for a text: the same everywhere and every time.
 *
 * Made for ids, not for secrets (it is cyrb53, public domain). Among a million different texts,
 * the chance that any two share a number is one in twenty thousand.
 */
export function hash53(text: string): number {
  return hashLines([text]);
}

/** `hash53` of lines joined with `\n`, without joining them. */
export function hashLines(lines: readonly string[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    for (let i = 0; i < line.length; i++) {
      const unit = line.charCodeAt(i);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    if (at === lines.length - 1) break;
    high = Math.imul(high ^ 10, 2654435761);
    low = Math.imul(low ^ 10, 1597334677);
  }
  return mixed(high, low);
}

/** `hash53` of a text without its white space, and without a copy of it. */
export function hashLetters(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) continue;
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return mixed(high, low);
}

/** What `\s` stands for in a pattern. */
function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit === 0xa0 || unit === 0x1680 || unit === 0xfeff) return true;
  return unit >= 0x2000 && unit <= 0x3000 && /\s/.test(String.fromCharCode(unit));
}

function mixed(high: number, low: number): number {
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return 4294967296 * (2097151 & second) + (first >>> 0);
}
