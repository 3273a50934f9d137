import { describe, expect, it } from 'vitest';
import { personAt, tieAt } from '../src/at-time.js';
import { beginningAt } from '../src/beginning-at.js';
import { randomPicture } from './random-picture.js';

const picture = randomPicture({ people: 30, moments: 12 });

describe('beginningAt', () => {
  it.each([
    [picture.moments[0] - 1, 0],
    [picture.moments[0], 0],
    [picture.moments[0] + 1, 1],
    [picture.moments[7], 7],
    [picture.moments[11] + 1, 11],
  ])('%d leaves out the first moments up to number %d', (ms, first) => {
    const cut = beginningAt(picture, ms);

    expect(Array.from(cut.moments)).toEqual(Array.from(picture.moments).slice(first));
    expect(cut.silence).toEqual(picture.silence.slice(first));
  });

  it('shows at each moment what the whole picture shows there', () => {
    const cut = beginningAt(picture, picture.moments[5]);

    for (let time = 0; time < cut.moments.length; time += 0.5) {
      for (let person = 0; person < 30; person++) {
        expect(personAt(cut, person, time)).toEqual(personAt(picture, person, time + 5));
      }
      for (let tie = 0; tie < cut.ties.size; tie++) {
        expect(tieAt(cut, tie, time)).toEqual(tieAt(picture, tie, time + 5));
      }
    }
  });
});
