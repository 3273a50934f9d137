/** What a column of an exported address book holds. */
export type ContactField =
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'nickname'
  | 'email'
  | 'phone'
  | 'organisation'
  | 'title'
  | 'url'
  | 'tags'
  | 'rest';

/** Which program wrote an address book. */
export type ContactTable = 'google' | 'outlook' | 'thunderbird';

/** What the columns of a table hold, in their order. */
export interface ContactColumns {
  table: ContactTable;
  fields: readonly ContactField[];
}

const GOOGLE: readonly (readonly [RegExp, ContactField])[] = [
  [/^name$/, 'name'],
  [/^(?:given|first) name$/, 'given'],
  [/^(?:additional|middle) name$/, 'middle'],
  [/^(?:family|last) name$/, 'family'],
  [/^nickname$/, 'nickname'],
  [/^e-mail \d+ - value$/, 'email'],
  [/^phone \d+ - value$/, 'phone'],
  [/^organization(?: \d+ -)? name$/, 'organisation'],
  [/^organization(?: \d+ -)? title$/, 'title'],
  [/^website \d+ - value$/, 'url'],
  [/^(?:labels|group membership)$/, 'tags'],
];

const THUNDERBIRD: readonly (readonly [RegExp, ContactField])[] = [
  [/^display name$/, 'name'],
  [/^first name$/, 'given'],
  [/^last name$/, 'family'],
  [/^nickname$/, 'nickname'],
  [/^(?:primary|secondary) email$/, 'email'],
  [/^(?:work|home) phone$|^mobile number$/, 'phone'],
  [/^organization$/, 'organisation'],
  [/^job title$/, 'title'],
  [/^web page \d$/, 'url'],
];

/** The words of Outlook in English, and in German, French, Spanish, Italian, Portuguese and Dutch. */
const OUTLOOK: readonly (readonly [RegExp, ContactField])[] = [
  [/^(?:first name|vorname|prénom|nombre|nome|voornaam)$/, 'given'],
  [
    /^(?:middle name|weitere vornamen|deuxième prénom|segundo nombre|secondo nome|segundo nome|middelste naam)$/,
    'middle',
  ],
  [/^(?:last name|nachname|nom|apellidos?|cognome|sobrenome|achternaam)$/, 'family'],
  [/^(?:nickname|spitzname|surnom|sobrenombre|soprannome|apelido|bijnaam)$/, 'nickname'],
  [/^e-mail(?: \d)? address$|^e-?mail-?adresse?$|^e-mail(?: \d)?: adresse$|^e-mailadres(?: \d)?$/, 'email'],
  [
    /^adresse (?:de messagerie|e-mail)(?: \d)?$|^direcci[oó]n (?:de|del) correo electrónico(?: \d)?$/,
    'email',
  ],
  [/^indirizzo (?:di )?posta elettronica(?: \d)?$|^endereço de e-?mail(?: \d)?$/, 'email'],
  [/^(?:business|home|other|mobile|primary|car|company main) phone(?: \d)?$/, 'phone'],
  [
    /^(?:mobiltelefon|telefon (?:geschäftlich|privat)(?: \d)?|weiteres telefon|haupttelefon|autotelefon)$/,
    'phone',
  ],
  [
    /^(?:tél\. mobile|téléphone \((?:bureau|domicile)\)(?: \d)?|téléphone 2 \((?:bureau|domicile)\))$/,
    'phone',
  ],
  [
    /^(?:teléfono móvil|teléfono del trabajo(?: \d)?|teléfono particular(?: \d)?|cellulare|abitazione(?: \d)?)$/,
    'phone',
  ],
  [/^(?:telefone celular|telefone comercial(?: \d)?|telefone residencial(?: \d)?)$/, 'phone'],
  [/^(?:mobiele telefoon|telefoon op werk(?: \d)?|telefoon thuis(?: \d)?)$/, 'phone'],
  [/^(?:company|firma|société|organización|compañía|società|empresa|bedrijf)$/, 'organisation'],
  [/^(?:job title|position|fonction|puesto|posizione|cargo|functie)$/, 'title'],
  [/^(?:personal )?web page$|^webseite$|^page web$|^página web$|^pagina web$|^webpagina$/, 'url'],
  [/^(?:categories|kategorien|catégories|categorías|categorie|categorias|categorieën)$/, 'tags'],
];

/** Names of columns that one table has and the others have not. */
const MARKS: readonly (readonly [ContactTable, RegExp, readonly (readonly [RegExp, ContactField])[]])[] = [
  ['google', /^e-mail \d+ - (?:value|label|type)$|^group membership$/, GOOGLE],
  ['thunderbird', /^(?:primary|secondary) email$/, THUNDERBIRD],
  ['outlook', /./, OUTLOOK],
];

/** What the columns of an address book hold, by its header; undefined if this is no header of one. */
export function contactColumns(cells: readonly string[]): ContactColumns | undefined {
  const headers = cells.map((cell) => cell.trim().toLowerCase().normalize('NFC'));
  const found = MARKS.find(([, mark]) => headers.some((header) => mark.test(header)));
  if (!found) return undefined;
  const [table, , words] = found;
  const fields = headers.map((header) => words.find(([word]) => word.test(header))?.[1] ?? 'rest');
  const named = fields.some((field) => field === 'given' || field === 'family' || field === 'name');
  const reached = fields.includes('email') && (table !== 'outlook' || fields.includes('family'));
  return named && reached ? { table, fields } : undefined;
}
