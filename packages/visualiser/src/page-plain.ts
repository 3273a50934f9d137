import { dateWords } from '@tiewise/metrics/words';
import { personAt } from './at-time.js';
import { isMet } from './filters.js';
import type { Picture } from './picture.js';
import { escaped } from './svg/xml.js';
import { svgOf } from './svg.js';

/** As many people are listed, the deepest ties first. */
const MOST = 300;

/** What a page shows where it cannot run: the picture as it stands, whom to write to, and everybody's name. */
export function plainOf(picture: Picture): string {
  const { title, asOf, suggestions, leftOut } = picture;
  return [
    `<h1>${escaped(title)}</h1>`,
    `<p>As of ${dateWords(asOf)}. With JavaScript, this page moves through time, tells of every person and tie, and finds them.</p>`,
    svgOf(picture, {
      width: 900,
      height: 900,
      legend: false,
      maxPeople: 1000,
      maxTies: 400,
      maxLabels: 40,
      titles: false,
    }).trim(),
    ...listOf(
      'Worth waking',
      suggestions.slice(0, 10).map(({ because }) => because),
    ),
    ...listOf('People', namesOf(picture)),
    ...leftOut.map((sentence) => `<p>${escaped(sentence)}</p>`),
  ].join('\n');
}

/** Of those who have one: nearest to the middle first. */
function namesOf(picture: Picture): string[] {
  const { people, moments, me } = picture;
  const last = moments.length - 1;
  return Array.from(people.name.keys())
    .filter((person) => person !== me && people.name[person] !== '' && isMet(picture, person, last))
    .map((person) => ({ person, radius: personAt(picture, person, last).radius }))
    .sort((one, other) => one.radius - other.radius || one.person - other.person)
    .slice(0, MOST)
    .map(({ person }) => people.name[person]);
}

function listOf(title: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const items = texts.map((text) => `<li><bdi>${escaped(text)}</bdi></li>`);
  return [`<h2>${title}</h2>`, `<ol>${items.join('')}</ol>`];
}
