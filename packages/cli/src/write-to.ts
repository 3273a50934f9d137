import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ExitError } from './exit-error.js';

/**
 * Writes a text to a file, with its folders, and gives its path; does nothing without a path.
 *
 * @throws ExitError if it cannot be written there.
 */
export async function writeTo(path: string | undefined, text: () => string): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeFile(path, text());
    return path;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ExitError(2, `tiewise: ${path} cannot be written (${code}). Choose another place.`);
  }
}
