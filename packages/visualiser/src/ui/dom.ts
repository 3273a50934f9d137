type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * An element. Attributes that are functions are listeners to the event of that name; false and undefined are left
 * out. Strings among the children are text, never markup.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** The same in a drawing. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  fill(made, ...children);
  return made;
}

/** These children in place of those before. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
}

export function button(
  text: Child | readonly Child[],
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const content = Array.isArray(text) ? text : [text];
  return h('button', { type: 'button', click: press, ...attributes }, ...content);
}

/** A name as it is, in its own direction, or that there is none. */
export function nameOf(name: string): HTMLElement {
  return name.trim() === '' ? h('i', {}, 'No name') : h('bdi', { class: 'name' }, name);
}

/** Marks by which a text turns the direction of what follows it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A sentence with names in it, none of which turns around the rest. */
export function straight(sentence: string): string {
  return sentence.replace(TURNS, '');
}

/** For screen readers only. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}

let ids = 0;

/** An id that nothing else in this page has. */
export function newId(what: string): string {
  return `tiewise-${what}-${++ids}`;
}
