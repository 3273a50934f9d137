import { InvalidInputError } from '@tiewise/core';
import type { ChatOptions } from './chat-kinds.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import type { Content, Import, ImportOptions } from './import.js';
import { jsonItems } from './json-stream.js';
import { TELEGRAM_PATHS, TelegramExport } from './telegram-export.js';

export interface TelegramOptions extends ImportOptions, ChatOptions {}

/**
 * Reads the `result.json` of a Telegram export, of the whole account or of one chat, however large it is.
 *
 * A message gives one `message`: in a chat of two to the other; in a group to those it answers or names, else to all
 * who took part in the 30 days before it, and in a closed group to whose export it is. Reactions give a `reaction`
 * from who reacts to who wrote, calls a `call` with their minutes, one that nobody answered with 0 minutes and half the
 * weight. Channels, bots and notices are skipped, with the reason. Text is not kept.
 *
 * A person's id is `telegram:user` and their number, which stays when an account is deleted; contacts without an
 * account are known by phone number, else by name. The owner is whom the export names, else who writes in the chats
 * of two, else the one declared.
 *
 * @throws InvalidInputError if it is no JSON from the beginning on.
 * @throws the signal's reason once it is aborted.
 */
export async function readTelegram(content: Content, options: TelegramOptions = {}): Promise<Import> {
  const { file = 'result.json' } = options;
  const read = new TelegramExport({ ...options, file });
  let found = 0;
  try {
    for await (const items of jsonItems(content, TELEGRAM_PATHS, { ...options, file })) {
      for (const item of items) read.take(item);
      found += items.length;
    }
  } catch (error) {
    if (!(error instanceof InvalidInputError) || found === 0) throw error;
    read.tally.skip(error.reason, error.line);
  }
  return read.result();
}

/** A Telegram export, of an account or a single chat. */
export const telegramFormat: ExportFormat = {
  name: 'telegram',
  knows: ({ text }) => isTelegram(text),
  begin: fileByFile(readTelegram),
};

const CHAT_TYPE =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|verification_codes|(?:private|public)_(?:group|supergroup|channel))"/;

function isTelegram(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  if (/"messages"\s*:/.test(text) && CHAT_TYPE.test(text)) return true;
  if (/"personal_information"\s*:\s*\{/.test(text) && /"user_id"\s*:/.test(text)) return true;
  const dated = /"date_unixtime"\s*:\s*"/.test(text);
  return dated && /"(?:contacts|chats|left_chats|profile_pictures|stories|messages)"\s*:/.test(text);
}
