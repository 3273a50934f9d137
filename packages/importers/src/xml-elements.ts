import { InvalidInputError } from '@tiewise/core';
import { BoundedParser } from './bounded-parser.js';
import { mendedReferences } from './character-references.js';
import { type TextOptions, textOf } from './decode.js';
import type { Content } from './import.js';

/** An element as it begins. */
export interface XmlElement {
  /** Without the prefix that the root element has. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The line it begins on, counted from 1. */
  line: number;
}

/** What is told of an XML file as it is read. */
export interface XmlReader {
  open(element: XmlElement): void;
  /** `text` is the element's own, at most 2,000 characters of it. */
  close(name: string, text: string): void;
  /** The file ends within a tag, or before its elements do: what came is all that will. */
  cutOff(line: number): void;
}

export interface XmlOptions extends TextOptions {
  /**
   * The name of the element around all.
   *
   * @defaultValue any, or none
   */
  root?: string | undefined;
  /**
   * Names of elements that hold no others.
   *
   * @defaultValue none
   */
  empty?: ReadonlySet<string> | undefined;
}

/**
 * Reads an XML file of any size, element by element. It asks no network and no other file for anything: of
 * entities only the five of XML and those by number mean something. It goes on behind what is no XML, as a bare `&`,
 * and keeps 64 Ki characters of a value.
 *
 * @throws InvalidInputError if it declares entities of its own, nests elements deeper than 100, or has a name or
 * comment that does not end within 16 Mi characters; or if it has not this root.
 */
export async function readXml(content: Content, reader: XmlReader, options: XmlOptions = {}): Promise<void> {
  const stream = new XmlStream(reader, options);
  for await (const text of mendedReferences(textOf(content, options))) stream.write(text);
  stream.end();
}

const DEEPEST = 100;
const LONGEST_TEXT = 2000;
const LONGEST_MARKUP = 1 << 24;
/** Enough to see whether a tag has begun there. */
const TAIL = 200;
const NONE: ReadonlySet<string> = new Set();

class XmlStream {
  readonly #reader: XmlReader;
  readonly #root: string | undefined;
  readonly #file: string | undefined;
  readonly #parser: BoundedParser;
  /** The elements that are open, and their texts. */
  readonly #elements: { name: string; text: string }[] = [];
  #prefix = '';
  #rootSeen = false;
  /** Where the line breaks are that no element has come after. */
  #breaks: number[] = [];
  #passed = 0;
  #line = 1;
  #length = 0;
  #lastEvent = 0;
  #ended = false;
  /** What the text ends with. */
  #tail = '';

  constructor(reader: XmlReader, { root, file, empty = NONE }: XmlOptions) {
    this.#reader = reader;
    this.#root = root;
    this.#file = file;
    const handler = {
      onopentag: (name: string, attributes: Record<string, string>) => this.#open(name, attributes),
      onclosetag: (name: string) => this.#close(name),
      ontext: (text: string) => this.#text(text),
      oncomment: () => {
        if (!this.#parser.isInTag) this.#lineNow();
      },
      onprocessinginstruction: (_: string, text: string) => this.#declaration(text),
    };
    this.#parser = new BoundedParser(handler, {
      empty,
      onValue: () => {
        this.#lastEvent = this.#length;
      },
    });
  }

  write(text: string): void {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#breaks.push(this.#length + at);
    }
    this.#length += text.length;
    this.#parser.write(text);
    if (this.#length - this.#lastEvent > LONGEST_MARKUP)
      this.#fail('from here on a tag or comment does not end');
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
  }

  end(): void {
    const cutOff = this.#elements.length > 0 || this.#parser.isInTag || /<[^<>]*$/.test(this.#tail);
    this.#ended = true;
    this.#parser.end();
    if (cutOff) this.#reader.cutOff(this.#line + this.#breaks.length - this.#passed);
    if (!this.#rootSeen && this.#root !== undefined)
      throw new InvalidInputError(this.#noRoot, { file: this.#file });
  }

  #open(name: string, attributes: Record<string, string>): void {
    const line = this.#lineNow();
    if (!this.#rootSeen) this.#begin(name);
    if (this.#elements.length === DEEPEST) this.#fail('its elements are nested too deep');
    this.#elements.push({ name, text: '' });
    this.#reader.open({ name: this.#bare(name), attributes, line });
  }

  #begin(name: string): void {
    this.#prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    if (this.#root !== undefined && this.#bare(name) !== this.#root) this.#fail(this.#noRoot);
    this.#rootSeen = true;
  }

  get #noRoot(): string {
    return `it is no XML file with <${this.#root}>`;
  }

  /** Of an element whose opening tag the file ends in htmlparser2 tells but the end. */
  #close(name: string): void {
    this.#lineNow();
    const last = this.#elements.at(-1);
    if (last?.name !== name) return;
    this.#elements.pop();
    this.#reader.close(this.#bare(name), last.text.trim());
  }

  /** At the end htmlparser2 12 gives the rest of a closing tag as text, and from a wrong place on. */
  #text(text: string): void {
    if (this.#ended) return;
    this.#lineNow();
    const last = this.#elements.at(-1);
    if (last && last.text.length < LONGEST_TEXT) last.text = (last.text + text).slice(0, LONGEST_TEXT);
  }

  /** A document type may be named, but brings nothing along. */
  #declaration(text: string): void {
    this.#lineNow();
    if (/^!DOCTYPE[^[]*\[|^!ENTITY/i.test(text))
      this.#fail('it declares entities of its own, which are not read');
  }

  #bare(name: string): string {
    return this.#prefix !== '' && name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
  }

  /** The line of the event at hand. */
  #lineNow(): number {
    const at = this.#parser.startIndex;
    this.#lastEvent = this.#length;
    while (this.#passed < this.#breaks.length && this.#breaks[this.#passed] < at) {
      this.#passed++;
      this.#line++;
    }
    if (this.#passed > 4096) {
      this.#breaks = this.#breaks.slice(this.#passed);
      this.#passed = 0;
    }
    return this.#line;
  }

  #fail(reason: string): never {
    throw new InvalidInputError(reason, { file: this.#file, line: this.#line });
  }
}

/** Whether the text a file begins with is XML with this root element. */
export function isXmlOf(text: string, root: string): boolean {
  const head = text.slice(0, 4096);
  const at = head.search(new RegExp(`<(?:[\\w.-]{1,40}:)?${root}[\\s>]`));
  return at !== -1 && head.trimStart().startsWith('<') && !/^\s*<!doctype html/i.test(head);
}
