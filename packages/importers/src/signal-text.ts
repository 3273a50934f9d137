import { type ChatTextOptions, ChatTexts } from './chat-texts.js';
import type { ExportFormat } from './export-format.js';
import type { Content, Import } from './import.js';

/**
 * Reads a chat that the program signal-export (`sigexport`) wrote as text: `[2019-05-29, 15:04] Me: …`.
 *
 * As for WhatsApp, each message is a `message` to everybody else who wrote; people are known by name alone
 * (`signal-name:`), but the owner is: `Me`. The other one of two is also called as the folder of the chat.
 *
 * @throws RangeError if `zone` is no time zone.
 */
export async function readSignalText(content: Content, options: ChatTextOptions = {}): Promise<Import> {
  const chats = new ChatTexts(SIGNAL, options);
  await chats.add(options.file ?? 'signal', content);
  return chats.import();
}

/** Chats as sigexport writes them, one a file. */
export const signalTextFormat: ExportFormat = {
  name: 'signal text',
  knows: ({ text }) => isSignalText(text),
  begin: (options: ChatTextOptions) => {
    const chats = new ChatTexts(SIGNAL, options);
    return { add: (file, content) => chats.add(file, content), imports: () => [chats.import()] };
  },
};

const SIGNAL = { name: 'signal', ownerName: 'Me', chatName };

/** The folder, where the file itself is called as all of them are. */
function chatName(file: string): string | undefined {
  const [base = '', folder] = file.split(/[/\\]/).reverse();
  return /^(?:chat|index)\.(?:md|txt)$/i.test(base) ? folder : undefined;
}

/** No phone writes a day like this in brackets without seconds. */
const HEAD = /^\ufeff?\s*\[\d{4}-\d\d-\d\d,? \d\d:\d\d\] [^\n]{1,200}:/;

export function isSignalText(text: string): boolean {
  return HEAD.test(text.slice(0, 1000));
}
