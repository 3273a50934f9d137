import { type Mark, short } from './marks.js';

/** A mark as XML. Names and attributes' names come from this package; all else is escaped. */
export function xmlOf({ name, attributes, children }: Mark): string {
  const open = [name, ...Object.entries(attributes).flatMap(attributeOf)].join(' ');
  if (children.length === 0) return `<${open}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : xmlOf(child)));
  return `<${open}>${inside.join('')}</${name}>`;
}

function attributeOf([name, value]: [string, string | number | undefined]): string[] {
  if (value === undefined) return [];
  return [`${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`];
}

/**
 * Text that XML and HTML read as that text: marks escaped, and what no XML may hold, such as control characters and
 * halves of characters, as U+FFFD. So are the marks that turn the direction of what follows.
 */
export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** With the `u` flag a surrogate matches only where its other half is missing. */
const FORBIDDEN =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
