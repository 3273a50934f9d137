import { begin, chapters, employers, exported, meetingWeek, titles } from './chapters.mjs';
import { awake, day, instant, year } from './dates.mjs';
import { families, suffixes } from './names.mjs';
import { randomOf } from './random.mjs';
import { alex, storyPeople } from './story-people.mjs';

const cards = 198;

/** Everybody Alex knows: the people of the story first, then those who fill the chapters. */
export function createPeople() {
  const random = randomOf('people');
  const names = namesBy(random);
  const people = storyPeople.map((person) => storyPerson(person, random));

  for (const chapter of Object.keys(chapters)) {
    const known = people.filter((person) => person.chapter === chapter).length;
    for (let i = known; i < chapters[chapter].size; i++) {
      const silent = i >= chapters[chapter].size - chapters[chapter].silent;
      people.push(passingPerson(names(), chapter, silent, people.length, random));
    }
  }
  nameSlugs(people, random);
  shareConnectionAddresses(people, random);
  chooseCards(people, random);
  return people;
}

/** The address a person wrote from at a moment. */
export function addressOf(person, at) {
  if (person === alex) return alex.emails[at < alex.moved ? 0 : 1];
  return person.emails.filter((email) => email.from <= at).at(-1).address;
}

export const fullName = (person) => `${person.first} ${person.last}`;

function storyPerson(person, random) {
  const emails = person.emails.map((email) =>
    typeof email === 'string' ? { address: email, from: 0 } : { ...email, from: instant(email.from) },
  );
  const connected =
    person.connected && instant(`${person.connected} 09:30`) + random.integer(0, 500) * 60_000;
  return { ...person, story: true, emails, connected, phone: undefined, hasCard: true };
}

function passingPerson(name, chapter, silent, number, random) {
  const reach = silent ? 'silent' : reachOf(chapters[chapter], random);
  const met = metAt(chapters[chapter], random);
  const there = chapter === 'present';
  const person = {
    ...name,
    id: `p${String(number).padStart(3, '0')}`,
    chapter,
    reach,
    met,
    suffix: random.chance(0.05) ? random.pick(suffixes) : undefined,
    emails: reach === 'mail' || reach === 'both' ? addresses(name, chapter, random) : [],
    company: there ? chapters.present.name : random.pick(employers),
    position: random.pick(titles),
    lastFirst: random.chance(0.08),
  };
  if (reach !== 'mail')
    person.connected = awake(Math.min(met + random.heavyTail(0.8, 900) * day, exported - 9 * day), random);
  return person;
}

function reachOf(chapter, random) {
  const throwOfDice = random.between(0, 1);
  if (throwOfDice < chapter.mailOnly) return 'mail';
  return throwOfDice < chapter.mailOnly + chapter.linkedInOnly ? 'linkedin' : 'both';
}

/** People of a conference are met in its week; the others at any time of the first four fifths of a chapter. */
function metAt(chapter, random) {
  if (chapter === chapters.conference) {
    return (
      meetingWeek(random.pick([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025, 2026])) +
      random.integer(9, 80) * (day / 24)
    );
  }
  if (chapter === chapters.hometown) return begin + random.between(0, 2 * year);
  return chapter.from + random.between(0, 0.8) * (chapter.to - chapter.from);
}

/** A private address, and for most colleagues one of the place they worked at with Alex. */
function addresses(name, chapter, random) {
  const [first, last] = [plain(name.first), plain(name.last)];
  const local = random.pick([
    `${first}.${last}`,
    `${first}${last}`,
    `${first[0]}.${last}`,
    `${last}.${first}`,
  ]);
  const own = `${local}@${random.pick(['example.com', 'example.org', 'example.net'])}`;
  const { domain, to } = chapters[chapter];
  if (!domain || random.chance(0.4)) return [{ address: own, from: 0 }];
  const work = { address: `${first}.${last}@${domain}`, from: 0 };
  return chapter === 'present' ? [work] : [work, { address: own, from: to }];
}

/** Deals names so that no two people share one, and each family name comes up about twice at most. */
function namesBy(random) {
  const pairs = families.flatMap(({ given, family }) => {
    const twice = [...random.shuffled(family), ...random.shuffled(family)];
    return random.shuffled([...given, ...given]).map((first, i) => ({ first, last: twice[i] }));
  });
  const taken = new Set();
  const hand = random.shuffled(pairs).filter(({ first, last }) => {
    const seen = taken.has(`${first} ${last}`);
    taken.add(`${first} ${last}`);
    return !seen;
  });
  return () => hand.pop();
}

/** Most slugs are plain letters, some keep their accents percent-encoded, some end in a few digits. */
function nameSlugs(people, random) {
  for (const person of people) {
    if (!person.connected) continue;
    const name = fullName(person).toLowerCase().replaceAll(' ', '-');
    const slug = random.chance(0.4) ? encodeURIComponent(name) : plain(name);
    const digits = random.integer(0x1000000, 0xfffffff).toString(16);
    person.slug = !person.story && random.chance(0.35) ? `${slug}-${digits}` : slug;
  }
}

/** One in six lets connections see the address; it is the only link for those who get no card. */
function shareConnectionAddresses(people, random) {
  for (const person of people) {
    person.sharesAddress = Boolean(person.connected && person.emails.length > 0 && random.chance(0.17));
  }
}

/** Cards go first to everyone whom only a card can hold together, then to whoever is left, by lot. */
function chooseCards(people, random) {
  const needed = people.filter(needsCard);
  const others = random.shuffled(people.filter((person) => !needsCard(person)));
  const phones = randomOf('phones').shuffled([...Array(1000).keys()]);
  for (const person of [...needed, ...others].slice(0, cards)) {
    person.hasCard = true;
    person.phone = random.chance(0.85) ? phoneNumber(phones.pop(), random) : undefined;
  }
}

function needsCard({ story, emails, connected, sharesAddress }) {
  return Boolean(story || emails.length > 1 || (connected && emails.length > 0 && !sharesAddress));
}

/** Numbers from the ranges set aside for fiction. */
function phoneNumber(number, random) {
  if (number < 100 && random.chance(0.9)) return `+1 206-555-01${String(number).padStart(2, '0')}`;
  return `+44 7700 900${String(number).padStart(3, '0')}`;
}

/** Lower-case ASCII letters and hyphens only. */
export function plain(text) {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/[^a-z-]/g, '');
}
