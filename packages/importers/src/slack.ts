import type { ChatOptions } from './chat-kinds.js';
import type { TextOptions } from './decode.js';
import type { ExportFormat } from './export-format.js';
import { addFiles } from './file-archive.js';
import type { Import } from './import.js';
import type { NamedContent } from './linkedin-archive.js';
import { SlackArchive } from './slack-archive.js';
import { isSlackText } from './slack-files.js';

export interface SlackOptions extends Omit<TextOptions, 'file'>, ChatOptions {}

/**
 * Reads the files of a Slack export, in any order: people, channels and chats, and a file for each day of each.
 * Several exports may be given at once, each in a folder of its own; the teams of a Grid are one.
 *
 * A message in a chat of two or of a few gives one `message` to the others. In a channel it goes to those it names,
 * and in a thread to those who wrote in it before; to nobody in particular, it makes no tie and is skipped. Reactions
 * give a `reaction` to who wrote. Bots and notices are skipped, with the reason. Text is not kept.
 *
 * A person's id is `slack:`, the team, and the id Slack gives; their address is in `emails`. The export does not say
 * whose it is: declare it by address or name.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function readSlack(
  files: Iterable<NamedContent> | AsyncIterable<NamedContent>,
  options: SlackOptions = {},
): Promise<Import> {
  const archive = new SlackArchive(options);
  const unread = await addFiles(files, (name, content) => archive.add(name, content), options.signal);
  return archive.result(unread);
}

/** People, channels and days out of Slack exports. */
export const slackFormat: ExportFormat = {
  name: 'slack',
  site: 'Slack',
  knows: ({ name, text }) => isSlackText(name, text),
  begin: (options) => {
    const archive = new SlackArchive(options);
    return {
      add: (name, content) => archive.add(name, content),
      imports: () => (archive.isEmpty ? [] : [archive.result()]),
    };
  },
};
