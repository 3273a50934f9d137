import type { Content, Import } from './import.js';
import { Mailbox, type MboxOptions } from './mailbox.js';
import { MboxSplitter } from './mbox-splitter.js';
import { utf8BytesOf } from './utf8-bytes.js';

/**
 * Reads the mails of an mbox file, or one mail (`.eml`); only their headers, never a text or subject.
 *
 * Each mail is one interaction from its sender to all in To, Cc and Bcc: a `message`, or an
 * `introduction` to the owner (or the first recipient) about the other. People are known by their
 * canonical e-mail address. The owner's are the addresses the mails were delivered to and those the
 * mails labelled as sent come from; they are one person. A mail met again is kept once.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readMbox(content: Content, options: MboxOptions = {}): Promise<Import> {
  const mailbox = new Mailbox({ file: 'mbox', ...options });
  const splitter = new MboxSplitter();
  let empty = true;
  for await (const block of blocksOf(utf8BytesOf(content, options))) {
    empty &&= block.length === 0;
    for (const mail of splitter.push(block)) mailbox.take(mail);
  }
  for (const mail of splitter.push(new Uint8Array(0), true)) mailbox.take(mail);
  if (!splitter.found && !empty) {
    mailbox.tally.skip('no mail found: no line "From " with a header below it, and no header at the top', 1);
  } else if (splitter.textBefore !== undefined) {
    mailbox.tally.skip('text before the first mail', splitter.textBefore);
  }
  return mailbox.result();
}

/** What is split at a time: small pieces are put together and large ones cut, so that little is copied. */
const BLOCK = 1 << 16;

async function* blocksOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += BLOCK) {
      const part = piece.subarray(at, at + BLOCK);
      held.push(part);
      size += part.length;
      if (size < BLOCK) continue;
      yield joined(held, size);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield joined(held, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
