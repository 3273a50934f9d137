import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { headText } from '../src/decode.js';
import { recognise } from '../src/recognise.js';

/** A file as it is given to an importer. */
export interface FuzzFile {
  name: string;
  bytes: Uint8Array;
}

/** Files to begin from, by the name of the format they are recognised as. */
export type Samples = ReadonlyMap<string, readonly FuzzFile[]>;

/** The files below some folders, each under the format that knows it; those that none knows are left out. */
export function samplesIn(folders: readonly string[]): Samples {
  const samples = new Map<string, FuzzFile[]>();
  for (const file of folders.flatMap(filesBelow)) {
    const format = recognise({ ...file, text: headText(file.bytes) }, {})?.name;
    if (format !== undefined) samples.set(format, [...(samples.get(format) ?? []), file]);
  }
  return samples;
}

function filesBelow(folder: string): FuzzFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: new Uint8Array(readFileSync(file)),
    }));
}
