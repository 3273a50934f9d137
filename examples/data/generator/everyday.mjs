import { chapters, exported, today } from './chapters.mjs';
import { day, instant, year } from './dates.mjs';
import { writeMails, writeMessages } from './mailbox.mjs';
import { dealer, randomOf } from './random.mjs';
import { alex } from './story-people.mjs';
import { talker } from './talk.mjs';
import { groups } from './texts-groups.mjs';
import { friends } from './texts-home.mjs';
import {
  alumni,
  conference,
  firstMeeting,
  formerColleagues,
  linkedIn,
  research,
  student,
  work,
} from './texts-work.mjs';

const texts = {
  friends: { first: friends, during: friends, after: friends },
  work: { first: work, during: work, after: formerColleagues },
  research: { first: research, during: research, after: formerColleagues },
  student: { first: student, during: student, after: [...alumni, ...friends.slice(-6)] },
  conference: { first: firstMeeting, during: conference, after: conference },
};

/** Writes the exchanges of everyone who is not in the story: many with a few, a few with many. */
export function liveEverydays(mailbox, people) {
  for (const person of people) {
    if (person.reach === 'mail' || person.reach === 'both') exchangeMails(mailbox, person);
    if (person.reach === 'linkedin' || person.reach === 'both') exchangeMessages(mailbox, person);
  }
  for (const chapter of Object.keys(groups)) meetInGroup(mailbox, people, chapter);
}

/** Threads grow rarer once the chapter in which the two met is over. */
function exchangeMails(mailbox, person) {
  const random = randomOf(`mails ${person.id}`);
  const { texts: tone, threads, to } = chapters[person.chapter];
  const count = Math.round(random.heavyTail(1.1, 12) * threads * random.between(0.5, 1));
  const near = to - person.met;
  const { first, during, after } = texts[tone];
  const [talkDuring, talkAfter] = [talker(during, random), talker(after, random)];
  const share = random.between(0.25, 0.75);
  let at = person.met + random.between(0, 20) * day;

  for (let i = 0; i < Math.max(1, count) && at < today; i++) {
    const starter = random.chance(share) ? [person, alex] : [alex, person];
    const later = at < to ? talkDuring(at) : talkAfter(at);
    const text = i === 0 && at < to ? talker(first, random)(at) : later;
    writeMails(mailbox, { at, text, people: starter, length: random.integer(1, 3), random });
    const gap = at < to ? Math.max(6 * day, near / (count + 1)) : 0.9 * year;
    at += gap * random.between(0.2, 1.8);
  }
}

function exchangeMessages(mailbox, person) {
  const random = randomOf(`messages ${person.id}`);
  const threads = Math.round(random.heavyTail(1.4, 6));
  const deal = dealer(linkedIn, random);
  const since = Math.max(person.connected, instant('2012-05-01'));
  let at = since + Math.min(random.between(0.1, 40) * day, (exported - since) / 2);

  for (let i = 0; i < threads; i++) {
    const text = deal();
    const people = random.chance(0.6) ? [person, alex] : [alex, person];
    if (at > exported) return;
    writeMessages(mailbox, {
      at,
      text,
      people,
      length: random.integer(1, 3),
      conversation: person.id,
      random,
    });
    at += random.between(0.2, 2) * year;
  }
}

/** Those of a chapter who write mails also write to each other, with Alex among them. */
function meetInGroup(mailbox, people, chapter) {
  const random = randomOf(`group ${chapter}`);
  const { from, to } = chapters[chapter];
  const talk = talker(groups[chapter].texts, random);

  for (let yearNumber = new Date(from).getUTCFullYear(); yearNumber <= 2026; yearNumber++) {
    for (const month of groups[chapter].months) {
      const at = Date.UTC(
        yearNumber,
        month,
        random.integer(2, 19),
        random.integer(8, 19),
        random.integer(0, 59),
      );
      if (at < from || at > lastMeeting(chapter, to)) continue;
      const round = roundOf(people, chapter, at, random);
      if (round.length < 3) continue;
      writeMails(mailbox, { at, text: talk(at), people: round, length: random.integer(2, 3), random });
    }
  }
}

/** Old classmates go on meeting in a group after they have parted. */
const lastMeeting = (chapter, to) => (chapter === 'university' ? instant('2022-12-31') : to);

/** A handful of the people who were there by then; Alex and one who is close to Alex among them. */
function roundOf(people, chapter, at, random) {
  const regulars = {
    hometown: ['lea', 'colette'],
    university: ['idris'],
    firm: ['anouk'],
    startup: ['oriol'],
    present: ['joana', 'mikkel'],
  };
  const always = people.filter((person) => (regulars[chapter] ?? []).includes(person.id));
  const there = people.filter(
    (person) => person.chapter === chapter && !person.story && person.emails.length > 0 && person.met < at,
  );
  const core = there.slice(0, 7);
  const round = random.shuffled([...always, ...random.shuffled(core).slice(0, random.integer(3, 5)), alex]);
  return round[0] === alex && random.chance(0.6) ? [...round.slice(1), alex] : round;
}
