import { readdirSync, readFileSync } from 'node:fs';
import type { Interaction } from '@tiewise/core';
import type { Import } from '../src/import.js';
import type { NamedContent } from '../src/linkedin-archive.js';

/** The files of a folder, as an archive would give them. */
export function filesOf(folder: string | URL): NamedContent[] {
  const base = folder instanceof URL ? folder : new URL(`fixtures/linkedin/${folder}/`, import.meta.url);
  return readdirSync(base)
    .sort()
    .map((name) => ({
      name,
      content: new Uint8Array(readFileSync(new URL(encodeURIComponent(name), base))),
    }));
}

/** Interactions of a kind as `from > to, to 2024-03-01T09:00`. */
export function linesOf({ interactions }: Import, kind: string): string[] {
  return [...interactions].filter((each) => each.kind === kind).map(lineOf);
}

function lineOf({ at, from, to }: Interaction): string {
  return `${short(from)} > ${to.map(short).join(', ')} ${new Date(at).toISOString().slice(0, 16)}`;
}

function short(id: string): string {
  return id.replace(/^linkedin:/, '');
}
