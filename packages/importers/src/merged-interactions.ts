import { InteractionLog } from '@tiewise/core';
import type { IdentityRecords } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';
import type { Import } from './import.js';

/** The interactions of all imports in one log, between the people that their records became; each id once. */
export function mergedInteractions(
  imports: readonly Import[],
  people: readonly MergedPerson[],
  { sources, inLog }: IdentityRecords,
): InteractionLog {
  const newIds = imports.map(({ interactions }) => new Array<string>(interactions.people.size));
  for (const { person, members } of people) {
    for (const i of members) if (inLog[i] !== -1) newIds[sources[i]][inLog[i]] = person.id;
  }
  const log = new InteractionLog();
  for (const [source, { interactions }] of imports.entries()) {
    log.append(interactions, (_, number) => newIds[source][number]);
  }
  return log;
}
