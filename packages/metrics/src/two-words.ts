/** What the two people of a tie are called in sentences. */
export interface Two {
  /** A name; `you` for me. */
  a: string;
  b: string;
  /** Which of them is me, if one is. */
  me?: 'a' | 'b' | undefined;
}

/** `Ana and you`; me last. */
export function twoWords({ a, b, me }: Two): string {
  return me === 'a' ? `${b} and ${a}` : `${a} and ${b}`;
}
