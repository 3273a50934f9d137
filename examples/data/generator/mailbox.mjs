import { exported, today } from './chapters.mjs';
import { awake, day, hour } from './dates.mjs';
import { filler } from './words.mjs';

/**
 * Where mails and LinkedIn messages are collected before they are written out. What would fall after
 * the day of export is left out; so is an answer to a mail that was left out.
 */
export function createMailbox() {
  const mails = [];
  const messages = [];

  function send(mail) {
    if (mail.at > today - 4 * hour) return undefined;
    const at = Math.floor(mail.at / 1000) * 1000;
    const sent = { to: [], cc: [], labels: [], ...mail, at, number: mails.length };
    mails.push(sent);
    return sent;
  }

  function write(message) {
    if (message.at > exported) return;
    messages.push({ title: '', folder: 'INBOX', ...message });
  }

  return { mails, messages, send, write };
}

/**
 * A thread of mails among Alex and one other or several, from one text; the lines take turns.
 * `length` is how many of the text's lines are written.
 */
export function writeMails(mailbox, { at, text: [subject, ...lines], people, length, random }) {
  const fill = filler(at, random);
  let replyTo;
  let time = awake(at, random);

  for (let i = 0; i < Math.min(length, lines.length); i++) {
    const from = people[i % people.length];
    const [first, ...others] = people.filter((person) => person !== from);
    replyTo = mailbox.send({
      at: time,
      from,
      to: [first],
      cc: others,
      subject: `${i > 0 ? 'Re: ' : ''}${fill(subject)}`,
      body: letter(fill(lines[i]), from, i === 0 && others.length === 0 ? first : undefined, random),
      replyTo,
    });
    if (!replyTo) return;
    time = awake(time + delay(random), random);
  }
}

/** The same on LinkedIn, in one conversation. */
export function writeMessages(mailbox, { at, text, people, length, conversation, random }) {
  const fill = filler(at, random);
  let time = awake(at, random);

  for (let i = 0; i < Math.min(length, text.length); i++) {
    const from = people[i % people.length];
    const to = people.filter((person) => person !== from);
    mailbox.write({ at: time, from, to, conversation, content: fill(text[i]) });
    time = awake(time + delay(random), random);
  }
}

/** Most answers come within hours, a few after a week. */
function delay(random) {
  return Math.min(0.4 * hour * random.heavyTail(0.55, 400), 8 * day);
}

function letter(text, from, to, random) {
  const greeting = to && random.chance(0.4) ? `${random.pick(['Hi', 'Dear', 'Hello'])} ${to.first},\n\n` : '';
  const farewell = random.chance(0.45) ? `\n\n${from.first}` : '';
  return `${greeting}${text}${farewell}`;
}
