import { gzipSync } from 'node:zlib';
import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPicture, unpackPicture } from '../src/pack.js';
import { type Column, packColumn, unpackColumn } from '../src/pack-columns.js';
import { pictureOf } from '../src/picture-of.js';
import { AS_OF, anyNetwork } from './any-network.js';
import { randomPicture } from './random-picture.js';

const small = packPicture(randomPicture({ people: 6, ties: 8, moments: 4, communities: 2 }));

function unpacking(bytes: Uint8Array): unknown {
  try {
    return unpackPicture(bytes);
  } catch (error) {
    return error;
  }
}

function unreadable(reason: string) {
  return expect.objectContaining({
    code: 'unreadable-file',
    message: expect.stringContaining(reason),
  });
}

describe('packPicture', () => {
  it('gives bytes that unpackPicture makes the same picture of', () => {
    fc.assert(
      fc.property(
        fc.record({
          people: fc.integer({ min: 1, max: 40 }),
          ties: fc.integer({ min: 0, max: 80 }),
          moments: fc.integer({ min: 1, max: 30 }),
          communities: fc.integer({ min: 1, max: 5 }),
          seed: fc.integer({ min: 1 }),
          me: fc.constantFrom(0, -1),
        }),
        (options) => {
          const picture = randomPicture(options);
          expect(unpackPicture(packPicture(picture))).toEqual(picture);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps pictures of networks with names of all kinds', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const picture = await pictureOf(network, { asOf: AS_OF });
        expect(unpackPicture(packPicture(picture))).toEqual(picture);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps any text, and numbers that JSON has none for', () => {
    const plain = randomPicture({ people: 3, moments: 2, communities: 1 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(Infinity, -Infinity, NaN, 0.1),
        (text, depth) => {
          const picture = {
            ...plain,
            title: `${text}\ud800`,
            rings: [{ depth, radius: 1 }],
          };
          expect(unpackPicture(packPicture(picture))).toEqual(picture);
        },
      ),
    );
  });

  it('gives the same bytes for the same picture', () => {
    const options = { people: 20, seed: 3 };
    expect(packPicture(randomPicture(options))).toEqual(packPicture(randomPicture(options)));
  });

  it('makes bytes of states of which gzip makes no more than three fifths of what it makes of the states', () => {
    const { ties, people } = randomPicture({ people: 300, ties: 800, moments: 60 });
    const size = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;
    const packed = [ties, people].map(({ states }) => packColumn(states, 60).bytes);

    expect(size(packed[0]) / size(ties.states)).toBeLessThan(0.6);
    expect(size(packed[1]) / size(people.states)).toBeLessThan(0.6);
  });
});

describe('unpackPicture', () => {
  it('takes bytes that stand anywhere in a buffer', () => {
    const shifted = new Uint8Array(small.length + 3);
    shifted.set(small, 3);

    expect(unpackPicture(shifted.subarray(3))).toEqual(unpackPicture(small));
  });

  it('refuses a pack in which any one byte is another', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = small.slice();
        damaged[place] ^= change;
        const said = unpacking(damaged);
        expect(said).toBeInstanceOf(TiewiseError);
        expect(said).toEqual(unreadable('unpackPicture: '));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a pack that ends too soon or goes on too long', () => {
    for (let end = 0; end < small.length; end += 7) {
      expect(unpacking(small.subarray(0, end))).toEqual(unreadable(end < 12 ? 'no packed' : 'damaged'));
    }
    expect(unpacking(new Uint8Array([...small, 0]))).toEqual(unreadable('damaged'));
  });

  it('says when a pack is of a later version, or no pack at all', () => {
    const later = small.slice();
    later[3] = 3;

    expect(unpacking(later)).toEqual(unreadable('packed in version 3, and 2 is read here'));
    expect(unpacking(new TextEncoder().encode('{"title":"Your people"}'))).toEqual(
      unreadable('no packed picture'),
    );
  });

  it('refuses columns that do not fit their bytes, though the checksum is right', () => {
    for (const [from, to] of [
      ['"length":', '"length":1'],
      ['"at":', '"at":99999'],
      ['{"title"', '["title"'],
    ]) {
      expect(unpacking(rewritten(small, from, to))).toEqual(unreadable('what they hold is no picture'));
    }
  });
});

/** FNV-1a of four bytes at a time, then of those left over. */
function checksum(bytes: Uint8Array): number {
  const whole = bytes.length & ~3;
  const words = new Uint32Array(bytes.slice(0, whole).buffer);
  const mix = (hash: number, next: number) => Math.imul(hash ^ next, 0x01000193);
  return bytes.subarray(whole).reduce(mix, words.reduce(mix, 0x811c9dc5)) >>> 0;
}

/** A pack with something else in its text, and a checksum that is right. */
function rewritten(pack: Uint8Array, from: string, to: string): Uint8Array {
  const view = new DataView(pack.buffer);
  const end = 12 + view.getUint32(8, true);
  const text = new TextEncoder().encode(new TextDecoder().decode(pack.subarray(12, end)).replace(from, to));
  const bytes = new Uint8Array([...pack.subarray(0, 12), ...text, ...pack.subarray(end)]);
  const written = new DataView(bytes.buffer);
  written.setUint32(8, text.length, true);
  written.setUint32(4, checksum(bytes.subarray(8)), true);
  return bytes;
}

describe('packColumn', () => {
  const columns: fc.Arbitrary<Column> = fc.oneof(
    fc.uint8Array(),
    fc.int16Array(),
    fc.uint32Array(),
    fc.int32Array(),
    fc.float32Array(),
    fc.float64Array(),
  );

  it('keeps any column, whatever its numbers', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const { head, bytes } = packColumn(column, 0);
        expect(unpackColumn(head, bytes)).toEqual(column);
      }),
    );
  });

  it('keeps the states of any number of rows and moments', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(9),
        fc.infiniteStream(fc.nat(255)),
        (moments, rows, bytes) => {
          const states = Uint8Array.from({ length: 4 * moments * rows }, () => bytes.next().value);
          const packed = packColumn(states, moments);
          expect(unpackColumn(packed.head, packed.bytes)).toEqual(states);
        },
      ),
    );
  });
});
