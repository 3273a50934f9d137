/** A column of a picture. */
export type Column = Uint8Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const KINDS = [Uint8Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array] as const;

/** What has to be known of a packed column to unpack it. */
export interface ColumnHead {
  /** A place among the kinds of columns. */
  kind: number;
  length: number;
  /** Of states: how many moments there are. */
  moments: number;
}

/**
 * A column as bytes that gzip makes small of: states by their four channels, each as differences along time; whole
 * numbers as differences from the one before, in as many bytes as they need; other numbers byte by byte, first the first
 * bytes of all; little end first.
 */
export function packColumn(column: Column, moments: number): { head: ColumnHead; bytes: Uint8Array } {
  const kind = KINDS.findIndex((each) => column instanceof each);
  const rows = column.length / (4 * moments);
  const head = { kind, length: column.length, moments: Number.isInteger(rows) ? moments : 0 };
  if (column instanceof Uint8Array) {
    return { head, bytes: head.moments > 0 ? channels(column, moments) : column };
  }
  return {
    head,
    bytes: isWhole(kind) ? differences(column) : planes(column, column.BYTES_PER_ELEMENT),
  };
}

/** @throws RangeError if the bytes are not those of such a column. */
export function unpackColumn({ kind, length, moments }: ColumnHead, bytes: Uint8Array): Column {
  const Kind = KINDS[kind];
  const size = Kind?.BYTES_PER_ELEMENT;
  const wanted = isWhole(kind) ? bytes.length : size * length;
  if (!(length >= 0) || bytes.length !== wanted)
    throw new RangeError('unpackColumn: bytes of another column');

  if (kind === 0) return moments > 0 ? fromChannels(bytes, moments) : bytes.slice();
  if (isWhole(kind)) return fromDifferences(new Kind(length), bytes);
  return fromPlanes(new Kind(length), bytes, size);
}

function isWhole(kind: number): boolean {
  return kind > 0 && kind < 4;
}

function channels(states: Uint8Array, moments: number): Uint8Array {
  const size = states.length / 4;
  const packed = new Uint8Array(states.length);
  for (let place = 0; place < states.length; place++) {
    const before = (place >> 2) % moments === 0 ? 0 : states[place - 4];
    packed[(place & 3) * size + (place >> 2)] = states[place] - before;
  }
  return packed;
}

/** All four channels at once, since this has to be quick: a page waits for it. */
function fromChannels(packed: Uint8Array, moments: number): Uint8Array {
  const [one, two, three] = [packed.length / 4, packed.length / 2, (3 * packed.length) / 4];
  const states = new Uint8Array(packed.length);
  for (let row = 0; row < one; row += moments) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let from = row, to = 4 * row; from < row + moments; from++, to += 4) {
      a = (a + packed[from]) & 255;
      b = (b + packed[one + from]) & 255;
      c = (c + packed[two + from]) & 255;
      d = (d + packed[three + from]) & 255;
      states[to] = a;
      states[to + 1] = b;
      states[to + 2] = c;
      states[to + 3] = d;
    }
  }
  return states;
}

/** A difference d as 2d, or -2d - 1 below 0, seven bits a byte, the lowest first; the eighth says that more follow. */
function differences(column: Column): Uint8Array {
  const packed = new Uint8Array(5 * column.length);
  let end = 0;
  for (let i = 0, before = 0; i < column.length; before = column[i++]) {
    const difference = column[i] - before;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    for (; rest > 127; rest = Math.floor(rest / 128)) packed[end++] = 128 + (rest % 128);
    packed[end++] = rest;
  }
  return packed.slice(0, end);
}

function fromDifferences(column: Column, packed: Uint8Array): Column {
  let next = 0;
  let value = 0;
  for (let i = 0; i < column.length; i++) {
    let byte = packed[next++];
    let rest = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = packed[next++];
      rest += factor * (byte & 127);
    }
    value += rest % 2 === 0 ? rest / 2 : (rest + 1) / -2;
    column[i] = value;
  }
  if (next !== packed.length) throw new RangeError('unpackColumn: more or fewer bytes than numbers');
  return column;
}

/** The first bytes of all numbers, then the second ones, and so on. */
function planes(column: Column, size: number): Uint8Array {
  const packed = new Uint8Array(column.byteLength);
  const view = new DataView(new ArrayBuffer(size));
  for (let i = 0; i < column.length; i++) {
    if (size === 8) view.setFloat64(0, column[i], true);
    else view.setFloat32(0, column[i], true);
    for (let byte = 0; byte < size; byte++) packed[byte * column.length + i] = view.getUint8(byte);
  }
  return packed;
}

function fromPlanes(column: Column, packed: Uint8Array, size: number): Column {
  const view = new DataView(new ArrayBuffer(size));
  for (let i = 0; i < column.length; i++) {
    for (let byte = 0; byte < size; byte++) view.setUint8(byte, packed[byte * column.length + i]);
    column[i] = size === 8 ? view.getFloat64(0, true) : view.getFloat32(0, true);
  }
  return column;
}
