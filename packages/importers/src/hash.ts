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
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
