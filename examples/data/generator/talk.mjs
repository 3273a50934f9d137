import { dealer } from './random.mjs';

/** Months, counted from 0, outside of which these subjects make no sense. */
const seasons = {
  Christmas: [10, 11],
  Summer: [1, 2, 3, 4],
  Birthday: [1, 5],
  'Happy new year': [0],
  'Exam results': [6],
  'Christmas Eve walk': [11],
  'The crib': [11],
  'Village fête': [6],
  Swim: [6],
  Cherries: [6],
  '{child}': [8],
  '{walk}': [2, 3, 4, 5, 8, 9],
  'The garden': [6, 7, 8],
};

/** What happens to two people once at most. */
const once = new Set([
  'Work',
  'The doctor',
  'Moving',
  'New number',
  'News from upstairs',
  'My mother’s visit',
  'Small victory',
  'Papa’s boxes',
  'Photo',
  'Exam results',
  'Hospital',
  'The house',
  'Key',
  'The car',
  'Last day',
  'Your move',
  'Hello from the new place',
  'A reference',
  'Wedding',
  'Graduation',
]);

/** Deals texts that fit the time of the year, and big news only once. */
export function talker(texts, random) {
  const deal = dealer(texts, random);
  const told = new Set();

  return (at) => {
    const month = new Date(at).getUTCMonth();
    for (;;) {
      const text = deal();
      const [subject] = text;
      if (told.has(subject) || !(seasons[subject] ?? [month]).includes(month)) continue;
      if (once.has(subject)) told.add(subject);
      return text;
    }
  };
}
