import type { Organisation } from '@tiewise/core';
import { type Contact, cleanText, whyNobody } from './contacts.js';
import { type ContentLine, valueParts } from './content-line.js';
import { canonicalEmail } from './email-address.js';
import { ownText } from './own-text.js';

/** What one card says, and where it begins. */
export interface Card {
  properties: readonly ContentLine[];
  line: number;
}

/** Who a card is of, or in words why it is of nobody. */
export function cardPerson({ properties }: Card): Contact | string {
  const all = (...names: string[]) => properties.filter(({ name }) => names.includes(name));
  const full = all('FN').map(plainValue).filter(Boolean);
  const structured = all('N').map(nameOfParts).filter(Boolean);
  const [name, ...names] = distinct([...full, ...structured, ...all('NICKNAME').flatMap(listed)]);
  const emails = distinct(all('EMAIL').map(plainValue).map(bareEmail).filter(isEmail));
  const phones = distinct(all('TEL').map(plainValue).map(barePhone));
  const organisations = organisationsOf(all('ORG'), all('TITLE'));
  const urls = distinct(all('URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'X-LINKEDIN').flatMap(urlsOf));
  const tags = distinct(all('CATEGORIES').flatMap(listed));

  const isPerson = structured.length > 0;
  const kind = all('KIND', 'X-ADDRESSBOOKSERVER-KIND')[0]?.value.trim().toLowerCase();
  if (kind === 'group') return 'a group, not a person';
  if (kind === 'org' || kind === 'location' || kind === 'application') return 'an organisation, not a person';
  if (!isPerson && isOrganisation(properties, full[0], organisations)) return 'an organisation, not a person';
  const contact: Contact = {
    uid: all('UID').map(plainValue).find(Boolean),
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

function isOrganisation(
  properties: readonly ContentLine[],
  name: string | undefined,
  organisations: readonly Organisation[],
): boolean {
  const said = properties.some(
    (property) => property.name === 'X-ABSHOWAS' && /company/i.test(property.value),
  );
  return said || (organisations.length > 0 && (name ?? organisations[0]?.name) === organisations[0]?.name);
}

function isEmail(text: string): boolean {
  return canonicalEmail(text) !== undefined;
}

function plainValue({ value }: ContentLine): string {
  return cleanText(valueParts(value, undefined).join(''));
}

function listed({ value }: ContentLine): string[] {
  return valueParts(value, ',').map(cleanText).filter(Boolean);
}

/** Family name, given name, further names, title, suffix; read in the order they are spoken. */
function nameOfParts({ value }: ContentLine): string {
  const [family = '', given = '', further = ''] = valueParts(value, ';').map(cleanText);
  return cleanText(`${given} ${further.replaceAll(',', ' ')} ${family}`);
}

function organisationsOf(names: readonly ContentLine[], titles: readonly ContentLine[]): Organisation[] {
  const found = names.map((line) => valueParts(line.value, ';').map(cleanText)[0] ?? '');
  const title = titles.map(plainValue).find(Boolean);
  return distinct(found).map((name, i) => (i === 0 && title ? { name, title } : { name }));
}

function bareEmail(text: string): string {
  return text.replace(/^mailto:/i, '');
}

function barePhone(text: string): string {
  return text.replace(/^tel:/i, '');
}

/** Apple writes a profile as `X-SOCIALPROFILE;type=linkedin;x-user=zoe-b:...`. */
function urlsOf(line: ContentLine): string[] {
  const url = plainValue(line);
  const kind = line.params.get('TYPE')?.map((type) => type.toLowerCase());
  const user = line.params.get('X-USER')?.[0];
  const isLinkedin = line.name === 'X-LINKEDIN' || kind?.includes('linkedin') || /^x-apple:/i.test(url);
  if (!isLinkedin || /linkedin\.com\//i.test(url)) return [url];
  const slug = user ?? url.replace(/^x-apple:/i, '');
  const known = line.name === 'X-LINKEDIN' || kind?.includes('linkedin');
  return known && /^[^\s/]+$/.test(slug) ? [`https://www.linkedin.com/in/${slug}`] : [];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(Boolean).map(ownText))];
}
