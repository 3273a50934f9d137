import { foldName } from './fold-name.js';
import { hashLetters, hashLines } from './hash.js';
import { linkedinDateMs } from './linkedin-dates.js';
import type { LinkedinRow } from './linkedin-files.js';
import { HIDDEN, type LinkedinNotes, NO_DATE, type RowResult } from './linkedin-interaction.js';
import { type LinkedinPeople, severalNames } from './linkedin-people.js';
import { ownText } from './own-text.js';

/** Reasons to skip a message. */
const DRAFT = 'a draft, never sent';
export const ADVERTISEMENT = 'an advertisement: its sender has no profile';
const NOT_A_PERSON = 'sent by a page, not a person';
const NO_RECIPIENT = 'no recipient';

/**
 * A message from its sender to its recipients. Its text is looked at to tell it from another of the
 * same second, and to know an advertisement; it is not kept.
 */
export function readMessage(row: LinkedinRow, { people }: LinkedinNotes): RowResult {
  const at = linkedinDateMs(row.text('date'));
  if (isYes(row.text('is message draft')) || isYes(row.text('is conversation draft'))) return DRAFT;
  if (at === undefined) return NO_DATE;

  const name = row.text('from');
  const url = row.text('sender profile url');
  const from = people.byUrl(url, name) ?? people.byName(name);
  if (from === undefined) return HIDDEN;
  if (url !== '' && from.startsWith('linkedin-name:')) return NOT_A_PERSON;
  if (url === '' && isAdvertisement(row)) return ADVERTISEMENT;

  const to = recipients(row, people);
  if (to.length === 0) return row.text('to') === '' ? NO_RECIPIENT : HIDDEN;
  return { at, kind: 'message', from, to, weight: 1, same: sameMessage(row, at, name) };
}

function isYes(text: string): boolean {
  return /^(yes|true|1)$/i.test(text);
}

/** A member's own text can hold the same marks, but comes with the address of a profile. */
function isAdvertisement(row: LinkedinRow): boolean {
  return (
    row.text('content').includes('spinmail-quill-editor') ||
    foldName(row.text('conversation title')).startsWith('sponsored')
  );
}

function recipients(row: LinkedinRow, people: LinkedinPeople): string[] {
  const names = row.text('to');
  const urls = row
    .text('recipient profile urls')
    .split(',')
    .filter((url) => url.trim() !== '');
  if (urls.length === 1) return [people.byUrl(urls[0], names)].filter((ref) => ref !== undefined);
  if (urls.length > 1) return urls.flatMap((url) => people.byUrl(url) ?? []);
  const named = names
    .split(', ')
    .filter((name) => name !== '' && foldName(name) !== 'linkedin member')
    .join(', ');
  return named === '' ? [] : [severalNames(ownText(named))];
}

/** Exports of different years break the lines of a text differently, so only its letters count. */
function sameMessage(row: LinkedinRow, at: number, from: string): number {
  const text = hashLetters(row.text('content'));
  return hashLines([row.text('conversation id'), String(at), from, String(text)]);
}
