import { chapters, today } from './chapters.mjs';
import { isoDay } from './dates.mjs';
import { recommendationsGiven, recommendationsReceived } from './favours.mjs';
import { fullName } from './people.mjs';
import { alex } from './story-people.mjs';

/** What the files hold, for tests to check against. */
export function factsOf(people, mailbox) {
  const story = people.filter((person) => person.story);
  const days = mailbox.mails.map((mail) => isoDay(mail.at)).sort();
  return {
    today: isoDay(today),
    owner: { id: alex.id, name: fullName(alex), emails: alex.emails, slug: alex.slug },
    people: people.length,
    silentConnections: people.filter((person) => person.reach === 'silent').length,
    connections: people.filter((person) => person.connected).length,
    cards: people.filter((person) => person.hasCard).length + 2,
    mails: { count: mailbox.mails.length, first: days[0], last: days.at(-1) },
    linkedInMessages: mailbox.messages.length,
    meetings: {
      count: mailbox.meetings.filter(({ host }) => host).length,
      withAlex: mailbox.meetings.filter(({ came }) => came.includes(alex)).length,
    },
    chapters: Object.fromEntries(
      Object.entries(chapters).map(([key, chapter]) => [key, chapterFacts(chapter)]),
    ),
    recommendations: {
      given: recommendationsGiven.map(([when, id]) => ({ to: id, day: when.slice(0, 10) })),
      received: recommendationsReceived.map(([when, id]) => ({ from: id, day: when.slice(0, 10) })),
    },
    introductions: introductions(mailbox),
    story: Object.fromEntries(story.map((person) => [person.id, personFacts(person, mailbox)])),
  };
}

const chapterFacts = ({ name, from, to, size, silent }) => ({
  name,
  from: isoDay(from),
  to: isoDay(to),
  people: size,
  silent,
});

function introductions({ mails }) {
  return mails
    .filter((mail) => mail.subject.startsWith('Introduction: '))
    .map(({ at, from, to, cc, subject }) => ({
      day: isoDay(at),
      by: from.id,
      subject,
      people: [...to, ...cc].map(({ id }) => id),
    }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function personFacts(person, { mails, messages, meetings }) {
  const mine = mails.filter((mail) => between(mail, person));
  const chats = messages.filter((message) => between(message, person));
  const met = meetings.filter(({ host, came }) => came.includes(alex) && [host, ...came].includes(person));
  const days = [...mine, ...chats, ...met].map(({ at }) => isoDay(at)).sort();
  const from = (list) => list.filter((item) => item.from === person).length;
  return {
    name: fullName(person),
    emails: person.emails.map(({ address }) => address),
    slug: person.slug ?? null,
    connected: person.connected ? isoDay(person.connected) : null,
    mails: { fromAlex: mine.length - from(mine), toAlex: from(mine) },
    messages: { fromAlex: chats.length - from(chats), toAlex: from(chats) },
    first: days[0],
    last: days.at(-1),
    daysInTouch: new Set(days).size,
  };
}

/** Whether one of the two wrote it and the other was among those it was sent to. */
function between({ from, to, cc = [] }, person) {
  const readers = [...to, ...cc];
  return (from === alex && readers.includes(person)) || (from === person && readers.includes(alex));
}
