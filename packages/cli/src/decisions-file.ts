import { readFile } from 'node:fs/promises';
import { InvalidInputError } from '@tiewise/core';
import { type IdentityDecisions, phoneReader, readDecisions } from '@tiewise/importers/identity';
import { ExitError } from './exit-error.js';

/**
 * The decisions in a file.
 *
 * @throws ExitError if it cannot be read, with what is wrong and where.
 */
export async function decisionsAt(path: string | undefined): Promise<IdentityDecisions | undefined> {
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new ExitError(2, `tiewise: --decisions: ${path} cannot be read (${code}).`);
  }
  try {
    return readDecisions(text, path);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const hint =
      'An entry is {"same": ["one", "other"]} or {"apart": ["one", "other"]}, in a list "decisions".';
    throw new ExitError(2, `tiewise: --decisions: ${error.message}. ${hint}`);
  }
}

/**
 * A country code that there is.
 *
 * @throws ExitError if there is none such.
 */
export function regionOf(region: string | undefined): string | undefined {
  try {
    phoneReader(region);
    return region;
  } catch {
    throw new ExitError(
      2,
      `tiewise: --region: ${JSON.stringify(region)} is no country code. Write it as GB or DE.`,
    );
  }
}
