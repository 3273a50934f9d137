import { describe, expect, it } from 'vitest';
import { personLine, tieLine } from '../src/line-words.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  communities: { School: ['ana'] },
  ties: [
    { between: 'me ana', at: [{ state: 'dormant' }], contacts: ['me > ana 2016-12-31 message mail'] },
    { between: 'me bo', at: [{ state: 'active' }], contacts: ['me > bo 2022-12-24 message mail'] },
    { between: 'me cy', at: [{ state: 'unknown' }] },
    { between: 'ana dee', at: [{ state: 'active' }], contacts: ['ana > dee 2022-12-31 message mail'] },
  ],
});

describe('tieLine', () => {
  it.each([
    [0, 'quiet for 6 years'],
    [1, 'in touch 7 days ago'],
    [2, 'no contact known'],
    [3, 'in touch today'],
  ])('of tie %d is %s', (tie, line) => {
    expect(tieLine(picture, tie, 2)).toBe(line);
  });

  it('says that two have not met yet', () => {
    expect(tieLine(picture, 0, 0)).toBe('not met yet');
  });
});

describe('personLine', () => {
  it.each([
    [1, 'School · quiet for 6 years'],
    [2, 'in touch 7 days ago'],
    [4, 'not in touch with you'],
  ])('of person %d is %s', (person, line) => {
    expect(personLine(picture, person, 2)).toBe(line);
  });

  it('tells of the community alone where nobody is me', () => {
    expect(personLine({ ...picture, me: -1 }, 1, 2)).toBe('School');
  });
});
