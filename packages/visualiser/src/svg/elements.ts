import { type Mark, short } from './marks.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A mark as an element of a page, without a parser: what is text stays text. */
export function elementOf({ name, attributes, children }: Mark, page: Document): SVGElement {
  const element = page.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? short(value) : value);
  }
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child, page))));
  return element;
}
