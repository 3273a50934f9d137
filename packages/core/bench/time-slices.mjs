import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readWhole, writeWhole } from './columns.mjs';

const BUFFERED = 4096;
const ROW_BYTES = 32;

/**
 * Brings rows into order of time in the memory of one slice: rows of a slice of time are kept in a
 * file of their own, and each file is put in order when its turn comes.
 */
export function timeSlices(folder, { begin, end, slices }) {
  const home = mkdtempSync(path.join(folder, 'slices-'));
  const length = (end - begin) / slices;
  const all = Array.from({ length: slices }, (_, i) => newSlice(path.join(home, `${i}`)));
  return {
    add(at, from, to, kind, weight) {
      const slice = all[Math.floor((at - begin) / length)];
      const row = slice.buffered++;
      slice.doubles[4 * row] = at;
      slice.doubles[4 * row + 1] = weight;
      slice.whole[8 * row + 4] = from;
      slice.whole[8 * row + 5] = to;
      slice.whole[8 * row + 6] = kind;
      if (slice.buffered === BUFFERED) flush(slice);
    },
    writeTo(writer) {
      for (const [i, slice] of all.entries()) writeOrdered(slice, begin + i * length, length, writer);
      rmSync(home, { recursive: true });
    },
  };
}

function newSlice(name) {
  const buffer = new ArrayBuffer(BUFFERED * ROW_BYTES);
  const file = openSync(name, 'w');
  return {
    name,
    file,
    doubles: new Float64Array(buffer),
    whole: new Uint32Array(buffer),
    buffered: 0,
    rows: 0,
  };
}

function flush(slice) {
  writeWhole(slice.file, slice.doubles.subarray(0, slice.buffered * 4));
  slice.rows += slice.buffered;
  slice.buffered = 0;
}

function writeOrdered(slice, begin, length, writer) {
  flush(slice);
  const doubles = new Float64Array(slice.rows * 4);
  const whole = new Uint32Array(doubles.buffer);
  closeSync(slice.file);
  const file = openSync(slice.name, 'r');
  readWhole(file, doubles);
  closeSync(file);
  for (const row of orderOf(doubles, begin, length)) {
    const place = 8 * row;
    writer.add(doubles[4 * row], whole[place + 4], whole[place + 5], whole[place + 6], doubles[4 * row + 1]);
  }
}

/** The rows of a slice in order of time: a counting sort into as many cells as rows, then by insertion. */
function orderOf(doubles, begin, length) {
  const rows = doubles.length / 4;
  const cellOf = (row) => Math.floor(((doubles[4 * row] - begin) / length) * (rows - 1));
  const next = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) next[cellOf(row) + 1]++;
  for (let cell = 0; cell < rows; cell++) next[cell + 1] += next[cell];

  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[next[cellOf(row)]++] = row;
  for (let i = 1; i < rows; i++) {
    const row = order[i];
    let j = i;
    for (; j > 0 && doubles[4 * order[j - 1]] > doubles[4 * row]; j--) order[j] = order[j - 1];
    order[j] = row;
  }
  return order;
}
