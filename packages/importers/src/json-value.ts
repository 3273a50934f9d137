/** An object of a JSON text, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest name, id or address that is kept. */
const LONGEST = 500;

/** A text of an object as one line; undefined if it is none, or empty. */
export function textIn(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** A number of an object, which may be written as a text; undefined if it is none. */
export function numberIn(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list of an object; empty if it is none. */
export function listIn(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** The objects in a list of an object. */
export function objectsIn(object: JsonObject, key: string): readonly JsonObject[] {
  return listIn(object, key).filter(isObject);
}
