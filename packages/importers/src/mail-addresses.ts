import { type Address, addressParser, type Mailbox } from 'postal-mime';
import { canonicalEmail, isListAddress, isMachineMailbox } from './email-address.js';
import { ownText } from './own-text.js';

/** Someone a mail names. */
export interface MailAddress {
  /** The canonical address. */
  email: string;
  /** The address as written. */
  written: string;
  /** The display name, if there is one that says more than the address. */
  name: string | undefined;
}

/** The addresses of one header, and how many of its entries are none. */
export interface MailAddresses {
  valid: readonly MailAddress[];
  invalid: number;
}

const NOBODY: MailAddresses = { valid: [], invalid: 0 };

/** Headers remembered; mail repeats itself. */
const REMEMBERED = 2000;
const LONGEST_REMEMBERED = 1000;

/** Reads the addresses of headers such as `From` and `To`, groups taken apart, encoded words decoded. */
export class AddressReader {
  #known = new Map<string, MailAddresses>();

  read(field: string | undefined): MailAddresses {
    if (field === undefined || field === '') return NOBODY;
    const known = this.#known.get(field);
    if (known) return known;

    const addresses = parsed(field);
    if (field.length > LONGEST_REMEMBERED) return addresses;
    if (this.#known.size >= REMEMBERED) this.#known = new Map();
    this.#known.set(ownText(field), addresses);
    return addresses;
  }
}

function parsed(field: string): MailAddresses {
  const valid = new Map<string, MailAddress>();
  let invalid = 0;
  for (const { address = '', name } of addressParser(field).flatMap(mailboxesOf)) {
    const email = canonicalEmail(address.replace(/\s*\([^()]*\)\s*/g, ''));
    if (email === undefined) {
      if (address !== '' || name !== '') invalid++;
    } else if (!valid.has(email)) {
      valid.set(email, { email, written: address, name: displayName(name, email) });
    }
  }
  return { valid: [...valid.values()], invalid };
}

function mailboxesOf(entry: Address): readonly Mailbox[] {
  return entry.group ?? [entry];
}

/** Names longer than this are no names. */
const LONGEST_NAME = 120;

function displayName(text: string, email: string): string | undefined {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(['"])(.+)\1$/, '$2')
    .trim();
  const useless =
    name === '' || name.length > LONGEST_NAME || name.includes('@') || name.toLowerCase() === email;
  return useless ? undefined : name;
}

/** Whether an address belongs to a person or an office, not to a machine or a list. */
export function isHuman({ email }: MailAddress): boolean {
  return !isMachineMailbox(email) && !isListAddress(email);
}
