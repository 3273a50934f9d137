import { folded } from './folded.mjs';
import { fullName } from './people.mjs';
import { profileUrl } from './profiles.mjs';
import { alex } from './story-people.mjs';

/** The address book: most cards as an Apple device writes them, some in the two other versions. */
export function vcardText(people) {
  const carded = people
    .filter((person) => person.hasCard)
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return [ownCard, shopCard, ...carded.map(cardOf)].map((lines) => `${lines.join('\r\n')}\r\n`).join('');
}

const sortKey = ({ last, first, id }) => `${last} ${first} ${id}`;

function cardOf(person, i) {
  if (i % 17 === 5) return cardVersion4(person);
  return i % 13 === 8 ? cardVersion2(person) : cardVersion3(person);
}

function cardVersion3(person) {
  const { title = '', first, last, suffix = '' } = person;
  const addresses = person.emails.toReversed();
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//iPhone OS 26.1//EN',
    `N:${last};${first};;${title};${suffix}`,
    `FN:${[title, fullName(person)].filter(Boolean).join(' ')}`,
    ...(person.company ? [`ORG:${escaped(person.company)};`] : []),
    ...addresses.map(({ address }, n) => `EMAIL;type=INTERNET${n > 0 ? '' : ';type=pref'}:${address}`),
    ...(person.phone ? [`TEL;type=CELL;type=VOICE;type=pref:${person.phone}`] : []),
    ...(person.slug ? linkedInLines(person) : []),
    'END:VCARD',
  ].map(folded);
}

/** Apple keeps a LinkedIn page either as a social profile or as a labelled address. */
function linkedInLines({ slug, last }) {
  if (last.length % 2 === 0)
    return [`X-SOCIALPROFILE;type=linkedin;x-user=${slug}:http://www.linkedin.com/in/${slug}`];
  return [`item1.URL;type=pref:https://www.linkedin.com/in/${slug}/`, 'item1.X-ABLabel:LinkedIn'];
}

function cardVersion4(person) {
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${fullName(person)}`,
    `N:${person.last};${person.first};;${person.title ?? ''};${person.suffix ?? ''}`,
    ...person.emails.map(({ address }, n) => `EMAIL;PREF=${person.emails.length - n}:${address}`),
    ...(person.phone ? [`TEL;VALUE=uri;TYPE="cell,voice":tel:${person.phone.replaceAll(' ', '-')}`] : []),
    ...(person.company ? [`ORG:${escaped(person.company)}`] : []),
    ...(person.slug ? [`URL:${profileUrl(person)}`] : []),
    'END:VCARD',
  ].map(folded);
}

/** As older phones write it: bare parameters, and accents as quoted-printable. */
function cardVersion2(person) {
  const { first, last } = person;
  return [
    'BEGIN:VCARD',
    'VERSION:2.1',
    `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(last)};${quotedPrintable(first)};;;`,
    `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(`${first} ${last}`)}`,
    ...(person.phone ? [`TEL;CELL;PREF:${person.phone}`] : []),
    ...person.emails.map(({ address }) => `EMAIL;HOME:${address}`),
    ...(person.slug ? [`URL:${profileUrl(person)}`] : []),
    'END:VCARD',
  ];
}

const ownCard = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//iPhone OS 26.1//EN',
  `N:${alex.last};${alex.first};;;`,
  `FN:${fullName(alex)}`,
  'ORG:Kestrel Basin;',
  `EMAIL;type=INTERNET;type=HOME;type=pref:${alex.emails[1]}`,
  `EMAIL;type=INTERNET;type=HOME:${alex.emails[0]}`,
  `X-SOCIALPROFILE;type=linkedin;x-user=${alex.slug}:http://www.linkedin.com/in/${alex.slug}`,
  'END:VCARD',
];

const shopCard = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//iPhone OS 26.1//EN',
  'N:;;;;',
  'FN:Saint-Aubry Bicycles',
  'ORG:Saint-Aubry Bicycles;',
  'X-ABShowAs:COMPANY',
  'EMAIL;type=INTERNET;type=WORK:info@saint-aubry-bicycles.example',
  'END:VCARD',
];

const escaped = (text) => text.replace(/[\\,;]/g, '\\$&');

function quotedPrintable(text) {
  return [...Buffer.from(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9 .-]/.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
