import { isObject, type JsonObject, textIn } from './json-value.js';
import { momentMs } from './moment.js';

/** What a thing of a Monica export says of itself: Monica writes some of it beside `properties`, some within. */
export function fieldsOf(thing: JsonObject): JsonObject {
  return isObject(thing.properties) ? { ...thing, ...thing.properties } : thing;
}

/** Monica's own id of a thing; undefined if the thing has none, as in the exports of early versions. */
export function uuidOf(value: unknown): string | undefined {
  const id = isObject(value) ? textIn(value, 'uuid') : value;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Epoch milliseconds of a date; undefined if it is none. */
export function dateIn(fields: JsonObject, key: string): number | undefined {
  const text = textIn(fields, key);
  return text === undefined ? undefined : momentMs(text);
}

/** A date of which a person may know no more than the day, or the age they were; undefined without a year. */
export function specialDateIn(fields: JsonObject, key: string): number | undefined {
  const value = fields[key];
  if (!isObject(value)) return dateIn(fields, key);
  const special = fieldsOf(value);
  return special.is_year_unknown === true ? undefined : dateIn(special, 'date');
}
