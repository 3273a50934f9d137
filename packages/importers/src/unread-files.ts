import type { ExportFormat } from './export-format.js';
import { FileTally } from './report-builder.js';

/** A file that was not read. */
interface UnreadFile {
  file: string;
  reason: string;
  /** What it was taken for. */
  format: string;
  /** The archive or folder it lies in. */
  place: string | undefined;
}

/** Files of one export that a folder must hold to be taken for that export, where it is no archive. */
const FEWEST_IN_FOLDER = 3;

/**
 * The files that are not read, and why. What no format knows in an archive that is otherwise one export of a site, or
 * in a folder that is, belongs to that export, and says nothing of ties.
 */
export class UnreadFiles {
  readonly #files: UnreadFile[] = [];
  /** How many files of each format lie in each place. */
  readonly #known = new Map<string, Map<ExportFormat, number>>();
  readonly #archives = new Set<string>();

  /** Notes that a file was known. */
  saw(file: string, format: ExportFormat, archive: string | undefined): void {
    const place = archive ?? folderOf(file);
    if (place === undefined) return;
    if (archive !== undefined) this.#archives.add(archive);
    const formats = this.#known.get(place) ?? new Map<ExportFormat, number>();
    formats.set(format, (formats.get(format) ?? 0) + 1);
    this.#known.set(place, formats);
  }

  get size(): number {
    return this.#files.length;
  }

  /** Adds a file that is of some format. */
  add(file: string, reason: string, format: string): void {
    this.#files.push({ file, reason, format, place: undefined });
  }

  /** Adds a file that no format knows. */
  addUnknown(file: string, reason: string, archive: string | undefined): void {
    this.#files.push({ file, reason, format: 'unknown', place: archive ?? folderOf(file) });
  }

  tallies(): FileTally[] {
    return this.#files.map(({ file, reason, format, place }) => {
      const tally = new FileTally(file, format);
      const site = place === undefined ? undefined : this.#siteOf(place);
      const why = site === undefined ? reason : `part of an export of ${site} that says nothing of ties`;
      tally.examples.push({ file, line: undefined, reason: why });
      return tally;
    });
  }

  #siteOf(place: string): string | undefined {
    const [only, ...others] = this.#known.get(place) ?? [];
    if (only === undefined || others.length > 0) return undefined;
    const [{ site }, files] = only;
    return this.#archives.has(place) || files >= FEWEST_IN_FOLDER ? site : undefined;
  }
}

/** The first folder of a path. */
function folderOf(file: string): string | undefined {
  const end = file.indexOf('/');
  return end > 0 ? file.slice(0, end) : undefined;
}
