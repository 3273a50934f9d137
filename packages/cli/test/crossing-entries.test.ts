import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { crossings, resting } from '../src/crossing-entries.js';

/** The ties of `me`, from lines such as `me > ana 2012-01-01`. */
function tiesOf(asOf: string, ...lines: string[]) {
  const interactions = lines.map((line) => {
    const [from, , to, at] = line.split(' ');
    return { at, from, to };
  });
  return Network.of({ interactions, me: 'me' }).tiesAt(asOf);
}

const answered = ['2012', '2016', '2020'].flatMap((year) => [
  `ana > me ${year}-03-01`,
  `me > ana ${year}-03-04`,
]);
const unanswered = ['2012', '2016', '2020'].map((year) => `bo > me ${year}-03-01`);

describe('crossings', () => {
  it('are spells in which both had a part, by their years', () => {
    const ties = tiesOf('2020-06-01', ...answered, ...unanswered);
    const found = crossings(ties, [...ties], 10);

    expect(found.map(({ title, spells }) => [title, spells])).toEqual([['ana', ['2012', '2016', '2020']]]);
    expect(found[0].evidence.map(({ date }) => date)).toEqual(['2012-03-01', '2016-03-01', '2020-03-01']);
  });

  it('are those of ties that are awake', () => {
    const ties = tiesOf('2022-06-01', ...answered);

    expect(crossings(ties, [...ties], 10)).toEqual([]);
  });
});

describe('resting', () => {
  it('looks at silence, so what only one of the two sent counts too', () => {
    const ties = tiesOf('2022-06-01', ...answered, ...unanswered);

    expect(
      resting(ties, [...ties], 10)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['ana', 'bo']);
  });
});
