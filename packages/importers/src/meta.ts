import { InteractionLog } from '@tiewise/core';
import type { ChatOptions } from './chat-kinds.js';
import { CHAT_KINDS } from './chat-kinds.js';
import type { TextOptions } from './decode.js';
import type { ExportFormat } from './export-format.js';
import { addFiles } from './file-archive.js';
import type { Import } from './import.js';
import type { NamedContent } from './linkedin-archive.js';
import { MetaArchive } from './meta-archive.js';
import { isMetaText } from './meta-files.js';
import { type FileTally, importReport } from './report-builder.js';

export interface MetaOptions extends Omit<TextOptions, 'file'>, ChatOptions {}

/**
 * Reads the JSON files of an export of Facebook, Messenger or Instagram, in any order: chats (`message_1.json` and
 * those of the zip of end-to-end encrypted ones), friends, followers, accounts followed, and the profile, which says
 * whose export it is.
 *
 * A message gives one `message` to the others in the chat, a call a `call` with its minutes, one that nobody answered
 * with 0 minutes and half the weight, a reaction a `reaction` to who wrote. Friends and accounts give a `connection`
 * since their date. A message that stands in several files is there once. Text is not kept.
 *
 * Chats have names alone: a person's id is `facebook-name:` or `instagram-name:` and the name, so two people of one
 * name are one. Accounts are `instagram:` and the name in their address. What names nobody is skipped, with the reason.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readMeta(
  files: Iterable<NamedContent> | AsyncIterable<NamedContent>,
  options: MetaOptions = {},
): Promise<Import> {
  const archive = new MetaArchive(options);
  const unread = await addFiles(files, (name, content) => archive.add(name, content), options.signal);
  return together(archive.imports(), unread);
}

/** Chats, friends and followers out of an export of Meta. */
export const metaFormat: ExportFormat = {
  name: 'meta',
  site: 'Meta',
  knows: ({ text }) => isMetaText(text),
  begin: (options) => {
    const archive = new MetaArchive(options);
    return { add: (name, content) => archive.add(name, content), imports: () => archive.imports() };
  },
};

function together(imports: readonly Import[], unread: readonly FileTally[]): Import {
  const interactions = new InteractionLog();
  for (const one of imports) interactions.append(one.interactions, (id) => id);
  const rest = importReport(unread);
  const me = imports.find((one) => one.me !== undefined)?.me;
  return {
    people: imports.flatMap(({ people }) => people),
    interactions,
    ...(me !== undefined && { me }),
    filesOf: new Map(imports.flatMap(({ filesOf = [] }) => [...filesOf])),
    kinds: CHAT_KINDS,
    report: {
      files: [...imports.flatMap(({ report }) => report.files), ...rest.files],
      skipped: [...imports.flatMap(({ report }) => report.skipped), ...rest.skipped],
      notes: imports.flatMap(({ report }) => report.notes),
    },
  };
}
