import { asciiOf, cyrillicOf, drawFamily, drawName, typoOf } from './names.mjs';

/** A generator of numbers from 0 to 1, the same every time (mulberry32). */
export function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * How often each difficulty is drawn, as a share of people (or of households, firms, cards, where it says so).
 * They are guesses at what address books hold, not measured ones. Names, shared mailboxes and how often sources
 * share keys were set anew after a first measurement.
 */
export const DIFFICULTIES = {
  household: 0.18, // people who live with one to three others of the same surname
  familyAddress: 0.3, // households whose members are kept under one address (and write from it)
  landline: 0.5, // households of which the cards hold one number
  twin: 0.05, // further members of a household with the initial of the first
  sameName: 0.02, // further members of a household with the full name of the first
  namesake: 0.03, // who have another one's full name on purpose, beside those by chance
  marriedName: 0.06, // whose sources disagree on the surname
  nicknameOnCard: 0.18,
  nicknameInMail: 0.08,
  typoOnCard: 0.06,
  typoInMail: 0.02,
  ascii: 0.5, // of names with other letters, per source
  cyrillic: 0.3, // of Russian names on cards and in mail
  familyFirst: 0.1,
  givenOnly: 0.05, // cards with a given name alone
  namelessAddress: 0.15, // mail without a display name
  localPartAsName: 0.03,
  degree: 0.06, // behind a LinkedIn name
  middleName: 0.05, // on cards
  switchboard: 0.08, // cards that hold the number of the firm
  officeAddress: 0.03, // cards that hold info@ of the firm as well
  teamAddress: 0.01, // cards that hold an address of a team of the firm, not to be told by its name
  reusedNumber: 0.015, // numbers that were somebody else's before, whose card still holds it
  nationalNumber: 0.35, // cards with a number that does not say its country
  secondAddress: 0.35, // people who write from two addresses
  plusTag: 0.02, // addresses on LinkedIn with a +tag
  bareCard: 0.03, // cards with a name alone
};

/**
 * How often two sources hold a key in common. `shared`: as with exports of somebody who keeps an address book, and
 * whose connections let their address be seen. `linkedin`: as LinkedIn exports most connections, without address.
 */
export const SHARING = {
  shared: {
    linkedinEmail: 0.98,
    card: 0.95,
    cardEmail: 0.985,
    cardPhone: 0.96,
    cardUrl: 0.35,
    messages: 0.15,
  },
  linkedin: {
    linkedinEmail: 0.25,
    card: 0.6,
    cardEmail: 0.85,
    cardPhone: 0.8,
    cardUrl: 0.15,
    messages: 0.25,
  },
};

/**
 * Invented people in three sources: LinkedIn connections, an address book, and mail with text messages.
 *
 * @returns the sources, each a list of people and of interactions, and `truth`: for every record, by source and
 * place, the number of the human behind it; -1 for an address or number that is several people's.
 */
export function generate({ people: count = 10_000, seed = 1, sharing = 'shared' } = {}) {
  const random = numbersFrom(seed);
  const humans = drawHumans(count, random);
  const sources = [linkedin, addressBook, mailAndMessages].map((source) =>
    source(humans, random, SHARING[sharing]),
  );
  const interactions = drawInteractions(sources[2], humans, random);
  return {
    sources: sources.map((records, i) => ({
      people: records.map(({ person }) => person),
      interactions: i === 2 ? interactions : [],
    })),
    truth: sources.map((records) => records.map(({ human }) => human)),
  };
}

function drawHumans(count, random) {
  const humans = [];
  const firms = Array.from({ length: Math.ceil(count / 25) }, (_, i) => ({
    name: `Firm ${i} ${['Ltd', 'GmbH', 'AB', 'Group'][i % 4]}`,
    domain: `firm${i}.example`,
    phone: `+44202${String(7_000_000 + i).padStart(7, '0')}`,
  }));
  while (humans.length < count) {
    const size = random() < DIFFICULTIES.household / 2.5 ? 2 + Math.floor(3 * random() ** 2) : 1;
    const first = drawName(random);
    const household = {
      familyAddress: size > 1 && random() < DIFFICULTIES.familyAddress,
      landline: size > 1 && random() < DIFFICULTIES.landline,
      number: humans.length,
      givens: [first.given],
    };
    for (let member = 0; member < size && humans.length < count; member++) {
      humans.push(drawHuman({ first, member, household, humans, firms }, random));
    }
  }
  for (const human of humans)
    if (random() < DIFFICULTIES.reusedNumber) human.phone = pick(humans, random).phone;
  return humans;
}

function drawHuman({ first, member, household, humans, firms }, random) {
  const number = humans.length;
  let name = { ...first };
  if (member > 0) name = { ...drawGiven(first, household.givens, random), family: first.family };
  if (member > 0 && random() < DIFFICULTIES.twin) name = { ...name, given: twinOf(first, random), short: [] };
  if (member > 0 && random() < DIFFICULTIES.sameName) name = { ...first };
  if (number > 10 && member === 0 && random() < DIFFICULTIES.namesake)
    name = { ...pick(humans, random).name };
  const maiden = random() < DIFFICULTIES.marriedName ? drawFamily(name.culture, random) : name.family;
  const plain = asciiOf(`${name.given}.${name.family}`, () => 1)
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const firm = pick(firms, random);
  const own = [
    `${plain}${number}@mail.example`,
    `${plain[0]}${plain.split('.')[1]}${number % 97}.${number}@post.example`,
    `${name.short[0]?.toLowerCase().replace(/[^a-z]/g, '') || plain[0]}${number}@inbox.example`,
  ];
  const familyAddress = `${asciiOf(name.family, () => 1)
    .toLowerCase()
    .replace(/[^a-z]/g, '')}.family${household.number}@mail.example`;
  const home = household.familyAddress ? familyAddress : own[Math.floor(3 * random())];
  const work = `${plain}.${number}@${firm.domain}`;
  const addresses = random() < DIFFICULTIES.secondAddress ? [home, work] : [random() < 0.75 ? home : work];
  return {
    number,
    name,
    maiden,
    firm,
    addresses,
    shared: household.familyAddress ? familyAddress : undefined,
    phone: `+447${String(100_000_000 + number * 7 + Math.floor(7 * random())).slice(-9)}`,
    landline: household.landline ? `+44161${String(4_000_000 + household.number)}` : undefined,
    slug: `${plain.replace('.', '-')}-${(number * 7919).toString(36)}`,
  };
}

function drawGiven(first, taken, random) {
  for (let tries = 0; tries < 200; tries++) {
    const name = drawName(random);
    if (name.culture === first.culture && !taken.includes(name.given)) {
      taken.push(name.given);
      return name;
    }
  }
  return first;
}

/** Another given name with the same initial. */
function twinOf(first, random) {
  for (let tries = 0; tries < 300; tries++) {
    const { given } = drawName(random);
    if (given[0] === first.given[0] && given !== first.given) return given;
  }
  return `${first.given}e`;
}

function pick(list, random) {
  return list[Math.floor(list.length * random())];
}

function written(
  human,
  random,
  { family = human.name.family, nickname = 0, typo = 0, cyrillic = 0, middle = 0 },
) {
  const { given, short, culture } = human.name;
  let first = short.length > 0 && random() < nickname ? pick(short, random) : given;
  let last = family;
  if (culture.cyrillic && random() < cyrillic) return { first: cyrillicOf(first), last: cyrillicOf(last) };
  if (random() < DIFFICULTIES.ascii) [first, last] = [asciiOf(first, random), asciiOf(last, random)];
  if (random() < typo)
    [first, last] = random() < 0.5 ? [typoOf(first, random), last] : [first, typoOf(last, random)];
  if (random() < middle) first = `${first} ${pick(['Maria', 'J.', 'Lee', 'Alexander', 'K.'], random)}`;
  return { first, last };
}

function linkedin(humans, random, { linkedinEmail }) {
  return humans
    .filter(() => random() < 0.72)
    .map((human) => {
      const { first, last } = written(human, random, { nickname: 0.05 });
      const degree = random() < DIFFICULTIES.degree ? pick([', MBA', ', PhD', ', PMP', ' MSc'], random) : '';
      const email =
        random() < DIFFICULTIES.plusTag ? human.addresses[0].replace('@', '+li@') : human.addresses[0];
      return {
        human: human.number,
        person: {
          id: `linkedin:${human.slug}`,
          name: `${first} ${last}${degree}`,
          urls: [`https://www.linkedin.com/in/${human.slug}`],
          ...(random() < linkedinEmail && { emails: [email] }),
          organisations: [{ name: human.firm.name, title: 'Engineer' }],
        },
      };
    });
}

function addressBook(humans, random, { card, cardEmail, cardPhone, cardUrl }) {
  return humans
    .filter(() => random() < card)
    .map((human, i) => {
      const { first, last } = written(human, random, {
        family: human.maiden,
        nickname: DIFFICULTIES.nicknameOnCard,
        typo: DIFFICULTIES.typoOnCard,
        cyrillic: DIFFICULTIES.cyrillic,
        middle: DIFFICULTIES.middleName,
      });
      const name =
        random() < DIFFICULTIES.givenOnly
          ? first
          : random() < DIFFICULTIES.familyFirst
            ? `${last}, ${first}`
            : `${first} ${last}`;
      const bare = random() < DIFFICULTIES.bareCard;
      const emails = human.addresses.filter(() => random() < cardEmail);
      if (human.shared && !emails.includes(human.shared) && random() < 0.8) emails.push(human.shared);
      if (random() < DIFFICULTIES.officeAddress) emails.push(`info@${human.firm.domain}`);
      if (random() < DIFFICULTIES.teamAddress)
        emails.push(`studio-${human.firm.domain[4]}@${human.firm.domain}`);
      const phones = random() < cardPhone ? [phoneWritten(human.phone, random)] : [];
      if (human.landline) phones.push(phoneWritten(human.landline, random));
      if (random() < DIFFICULTIES.switchboard) phones.push(phoneWritten(human.firm.phone, random));
      return {
        human: human.number,
        person: {
          id: `vcard:${i}-${human.number}`,
          name,
          ...(!bare && emails.length > 0 && { emails }),
          ...(!bare && phones.length > 0 && { phones }),
          ...(!bare && random() < cardUrl && { urls: [`http://linkedin.com/in/${human.slug}/`] }),
          ...(random() < 0.3 && { organisations: [{ name: human.firm.name }] }),
        },
      };
    });
}

function phoneWritten(e164, random) {
  if (random() < DIFFICULTIES.nationalNumber) return `0${e164.slice(3, 7)} ${e164.slice(7)}`;
  return pick(
    [
      e164,
      `${e164.slice(0, 3)} (0)${e164.slice(3, 7)} ${e164.slice(7)}`,
      `0044 ${e164.slice(3, 5)} ${e164.slice(5)}`,
      `tel:${e164.slice(0, 3)}-${e164.slice(3)}`,
    ],
    random,
  );
}

function mailAndMessages(humans, random, { messages }) {
  const records = new Map();
  const add = (id, human, person) => {
    const known = records.get(id);
    if (known === undefined) records.set(id, { human, person: { id, ...person } });
    else if (known.human !== human) {
      known.human = -1;
      const { name, names = [] } = known.person;
      if (name === undefined) Object.assign(known.person, person);
      else if (person.name !== undefined) known.person.names = [...names, person.name];
    }
  };
  for (const human of humans) {
    if (random() < 0.8)
      for (const address of human.addresses)
        add(address, human.number, { emails: [address], ...mailName(human, address, random) });
    if (random() < messages) {
      const { first, last } = written(human, random, { nickname: DIFFICULTIES.nicknameOnCard });
      add(`tel:${human.phone}`, human.number, {
        phones: [human.phone],
        ...(random() < 0.6 && { name: `${first} ${last}` }),
      });
    }
  }
  return [...records.values()];
}

function mailName(human, address, random) {
  const kind = random();
  if (kind < DIFFICULTIES.namelessAddress) return {};
  if (kind < DIFFICULTIES.namelessAddress + DIFFICULTIES.localPartAsName)
    return { name: address.split('@')[0] };
  const { first, last } = written(human, random, {
    nickname: DIFFICULTIES.nicknameInMail,
    typo: DIFFICULTIES.typoInMail,
    cyrillic: DIFFICULTIES.cyrillic,
  });
  return {
    name:
      random() < DIFFICULTIES.familyFirst
        ? `${last}, ${first}`
        : random() < 0.04
          ? `${first[0]}. ${last}`
          : `${first} ${last}`,
  };
}

/** Mails to one or two others, mostly of the same firm: who works together writes to the same people. */
function drawInteractions(records, humans, random) {
  const byFirm = new Map();
  for (const { human, person } of records) {
    if (human >= 0) byFirm.set(humans[human].firm, [...(byFirm.get(humans[human].firm) ?? []), person.id]);
  }
  return records.flatMap(({ human, person }, i) => {
    if (human < 0) return [];
    const colleagues = byFirm.get(humans[human].firm) ?? [];
    return Array.from({ length: Math.floor(6 * random()) }, (_, n) => ({
      at: Date.UTC(2020, 0, 1) + i * 6e7 + n,
      from: person.id,
      to: [random() < 0.7 ? pick(colleagues, random) : pick(records, random).person.id],
      kind: 'message',
      weight: 1,
      id: `${i}-${n}`,
    }));
  });
}
