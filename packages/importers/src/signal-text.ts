import { type ChatTextOptions, ChatTexts } from './chat-texts.js';
import type { ExportFormat, FileHead } from './export-format.js';
import type { Content, Import } from './import.js';

/**
 * Reads a chat that the program signal-export (`sigexport`) wrote as text: `[2022-01-02 10:00:00] Me: …`
 * (older ones `[2019-05-29, 15:04] Me: …`).
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
  knows: isSignalText,
  begin: (options: ChatTextOptions) => {
    const chats = new ChatTexts(SIGNAL, options);
    return { add: (file, content) => chats.add(file, content), imports: () => [chats.import()] };
  },
};

const SIGNAL = { name: 'signal', ownerName: 'Me', chatName };

/** The folder, where the file itself is called as all of them are. */
function chatName(file: string): string | undefined {
  return isChatFile(file) ? file.split(/[/\\]/).at(-2) : undefined;
}

function isChatFile(file: string): boolean {
  return /(?:^|[/\\])(?:chat|index)\.(?:md|txt)$/i.test(file);
}

/** No phone writes a day like this in brackets without seconds. */
const HEAD = /^\ufeff?\s*\[\d{4}-\d\d-\d\d,? \d\d:\d\d\] [^\n]{1,200}:/;
/** Hardly one does without a comma; but WhatsApp's files have names of their own, and marks before its own words. */
const HEAD_WITHOUT_COMMA = /^\ufeff?\s*\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] [^\n]{1,200}:/;
const WHATSAPP_FILE = /(?:^|[/\\])_chat\.txt$|whatsapp[^/\\]*(?:[/\\][^/\\]*)?$/i;
const WHATSAPP_MARK = /^\u200e\[|: \u200e/m;
/** Some phones write this; then the name of the file tells. */
const HEAD_OF_BOTH = /^\ufeff?\s*\[\d{4}-\d\d-\d\d, \d\d:\d\d:\d\d\] [^\n]{1,200}:/;

export function isSignalText({ name, text }: Pick<FileHead, 'name' | 'text'>): boolean {
  const head = text.slice(0, 1000);
  if (HEAD.test(head)) return true;
  if (isChatFile(name) && HEAD_OF_BOTH.test(head)) return true;
  return HEAD_WITHOUT_COMMA.test(head) && !WHATSAPP_FILE.test(name) && !WHATSAPP_MARK.test(text);
}
