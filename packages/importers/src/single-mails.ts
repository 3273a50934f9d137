import type { ExportFormat, FormatReading } from './export-format.js';
import type { Content } from './import.js';
import { Mailbox, type MboxOptions } from './mailbox.js';
import { MAX_HEAD, MboxSplitter } from './mbox-splitter.js';
import { utf8BytesOf } from './utf8-bytes.js';

/** Mails in a file each: saved ones (`.eml`), and those of a maildir. */
export const singleMailsFormat: ExportFormat = {
  name: 'mail',
  knows: ({ text }) => isMail(text),
  knowsName: (name) => /\.eml$/i.test(name) || isInMaildir(name),
  begin: (options) => new SingleMails(options),
};

/**
 * Reads mails of which each is a file: those of one folder are one mailbox, with one line in the report, called as
 * the mail if it is one. A mail of a maildir that has no date is of the moment its file is named for.
 */
class SingleMails implements FormatReading {
  readonly #options: MboxOptions;
  readonly #folders = new Map<string, { mailbox: Mailbox; files: string[] }>();

  constructor(options: MboxOptions) {
    this.#options = options;
  }

  async add(file: string, content: Content): Promise<void> {
    const mailbox = this.#mailboxOf(file);
    const splitter = new MboxSplitter();
    let read = 0;
    for await (const piece of utf8BytesOf(content, { ...this.#options, file })) {
      for (const mail of splitter.push(piece))
        mailbox.take({ ...mail, separator: mail.separator ?? momentIn(file) }, file);
      read += piece.length;
      if (splitter.found && read > MAX_HEAD) break;
    }
    for (const mail of splitter.push(new Uint8Array(0), true)) {
      mailbox.take({ ...mail, separator: mail.separator ?? momentIn(file) }, file);
    }
    if (!splitter.found) mailbox.tally.skip('no mail: it does not begin with a header', undefined, file);
  }

  imports() {
    return Array.from(this.#folders.values(), ({ mailbox, files: [only, ...others] }) => {
      if (only !== undefined && others.length === 0) mailbox.tally.file = only;
      return mailbox.result();
    });
  }

  #mailboxOf(file: string): Mailbox {
    const folder = file.replace(/\/(?:cur|new|tmp)\/[^/]*$|\/?[^/]*$/, '') || 'mails';
    const known = this.#folders.get(folder);
    const mailbox = known?.mailbox ?? new Mailbox({ ...this.#options, file: folder }, 'mail');
    this.#folders.set(folder, { mailbox, files: [...(known?.files.slice(0, 1) ?? []), file] });
    return mailbox;
  }
}

/** Headers mail has and few other files do. */
const MAIL_HEADER = /^(?:from|to|date|received|message-id|return-path|delivered-to|mime-version|subject):/i;

/** Whether a text begins with headers, two of them such as mail has. */
function isMail(text: string): boolean {
  const lines = text
    .slice(0, 1 << 13)
    .replace(/^\s+/, '')
    .split(/\r?\n/, 40);
  if (!/^[!-9;-~]{1,80}:/.test(lines[0] ?? '')) return false;
  const end = lines.indexOf('');
  const head = end < 0 ? lines : lines.slice(0, end);
  return head.filter((line) => MAIL_HEADER.test(line)).length >= 2;
}

function isInMaildir(name: string): boolean {
  return /(?:^|\/)(?:cur|new)\/\d{9,10}\.[^/]+$/.test(name);
}

/** The date in the name of a maildir's file, `1491941793.M41850P8566.host:2,S`, as on the line before a mail. */
function momentIn(file: string): string | undefined {
  const [, seconds] = /(?:^|\/)(?:cur|new)\/(\d{9,10})\.[^/]+$/.exec(file) ?? [];
  return seconds === undefined ? undefined : `- ${new Date(Number(seconds) * 1000).toUTCString()}`;
}
