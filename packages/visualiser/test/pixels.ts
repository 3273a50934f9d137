import { inflateSync } from 'node:zlib';

/** A picture as a browser takes it of a page. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue from 0 to 255. */
  at(x: number, y: number): [number, number, number];
  /** The same as `#rrggbb`. */
  hex(x: number, y: number): string;
  /** How many pixels are within `tolerance`, in each of red, green and blue, of a colour `#rrggbb`. */
  count(hex: string, tolerance?: number): number;
}

/** How far two colours `#rrggbb` are from each other: the largest difference of red, green or blue, up to 255. */
export function apart(one: string, other: string): number {
  const [some, others] = [one, other].map((hex) => Buffer.from(hex.slice(1), 'hex'));
  return Math.max(...Array.from(some, (part, i) => Math.abs(part - others[i])));
}

/** Reads a PNG of 8 bits a channel, without interlacing, with or without alpha: the kind that browsers write. */
export function pixelsOf(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colours, , , interlaced] = png.subarray(24, 29);
  const channels = { 2: 3, 6: 4 }[colours];
  if (depth !== 8 || channels === undefined || interlaced !== 0) {
    throw new TypeError(`pixelsOf: not the kind of PNG that is read, depth ${depth}, colours ${colours}`);
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(chunksOf(png, 'IDAT'))), width * channels, channels);
  const at = (x: number, y: number): [number, number, number] => {
    const place = channels * (width * Math.round(y) + Math.round(x));
    return [bytes[place], bytes[place + 1], bytes[place + 2]];
  };
  return {
    width,
    height,
    at,
    hex: (x, y) => `#${Buffer.from(at(x, y)).toString('hex')}`,
    count(hex, tolerance = 0) {
      const [red, green, blue] = Buffer.from(hex.slice(1), 'hex');
      const near = (place: number, wanted: number) => Math.abs(bytes[place] - wanted) <= tolerance;
      let count = 0;
      for (let i = 0; i < bytes.length; i += channels) {
        if (near(i, red) && near(i + 1, green) && near(i + 2, blue)) count++;
      }
      return count;
    },
  };
}

function chunksOf(png: Buffer, wanted: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let place = 8; place < png.length; ) {
    const length = png.readUInt32BE(place);
    if (png.toString('latin1', place + 4, place + 8) === wanted) {
      chunks.push(png.subarray(place + 8, place + 8 + length));
    }
    place += length + 12;
  }
  return chunks;
}

function unfiltered(data: Buffer, row: number, channels: number): Uint8Array {
  const result = new Uint8Array((data.length / (row + 1)) * row);
  for (let line = 0; line * row < result.length; line++) {
    const filter = data[line * (row + 1)];
    const to = line * row;
    for (let i = 0; i < row; i++) {
      const left = i < channels ? 0 : result[to + i - channels];
      const up = line === 0 ? 0 : result[to + i - row];
      const corner = line === 0 || i < channels ? 0 : result[to + i - row - channels];
      result[to + i] = data[line * (row + 1) + 1 + i] + guessed(filter, left, up, corner);
    }
  }
  return result;
}

function guessed(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
