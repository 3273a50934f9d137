import { mailDate, separatorDate } from './dates.mjs';
import { addressOf, fullName } from './people.mjs';
import { randomOf } from './random.mjs';
import { alex } from './story-people.mjs';

/** The mails as one Takeout mbox, oldest first. */
export function mboxText(mails) {
  const random = randomOf('mbox');
  const marks = new Map();
  return [...mails]
    .sort((one, other) => one.at - other.at || one.number - other.number)
    .map((mail) => {
      marks.set(mail, markOf(mail, marks, random));
      return mailText(mail, marks);
    })
    .join('');
}

/** The ids Gmail gives a mail and its thread are both its time in milliseconds, shifted by 20 bits. */
function markOf(mail, marks, random) {
  const number = (BigInt(mail.at) << 20n) | BigInt(random.integer(0, 0xfffff));
  const before = mail.replyTo && marks.get(mail.replyTo);
  const domain = senderAddress(mail).split('@')[1];
  const messageId = `<${number.toString(36)}@${domain}>`;
  return {
    number,
    thread: before ? before.thread : number,
    messageId,
    references: before ? [...before.references, before.messageId] : [],
  };
}

function mailText(mail, marks) {
  const { number, thread, messageId, references } = marks.get(mail);
  const headers = {
    'X-GM-THRID': thread,
    'X-Gmail-Labels': labelsOf(mail),
    ...(mail.from === alex ? {} : { 'Delivered-To': addressOf(alex, mail.at) }),
    ...mail.headers,
    'MIME-Version': '1.0',
    Date: mailDate(mail.at),
    From: mailbox(mail.from, mail.at),
    To: mailboxes(mail.to, mail.at),
    ...(mail.cc.length > 0 ? { Cc: mailboxes(mail.cc, mail.at) } : {}),
    Subject: encoded(mail.subject),
    'Message-ID': messageId,
    ...(references.length > 0
      ? { 'In-Reply-To': references.at(-1), References: references.join('\n ') }
      : {}),
    'Content-Type': 'text/plain; charset="UTF-8"',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `From ${number}@xxx ${separatorDate(mail.at)}\n${lines.join('\n')}\n\n${escaped(mail)}\n\n`;
}

function labelsOf(mail) {
  if (mail.labels.length > 0) return mail.labels.join(',');
  if (mail.from === alex) return 'Sent,Opened';
  return mail.number % 5 === 0 ? 'Inbox,Important,Opened' : 'Inbox,Opened';
}

/** Lines that begin with "From " get a `>`; as some old programs do, one mail in nine forgets it. */
function escaped({ body, number }) {
  return number % 9 === 0 ? body : body.replace(/^From /gm, '>From ');
}

const senderAddress = ({ from, at }) => from.address ?? addressOf(from, at);

/** Many recipients are folded, one a line. */
const mailboxes = (people, at) => people.map((person) => mailbox(person, at)).join(',\n ');

function mailbox(person, at) {
  if (person.address) return person.name ? `${encoded(person.name)} <${person.address}>` : person.address;
  const name = [person.title, fullName(person)].filter(Boolean).join(' ');
  return `${phraseOf(name, person)} <${addressOf(person, at)}>`;
}

/** Some programs write the family name first, and a comma or a full stop wants quotes. */
function phraseOf(name, { first, last, lastFirst }) {
  if (!isAscii(name)) return encoded(lastFirst ? `${last}, ${first}` : name);
  if (lastFirst) return `"${last}, ${first}"`;
  return name.includes('.') ? `"${name}"` : name;
}

const isAscii = (text) => /^[\x20-\x7e]*$/.test(text);

/** An RFC 2047 word where needed, in the shorter of its two encodings as most programs choose. */
function encoded(text) {
  if (isAscii(text)) return text;
  const bytes = Buffer.from(text);
  if (bytes.length > 40) return inWords(text);
  const quoted = [...bytes].map((byte) => {
    const letter = String.fromCharCode(byte);
    if (letter === ' ') return '_';
    return /[A-Za-z0-9]/.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const base64 = bytes.toString('base64');
  return quoted.join('').length <= base64.length ? `=?UTF-8?Q?${quoted.join('')}?=` : `=?UTF-8?B?${base64}?=`;
}

/** A long text takes several words of at most 75 characters, each a whole number of letters. */
function inWords(text) {
  const chunks = [''];
  for (const letter of text) {
    if (Buffer.byteLength(chunks.at(-1) + letter) > 39) chunks.push('');
    chunks[chunks.length - 1] += letter;
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join('\n ');
}
