import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TimedPageOptions } from '../src/html.js';
import type { Picture } from '../src/picture.js';

let folder: string | undefined;

const build = fileURLToPath(new URL('../build.mjs', import.meta.url));
const packages = path.dirname(path.dirname(build));
const made = path.join(path.dirname(build), 'src/generated/page-code.ts');

/** Bundles what pages run anew if any source has changed since, so that they run what is written now. */
export function buildPageCode(): void {
  const sources = ['core', 'metrics', 'visualiser'].map((name) => path.join(packages, name, 'src'));
  const inputs = [...sources.flatMap(filesIn), build, path.join(packages, '../pnpm-lock.yaml')];
  const builtAt = existsSync(made) ? statSync(made).mtimeMs : 0;
  if (inputs.every((file) => statSync(file).mtimeMs < builtAt)) return;
  execFileSync(process.execPath, [build]);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The page of a picture; what it is made with is loaded only then, once it is there. */
export async function pageTextOf(picture: Picture, options?: TimedPageOptions): Promise<string> {
  const { toHtml } = await import('../src/html.js');
  return toHtml(picture, options);
}

/** Keeps a page in a file, and gives its path. */
export function kept(text: string, name: string): string {
  folder ??= mkdtempSync(path.join(tmpdir(), 'tiewise-written-'));
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, text);
  return file;
}

export function forgetPages(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
}
