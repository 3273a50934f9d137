export type { DateOrder } from './chat-dates.js';
export type { ChatOptions } from './chat-kinds.js';
export type { ChatTextOptions } from './chat-texts.js';
export { readContactsCsv } from './contacts-csv.js';
export { canonicalEmail } from './email-address.js';
export { type GraphFileOptions, readGexf, readGraphml } from './graph-files.js';
export { type IcalendarOptions, readIcalendar } from './icalendar.js';
export type { InvitationAnswer } from './icalendar-people.js';
export {
  type IdentityDecision,
  type IdentityDecisions,
  type IdentityMerge,
  type IdentityPair,
  type MergedImport,
  type MergeOptions,
  mergeImports,
  type PhoneReader,
  phoneReader,
  readDecisions,
  type SourceRecord,
  type SuggestionEvidence,
  toDecisions,
  whyMerged,
  whyOne,
} from './identity.js';
export type { IdentitySuggestion } from './identity-suggestions.js';
export type { Content, Import, ImportOptions, ImportProgress } from './import.js';
export type { FileReport, ImportReport, SkippedRow } from './import-report.js';
export type { ColumnNames, InteractionField } from './interaction-columns.js';
export { type InteractionsCsvOptions, readInteractionsCsv } from './interactions-csv.js';
export { type JsonLinesImportOptions, readJsonLines } from './json-lines.js';
export { type LinkedinOptions, readLinkedin } from './linkedin.js';
export type { NamedContent } from './linkedin-archive.js';
export type { MboxOptions } from './mailbox.js';
export { readMbox } from './mbox.js';
export { type MetaOptions, readMeta } from './meta.js';
export { readMonica } from './monica.js';
export { readPhoneLog } from './phone-log.js';
export { type ExportFile, type ReadExportsOptions, readExports } from './read-exports.js';
export { type GraphRead, readGraph } from './read-graph.js';
export { readSignal, type SignalOptions } from './signal.js';
export { readSignalText } from './signal-text.js';
export { readSlack, type SlackOptions } from './slack.js';
export { readTelegram, type TelegramOptions } from './telegram.js';
export type { ExportOptions } from './tie-table.js';
export { csvPieces, tiesToCsv } from './to-csv.js';
export { gexfPieces, toGexf } from './to-gexf.js';
export { graphmlPieces, toGraphml } from './to-graphml.js';
export { jsonPieces, type TieJson, type TiesJson, tiesToJson } from './to-json.js';
export { readVcard } from './vcard.js';
export { readWhatsapp, type WhatsappOptions } from './whatsapp.js';
export { type UnzipOptions, unzip, type ZipEntry } from './zip.js';
