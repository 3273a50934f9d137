import { chatPagesFormat } from './chat-pages.js';
import { contactsCsvFormat } from './contacts-csv.js';
import { csvHeader } from './csv-header.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import { edgeListFormat, gexfFormat, graphmlFormat } from './graph-files.js';
import { icalendarFormat } from './icalendar.js';
import { interactionsCsvFormat } from './interactions-csv.js';
import { readJsonLines } from './json-lines.js';
import { LinkedinArchive } from './linkedin-archive.js';
import { isLinkedinName, linkedinColumns } from './linkedin-files.js';
import { linkedinImport } from './linkedin-import.js';
import { readMbox } from './mbox.js';
import { metaFormat } from './meta.js';
import { monicaFormat } from './monica.js';
import { phoneLogFormat } from './phone-log.js';
import { signalFormat } from './signal.js';
import { signalTextFormat } from './signal-text.js';
import { singleMailsFormat } from './single-mails.js';
import { slackFormat } from './slack.js';
import { telegramFormat } from './telegram.js';
import { readVcard } from './vcard.js';
import { whatsappFormat } from './whatsapp.js';

const vcard: ExportFormat = {
  name: 'vcard',
  knows: ({ text }) => /^\s*begin:vcard/i.test(text),
  knowsName: (name) => /\.vcf$/i.test(name),
  begin: fileByFile(readVcard),
};

const mbox: ExportFormat = {
  name: 'mbox',
  knows: ({ text }) => /^\s*From [^\n]*\r?\n>?[!-9;-~]+:/.test(text),
  knowsName: (name) => /\.(mbox|mbx)$/i.test(name),
  begin: fileByFile(readMbox),
};

const jsonLines: ExportFormat = {
  name: 'json lines',
  knows: ({ text }) => isJsonLines(text),
  knowsName: (name) => /\.(jsonl|ndjson)$/i.test(name),
  begin: fileByFile(readJsonLines),
};

const linkedin: ExportFormat = {
  name: 'linkedin',
  site: 'LinkedIn',
  knows: ({ name, text }) => csvHeader(text, (cells) => linkedinColumns(name, cells)) !== undefined,
  knowsName: isLinkedinName,
  begin: (options) => {
    const archive = new LinkedinArchive(options.me);
    return {
      add: (name, content) => archive.add({ name, content }, options),
      imports: () => (archive.files.length > 0 ? [linkedinImport(archive)] : []),
    };
  },
};

/** The formats that are read; the first that knows a file reads it, so the more general come last. */
export const FORMATS: readonly ExportFormat[] = [
  vcard,
  icalendarFormat,
  mbox,
  singleMailsFormat,
  telegramFormat,
  metaFormat,
  slackFormat,
  chatPagesFormat,
  monicaFormat,
  gexfFormat,
  graphmlFormat,
  phoneLogFormat,
  signalFormat,
  jsonLines,
  linkedin,
  contactsCsvFormat,
  signalTextFormat,
  whatsappFormat,
  interactionsCsvFormat,
  edgeListFormat,
];

function isJsonLines(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (!line.startsWith('{')) return false;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return false;
    return 'tiewise' in value || 'person' in value || ('at' in value && 'from' in value && 'to' in value);
  } catch {
    return false;
  }
}
