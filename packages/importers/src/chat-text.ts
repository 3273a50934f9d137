import { callMinutes } from './chat-call.js';
import { type ChatHeader, ChatHeaders, withoutMarks } from './chat-header.js';
import { isDeleted, isNotice, tellsOfGroup, withoutEdited } from './chat-phrases.js';
import { ChatRows } from './chat-rows.js';
import { type TextOptions, textOf } from './decode.js';
import { hash53 } from './hash.js';
import type { Content } from './import.js';
import { ownText } from './own-text.js';
import type { FileTally } from './report-builder.js';
import { linesIn } from './text-lines.js';

const NOTICE = 'a notice of the chat, not a message';
const DELETED = 'taken back by who wrote it';
const NO_TIME = 'no such time of day';
const MOST_AUTHORS = 5000;
const CROWD = 'of more people than a chat can have';

/** What is kept of a message's text until it is hashed. */
const LONGEST = 1 << 16;

/** One chat exported as text, as its lines go by. */
export class ChatText {
  readonly tally: FileTally;
  readonly rows = new ChatRows();
  readonly headers = new ChatHeaders();
  /** The names of the authors, by their number in the rows. */
  readonly authors: string[] = [];
  /** How many messages each of them wrote. */
  readonly written: number[] = [];
  /** The dates of all lines that have one, as in the rows; each once for as long as it stays. */
  readonly dates: number[] = [];
  /** The author of the first notice, which is the group or the other person on iOS. */
  firstNoticeBy: string | undefined;
  isGroup = false;
  /** Lines that look like the beginning of a message, but as another phone writes it. */
  quoted = 0;
  readonly #numbers = new Map<string, number>();
  #form: string | undefined;
  /** The lines in front of the first message. */
  readonly #before: number[] = [];
  #line = 0;
  #body = '';
  #open = false;
  #returns = false;
  #wrapped = false;

  constructor(tally: FileTally) {
    this.tally = tally;
  }

  async read(content: Content, options: TextOptions): Promise<void> {
    for await (const lines of linesIn(textOf(content, options))) for (const line of lines) this.#take(line);
    this.#close();
    if (this.#before.length > 0) {
      this.tally.skip('no message found: no line begins with a date, a time and a name', this.#before[0]);
    }
  }

  #take(raw: string): void {
    this.#line++;
    const returns = raw.endsWith('\r');
    const line = returns ? raw.slice(0, -1) : raw;
    const header = this.#wrapped ? undefined : this.#headerOf(line);
    this.#wrapped = this.#returns && !returns;
    if (header) {
      this.#close();
      this.#begin(header);
    } else if (this.#form === undefined) {
      if (line.trim() !== '') this.#before.push(this.#line);
    } else if (this.#open && this.#body.length < LONGEST) {
      this.#body += `\n${line}`;
    }
    if (header && this.#form === undefined) {
      for (const before of this.#before.splice(0)) this.tally.skip('in front of the first message', before);
      this.#form = header.form;
      this.#returns = returns;
      this.#wrapped = false;
    }
  }

  /** Messages copied out of a chat into another look like messages, but as a rule not like those of this one. */
  #headerOf(line: string): ChatHeader | undefined {
    const header = this.headers.read(line);
    if (!header || this.#form === undefined || header.form === this.#form) return header;
    this.quoted++;
    return undefined;
  }

  #begin({ date, seconds, rest }: ChatHeader): void {
    if (date !== this.dates.at(-1)) this.dates.push(date);
    const message = Number.isNaN(seconds) ? NO_TIME : this.#messageIn(rest);
    if (typeof message === 'string') {
      this.tally.skip(message, this.#line);
      return;
    }
    const { author, minutes, text } = message;
    this.written[author]++;
    this.rows.add({ date, seconds, author, minutes, line: this.#line });
    this.#body = text;
    this.#open = true;
  }

  #messageIn(rest: string): Message | string {
    const found = authorAndText(rest);
    const author = found === undefined ? undefined : this.#authorNumber(found.author);
    if (found === undefined || author === undefined) return this.#notice(rest, undefined);
    if (author >= MOST_AUTHORS) return CROWD;
    const marked = found.text.charCodeAt(0) === 0x200e;
    const text = withoutEdited(found.text.length < 300 ? withoutMarks(found.text) : found.text);
    if (isDeleted(text)) return DELETED;
    const minutes = callMinutes(text);
    if (minutes !== undefined) return { author, minutes, text };
    if (marked && isNotice(text)) return this.#notice(text, found.author);
    const isWordOfApp = isMedia(text) || (marked && text.length < 40);
    return { author, minutes: Number.NaN, text: isWordOfApp ? MEDIA : text };
  }

  #notice(text: string, author: string | undefined): string {
    this.firstNoticeBy ??= author === undefined ? undefined : ownText(withoutMarks(author));
    this.isGroup ||= tellsOfGroup(text);
    return NOTICE;
  }

  /** Undefined for what is no author but the beginning of a notice. */
  #authorNumber(written: string): number | undefined {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known < 0 ? undefined : known;
    if (this.#numbers.size >= MOST_AUTHORS * 2) return MOST_AUTHORS;
    const name = ownText(withoutMarks(written));
    const twin = this.authors.indexOf(name);
    const number = name === '' || isNotice(name) ? -1 : twin >= 0 ? twin : this.authors.length;
    if (number === this.authors.length) {
      this.authors.push(name);
      this.written.push(0);
    }
    this.#numbers.set(ownText(written), number);
    return number < 0 ? undefined : number;
  }

  #close(): void {
    if (this.#open) this.rows.setHash(this.rows.size - 1, hash53(withoutMarks(this.#body)));
    this.#open = false;
    this.#body = '';
  }
}

interface Message {
  author: number;
  /** Not a number, but for a call. */
  minutes: number;
  /** What is hashed. */
  text: string;
}

/** The longest name. */
const LONGEST_NAME = 120;

/** An author ends at the first colon with a space behind it, one before it or not. */
function authorAndText(rest: string): { author: string; text: string } | undefined {
  const spaced = rest.indexOf(': ');
  const end = spaced > 0 ? spaced : tightColon(rest);
  if (end <= 0 || end > LONGEST_NAME) return undefined;
  return { author: rest.slice(0, end), text: rest.slice(spaced > 0 ? end + 2 : end + 1) };
}

/** Where a text is empty or edited, the space may be gone. */
function tightColon(rest: string): number {
  return rest.slice(0, LONGEST_NAME + 2).search(/:(?![\p{L}\p{N}/])/u);
}

/** Stands for pictures and such, which each export notes in its own words. */
const MEDIA = '<>';

function isMedia(text: string): boolean {
  return (text.startsWith('<') && /^<[^<>]{3,200}>$/.test(text)) || FILE.test(text);
}

const FILE = /^[\w-]{3,100}\.\w{2,5} \([^()]{3,60}\)$/;
