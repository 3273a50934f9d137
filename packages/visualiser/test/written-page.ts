import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TimedPageOptions } from '../src/html.js';
import type { Picture } from '../src/picture.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-written-'));

/** Bundles what pages run anew, so that they run what is written now. */
export function buildPageCode(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url))]);
}

/** The page of a picture; what it is made with is loaded only then, once it is there. */
export async function pageTextOf(picture: Picture, options?: TimedPageOptions): Promise<string> {
  const { toHtml } = await import('../src/html.js');
  return toHtml(picture, options);
}

/** Keeps a page in a file, and gives its path. */
export function kept(text: string, name: string): string {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, text);
  return file;
}

export function forgetPages(): void {
  rmSync(folder, { recursive: true });
}
