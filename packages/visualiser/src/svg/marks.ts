/** An element of a drawing and what is in it; text is text, whatever it holds. */
export interface Mark {
  name: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children: readonly (Mark | string)[];
}

/** Attributes that are undefined are left out. */
export function mark(name: string, attributes: Mark['attributes'], ...children: (Mark | string)[]): Mark {
  return { name, attributes, children };
}

/** Numbers as they are written: to a tenth, a thousandth for what is below 1. */
export function short(value: number): string {
  const digits = Math.abs(value) < 1 ? 1000 : 10;
  return String(Math.round(value * digits) / digits + 0);
}
