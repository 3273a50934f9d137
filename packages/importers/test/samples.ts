import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of sample files, named by the environment; they are not part of this repository. */
const folder = process.env.TIEWISE_SAMPLES;

/** The sample files below a folder whose names end so; undefined if no samples were given. */
export function samples(below: string, ending: string): string[] | undefined {
  const root = folder === undefined ? undefined : path.join(folder, below);
  if (root === undefined || !existsSync(root)) {
    console.info(`No samples of ${below}: name their folder in TIEWISE_SAMPLES to read them.`);
    return undefined;
  }
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(root, file));
}
