import { begin, today } from './chapters.mjs';
import { awake, day, instant, minute, year } from './dates.mjs';
import { writeMails } from './mailbox.mjs';
import { dealer, randomOf } from './random.mjs';
import { storyMail } from './story-mail.mjs';
import { alex } from './story-people.mjs';
import { talker } from './talk.mjs';
import { family, friends, weekly } from './texts-home.mjs';
import { letters } from './texts-letters.mjs';
import { research, work } from './texts-work.mjs';
import { filler } from './words.mjs';

/** Writes into the mailbox what happens between Alex and the people of the story. */
export function tellStory(mailbox, byId) {
  singleMails(mailbox, byId);
  oldFriend(mailbox, byId('mara'));
  weeklyFriend(mailbox, byId('noor'));
  for (const [id, texts, since] of closePeople) closePerson(mailbox, byId(id), texts, since);
  neverAnswered(mailbox, byId('prosper'));
  neverAnswers(mailbox, byId('dorian'));
}

const closePeople = [
  ['lea', [...family, ...friends], begin],
  ['colette', friends, begin + 40 * day],
  ['idris', [...friends, ...weekly.slice(0, 9)], begin + 14 * day],
  ['anouk', [...work.slice(0, 6), ...friends], instant('2013-01-28')],
  ['joana', [...work, ...friends], instant('2024-06-12')],
  ['mikkel', [...work, ...research.slice(4, 9)], instant('2024-06-13')],
];

function singleMails(mailbox, byId) {
  const random = randomOf('single mails');
  let before;
  for (const [when, from, to, subject, body, cc] of storyMail) {
    before = mailbox.send({
      at: instant(when) + random.integer(0, 59) * 1000,
      from: byId(from),
      to: [byId(to)],
      cc: cc ? [byId(cc)] : [],
      subject,
      body: `${body}\n\n${byId(from).first}`,
      replyTo: subject.startsWith('Re: ') ? before : undefined,
    });
  }
}

/** Sixty letters, one every three to five weeks from 2014 to 2018, by turns. */
function oldFriend(mailbox, mara) {
  const random = randomOf('mara');
  const subjects = [
    'Letters, continued',
    'From the kitchen table',
    'Rain, mostly',
    'Your sevens',
    'Another month',
  ];
  const deal = dealer(letters, random);
  let at = instant('2014-01-12 19:20');
  let replyTo;

  for (let i = 0; i < 60; i++) {
    const [from, to] = i % 2 === 0 ? [mara, alex] : [alex, mara];
    const fresh = i % 4 === 0;
    const subject = fresh
      ? subjects[(i / 4) % subjects.length]
      : `Re: ${replyTo.subject.replace('Re: ', '')}`;
    const body = `Dear ${to.first},\n\n${filler(at, random)(deal())}\n\nYours, ${from.first}`;
    replyTo = mailbox.send({ at, from, to: [to], subject, body, replyTo: fresh ? undefined : replyTo });
    at = awake(at + random.integer(22, 36) * day + random.integer(0, 600) * minute, random);
  }
}

/** A mail a week for three years, until the middle of August 2026. */
function weeklyFriend(mailbox, noor) {
  const random = randomOf('noor');
  const talk = talker([...weekly, ...friends], random);
  const last = instant('2026-08-13 18:00');
  const first = instant('2023-08-10 18:00');

  for (let at = first; at <= last; at += 7 * day) {
    const starter = random.chance(0.55) ? [noor, alex] : [alex, noor];
    const length = random.chance(0.45) ? 2 : 1;
    writeMails(mailbox, {
      at: at + random.integer(-90, 150) * minute,
      text: talk(at),
      people: starter,
      length,
      random,
    });
  }
}

/** Steady contact in both directions, from the beginning until now. */
function closePerson(mailbox, person, texts, since) {
  const random = randomOf(person.id);
  const talk = talker(texts, random);
  for (let at = since; at < today; at += person.writes * random.between(0.35, 1.7) * day) {
    const people = random.chance(0.5) ? [person, alex] : [alex, person];
    const length = random.integer(1, 3);
    writeMails(mailbox, {
      at: at + random.integer(480, 1200) * minute,
      text: talk(at),
      people,
      length,
      random,
    });
  }
}

/** A warm note to the whole world every month or so, and never a line back. */
function neverAnswered(mailbox, prosper) {
  const random = randomOf('prosper');
  const notes = [
    'This month I learned that slow rivers carry the most. I thought of you all.',
    'Three things I read, two I tried, one I would do again. Reply any time!',
    'A short one: ask a better question today. I would love to hear yours.',
    'From now on, these notes come on Fridays.\nFrom Friday to Friday is a good length for a thought.',
    'I walked, I wrote, I walked again. What are you working on?',
  ];
  const deal = dealer(notes, random);
  let issue = 1;
  for (let at = instant('2023-02-03 07:30'); at < today; at += random.integer(27, 40) * day) {
    const subject = `A note from Prosper, no. ${issue++}`;
    mailbox.send({ at, from: prosper, to: [alex], subject, body: `Dear Alex,\n\n${deal()}\n\nProsper` });
  }
}

/** Alex writes, some nine times in six years. No answer comes. */
function neverAnswers(mailbox, dorian) {
  const random = randomOf('dorian');
  const tries = [
    ['Your book on tide mills', 'I read your book on tide mills twice. May I ask you about chapter four?'],
    ['Tide mills, again', 'I am sure you are busy. My question was only about the old sluice.'],
    ['A photograph of a sluice', 'I found this sluice on a walk and thought of your book.'],
    ['Coastal Data Meeting', 'Will you be there in June? I would gladly carry your bags.'],
    ['Happy new year', 'A good new year to you. The book is still on my desk.'],
    ['A citation', 'I quoted you yesterday, to applause. It was yours by rights.'],
    ['The second edition', 'Is it true that there will be a second edition? I would be so glad.'],
    ['Chapter four', 'I think I found the answer by myself. It was in your footnote.'],
    ['Thank you, all the same', 'No need to answer. I only wanted to say what the book has meant to me.'],
  ];
  let at = instant('2019-07-02 18:10');
  for (const [subject, body] of tries) {
    mailbox.send({
      at,
      from: alex,
      to: [dorian],
      subject,
      body: `Dear Dorian Whitlock,\n\n${body}\n\nAlex Moreau`,
    });
    at += random.between(0.5, 0.95) * year;
  }
}
