import { describe, expect, it } from 'vitest';
import { answerWords } from '../src/answer-words.js';
import { contactWords, lastContactWords } from '../src/contact-words.js';
import { deedOf } from '../src/deed-words.js';
import { dormancySentence } from '../src/dormancy-sentence.js';
import { dormancyState } from '../src/dormancy-state.js';
import { favourSentence } from '../src/favour-sentence.js';
import { introductionSentence } from '../src/introduction-sentence.js';
import { kaplanMeier } from '../src/kaplan-meier.js';
import { medianOf } from '../src/median.js';
import { reciprocitySentence } from '../src/reciprocity-sentence.js';
import { reconnectSentence } from '../src/reconnect-sentence.js';
import { rhythmSentence } from '../src/rhythm-sentence.js';
import { twoWords } from '../src/two-words.js';

const anaAndYou = { a: 'you', b: 'Ana', me: 'a' } as const;
const anaAndBo = { a: 'Ana', b: 'Bo' };
const NEW_YEAR_2020 = Date.UTC(2020, 0, 1);
const contact = {
  days: 4,
  first: NEW_YEAR_2020,
  last: Date.UTC(2020, 0, 31),
  silence: 400,
  usualGap: 10,
  medianGap: 10,
  longestGap: 500,
};

describe('twoWords', () => {
  it('puts me last, on whichever side I am', () => {
    expect(twoWords(anaAndYou)).toBe('Ana and you');
    expect(twoWords({ a: 'Ana', b: 'you', me: 'b' })).toBe('Ana and you');
    expect(twoWords(anaAndBo)).toBe('Ana and Bo');
  });

  it('takes nobody for me who is only called so', () => {
    expect(twoWords({ a: 'you', b: 'Bo' })).toBe('you and Bo');
  });
});

describe('medianOf', () => {
  it('is the middle, or halfway between two, whatever the order', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([10, 2, 1, 4])).toBe(3);
    expect(medianOf([])).toBeUndefined();
  });
});

describe('dormancyState', () => {
  it.each([
    [{ tail: undefined, gaps: 0, silence: 90, usualGap: Number.NaN }, 'unknown'],
    [{ tail: 0.5, gaps: 5, silence: 90, usualGap: 60 }, 'active'],
    [{ tail: 0.1, gaps: 5, silence: 90, usualGap: 60 }, 'cooling'],
    [{ tail: 0.04, gaps: 5, silence: 130, usualGap: 60 }, 'dormant'],
    [{ tail: 0.04, gaps: 5, silence: 110, usualGap: 60 }, 'cooling'],
    [{ tail: 0.04, gaps: 5, silence: 29, usualGap: 7 }, 'cooling'],
    [{ tail: 0.3, gaps: 3, silence: 81, usualGap: 10 }, 'dormant'],
    [{ tail: 0.3, gaps: 2, silence: 81, usualGap: 10 }, 'active'],
  ])('of %o is %s', (facts, state) => {
    expect(dormancyState(facts)).toBe(state);
  });
});

describe('sentences of plain facts', () => {
  it('tell a silence', () => {
    const facts = { ...contact, state: 'dormant', gaps: 3, tail: 0.02 } as const;

    expect(dormancySentence(facts, anaAndYou)).toBe(
      'Ana and you were in touch about every 10 days, on 4 days; it has been quiet for 13 months; by your rhythm about 2 in 100 pauses would last longer, though you once came back after 16 months.',
    );
  });

  it.each([
    [366, 'Ana and you were in touch in bursts, every 6 months on average, on 4 days; it'],
    [365, 'Ana and you are in touch in bursts, every 6 months on average, on 4 days so far; it'],
  ])('speak of contact %d days ago as ended or not, usual as that may be', (silence, words) => {
    const facts = { ...contact, usualGap: 182, medianGap: 10, silence, gaps: 3, tail: 0.3 };

    expect(dormancySentence({ ...facts, state: 'active' }, anaAndYou)).toContain(words);
  });

  it('tell a silence that nothing is known of', () => {
    const facts = { ...contact, state: 'unknown', gaps: 0, tail: undefined } as const;

    expect(dormancySentence(facts, anaAndBo)).toBe(
      'Ana and Bo were in touch on one day only, so they have no rhythm to fall silent from.',
    );
    expect(dormancySentence({ ...facts, silence: undefined }, anaAndBo)).toBe(
      'Ana and Bo are connected, but no contact is recorded, so nothing can be said of their silence.',
    );
  });

  it('tell give and take', () => {
    const facts = { given: 0, received: 9, together: 0, interval: [0, 0.3] } as const;

    expect(reciprocitySentence(facts, anaAndYou)).toBe(
      'Ana reached out on 9 days, you never did: more goes from Ana to you than comes back.',
    );
    expect(reciprocitySentence({ ...facts, given: undefined }, anaAndBo)).toBe(
      'Not all contact between Ana and Bo shows here, so nothing is known of give and take.',
    );
  });

  it('tell favours', () => {
    const favour = { kind: 'introduction', at: NEW_YEAR_2020, about: 'Cy', fromA: false, days: 40 };
    const times = kaplanMeier([10, 20, 30, 40, 50], []);
    const facts = { observed: true, favours: [{ ...favour, open: true, back: undefined }], times };

    expect(favourSentence(facts, anaAndYou)).toBe(
      'Ana introduced you to Cy on 1 January 2020; nothing has gone back yet, and about 20 in 100 favours here take longer than these 6 weeks to come back.',
    );
    const back = { kind: 'gift', at: Date.UTC(2020, 1, 10) };
    expect(favourSentence({ ...facts, favours: [{ ...favour, open: false, back }] }, anaAndYou)).toBe(
      'Ana introduced you to Cy on 1 January 2020; 6 weeks later, you gave Ana a present on 10 February 2020.',
    );
  });

  it('tell a rhythm', () => {
    const facts = { ...contact, spells: 4, gaps: 3, burstiness: -0.7, memory: undefined };

    expect(rhythmSentence(facts, anaAndBo)).toBe(
      'Ana and Bo were in touch about every 10 days, on 4 days; the gaps are nearly all alike.',
    );
  });

  it('tell why to write', () => {
    const facts = {
      contact,
      asked: 2,
      answered: 1,
      given: [],
      received: [{ kind: 'help', at: NEW_YEAR_2020 }],
    };

    expect(reconnectSentence(facts, anaAndYou)).toBe(
      'Ana and you were in touch on 4 days since 2020, about every 10 days; it has been quiet for 13 months, since 31 January 2020, though you once came back after 16 months; you waited for an answer twice and got one once; Ana helped you on 1 January 2020, which is still open.',
    );
  });

  it('tell whom to ask', () => {
    const steps = [
      { two: anaAndYou, days: 4, silence: 0 },
      { two: anaAndBo, days: 1, silence: 20 },
    ];

    expect(introductionSentence({ steps, weakest: 1, asked: 0, answered: 0 })).toBe(
      'You could ask Ana: Ana and you were in touch on 4 days, last today; Ana and Bo were in touch on 1 day, last 3 weeks ago; the weakest link is between Ana and Bo.',
    );
  });
});

describe('answerWords', () => {
  it.each([
    [30, 28, 'you waited for an answer 30 times and got one 28 times'],
    [2, 2, 'you waited for an answer twice and got one every time'],
    [3, 0, 'you waited for an answer 3 times and never got one'],
    [1, 1, 'you waited for an answer once and got it'],
    [1, 0, 'you waited for an answer once and got none'],
  ])('say of %d times of which %d brought an answer: %s', (asked, answered, words) => {
    expect(answerWords('you', { asked, answered })).toBe(words);
  });
});

describe('contactWords', () => {
  it('say that two are connected where no contact is recorded', () => {
    expect(contactWords({ ...contact, days: 0 }, anaAndBo)).toBe(
      'Ana and Bo are connected, but no contact is recorded',
    );
    expect(lastContactWords({ days: 0, silence: 0 }, anaAndBo)).toBe('Ana and Bo are connected');
  });
});

describe('deedOf', () => {
  it('names a kind it has no words for, whatever it is called', () => {
    expect(deedOf({ kind: 'constructor', at: NEW_YEAR_2020 }, 'Ana', 'you')).toBe(
      'Ana did you a favour (constructor) on 1 January 2020',
    );
  });
});
