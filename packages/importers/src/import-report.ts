/** A row that was not kept. */
export interface SkippedRow {
  /** The file it stands in; inside an archive `archive.zip/messages.csv`. */
  file: string;
  /** The line it begins on, counted from 1, where lines mean something. */
  line?: number | undefined;
  /** Why, in words a person can act on. */
  reason: string;
}

/** What became of one file. `read` is always `kept` plus `skipped`. */
export interface FileReport {
  file: string;
  /** What the file was taken for, for instance `linkedin messages`; `unknown` if nothing fits. */
  format: string;
  /** Rows, cards or mails found. */
  read: number;
  /** Those that gave a person or an interaction, or were known already. */
  kept: number;
  skipped: number;
  /** The number of skipped rows for each reason, most frequent first. */
  reasons: Readonly<Record<string, number>>;
}

/** What was read, kept and skipped, file by file. */
export interface ImportReport {
  files: readonly FileReport[];
  /** The first skipped rows of each file, at most `examples` each; the counts in `files` are complete. */
  skipped: readonly SkippedRow[];
  /** What else the reader should know, for instance a guess that was made. */
  notes: readonly string[];
}
