import type { InteractionLog, Kinds, Person } from '@tiewise/core';
import type { ImportReport } from './import-report.js';

/** The bytes or text of a file: whole, or in pieces as they arrive. */
export type Content =
  | Uint8Array
  | string
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>
  | ReadableStream<Uint8Array>;

/** How far an import has come, in bytes of the file at hand. */
export interface ImportProgress {
  phase: string;
  done: number;
  total?: number | undefined;
}

/** What every importer takes. */
export interface ImportOptions {
  /**
   * The name of the file, for the report.
   *
   * @defaultValue the name of the format
   */
  file?: string | undefined;
  /** Whose export this is: an e-mail address, profile URL, phone number or name. Found in the files where it can be. */
  me?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * People, interactions between them, and what became of every row. Ids in the interactions are the
 * ids of the people. Message text is never kept. Hand all of it to `Network.of`.
 */
export interface Import {
  people: readonly Person[];
  interactions: InteractionLog;
  /** The id of the person whose export this is, if it could be told. */
  me?: string | undefined;
  /** The id of whose export it is by what it holds, where somebody else was declared to be `me`. */
  owner?: string | undefined;
  /** Whether its owner has the address or number that was declared as `me` by that alone: it stands in none of its files. */
  meUnseen?: boolean | undefined;
  /** Of an import of several files, those that name each person, by id. */
  filesOf?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Kinds beside the standard ones that the interactions use. */
  kinds?: Kinds | undefined;
  report: ImportReport;
}
