import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Content } from '@tiewise/importers';
import { ExitError } from './exit-error.js';

/** A file to read, opened only when its turn comes. */
export interface NamedFile {
  name: string;
  /** Where it really is. */
  path: string;
  content: () => Content;
  bytes: number;
}

/** Folders in which nobody keeps an export. */
const PASSED_OVER = /^(\.|__MACOSX$|node_modules$)/;

/**
 * The files behind these paths; folders are read through, hidden files passed over.
 *
 * @throws ExitError 2 if a path does not exist or may not be read.
 */
export async function filesAt(paths: readonly string[]): Promise<NamedFile[]> {
  const files = await Promise.all(paths.map((path) => filesOf(path)));
  const distinct = new Map(files.flat().map((file) => [file.path, file]));
  return [...distinct.values()].map(({ path, name, bytes }) => ({
    name,
    path,
    bytes,
    content: () => createReadStream(path, { highWaterMark: 1 << 20 }),
  }));
}

interface FoundFile {
  path: string;
  name: string;
  bytes: number;
}

async function filesOf(path: string): Promise<FoundFile[]> {
  try {
    const top = await realpath(path);
    const found = await walk(top, new Set());
    return found.map((file) => ({ ...file, name: relative(top, file.path) || basename(path) }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'there is no such file or folder' : `it cannot be read (${code})`;
    throw new ExitError(2, `tiewise: ${path}: ${reason}. Check the path and try again.`);
  }
}

async function walk(path: string, seen: Set<string>): Promise<FoundFile[]> {
  const info = await stat(path);
  if (info.isFile()) return [{ path, name: path, bytes: info.size }];
  const folder = await realpath(path);
  if (!info.isDirectory() || seen.has(folder)) return [];

  seen.add(folder);
  const names = (await readdir(path)).filter((name) => !PASSED_OVER.test(name)).sort();
  const found: FoundFile[] = [];
  for (const name of names) found.push(...(await walk(join(path, name), seen)));
  return found;
}
