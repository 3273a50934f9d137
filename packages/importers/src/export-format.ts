import type { Content, Import, ImportOptions } from './import.js';
import type { ReadExportsOptions } from './read-exports.js';

/** What is known of a file before it is read. */
export interface FileHead {
  /** With the folders it lies in, and the archive they lie in. */
  name: string;
  /** The first 64 KiB. */
  bytes: Uint8Array;
  /** The same as text. */
  text: string;
}

/** A kind of exported file. */
export interface ExportFormat {
  /** What a report calls it. */
  readonly name: string;
  /** Whose exports hold other files as well, which say nothing of ties. */
  readonly site?: string;
  /** Whether a file is of this format, by what it holds; the name may help where that leaves it open. */
  knows(head: FileHead, options: ReadExportsOptions): boolean;
  /** Whether a file that no format knows by what it holds is of this one by its name. */
  knowsName?(name: string): boolean;
  /** Begins to read an export: all files of this format that are given in one go. */
  begin(options: ReadExportsOptions): FormatReading;
}

/** Files of one format as they are read, in whatever order they come. */
export interface FormatReading {
  /**
   * Reads a file, whole, before the next one is given.
   *
   * @throws TiewiseError if it cannot be read: the others still are.
   */
  add(file: string, content: Content): Promise<void>;
  /** What has been read, once all files have been given. */
  imports(): readonly Import[];
}

/** For formats of which each file stands for itself. */
export function fileByFile(
  read: (content: Content, options: ReadExportsOptions & ImportOptions) => Promise<Import>,
): ExportFormat['begin'] {
  return (options) => {
    const imports: Import[] = [];
    return {
      add: async (file, content) => {
        imports.push(await read(content, { ...options, file }));
      },
      imports: () => imports,
    };
  };
}
