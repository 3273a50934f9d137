import type { Person } from '@tiewise/core';
import { internationalPhone, phoneText } from './phone-text.js';

/** Fewer digits are a service's number, in any country. */
const FEWEST_DIGITS = 6;

/** The digits of a number of one, which does not say its country, with which one of the other ends. */
export function commonNationalNumber(
  { phones: mine = [] }: Person,
  { phones: yours = [] }: Person,
): string | undefined {
  if (mine.length === 0 || yours.length === 0) return undefined;
  const [one, other] = [nationalNumbers(mine), nationalNumbers(yours)];
  const endsOne = (phones: readonly string[]) => {
    const whole = phones.map(internationalPhone);
    return (digits: string) => whole.some((number) => number?.endsWith(digits));
  };
  const inYours = endsOne(yours);
  return one.find((digits) => other.includes(digits) || inYours(digits)) ?? other.find(endsOne(mine));
}

/** How each number of somebody ends: those that do not say their country, and whole ones, may be one by it. */
export function endsOfNumbers({ phones = [] }: Person): string[] {
  return phones.flatMap((phone) => {
    const digits = phoneText(phone)?.digits ?? '';
    return digits.length < FEWEST_DIGITS ? [] : [digits.slice(-FEWEST_DIGITS)];
  });
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
