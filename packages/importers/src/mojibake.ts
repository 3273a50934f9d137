/**
 * A text as it was meant, where each byte of its UTF-8 was written as a character of its own, as in the exports of
 * Meta; any other text as it is.
 *
 * @example
 * repaired('JosÃ©'); // 'José'
 */
export function repaired(text: string): string {
  const bytes = new Uint8Array(text.length);
  let beyondAscii = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return text;
    if (unit > 0x7f) beyondAscii = true;
    bytes[i] = unit;
  }
  if (!beyondAscii) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
