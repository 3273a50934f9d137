import { TiewiseError } from '@tiewise/core';
import type { Content } from './import.js';
import type { NamedContent } from './linkedin-archive.js';
import { FileTally } from './report-builder.js';

/**
 * Adds files one after the other; those that cannot be read are given back with the reason, and stop none of the
 * others.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function addFiles(
  files: Iterable<NamedContent> | AsyncIterable<NamedContent>,
  add: (name: string, content: Content) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<FileTally[]> {
  const unread: FileTally[] = [];
  for await (const { name, content } of files) {
    try {
      await add(name, content);
    } catch (error) {
      if (signal?.aborted || !(error instanceof TiewiseError)) throw error;
      const tally = new FileTally(name, 'unknown');
      const reason = error.message.startsWith(`${name}: `)
        ? error.message.slice(name.length + 2)
        : error.message;
      tally.examples.push({ file: name, reason });
      unread.push(tally);
    }
  }
  return unread;
}
