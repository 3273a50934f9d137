import type { Person } from '@tiewise/core';
import { internationalPhone, phoneText } from './phone-text.js';

/** Fewer digits are a service's number, in any country. */
const FEWEST_DIGITS = 6;

/** Whether a number of one, which does not say its country, may be one of the other: whether both end alike. */
export function haveNationalNumber({ phones: mine = [] }: Person, { phones: yours = [] }: Person): boolean {
  if (mine.length === 0 || yours.length === 0) return false;
  const whole = (phones: readonly string[]) =>
    phones.map(internationalPhone).filter((number) => number !== undefined);
  const [one, other] = [nationalNumbers(mine), nationalNumbers(yours)];
  return (
    one.some((digits) => other.includes(digits)) ||
    one.some((digits) => whole(yours).some((number) => number.endsWith(digits))) ||
    other.some((digits) => whole(mine).some((number) => number.endsWith(digits)))
  );
}

/** The digits of numbers that do not say their country, without the zeros in front that are dialled within it. */
function nationalNumbers(phones: readonly string[]): string[] {
  return phones.flatMap((phone) => {
    const digits = phoneText(phone)?.digits ?? '+';
    if (digits.startsWith('+') || digits.startsWith('00')) return [];
    const bare = digits.replace(/^0+/, '');
    return bare.length < FEWEST_DIGITS ? [] : [bare];
  });
}
