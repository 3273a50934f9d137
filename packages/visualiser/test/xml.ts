/** An element of a document, read as strictly as XML asks. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const NAME = '[A-Za-z_][\\w:.-]*';
const ATTRIBUTE = new RegExp(`^\\s+(${NAME})="([^"<]*)"`);
const TAG = new RegExp(`^<(/?)(${NAME})`);

/**
 * Reads a document of elements, attributes and text; knows no comments, instructions, CDATA or named entities.
 *
 * @throws Error where it is not well-formed.
 */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let rest = text.trim();
  while (rest !== '') {
    const upTo = rest.indexOf('<');
    const characters = upTo < 0 ? rest : rest.slice(0, upTo);
    if (characters !== '') open[open.length - 1].children.push(unescaped(characters));
    rest = rest.slice(characters.length);
    if (rest !== '') rest = readTag(rest, open);
  }
  const [only] = root.children;
  if (open.length > 1 || root.children.length !== 1 || typeof only === 'string') {
    throw new Error(`not one element: ${open.map(({ name }) => name).join(' ')}`);
  }
  return only;
}

function readTag(text: string, open: Element[]): string {
  const [tag, closing, name] = TAG.exec(text) ?? [];
  if (tag === undefined) throw new Error(`no tag: ${text.slice(0, 40)}`);
  let rest = text.slice(tag.length);
  if (closing) {
    if (open.pop()?.name !== name || !rest.startsWith('>')) throw new Error(`${name} closes something else`);
    return rest.slice(1);
  }
  const element: Element = { name, attributes: {}, children: [] };
  open[open.length - 1].children.push(element);
  for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
    if (Object.hasOwn(element.attributes, found[1])) throw new Error(`${found[1]} twice`);
    element.attributes[found[1]] = unescaped(found[2]);
    rest = rest.slice(found[0].length);
  }
  if (rest.startsWith('/>')) return rest.slice(2);
  if (!rest.startsWith('>')) throw new Error(`${name} does not end: ${rest.slice(0, 40)}`);
  open.push(element);
  return rest.slice(1);
}

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|>|\p{Cs}/u.test(text)) {
    throw new Error(`characters that may not stand there: ${JSON.stringify(text)}`);
  }
  return text.replace(/&([^;&]*);?/g, (_, reference: string) => {
    const code = /^#(\d+)$/.exec(reference);
    if (!code) throw new Error(`no reference: &${reference}`);
    return String.fromCodePoint(Number(code[1]));
  });
}

/** Every element of a name, in order, with those in it. */
export function elementsOf(root: Element, name: string): Element[] {
  const inside = root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, name)));
  return root.name === name ? [root, ...inside] : inside;
}

/** All text in an element. */
export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
