import { exported } from './chapters.mjs';
import { awake, day, instant, year } from './dates.mjs';
import { fullName } from './people.mjs';
import { randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** Recommendations Alex has written: `[when, to, as what, text]`. */
export const recommendationsGiven = [
  [
    '2013-11-14 18:20',
    'ines',
    'Junior Analyst',
    'Ines asks the question the rest of us were too busy to ask. Within half a year she rebuilt our harbour model, and thanked everybody but herself. Whoever works with her next is lucky.',
  ],
  [
    '2016-01-05 20:05',
    'anouk',
    'Engineer',
    'Three years next to Anouk, and I never once saw her leave a problem, or a person, alone.',
  ],
  [
    '2020-10-09 17:58',
    'felix',
    'Intern',
    'Felix came to us as an intern and left as the one we asked. He reads code with patience, writes it plainly, and admits what he does not know.',
  ],
  [
    '2023-12-04 10:30',
    'oriol',
    'Founder',
    'Oriol built a place where one could be wrong in public. I would start anything with him again.',
  ],
  [
    '2025-03-18 19:12',
    'nadia',
    'Data Engineer',
    'Nadia changed fields with a courage I admire. In three months she taught herself what took me three years.',
  ],
];

/** Recommendations Alex has received. */
export const recommendationsReceived = [
  [
    '2015-12-17 16:40',
    'anouk',
    'Engineer',
    'Alex is the colleague you hope sits next to you when it breaks.',
  ],
  [
    '2019-11-22 10:02',
    'hana',
    'Researcher',
    'Alex brought calm to our busiest years.\nOur gauges run because of that patience, and so do several of our students.',
  ],
  ['2023-12-03 21:15', 'oriol', 'Lead Engineer', 'If something works at Tidelark, Alex was near it.'],
  [
    '2024-03-04 07:55',
    'ines',
    'Analyst',
    'Eleven years ago Alex wrote about me, unasked, and it opened a door. I have met many clever people since, and few so generous. Now I am the one who asks: hire Alex.',
  ],
];

/** Skills endorsed among Alex and others: the people of the story hand out none. */
export function createEndorsements(people) {
  const random = randomOf('endorsements');
  const skills = [
    'Hydrology',
    'Statistics',
    'Python',
    'Data Visualisation',
    'Facilitation',
    'SQL',
    'GIS',
    'Mentoring',
  ];
  const connected = people.filter((person) => !person.story && person.connected && person.reach !== 'silent');
  const given = [];
  const received = [];

  for (const person of connected) {
    if (!random.chance(0.4)) continue;
    const at = awake(
      Math.max(person.connected, instant('2012-10-01')) + random.between(3, 500) * day,
      random,
    );
    const row = { at, person, skill: random.pick(skills) };
    if (at > exported) continue;
    const alexFirst = random.chance(0.45);
    (alexFirst ? given : received).push({ ...row, status: 'ACCEPTED' });
    const back = {
      ...row,
      at: awake(at + random.between(0.02, 1.2) * year, random),
      skill: random.pick(skills),
    };
    if (random.chance(0.35) && back.at < exported) {
      (alexFirst ? received : given).push({ ...back, status: random.chance(0.1) ? 'HIDDEN' : 'ACCEPTED' });
    }
  }
  return { given: given.sort(latestFirst), received: received.sort(latestFirst) };
}

/** People brought together by mail, some by Alex and some for Alex. */
export function introduce(mailbox, people) {
  const random = randomOf('introductions');
  const rounds = [
    ['2014-09-22 09:12', 'alex', 'firm', 'university'],
    ['2017-03-14 10:40', 'alex', 'institute', 'firm'],
    ['2018-06-21 08:30', 'conference', 'alex', 'conference'],
    ['2020-11-03 15:20', 'alex', 'startup', 'institute'],
    ['2022-05-17 11:05', 'alex', 'conference', 'startup'],
    ['2025-09-09 09:48', 'alex', 'present', 'institute'],
    ['2026-02-24 14:31', 'present', 'alex', 'elsewhere'],
    ['2026-06-22 10:15', 'alex', 'conference', 'present'],
  ];
  const taken = new Set();
  for (const [when, ...chaptersOf] of rounds) {
    const at = instant(when);
    const [giver, one, other] = chaptersOf.map((chapter) => someone(people, chapter, at, taken, random));
    introduction(mailbox, { at, giver, one, other, random });
  }
}

function introduction(mailbox, { at, giver, one, other, random }) {
  const [first, second] = [one.first, other.first];
  const mail = {
    subject: `Introduction: ${first} <> ${second}`,
    body: `${first}, meet ${fullName(other)}. ${second}, meet ${fullName(one)}. I think you will like each other.\n\n${giver.first}`,
  };
  const asked = mailbox.send({ at, from: giver, to: [one], cc: [other], ...mail });
  mailbox.send({
    at: at + random.between(0.05, 0.9) * day,
    from: one,
    to: [other],
    cc: [giver],
    subject: `Re: ${mail.subject}`,
    body: `Thank you, ${giver.first}! ${second}, shall we talk next week?\n\n${first}`,
    replyTo: asked,
  });
}

function someone(people, chapter, at, taken, random) {
  if (chapter === 'alex') return alex;
  const able = people.filter(
    (person) =>
      person.chapter === chapter &&
      person.reach &&
      person.emails.length > 0 &&
      person.met < at &&
      !taken.has(person),
  );
  const chosen = random.pick(able);
  taken.add(chosen);
  return chosen;
}

const latestFirst = (one, other) => other.at - one.at;
