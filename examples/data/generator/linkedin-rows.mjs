import { messageDate } from './dates.mjs';
import { profileName, profileUrl } from './profiles.mjs';
import { alex } from './story-people.mjs';

const header =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS';

/** The rows of messages.csv, latest first, with the odd ones every real archive has. */
export function linkedInMessages(messages) {
  const latestFirst = [...messages].sort((one, other) => other.at - one.at);
  const rows = latestFirst.map(({ at, from, to, conversation, title, content, folder }) => [
    conversationId(conversation),
    title,
    profileName(from),
    profileUrl(from),
    to.map(profileName).join(', '),
    to.map(profileUrl).join(','),
    messageDate(at),
    '',
    content,
    folder,
    '',
  ]);
  const stranger = rows.findLast((row) => row[2] !== profileName(alex));
  const spoiled = stranger.with(6, '0000-00-00 00:00:00 UTC').with(8, 'This one lost its date on the way.');
  return [header.split(','), sponsored, ...rows.slice(0, 40), formerMember, ...rows.slice(40), spoiled];
}

/** An advertisement: it has a name and no sender. */
const sponsored = [
  conversationId('sponsored'),
  'Sponsored Conversation',
  'Summit Leadership Academy',
  '',
  profileName(alex),
  profileUrl(alex),
  '2026-11-12 08:00:02 UTC',
  'Lead from the front',
  '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p>twelve weeks, one mountain.</p>',
  'INBOX',
  '',
];

/** Somebody whose account is gone; many different people carry this name. */
const formerMember = [
  conversationId('gone'),
  '',
  'LinkedIn Member',
  '',
  profileName(alex),
  profileUrl(alex),
  '2020-05-05 05:05:05 UTC',
  '',
  'It was good to talk. I am leaving this place, find me by the sea.',
  'INBOX',
  '',
];

function conversationId(key) {
  return `2-${Buffer.from(`conversation of ${key}`).toString('base64')}`;
}
