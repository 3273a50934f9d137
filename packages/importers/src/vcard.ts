import { InteractionLog } from '@tiewise/core';
import { type Contact, contactNamed, contactsWithIds } from './contacts.js';
import { type ContentLine, contentLines } from './content-line.js';
import type { Content, Import, ImportOptions } from './import.js';
import { FileTally, importReport } from './report-builder.js';
import { type Card, cardPerson } from './vcard-person.js';

/**
 * Reads a vCard file of version 2.1, 3.0 or 4.0: one person per card, no interactions.
 *
 * A person's id is the first of these that no other card of the file has: an e-mail address that is
 * no office's, a LinkedIn profile, an international phone number, the card's `UID`; else the name.
 * Groups and organisations are skipped. Pictures and notes are not kept.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readVcard(content: Content, options: ImportOptions = {}): Promise<Import> {
  const tally = new FileTally(options.file ?? 'vcard', 'vcard');
  const found: Contact[] = [];
  for await (const card of cardsIn(contentLines(content, options))) {
    const person = cardPerson(card);
    if (typeof person === 'string') {
      tally.skip(person, card.line);
    } else {
      tally.keep();
      found.push(person);
    }
  }
  tally.sayIfEmpty('no cards in it');
  const people = contactsWithIds(found, 'vcard');
  const me = contactNamed(people, options.me);
  return {
    people,
    interactions: new InteractionLog(),
    ...(me !== undefined && { me }),
    report: importReport([tally]),
  };
}

/** Properties that are read; a picture or a note is dropped as soon as it is met. */
const READ = new Set(
  (
    'FN N NICKNAME EMAIL TEL ORG TITLE URL X-SOCIALPROFILE SOCIALPROFILE X-LINKEDIN CATEGORIES UID KIND ' +
    'X-ADDRESSBOOKSERVER-KIND X-ABSHOWAS'
  ).split(' '),
);

/** Properties kept of one card; more is no card of a person. */
const MOST = 1000;

/**
 * The cards of a file. A card that is not closed ends where the next one begins, or with the file; a
 * card within a card is the `AGENT` of the outer one, and is passed over.
 */
async function* cardsIn(lines: AsyncIterable<ContentLine>): AsyncGenerator<Card> {
  let card: { properties: ContentLine[]; line: number } | undefined;
  let within = 0;
  let agent = false;
  for await (const property of lines) {
    const begins = property.name === 'BEGIN' && isCard(property);
    const ends = property.name === 'END' && isCard(property);
    if (begins && card && (agent || within > 0)) within++;
    else if (ends && within > 0) within--;
    else if (begins || ends) {
      if (card) yield card;
      card = begins ? { properties: [], line: property.line } : undefined;
    } else if (card && within === 0) {
      if (property.name === 'AGENT' && opensCard(property.value)) within++;
      if (READ.has(property.name) && card.properties.length < MOST) card.properties.push(property);
    }
    agent = property.name === 'AGENT' && property.value.trim() === '';
  }
  if (card) yield card;
}

function isCard({ value }: ContentLine): boolean {
  return value.trim().toUpperCase() === 'VCARD';
}

function opensCard(value: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/i.test(value);
}
