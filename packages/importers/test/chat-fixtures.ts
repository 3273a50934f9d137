import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InteractionLog, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Import } from '../src/import.js';
import type { NamedContent } from '../src/linkedin-archive.js';

/** The files below a folder, named by the folders they lie in. */
export function filesBelow(root: string): { name: string; content: Uint8Array }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|html)$/.test(name) && !name.endsWith('expected.json'))
    .sort()
    .map((name) => ({ name, content: new Uint8Array(readFileSync(path.join(root, name))) }));
}

/** Files of JSON, by their names. */
export function jsonFiles(files: Readonly<Record<string, unknown>>): NamedContent[] {
  return Object.entries(files).map(([name, value]) => ({ name, content: JSON.stringify(value) }));
}

/** Interactions as `message user11 > user22`, without what stands before the number or name in an id. */
export function linesOf({ interactions }: Import): string[] {
  return Array.from(
    interactions,
    ({ kind, from, to }) => `${kind} ${short(from)} > ${to.map(short).join(', ')}`,
  );
}

function short(id: string): string {
  return id.replace(/^.*[:/]/, '');
}

/** How many interactions there are in imports put together. */
export function sizeTogether(...imports: readonly Import[]): number {
  const log = new InteractionLog();
  for (const { interactions } of imports) log.append(interactions, (id) => id);
  return log.size;
}

/** Reasons and how often each was given, over all files. */
export function reasonsOf({ report }: Import): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { reasons } of report.files) {
    for (const [reason, count] of Object.entries(reasons)) sums[reason] = (sums[reason] ?? 0) + count;
  }
  return sums;
}

/** Expects that bytes cut off and changed give report rows or a `TiewiseError`, and nothing else. */
export async function expectHardy(text: string, read: (bytes: Uint8Array) => Promise<Import>): Promise<void> {
  const whole = new TextEncoder().encode(text);
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 20 }),
      fc.nat({ max: whole.length }),
      async (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const { report } = await read(bytes).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TiewiseError);
          return { report: undefined };
        });
        for (const { read: rows, kept, skipped } of report?.files ?? []) expect(rows).toBe(kept + skipped);
      },
    ),
    { numRuns: 200 },
  );
}
