import { type Handler, Parser } from 'htmlparser2';

/** What is kept of one value. */
const LONGEST_VALUE = 1 << 16;
/** What is kept of the attributes of a tag: of more, one without a name. */
const MOST_ATTRIBUTES = 1000;

/** What a `BoundedParser` does beside what htmlparser2 does. */
export interface BoundedParserOptions {
  /** Elements that hold no others: where one is not closed, what follows is not within it. */
  empty: ReadonlySet<string>;
  /** Some of a value has come. */
  onValue(): void;
}

/** htmlparser2 for files of any size: of a tag it keeps 1,000 attributes, of a value 64 Ki characters of a picture. */
export class BoundedParser extends Parser {
  readonly #options: BoundedParserOptions;
  #kept = 0;
  #attributes = 0;
  #isInTag = false;

  constructor(handler: Partial<Handler>, options: BoundedParserOptions) {
    super(handler, { xmlMode: true });
    this.#options = options;
  }

  /** Whether an opening tag has begun and not ended. */
  get isInTag(): boolean {
    return this.#isInTag;
  }

  override onopentagname(start: number, end: number): void {
    this.#isInTag = true;
    this.#attributes = 0;
    super.onopentagname(start, end);
  }

  override onopentagend(end: number): void {
    this.#isInTag = false;
    super.onopentagend(end);
  }

  override onselfclosingtag(end: number): void {
    this.#isInTag = false;
    super.onselfclosingtag(end);
  }

  override onattribname(start: number, end: number): void {
    this.#attributes++;
    super.onattribname(start, this.#attributes > MOST_ATTRIBUTES ? start : end);
  }

  /** Pieces of text are let go once something behind them is taken; what is taken for a comment is not kept. */
  override onattribdata(start: number, end: number): void {
    const room = LONGEST_VALUE - this.#kept;
    this.#kept += end - start;
    this.#options.onValue();
    if (room > 0) super.onattribdata(start, Math.min(end, start + room));
    else super.oncomment(end - 1, end, 0);
  }

  override onattribentity(code: number): void {
    if (this.#kept < LONGEST_VALUE) super.onattribentity(code);
    this.#kept++;
  }

  override onattribend(...end: Parameters<Parser['onattribend']>): void {
    this.#kept = 0;
    super.onattribend(...end);
  }

  protected override isVoidElement(name: string): boolean {
    return this.#options.empty.has(name);
  }
}
