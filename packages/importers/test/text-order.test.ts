import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOrder } from '../src/text-order.js';

it.each([
  [[], []],
  [
    ['b', 'a', 'b', ''],
    [3, 1, 0, 2],
  ],
  [
    ['linkedin:zoe', 'linkedin:ana', 'linkedin'],
    [2, 1, 0],
  ],
])('textOrder of %j is %j', (texts, order) => {
  expect([...textOrder(texts)]).toEqual(order);
});

it('textOrder orders as < does, equal texts by their numbers', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '\0', 'þ', 'ÿ', 'ā', '山', '\uffff') });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 20, maxLength: 300, size: 'max' }), (texts) => {
      const sorted = texts.map((text, i) => ({ text, i }));
      sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.i - b.i));
      expect([...textOrder(texts)]).toEqual(sorted.map(({ i }) => i));
    }),
  );
});
