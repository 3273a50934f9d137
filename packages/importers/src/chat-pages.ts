import { InvalidInputError } from '@tiewise/core';
import type { ExportFormat } from './export-format.js';

/** Chats exported as web pages, which say too little of when and by whom: the report tells what to ask for instead. */
export const chatPagesFormat: ExportFormat = {
  name: 'chats as web pages',
  knows: ({ name, text }) => /^\s*<(?:!doctype|html)/i.test(text) && (isTelegram(text) || isMeta(name)),
  begin: () => ({
    add: async (file) => {
      throw new InvalidInputError('it is a web page: make the export again and choose JSON as its format', {
        file,
      });
    },
    imports: () => [],
  }),
};

function isTelegram(text: string): boolean {
  return /<title>\s*Exported Data\s*<\/title>/i.test(text);
}

function isMeta(name: string): boolean {
  return /(?:^|\/)(?:message_\d+|your_friends|followers(?:_\d+)?|following)\.html$/i.test(name);
}
