import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherOf, tieOf, tiesOf, tiesWithMe } from '../src/tie-lists.js';
import { randomPicture } from './random-picture.js';

describe('tiesOf', () => {
  it('lists each tie with both its people, strongest first', () => {
    const picture = randomPicture({ people: 25, ties: 60 });
    const { a, b, size } = picture.ties;
    for (let person = 0; person < 25; person++) {
      const all = Array.from({ length: size }, (_, tie) => tie);
      const theirs = all.filter((tie) => a[tie] === person || b[tie] === person);
      expect([...tiesOf(picture, person)]).toEqual(theirs);
    }
  });
});

describe('tieOf', () => {
  const picture = randomPicture({ people: 25, ties: 60 });

  it('finds the tie of two, either way round, and -1 where there is none', () => {
    fc.assert(
      fc.property(fc.nat(24), fc.nat(24), (one, other) => {
        const { a, b } = picture.ties;
        const tie = a.findIndex(
          (_, i) => (a[i] === one && b[i] === other) || (a[i] === other && b[i] === one),
        );
        expect(tieOf(picture, one, other)).toBe(tie);
      }),
    );
  });

  it('has the other of the two', () => {
    expect(otherOf(picture.ties, 0, picture.ties.a[0])).toBe(picture.ties.b[0]);
    expect(otherOf(picture.ties, 0, picture.ties.b[0])).toBe(picture.ties.a[0]);
  });
});

describe('tiesWithMe', () => {
  it('is -1 for everyone where nobody is me', () => {
    expect(new Set(tiesWithMe(randomPicture({ people: 5, me: -1 })))).toEqual(new Set([-1]));
  });

  it('is the tie of each with me', () => {
    const picture = randomPicture({ people: 25, ties: 30 });
    for (const [person, tie] of tiesWithMe(picture).entries()) {
      expect(tie).toBe(person === 0 ? -1 : tieOf(picture, 0, person));
    }
  });
});
