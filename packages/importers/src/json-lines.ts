import {
  InteractionLog,
  type Kind,
  type Kinds,
  type Person,
  readJsonLines as readLines,
  STANDARD_KINDS,
} from '@tiewise/core';
import { type TextOptions, textOf } from './decode.js';
import type { Content, Import } from './import.js';
import { mergedPerson } from './merged-person.js';
import { FileTally, importReport } from './report-builder.js';
import { everybodyIn, RowIds } from './row-ids.js';

export interface JsonLinesImportOptions extends TextOptions {
  /** Kinds beside the standard ones and those the file declares; a text reads one kind as another. */
  kinds?: Readonly<Record<string, string | Kind>> | Kinds | undefined;
}

/**
 * Reads people and interactions from JSON Lines: what `toJsonLines` writes, or plain interactions,
 * one object with `at`, `from`, `to` and `kind` a line. A line that cannot be read is skipped, with
 * the reason. Interactions without an id get one made of what they say, so the same file read twice
 * adds nothing.
 */
export async function readJsonLines(content: Content, options: JsonLinesImportOptions = {}): Promise<Import> {
  const { file = 'interactions.jsonl', kinds } = options;
  const tally = new FileTally(file, 'json lines');
  const lines = await readLines(textOf(content, { ...options, file }), {
    file,
    kinds,
    onKeep: () => tally.keep(),
    onSkip: ({ reason, line }) => tally.skip(reason, line),
  });

  const interactions = new InteractionLog();
  const ids = new RowIds();
  for (const interaction of lines.interactions) {
    interaction.id ??= ids.idFor(interaction);
    interactions.add(interaction);
  }
  const people = everybodyIn(interactions, onceEach(lines.people));
  const me = lines.me ?? options.me;
  return {
    people,
    interactions,
    me: people.some(({ id }) => id === me) ? me : undefined,
    kinds: new Map([...lines.kinds].filter(([name]) => !STANDARD_KINDS.has(name))),
    report: importReport([tally]),
  };
}

/** A person may stand on several lines, each of which says more. */
function onceEach(people: readonly Person[]): Person[] {
  const said = new Map<string, Person[]>();
  for (const person of people) {
    const before = said.get(person.id);
    if (before) before.push(person);
    else said.set(person.id, [person]);
  }
  return Array.from(said, ([id, [only, ...more]]) =>
    more.length > 0 ? mergedPerson(id, [only, ...more]) : only,
  );
}
