import { foldName } from './fold-name.js';
import { hash53 } from './hash.js';
import { linkedinDateMs } from './linkedin-dates.js';
import type { LinkedinFile, LinkedinRow } from './linkedin-files.js';
import {
  HIDDEN,
  type LinkedinInteraction,
  type LinkedinNotes,
  NO_DATE,
  type RowResult,
} from './linkedin-interaction.js';
import { readMessage } from './linkedin-messages.js';
import { vote } from './linkedin-owner.js';
import { type LinkedinPeople, OWNER } from './linkedin-people.js';
import { ownText } from './own-text.js';

/** How a row of each file is read. */
export const ROW_READERS: Readonly<
  Record<LinkedinFile, (row: LinkedinRow, notes: LinkedinNotes) => RowResult>
> = {
  connections: readConnection,
  messages: readMessage,
  invitations: readInvitation,
  'recommendations given': (row, notes) => readRecommendation(row, notes, true),
  'recommendations received': (row, notes) => readRecommendation(row, notes, false),
  'endorsements given': (row, notes) => readEndorsement(row, notes, 'endorsee'),
  'endorsements received': (row, notes) => readEndorsement(row, notes, 'endorser'),
  profile: readProfile,
  'email addresses': readEmailAddress,
};

function readConnection(row: LinkedinRow, { people }: LinkedinNotes): RowResult {
  const name = fullName(row);
  const url = row.text('url');
  const email = row.text('email address');
  if (foldName(name) === 'linkedin member' || (name === '' && url === '')) return HIDDEN;
  const at = linkedinDateMs(row.text('connected on'));
  if (at === undefined) return NO_DATE;

  const ref = people.byUrl(url, name) ?? people.byEmail(email) ?? people.byName(name);
  if (ref === undefined) return HIDDEN;
  people.addName(ref, name);
  if (email.includes('@')) people.addEmail(ref, email);

  const company = ownText(row.text('company'));
  const title = ownText(row.text('position'));
  people.addConnection(
    ref,
    `${at} ${company}`,
    company === '' ? undefined : { name: company, ...(title !== '' && { title }) },
  );
  return { at, kind: 'connection', from: OWNER, to: [ref], weight: 1, same: hash53(`${ref} ${at}`) };
}

function readInvitation(row: LinkedinRow, { people, owner }: LinkedinNotes): RowResult {
  const at = linkedinDateMs(row.text('sent at'));
  if (at === undefined) return NO_DATE;
  const direction = row.text('direction').toUpperCase();
  const from = personOf(row.text('inviterprofileurl'), row.text('from'), people);
  const to = personOf(row.text('inviteeprofileurl'), row.text('to'), people);
  if (direction === 'OUTGOING' && from) vote(owner, from);
  if (direction === 'INCOMING' && to) vote(owner, to);

  const inviter = direction === 'OUTGOING' ? OWNER : from;
  const invitee = direction === 'INCOMING' ? OWNER : to;
  if (inviter === undefined || invitee === undefined) return HIDDEN;
  const same = hash53(`${direction} ${from} ${to} ${at}`);
  return { at, kind: 'invitation', from: inviter, to: [invitee], weight: 1, same };
}

function readRecommendation(row: LinkedinRow, { people }: LinkedinNotes, given: boolean): RowResult {
  const at = linkedinDateMs(row.text('creation date'));
  if (at === undefined) return NO_DATE;
  const other = people.byName(fullName(row));
  if (other === undefined) return HIDDEN;
  return favour('recommendation', at, other, given, row.text('job title'));
}

function readEndorsement(
  row: LinkedinRow,
  { people }: LinkedinNotes,
  who: 'endorser' | 'endorsee',
): RowResult {
  const at = linkedinDateMs(row.text('endorsement date'));
  if (at === undefined) return NO_DATE;
  const other = personOf(row.text(`${who} public url`), fullName(row, `${who} `), people);
  if (other === undefined) return HIDDEN;
  return favour('endorsement', at, other, who === 'endorsee', row.text('skill name'));
}

function favour(kind: string, at: number, other: string, given: boolean, what: string): LinkedinInteraction {
  const [from, to] = given ? [OWNER, other] : [other, OWNER];
  const same = hash53(`${given} ${other} ${at} ${what}`);
  return { at, kind, from, to: [to], weight: 1, about: to, same };
}

function readProfile(row: LinkedinRow, { owner }: LinkedinNotes): RowResult {
  owner.name ??= ownText(fullName(row)) || undefined;
  return undefined;
}

function readEmailAddress(row: LinkedinRow, { owner }: LinkedinNotes): RowResult {
  const email = row.text('email address');
  if (!email.includes('@')) return 'no e-mail address';
  if (/^no$/i.test(row.text('confirmed'))) return 'an address that was never confirmed';
  const first = /^yes$/i.test(row.text('primary'));
  owner.emails = first ? [ownText(email), ...owner.emails] : [...owner.emails, ownText(email)];
  return undefined;
}

function fullName(row: LinkedinRow, prefix = ''): string {
  return `${row.text(`${prefix}first name`)} ${row.text(`${prefix}last name`)}`.trim();
}

function personOf(url: string, name: string, people: LinkedinPeople): string | undefined {
  return people.byUrl(url, name) ?? people.byName(name);
}
