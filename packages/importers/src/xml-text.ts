/** Characters that XML 1.0 cannot hold, not even by number; halves of a pair among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Writes texts as XML, and counts the characters it has to leave out. */
export class XmlText {
  /** Characters that XML cannot hold. */
  dropped = 0;

  /** What is left of a text in XML. */
  allowed(text: string): string {
    return text.replace(FORBIDDEN, () => {
      this.dropped++;
      return '';
    });
  }

  /** A text for an attribute or between tags; line breaks and tabs survive in both. */
  escaped(text: string): string {
    return this.allowed(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
  }

  /** What to say of what was left out, as a comment; empty if nothing was. */
  comment(): string {
    return this.dropped === 0
      ? ''
      : `<!-- ${this.dropped} characters that XML cannot hold were left out -->\n`;
  }
}

/** An id of XML text for each person: two that become one by what XML leaves out are told apart by a number. */
export class XmlIds {
  readonly #xml: XmlText;
  readonly #taken: (id: string) => boolean;
  readonly #changed = new Map<string, string>();
  readonly #given = new Set<string>();

  constructor(xml: XmlText, taken: (id: string) => boolean) {
    this.#xml = xml;
    this.#taken = taken;
  }

  /** Escaped, as it stands in the file. */
  of(id: string): string {
    return this.#xml.escaped(this.#changed.get(id) ?? this.#allowed(id));
  }

  #allowed(id: string): string {
    const allowed = this.#xml.allowed(id);
    if (allowed === id) return id;
    let own = allowed;
    for (let count = 2; own === '' || this.#taken(own) || this.#given.has(own); count++) {
      own = `${allowed}#${count}`;
    }
    this.#given.add(own);
    this.#changed.set(id, own);
    return own;
  }
}
