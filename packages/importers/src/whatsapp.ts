import { ChatHeaders, withoutMarks } from './chat-header.js';
import { type ChatApp, type ChatTextOptions, ChatTexts } from './chat-texts.js';
import type { ExportFormat } from './export-format.js';
import type { Content, Import } from './import.js';
import { isSignalText } from './signal-text.js';

export interface WhatsappOptions extends ChatTextOptions {}

/**
 * Reads a chat that WhatsApp exported as text, of Android or iOS, in any language and script of digits.
 *
 * Each message is one `message` from its author to everybody else who wrote in the chat; in a chat of two to the
 * other one, who may be known by the name of the file alone. Calls, which iOS notes, are `call`s. Text is not kept.
 *
 * The file says neither the time zone nor, for certain, the order of day and month: the order is what fits all of its
 * dates, and where several do, `dateOrder`, else a guess that is in the notes. An author's id is `tel:` and the
 * number, else `whatsapp-name:` and the name.
 *
 * @throws RangeError if `zone` is no time zone.
 * @throws the signal's reason once it is aborted.
 *
 * @example
 * await readWhatsapp(file.stream(), { file: 'WhatsApp Chat with Zoë.txt', zone: 'Europe/Lisbon' });
 */
export async function readWhatsapp(content: Content, options: WhatsappOptions = {}): Promise<Import> {
  const chats = new ChatTexts(WHATSAPP, options);
  await chats.add(options.file ?? 'whatsapp', content);
  return chats.import();
}

/** WhatsApp's chats, one a file; whose they are shows best when several are given. */
export const whatsappFormat: ExportFormat = {
  name: 'whatsapp',
  knows: (head) => isWhatsapp(head.text) && !isSignalText(head),
  knowsName: (name) => /\.txt$/i.test(name) && chatName(name) !== undefined,
  begin: (options: WhatsappOptions) => {
    const chats = new ChatTexts(WHATSAPP, options);
    return { add: (file, content) => chats.add(file, content), imports: () => [chats.import()] };
  },
};

const WHATSAPP: ChatApp = { name: 'whatsapp', chatName };

/** What stands before the name of the chat in the names of files and archives. */
const BEFORE_NAME =
  /^(?:whatsapp[ -]?chat (?:with|mit|met|med|con|dengan|-)|chat (?:de )?whatsapp (?:con|dengan|de)|conversa do whatsapp com|discussion whatsapp avec|whatsapp sohbeti -|чат whatsapp с(?: контактом)?|czat whatsapp z(?: użytkownikiem)?|whatsapp-keskustelu:?|chat de whatsapp amb|conversație whatsapp cu)\s+/i;

function chatName(file: string): string | undefined {
  const parts = file.split(/[/\\]/).reverse();
  for (const part of parts.slice(0, 2)) {
    const bare = withoutMarks(part.normalize('NFC'))
      .replace(/\.(?:txt|zip)$/i, '')
      .replace(/ ?\(\d{1,3}\)$/, '')
      .trim();
    const name = bare.replace(BEFORE_NAME, '').trim();
    if (name !== bare && name !== '') return name;
  }
  return undefined;
}

/** Whether a text reads as a chat: it begins with a date and a time, and somewhere an author follows. */
export function isWhatsapp(text: string): boolean {
  const headers = new ChatHeaders();
  const lines = text.slice(0, 1 << 14).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || headers.read(lines[first]) === undefined) return false;
  return lines.some((line) => {
    const rest = headers.read(line)?.rest;
    return rest !== undefined && /^[^\s:{[<][^:]{0,100}:(?:\s|$)/.test(rest);
  });
}
