import type { FileReport, ImportReport, SkippedRow } from './import-report.js';

/** Skipped rows kept as examples for each file and reason. */
const EXAMPLES_PER_REASON = 5;

/** Counts what becomes of the rows of one file. */
export class FileTally {
  file: string;
  format: string;
  readonly examples: SkippedRow[] = [];
  #kept = 0;
  readonly #reasons = new Map<string, number>();

  constructor(file: string, format: string) {
    this.file = file;
    this.format = format;
  }

  keep(rows = 1): void {
    this.#kept += rows;
  }

  /** `file` names the one at hand, where several are counted as one. */
  skip(reason: string, line?: number, file = this.file): void {
    const count = (this.#reasons.get(reason) ?? 0) + 1;
    this.#reasons.set(reason, count);
    if (count <= EXAMPLES_PER_REASON) this.examples.push({ file, line, reason });
  }

  /** Says why there is nothing, where no row was met. */
  sayIfEmpty(reason: string): void {
    if (this.#kept === 0 && this.#reasons.size === 0)
      this.examples.push({ file: this.file, line: undefined, reason });
  }

  report(): FileReport {
    const byCount = [...this.#reasons].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const skipped = byCount.reduce((sum, [, count]) => sum + count, 0);
    return {
      file: this.file,
      format: this.format,
      read: this.#kept + skipped,
      kept: this.#kept,
      skipped,
      reasons: Object.fromEntries(byCount),
    };
  }
}

/** The report over the files of one import. */
export function importReport(tallies: readonly FileTally[], notes: readonly string[] = []): ImportReport {
  return {
    files: tallies.map((tally) => tally.report()),
    skipped: tallies.flatMap((tally) => tally.examples),
    notes,
  };
}
