import type { Interaction } from '@tiewise/core';
import { hash53 } from './hash.js';
import { isObject, numberIn, objectsIn } from './json-value.js';
import { entriesOf, type MetaFile } from './meta-files.js';
import { nameShown } from './meta-text.js';
import type { MetaReading } from './meta-thread.js';
import { momentMs } from './moment.js';

/** Stands for whose export it is, until that is known. */
export type OwnerId = string;

/** The connections in a list of friends or accounts, with their dates; what gives none is in the report. */
export function* listedConnections(
  value: unknown,
  file: MetaFile,
  owner: OwnerId,
  reading: MetaReading,
): Generator<Interaction> {
  for (const entry of entriesOf(value, file)) {
    const found = file === 'friends' ? friend(entry, reading) : account(entry, reading);
    if (typeof found === 'string') {
      reading.tally.skip(found);
      continue;
    }
    reading.tally.keep();
    if (found.at === undefined) continue;
    const { at, person } = found;
    const [from, to] = file === 'followers' ? [person, owner] : [owner, person];
    const id = `${reading.site}:${hash53(`${file}\n${person}\n${at}`)}`;
    yield { at, from, to: [to], kind: 'connection', weight: 1, id, source: reading.site };
  }
}

interface Listed {
  person: string;
  at: number | undefined;
}

function friend(entry: unknown, { people }: MetaReading): Listed | string {
  const name = isObject(entry) ? nameShown(entry.name) : undefined;
  const person = name === undefined ? undefined : people.named(name);
  if (person === undefined || !isObject(entry)) return 'an account that is gone or hidden';
  return { person, at: secondsMs(numberIn(entry, 'timestamp')) };
}

/** The name stands in `value`, in newer exports in `title`, and always in the address. */
function account(entry: unknown, { people }: MetaReading): Listed | string {
  if (!isObject(entry)) return 'an account that is gone or hidden';
  const [data] = objectsIn(entry, 'string_list_data');
  const username = [data?.value, entry.title, pageName(data?.href)].map(nameShown).find(isUsername);
  if (username === undefined || data === undefined) return 'an account that is gone or hidden';
  return { person: people.account(username), at: secondsMs(numberIn(data, 'timestamp')) };
}

function isUsername(name: string | undefined): boolean {
  return name !== undefined && /^[\w.]{1,60}$/.test(name);
}

function pageName(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined;
  return /instagram\.com\/(?:_u\/)?([\w.]{1,60})\/?$/.exec(href.slice(0, 200))?.[1];
}

function secondsMs(seconds: number | undefined): number | undefined {
  return seconds !== undefined && seconds > 0 ? momentMs(String(seconds)) : undefined;
}
