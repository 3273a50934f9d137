/** An opening tag, or a closing one, of which the name begins with `/`. */
export interface XmlTag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The line it begins on, counted from 1. */
  line: number;
}

/** What is kept of one value, and of a name. */
const LONGEST = 1 << 16;
const LONGEST_NAME = 100;
const MOST_ATTRIBUTES = 100;

type State =
  | 'text'
  | 'tag'
  | 'name'
  | 'between'
  | 'attribute'
  | 'equals'
  | 'value'
  | 'bare'
  | 'bang'
  | 'comment'
  | 'aside';

/**
 * Reads the tags of an XML text that comes in pieces; texts between them are passed over. It is made for backups of
 * phones: it goes on behind what is no XML, as a bare `&`, and of a value it keeps no more than 64 Ki characters,
 * however long a picture in it is.
 */
export class XmlTags {
  readonly #onTag: (tag: XmlTag) => void;
  #state: State = 'text';
  #line = 1;
  /** Where the next line ends, in the piece at hand. */
  #break = -1;
  #begun = 1;
  #name = '';
  #attribute = '';
  #value = '';
  #quote = '"';
  #last = '';
  #attributes = new Map<string, string>();

  constructor(onTag: (tag: XmlTag) => void) {
    this.#onTag = onTag;
  }

  push(text: string): void {
    this.#break = text.indexOf('\n');
    for (let at = 0; at < text.length; ) at = this.#step(text, at);
    this.#countLines(text, text.length);
  }

  /** The line on which a tag begins that the text ends in; undefined if it does not. */
  get cutAt(): number | undefined {
    return this.#state === 'text' || this.#state === 'comment' || this.#state === 'aside'
      ? undefined
      : this.#begun;
  }

  /** Takes what belongs to the state, and gives where the next begins. */
  #step(text: string, at: number): number {
    switch (this.#state) {
      case 'text':
        return this.#upTo('<', text, at, 'tag');
      case 'value':
        return this.#takeValue(text, at);
      case 'comment':
      case 'aside':
        return this.#passOver(text, at);
      default:
        this.#takeMark(text[at]);
        if (text[at] === '<') this.#begins(text, at);
        return at + 1;
    }
  }

  #upTo(mark: string, text: string, at: number, next: State): number {
    const found = text.indexOf(mark, at);
    const end = found < 0 ? text.length : found;
    if (found < 0) return end;
    this.#begins(text, end);
    this.#state = next;
    this.#name = '';
    this.#attributes = new Map();
    return end + 1;
  }

  #begins(text: string, at: number): void {
    this.#countLines(text, at);
    this.#begun = this.#line;
  }

  #takeValue(text: string, at: number): number {
    const found = text.indexOf(this.#quote, at);
    const end = found < 0 ? text.length : found;
    const room = LONGEST - this.#value.length;
    if (room > 0) this.#value += text.slice(at, Math.min(end, at + room));
    if (found < 0) return end;
    this.#keepAttribute();
    this.#state = 'between';
    return end + 1;
  }

  /** A comment ends with `-->`, a declaration with `>`. */
  #passOver(text: string, at: number): number {
    const found = text.indexOf('>', at);
    const end = found < 0 ? text.length : found;
    this.#last = (this.#last + text.slice(Math.max(at, end - 2), end)).slice(-2);
    if (found < 0) return end;
    if (this.#state === 'aside' || this.#last === '--') this.#state = 'text';
    else this.#last = '';
    return end + 1;
  }

  #takeMark(mark: string): void {
    if (this.#state === 'tag') this.#beginName(mark);
    else if (this.#state === 'bang') this.#takeBang(mark);
    else if (mark === '>') this.#emit();
    else if (mark === '<' && this.#state === 'between') this.#emit('tag');
    else if (this.#state === 'name') this.#takeName(mark);
    else this.#takeAttribute(mark);
  }

  #beginName(mark: string): void {
    const isName = mark === '/' || /[\p{L}_:]/u.test(mark);
    this.#name = isName ? mark : '';
    this.#state = isName ? 'name' : (AFTER_BRACKET[mark] ?? 'text');
    this.#last = '';
  }

  /** What begins with `<!--` is a comment. */
  #takeBang(mark: string): void {
    this.#last += mark;
    if (mark === '>') this.#state = 'text';
    else if (this.#last === '--') this.#state = 'comment';
    else if (this.#last !== '-') this.#state = 'aside';
    if (this.#state !== 'bang') this.#last = '';
  }

  #takeName(mark: string): void {
    if (isSpace(mark) || (mark === '/' && this.#name !== '/')) this.#state = 'between';
    else if (this.#name.length < LONGEST_NAME) this.#name += mark;
  }

  #takeAttribute(mark: string): void {
    if (this.#state === 'bare') {
      if (isSpace(mark)) this.#keepAttribute('between');
      else if (this.#value.length < LONGEST) this.#value += mark;
    } else if (this.#state === 'equals' && !isSpace(mark)) {
      this.#quote = mark;
      const isQuoted = mark === '"' || mark === "'";
      this.#value = isQuoted ? '' : mark;
      this.#state = isQuoted ? 'value' : 'bare';
    } else if (mark === '=') this.#state = 'equals';
    else if (this.#state === 'between' && !isSpace(mark) && mark !== '/') {
      this.#attribute = mark;
      this.#state = 'attribute';
    } else if (this.#state === 'attribute') {
      if (isSpace(mark)) this.#state = 'between';
      else if (this.#attribute.length < LONGEST_NAME) this.#attribute += mark;
    }
  }

  #keepAttribute(next: State = 'between'): void {
    if (this.#attributes.size < MOST_ATTRIBUTES) this.#attributes.set(this.#attribute, this.#value);
    this.#value = '';
    this.#state = next;
  }

  #emit(next: State = 'text'): void {
    if (this.#state === 'bare') this.#keepAttribute();
    this.#onTag({ name: this.#name, attributes: this.#attributes, line: this.#begun });
    this.#state = next;
    this.#name = '';
    this.#attributes = new Map();
  }

  #countLines(text: string, to: number): void {
    for (; this.#break >= 0 && this.#break < to; this.#break = text.indexOf('\n', this.#break + 1))
      this.#line++;
  }
}

const AFTER_BRACKET: Readonly<Record<string, State>> = { '?': 'aside', '!': 'bang', '<': 'tag' };

function isSpace(mark: string): boolean {
  return mark === ' ' || mark === '\n' || mark === '\r' || mark === '\t';
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The text a value stands for. Halves of an emoji, which some phones write as two entities (`&#55357;&#56832;`), come
 * together; `&#0;` is dropped, and what is no entity stays.
 */
export function xmlText(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (code === 0) return '';
    return code > 0x10ffff ? all : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
}
