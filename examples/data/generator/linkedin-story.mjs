import { day, hour, instant } from './dates.mjs';
import { randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** LinkedIn messages of the story: `[when, from, to, content]`. */
const storyMessages = [
  [
    '2026-10-01 09:12',
    'kit',
    'alex',
    'Hi Alex, thanks for connecting! I have a role that has your name all over it.',
  ],
  [
    '2026-10-08 09:15',
    'kit',
    'alex',
    'Hi Alex, just floating this to the top of your inbox. Fifteen minutes this week?',
  ],
  ['2026-10-09 18:40', 'alex', 'kit', 'Thank you for thinking of me. I am happy where I am.'],
  [
    '2026-10-20 08:58',
    'kit',
    'alex',
    'Totally get it! Still, the package is really something.\n\nCould I send you the brief?',
  ],
  ['2026-10-29 10:21', 'kit', 'alex', 'The client has come back with more. Are you open to a quick call?'],
  ['2026-11-09 09:03', 'kit', 'alex', 'Last week for this one, Alex! Who else should I talk to?'],
  ['2026-11-17 16:44', 'kit', 'alex', 'Circling back one more time. Any thoughts?'],
  ['2021-06-15 11:20', 'felix', 'alex', 'Happy birthday, Alex! All good with me.'],
  ['2021-06-15 19:02', 'alex', 'felix', 'Thank you, Felix. Glad to hear it!'],
  ['2022-11-08 14:35', 'felix', 'alex', 'Do you still have the notes on the alert rules?'],
  ['2022-11-09 08:10', 'alex', 'felix', 'Of course, sending them by mail tonight.'],
];

export function tellOnLinkedIn(mailbox, byId, people) {
  for (const [when, from, to, content] of storyMessages) {
    const conversation = from === 'alex' ? to : from;
    mailbox.write({ at: instant(when), from: byId(from), to: [byId(to)], conversation, content });
  }
  hardWinter(mailbox, people);
  newJob(mailbox, people);
  reunion(mailbox, people);
  birthdays(mailbox, people);
}

/** Out of work, Alex asks around. Some answer, some do not. */
function hardWinter(mailbox, people) {
  const random = randomOf('hard winter');
  const asked = random.shuffled(people.filter((person) => reachable(person, '2023-11-01'))).slice(0, 14);
  asked.forEach((person, i) => {
    const at = instant('2023-12-06 09:30') + i * 5.3 * day;
    const content = `Dear ${person.first}, Tidelark has closed its doors and I am looking for what comes next. If you hear of something with rivers in it, would you think of me?`;
    mailbox.write({ at, from: alex, to: [person], conversation: person.id, content });
    if (!random.chance(0.55)) return;
    const answer = random.pick([
      'I am sorry to hear that. I will keep my ears open.',
      'Nothing here just now, alas. Chin up!',
      'Let me ask around. You have been good to all of us.',
    ]);
    mailbox.write({
      at: at + random.between(0.1, 3) * day,
      from: person,
      to: [alex],
      conversation: person.id,
      content: answer,
    });
  });
}

/** Everybody notices a new job. */
function newJob(mailbox, people) {
  const random = randomOf('new job');
  const well = random.shuffled(people.filter((person) => reachable(person, '2024-06-01'))).slice(0, 22);
  for (const person of well) {
    const at = instant('2024-06-11 08:00') + random.between(0, 4) * day;
    const content = random.pick([
      'Congrats on the new role!',
      'Congratulations, Alex!',
      'So pleased for you. Well deserved.',
    ]);
    mailbox.write({ at, from: person, to: [alex], conversation: person.id, content });
    if (random.chance(0.5)) {
      mailbox.write({
        at: at + 0.4 * day,
        from: alex,
        to: [person],
        conversation: person.id,
        content: 'Thank you so much!',
      });
    }
  }
}

/** Every June a few people are reminded of the day. */
function birthdays(mailbox, people) {
  const random = randomOf('birthdays');
  for (let yearNumber = 2014; yearNumber <= 2026; yearNumber++) {
    const friends = people.filter((person) => reachable(person, `${yearNumber}-06-01`));
    for (const person of random.shuffled(friends).slice(0, random.integer(1, 5))) {
      const at = instant(`${yearNumber}-06-15 06:30`) + random.between(0, 12) * hour;
      const content = random.pick([
        'Happy birthday, Alex!',
        'Happy birthday! I hope there is cake.',
        'All the best today, Alex.',
      ]);
      mailbox.write({ at, from: person, to: [alex], conversation: person.id, content });
      if (!random.chance(0.6)) continue;
      mailbox.write({
        at: at + 3 * hour,
        from: alex,
        to: [person],
        conversation: person.id,
        content: 'Thank you, that is kind of you!',
      });
    }
  }
}

/** One thread with several people in it. */
function reunion(mailbox, people) {
  const table = people
    .filter((person) => person.chapter === 'institute' && reachable(person, '2022-12-01'))
    .slice(0, 4);
  const thread = { conversation: 'reunion', title: 'Institute reunion' };
  const to = (from) => [...table, alex].filter((person) => person !== from);
  const say = (when, from, content) =>
    mailbox.write({ ...thread, at: instant(when), from, to: to(from), content });
  say(
    '2022-12-05 18:00',
    alex,
    'Shall we all have dinner before Christmas?\n\nMy treat for whoever still has the old key.',
  );
  say('2022-12-05 19:22', table[0], 'I have the key! Count me in.');
  say('2022-12-06 08:15', table[1], 'Me too, and I bring the Professor’s cousin. She is also a fern.');
}

function reachable(person, since) {
  return (
    !person.story &&
    (person.reach === 'linkedin' || person.reach === 'both') &&
    person.connected < instant(since)
  );
}
