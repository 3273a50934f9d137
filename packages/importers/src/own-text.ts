/** A copy of a text that does not keep the longer text it was cut from in memory. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
