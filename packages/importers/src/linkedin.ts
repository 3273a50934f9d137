import type { TextOptions } from './decode.js';
import type { Import } from './import.js';
import { LinkedinArchive, type NamedContent } from './linkedin-archive.js';
import { linkedinImport } from './linkedin-import.js';

export type LinkedinOptions = Omit<TextOptions, 'file'>;

/**
 * Reads a LinkedIn export: the files of its folder, or of its archive once unzipped, in any order.
 *
 * Connections give people, with the company they are at today, and a `connection` each since when
 * they are linked. Messages, invitations, recommendations and endorsements give dated interactions
 * from the one who wrote to the ones written to; the latter two are favours, `about` the one who is
 * praised. The text of messages and notes is never kept. Other files are only named in the report.
 *
 * A person's id is `linkedin:` and the name of their page, else an e-mail address, else
 * `linkedin-name:` and the name. Rows that tell no person or no date are skipped, with the reason.
 *
 * @example
 * const { people, interactions } = await readLinkedin([{ name: 'Connections.csv', content: file.stream() }]);
 */
export async function readLinkedin(
  files: Iterable<NamedContent> | AsyncIterable<NamedContent>,
  options: LinkedinOptions = {},
): Promise<Import> {
  const archive = new LinkedinArchive(options.me);
  for await (const file of files) await archive.add(file, options);
  return linkedinImport(archive);
}
