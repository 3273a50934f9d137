/** An address that is its one spelling already, if it is none of Gmail. */
const PLAIN = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/;
const SHAPE = /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\/]{1,253}$/;

/**
 * The one spelling of an e-mail address that all its spellings share: trimmed, without `mailto:`,
 * NFC, lower case; for Gmail without dots and `+tag`, always at `gmail.com`.
 *
 * @returns undefined for what is no internet address, such as an Exchange path (`/o=...`).
 *
 * @example
 * canonicalEmail('mailto:Jose.Garcia+news@GoogleMail.com'); // 'josegarcia@gmail.com'
 */
export function canonicalEmail(text: string): string | undefined {
  if (PLAIN.test(text) && !text.startsWith('imceaex-') && !/@g(?:oogle)?mail\.com$/.test(text)) return text;

  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  const address = bare
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase();
  if (!SHAPE.test(address) || address.startsWith('/o=') || address.startsWith('imceaex-')) return undefined;

  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).replace(/\.$/, '');
  if (!/^[^.-].*[^.-]$|^[^.-]$/.test(domain)) return undefined;
  return domain === 'gmail.com' || domain === 'googlemail.com' ? gmailAddress(local) : `${local}@${domain}`;
}

function gmailAddress(local: string): string | undefined {
  const name = withoutTag(local).replaceAll('.', '');
  return name === '' ? undefined : `${name}@gmail.com`;
}

function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

/** A canonical address without its `+tag`: a hint that two addresses are one person's, not a proof. */
export function withoutPlusTag(email: string): string {
  if (!email.includes('+')) return email;
  const at = email.indexOf('@');
  return withoutTag(email.slice(0, at)) + email.slice(at);
}

const ROLES = new Set(
  (
    'info office contact contacts kontakt contacto contatti sales support admin administrator hello hi team ' +
    'help helpdesk service services servicedesk billing invoice invoices accounts accounting hr jobs career ' +
    'careers recruiting marketing press media pr enquiries enquiry inquiries inquiry mail email webmaster ' +
    'hostmaster abuse security root reception order orders booking bookings reservations reservation ' +
    'customerservice customercare feedback events shop store legal privacy finance payments payroll it noc ' +
    'all everyone staff members board secretary secretariat sekretariat verwaltung post sysadmin www'
  ).split(' '),
);

/** Whether a canonical address is an office rather than a person, such as `info@`. */
export function isRoleMailbox(email: string): boolean {
  return ROLES.has(withoutTag(email.slice(0, email.indexOf('@')))) || isMachineMailbox(email);
}

const NO_REPLY = /(?:^|[-_.])(?:no|do[-_.]?not)[-_.]?reply(?:$|[-_.+\d])/;
const MACHINE =
  /^(?:mailer-daemon|postmaster|daemon|notifications?|notify|alerts?|bounces?|auto-?confirm|automated|newsletters?|unsubscribe|reply|listserv|majordomo)(?:$|[-_.+])/;

/** Whether a canonical address is a machine's, such as `no-reply@` or `mailer-daemon@`. */
export function isMachineMailbox(email: string): boolean {
  const local = email.slice(0, email.indexOf('@'));
  return NO_REPLY.test(local) || MACHINE.test(local);
}

const LIST_LOCAL = /-(?:request|bounces?|owner|subscribe|unsubscribe)$/;
const LIST_DOMAIN =
  /^(?:lists?|listserv|mailman|groups)\.|^(?:googlegroups\.com|groups\.io|yahoogroups\.[a-z.]+|freelists\.org)$/;

/** Whether a canonical address reads as a mailing list's. */
export function isListAddress(email: string): boolean {
  const at = email.indexOf('@');
  return LIST_LOCAL.test(email.slice(0, at)) || LIST_DOMAIN.test(email.slice(at + 1));
}
