import { InteractionLog, InvalidInputError, type Organisation } from '@tiewise/core';
import { type ContactColumns, type ContactField, contactColumns } from './contact-columns.js';
import { type Contact, cleanText, contactNamed, contactsWithIds, whyNobody } from './contacts.js';
import { csvHeader, csvTable } from './csv-header.js';
import { type TextOptions, textOf } from './decode.js';
import { canonicalEmail } from './email-address.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import type { Content, Import } from './import.js';
import { ownText } from './own-text.js';
import { FileTally, importReport } from './report-builder.js';

const NO_HEADER = 'no row names the columns of an address book of Google, Outlook or Thunderbird';

/**
 * Reads an address book in CSV, as Google Contacts, Outlook and Thunderbird write it: one person per row, no
 * interactions.
 *
 * Columns are known by their headers, those of Google old and new, those of Outlook in seven languages. A
 * person's id is the first of these that no other row has: an e-mail address that is no office's, a LinkedIn
 * profile, an international phone number; else the name. Rows of organisations, and rows that name nobody, are
 * skipped. Notes, postal addresses and birthdays are not kept.
 *
 * @throws InvalidInputError if no row among the first twenty names the columns; the signal's reason once it
 * is aborted.
 */
export async function readContactsCsv(content: Content, options: TextOptions = {}): Promise<Import> {
  const { file = 'contacts.csv', me } = options;
  const table = await csvTable(textOf(content, { ...options, file }), contactColumns);
  if (!table) throw new InvalidInputError(NO_HEADER, { file });

  const { columns, batches } = table;
  const tally = new FileTally(file, `${columns.table} contacts`);
  const found: Contact[] = [];
  for await (const batch of batches) {
    for (const { cells, line, broken } of batch) {
      const contact = broken ?? contactOf(cells, columns);
      if (typeof contact === 'string') tally.skip(contact, line);
      else {
        tally.keep();
        found.push(contact);
      }
    }
  }
  const people = contactsWithIds(found, columns.table);
  const id = contactNamed(people, me);
  return {
    people,
    interactions: new InteractionLog(),
    ...(id !== undefined && { me: id }),
    report: importReport([tally]),
  };
}

/** Address books in CSV. */
export const contactsCsvFormat: ExportFormat = {
  name: 'contacts csv',
  knows: ({ text }) => csvHeader(text, contactColumns) !== undefined,
  begin: fileByFile(readContactsCsv),
};

/** Who a row is of, or in words why it is of nobody. */
function contactOf(cells: readonly string[], { table, fields }: ContactColumns): Contact | string {
  const all = (field: ContactField) => {
    const texts = cells.filter((_, column) => fields[column] === field);
    return distinct(texts.flatMap((cell) => valuesOf(cell, table, field)));
  };
  const parts = (['given', 'middle', 'family'] as const).flatMap((field) => all(field));
  const [name, ...names] = distinct([...all('name'), parts.join(' '), ...all('nickname')]);
  const emails = all('email').filter((text) => canonicalEmail(text) !== undefined);
  const phones = all('phone');
  const urls = all('url');
  const organisations = organisationsOf(all('organisation'), all('title'));
  const tags = all('tags');
  if (
    parts.length === 0 &&
    (name ?? organisations[0]?.name) === organisations[0]?.name &&
    organisations.length > 0
  )
    return 'an organisation, not a person';
  const contact = {
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(urls.length > 0 && { urls }),
    ...(organisations.length > 0 && { organisations }),
    ...(tags.length > 0 && { tags }),
  };
  return whyNobody(contact) ?? contact;
}

/** Google puts several values into one cell, and a star before groups of its own making. */
function valuesOf(cell: string, table: ContactColumns['table'], field: ContactField): string[] {
  const separator = table === 'google' ? ' ::: ' : field === 'tags' ? ';' : undefined;
  const values = separator === undefined ? [cell] : cell.split(separator);
  return values.map(cleanText).filter((text) => text !== '' && !(field === 'tags' && text.startsWith('* ')));
}

function organisationsOf(names: readonly string[], titles: readonly string[]): Organisation[] {
  return names.map((name, at) => (titles[at] === undefined ? { name } : { name, title: titles[at] }));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(Boolean).map(ownText))];
}
