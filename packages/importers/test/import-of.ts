import { type Interaction, InteractionLog, type Person } from '@tiewise/core';
import type { Import } from '../src/import.js';

/** An import of these people, from a file of this name. */
export function importOf(
  people: Person[],
  {
    file = 'file',
    me,
    interactions = [],
  }: { file?: string; me?: string; interactions?: Partial<Interaction>[] } = {},
): Import {
  const log = new InteractionLog();
  for (const interaction of interactions) {
    log.add({ at: 0, from: '', to: [], kind: 'message', weight: 1, ...interaction });
  }
  const files = [{ file, format: 'test', read: people.length, kept: people.length, skipped: 0, reasons: {} }];
  return {
    people,
    interactions: log,
    ...(me !== undefined && { me }),
    report: { files, skipped: [], notes: [] },
  };
}
