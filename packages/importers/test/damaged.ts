import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Import } from '../src/import.js';

/** Reads a file with bytes changed and cut at random: only Tiewise's own errors, and reports that add up. */
export async function expectReportsOf(
  file: Uint8Array,
  read: (bytes: Uint8Array) => Promise<Import>,
): Promise<void> {
  const changes = fc.array(fc.tuple(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 })), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(changes, fc.nat({ max: file.length }), async (damage, length) => {
      const bytes = Uint8Array.from(file.subarray(0, length));
      for (const [at, byte] of damage) if (at < length) bytes[at] = byte;
      const { report } = await read(bytes).catch((error: unknown) => {
        expect(error).toBeInstanceOf(TiewiseError);
        return { report: undefined };
      });
      for (const { read: found, kept, skipped } of report?.files ?? []) expect(found).toBe(kept + skipped);
    }),
    { numRuns: 200 },
  );
}

/** A file in pieces of so many bytes. */
export function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(size * i, size * i + size),
  );
}

/** What an import says, to be compared: people, interactions, report, owner. */
export function said({ people, interactions, report, me }: Import) {
  return { people, interactions: [...interactions], report, me };
}

/** The interactions as lines to read: moment, kind, from > to, minutes. */
export function linesOf({ interactions }: Import): string[] {
  return [...interactions].map(({ at, kind, from, to, minutes, weight }) => {
    const length = minutes === undefined ? '' : ` ${minutes} min`;
    const share = weight === 1 ? '' : ` x${weight}`;
    return `${new Date(at).toISOString().slice(0, 19)} ${kind} ${from} > ${to.join(' ')}${length}${share}`;
  });
}
