import { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A log on disk: one little-endian file per column. */
const LOG_COLUMNS = {
  at: { file: 'at.f64', type: Float64Array },
  from: { file: 'from.u32', type: Uint32Array },
  to: { file: 'to.u32', type: Uint32Array },
  kind: { file: 'kind.u8', type: Uint8Array },
  weight: { file: 'weight.f64', type: Float64Array },
};

const CHUNK = 1 << 17;

function newColumns(size = CHUNK) {
  return mapColumns(({ type }) => new type(size));
}

export function rowsIn(folder) {
  return statSync(path.join(folder, LOG_COLUMNS.kind.file)).size;
}

/** Writes a log row by row into a folder, which is made if need be. */
export function columnWriter(folder) {
  mkdirSync(folder, { recursive: true });
  const files = mapColumns(({ file }) => openSync(path.join(folder, file), 'w'));
  const columns = newColumns();
  let size = 0;
  const flush = () => {
    for (const name in columns) writeWhole(files[name], columns[name].subarray(0, size));
    size = 0;
  };
  return {
    add(at, from, to, kind, weight) {
      columns.at[size] = at;
      columns.from[size] = from;
      columns.to[size] = to;
      columns.kind[size] = kind;
      columns.weight[size] = weight;
      if (++size === CHUNK) flush();
    },
    close() {
      flush();
      for (const file of Object.values(files)) closeSync(file);
    },
  };
}

/** The columns of a log, a chunk at a time; the arrays are used again for the next. */
export function* chunksOf(folder) {
  const files = openAll(folder);
  const columns = newColumns();
  for (let left = rowsIn(folder); left > 0; left -= CHUNK) {
    const size = Math.min(left, CHUNK);
    for (const name in columns) readWhole(files[name], columns[name].subarray(0, size));
    yield { size, ...columns };
  }
  for (const file of Object.values(files)) closeSync(file);
}

/** All of a log. */
export function readColumns(folder) {
  const files = openAll(folder);
  const columns = newColumns(rowsIn(folder));
  for (const name in columns) readWhole(files[name], columns[name]);
  for (const file of Object.values(files)) closeSync(file);
  return columns;
}

export function writeWhole(file, column) {
  const bytes = bytesOf(column);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, pieceOf(bytes, done));
}

export function readWhole(file, column) {
  const bytes = bytesOf(column);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, pieceOf(bytes, done));
    if (read === 0) throw new Error(`a column file ends ${bytes.length - done} bytes early`);
    done += read;
  }
}

/** No system call takes more than 2 GB. */
function pieceOf(bytes, done) {
  return Math.min(bytes.length - done, 2 ** 30);
}

function bytesOf({ buffer, byteOffset, byteLength }) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function openAll(folder) {
  return mapColumns(({ file }) => openSync(path.join(folder, file), 'r'));
}

function mapColumns(of) {
  return Object.fromEntries(Object.entries(LOG_COLUMNS).map(([name, column]) => [name, of(column)]));
}
