import { decodeWords } from 'postal-mime';
import type { MailAddress } from './mail-addresses.js';
import type { MailHeaders } from './mail-headers.js';
import { nameWords } from './name-words.js';

/**
 * Whether the subject of a mail says that it introduces its recipients to each other.
 *
 * It does if it begins with `Introduction:` or `Intro:`; and, where the names in it are those of
 * recipients, as `A <> B`, as `Introducing A` or as `A, meet B`. Replies and forwarded mails
 * introduce nobody. English only, and rather too few than too many.
 */
export function isIntroduction(headers: MailHeaders, recipients: readonly MailAddress[]): boolean {
  if (recipients.length < 2 || headers.has('in-reply-to')) return false;
  const subject = decodeWords((headers.get('subject') ?? '').slice(0, 300)).trim();
  if (/^(?:e-?mail )?intro(?:duction)?s?\s*:/i.test(subject)) return true;

  const named = (text: string | undefined) =>
    text !== undefined && recipients.find((recipient) => isNamed(recipient, text));
  const [left, right, ...more] = subject.split(/\s*<[-=]?>\s*/);
  if (right !== undefined && more.length === 0) {
    const one = named(left);
    return one !== undefined && recipients.some((other) => other !== one && isNamed(other, right));
  }
  const introduced =
    /^introducing (.+)$/i.exec(subject) ?? /^(?:[^,]{1,60}, )?(?:please )?meet (.+)$/i.exec(subject);
  return Boolean(named(introduced?.[1]));
}

/** Whether a text has a word of the recipient's name or of the address before the `@`. */
function isNamed({ email, name }: MailAddress, text: string): boolean {
  const words = new Set(nameWords(text));
  const own = nameWords(`${name ?? ''} ${email.slice(0, email.indexOf('@'))}`);
  return own.some((word) => word.length > 1 && words.has(word));
}
