import fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { phoneReader } from '../src/phone-numbers.js';

describe('phoneReader', () => {
  it.each([
    ['+44 (0)20 7946-0958', ['+442079460958']],
    ['0044 20 7946 0958', ['+442079460958']],
    ['+1 555 010 1234', ['+15550101234']],
    ['tel:+1-418-656-9254;ext=102', ['+14186569254;ext=102']],
    ['+1 415 555 2671,,12', ['+14155552671;ext=12']],
    ['+49 30 123456 ext. 7', ['+4930123456;ext=7']],
    ['+52 1 55 1234 5678', ['+525512345678']],
    ['+44 20 7946 0958 / +49 30 123456', ['+442079460958', '+4930123456']],
    ['+44 20 7946 0958 or 12', ['+442079460958']],
    ['+442079460958 +4930123456', ['+442079460958', '+4930123456']],
    ['020 7946 0958', []],
    ['+44 20', []],
    ['+999 1234567', []],
    ['72975', []],
    ['-1', []],
    ['Acme', []],
    ['+1-800-FLOWERS', []],
    ['', []],
  ])('without a country reads %j as %j', (text, numbers) => {
    expect(phoneReader()(text)).toEqual(numbers);
  });

  it.each([
    ['GB', '07700 900123', ['+447700900123']],
    ['gb', '020 7946 0958 / 07700 900123', ['+442079460958', '+447700900123']],
    ['GB', '+49 30 123456', ['+4930123456']],
    ['DE', '030/123456', ['+4930123456']],
    ['US', '(415) 555-2671', ['+14155552671']],
    ['US', '011 44 20 7946 0958', ['+442079460958']],
    ['DE', '72975', []],
    ['GB', '118 118', []],
  ])('in %s reads %j as %j', (region, text, numbers) => {
    expect(phoneReader(region)(text)).toEqual(numbers);
  });

  it('throws on a region that is no country', () => {
    expect(() => phoneReader('Britain')).toThrow(
      'region: must be an ISO country code such as GB, was Britain',
    );
  });

  it('reads numbers that begin alike as the library does, one by one', () => {
    const read = phoneReader();
    const country = fc.constantFrom(...getCountries());
    const start = fc.constantFrom('12', '20', '33', '50', '70', '77', '80', '91');
    const rest = fc.integer({ min: 100_000, max: 99_999_999 });

    fc.assert(
      fc.property(country, start, rest, (code, first, last) => {
        const text = `+${getCountryCallingCode(code)}${first}${last}`;
        const number = parsePhoneNumberFromString(text.replace(/^\+521(?=\d{10}$)/, '+52'));

        expect(read(text)).toEqual(number?.isPossible() ? [number.number] : []);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives nothing but numbers for any text, in time that grows with its length', () => {
    const read = phoneReader('DE');

    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const number of read(text)) expect(number).toMatch(/^\+\d{4,15}(?:;ext=\d{1,6})?$/);
      }),
    );
    for (const text of [
      '1'.repeat(1e5),
      ' '.repeat(1e5),
      '1 '.repeat(1e5),
      '(+'.repeat(1e5),
      ',1'.repeat(1e5),
    ]) {
      read(text);
    }
  });
});
