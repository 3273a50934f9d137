import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AS_OF, KINDS, TIE_COLUMNS } from '../definition.mjs';

/** A program of another language, which measures itself and writes its columns into a file. */
export function measure({ folder, scratch, command, args }) {
  const file = path.join(scratch, 'result.f64');
  const kinds = KINDS.map(({ weight, mutual }) => `${weight},${Number(mutual)}`);
  const { status, signal, stdout, stderr, error } = spawnSync(
    command,
    [...args, folder, String(AS_OF), file, ...kinds],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw error ?? new Error(`${command} ended with ${signal ?? status}\n${stderr}`);
  return { ...JSON.parse(stdout), columns: columnsIn(readFileSync(file)) };
}

function columnsIn(bytes) {
  const numbers = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  const ties = numbers.length / TIE_COLUMNS.length;
  return Object.fromEntries(TIE_COLUMNS.map((name, i) => [name, numbers.subarray(i * ties, (i + 1) * ties)]));
}
