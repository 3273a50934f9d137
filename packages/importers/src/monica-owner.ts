import { type Contact, cleanText } from './contacts.js';
import { canonicalEmail } from './email-address.js';
import { type JsonObject, textIn } from './json-value.js';
import { fieldsOf, uuidOf } from './monica-fields.js';

/** Somebody who signs in to the account. */
export interface MonicaUser {
  uuid: string | undefined;
  name: string;
  email: string | undefined;
  /** The contact that is themselves, where they said so. */
  me: string | undefined;
}

export function monicaUser(value: JsonObject): MonicaUser {
  const fields = fieldsOf(value);
  const email = textIn(fields, 'email');
  return {
    uuid: uuidOf(value),
    name: cleanText(`${textIn(fields, 'first_name') ?? ''} ${textIn(fields, 'last_name') ?? ''}`),
    email: email !== undefined && canonicalEmail(email) !== undefined ? email : undefined,
    me: uuidOf(fields.me) ?? uuidOf(fields.me_contact),
  };
}

/** Whose export it is: the place of their contact, or a contact to add; neither if the file does not say. */
export interface Owner {
  contact?: number;
  /** The address they sign in with, which their contact may not have. */
  email?: string;
  added?: Contact;
}

/** Who exported, else the one user there is. */
export function ownerAmong(
  users: readonly MonicaUser[],
  contacts: readonly { uuid: string | undefined; fields: readonly { text: string }[] }[],
  exportedBy: string | undefined,
): Owner {
  const user =
    users.find(({ uuid }) => uuid !== undefined && uuid === exportedBy) ??
    (users.length === 1 ? users[0] : undefined);
  if (user === undefined) return {};
  const email = user.email === undefined ? undefined : canonicalEmail(user.email);
  const place = contacts.findIndex(
    ({ uuid, fields }) =>
      (uuid !== undefined && uuid === user.me) ||
      (user.me === undefined &&
        email !== undefined &&
        fields.some(({ text }) => canonicalEmail(text) === email)),
  );
  if (place !== -1) return { contact: place, ...(user.email !== undefined && { email: user.email }) };
  if (user.name === '' && user.email === undefined) return {};
  return {
    added: {
      ...(user.name !== '' && { name: user.name }),
      ...(user.email !== undefined && { emails: [user.email] }),
    },
  };
}
