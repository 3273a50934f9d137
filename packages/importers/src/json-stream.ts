import { JSONParser, TokenType } from '@streamparser/json';
import { InvalidInputError } from '@tiewise/core';
import type { Content, ImportOptions } from './import.js';
import { utf8BytesOf } from './utf8-bytes.js';

/** A value in a JSON file. */
export interface JsonItem {
  /** The keys and positions it stands under. */
  path: readonly (string | number)[];
  value: unknown;
  /** The line it begins on, counted from 1. */
  line: number;
}

/**
 * The values that stand under some paths of a JSON file in UTF-8 or UTF-16, such as `$.chats.list.*.name`, in the
 * order of the file, a batch for each piece of it. The rest is dropped as soon as it is met, so a file may be of any
 * size.
 *
 * @throws InvalidInputError with the line from which on it is no JSON, once all before it was given.
 */
export async function* jsonItems(
  content: Content,
  paths: readonly string[],
  options: ImportOptions,
): AsyncGenerator<readonly JsonItem[]> {
  const stream = new JsonStream(paths);
  for await (const piece of utf8BytesOf(content, options)) {
    yield stream.read(piece);
    if (stream.broken) break;
  }
  stream.end();
  if (stream.broken) throw new InvalidInputError(stream.broken, { file: options.file, line: stream.line });
}

/** No export nests its values deeper. */
const DEEPEST = 500;
const NEWLINE = 10;
/** The largest value that is put together, in bytes. */
const LARGEST = 1 << 25;
/** Lists and objects this deep hold values, and are not put together. */
const SHALLOW = 3;

class JsonStream {
  readonly parser: JSONParser;
  /** Why the file cannot be read any further. */
  broken: string | undefined;
  /** The line up to which it was read. */
  line = 1;
  /** The line on which the value begins that ends with the token at hand. */
  #begins = 1;
  /** The line of the last token, which does not depend on where the file is cut into pieces. */
  #lastToken = 1;
  /** The lines on which the objects and lists begin that are open. */
  readonly #open: number[] = [];
  #items: JsonItem[] = [];
  #piece: Uint8Array = new Uint8Array(0);
  /** Bytes of the file before the piece, and those that `line` counts. */
  #before = 0;
  #counted = 0;
  /** Where the last value ended that is not held any more. */
  #released = 0;

  constructor(paths: readonly string[]) {
    this.parser = new JSONParser({ paths: [...paths], keepStack: false });
    this.parser.onToken = ({ token, offset }) => this.#place(token, offset);
    this.parser.onValue = ({ value, key = '', stack }) => {
      const path = stack.slice(1).map((level) => level.key ?? '');
      this.#items.push({ path: [...path, key], value, line: this.#begins });
      this.#released = this.#counted;
    };
  }

  read(piece: Uint8Array): readonly JsonItem[] {
    this.#items = [];
    this.#piece = piece;
    this.#try(() => this.parser.write(piece));
    if (this.broken) this.line = this.#lastToken;
    else this.#countTo(this.#before + piece.length);
    this.#before += piece.length;
    if (this.#before - this.#released > LARGEST) this.broken ??= 'one of its values is larger than 32 MiB';
    return this.#items;
  }

  end(): void {
    if (!this.broken && !this.parser.isEnded) this.#try(() => this.parser.end());
  }

  #try(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      this.broken =
        error instanceof TooDeep ? error.message : 'from here on it is damaged or cut off: no JSON';
    }
  }

  #place(token: TokenType, offset: number): void {
    this.#countTo(offset);
    this.#lastToken = this.line;
    if (this.#open.length <= SHALLOW) this.#released = offset;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (this.#open.length === DEEPEST) throw new TooDeep();
      this.#open.push(this.line);
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.#begins = this.#open.pop() ?? this.line;
    } else {
      this.#begins = this.line;
    }
  }

  #countTo(offset: number): void {
    const end = Math.min(this.#piece.length, offset - this.#before);
    for (let i = this.#counted - this.#before; i < end; i++) if (this.#piece[i] === NEWLINE) this.line++;
    this.#counted = Math.max(this.#counted, offset);
  }
}

class TooDeep extends Error {
  override readonly message = 'its values are nested too deep';
}
