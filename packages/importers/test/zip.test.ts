import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Content } from '../src/import.js';
import { type UnzipOptions, unzip } from '../src/zip.js';

async function textsIn(content: Content, options: UnzipOptions = {}): Promise<Record<string, string>> {
  const texts: [string, string][] = [];
  for await (const { name, content: bytes } of unzip(content, options))
    texts.push([name, await textOf(bytes)]);
  return Object.fromEntries(texts);
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of content) text += decoder.decode(piece, { stream: true });
  return text;
}

/** A zip as a server streams it: the sizes stand behind each entry. */
function streamed(files: Record<string, string>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, text] of Object.entries(files)) {
    const entry = name.endsWith('.stored') ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

const files = {
  'a/one.csv': 'first,file\n'.repeat(5000),
  'two.txt': 'zwei',
  'empty.csv': '',
  'x.stored': 'as PK\x07\x08 and PK\x03\x04 is',
};
const packed = zipSync(
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
);

function changed(bytes: Uint8Array, at: number, to: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = to;
  return copy;
}

describe('unzip', () => {
  it('gives each file with its content, in order', async () => {
    expect(await textsIn(packed)).toEqual(files);
  });

  it('reads archives that name the sizes behind the data', async () => {
    expect(await textsIn(streamed(files))).toEqual(files);
  });

  it('gives the same however the bytes arrive', async () => {
    const bytes = streamed(files);
    const one = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect(await textsIn(one)).toEqual(files);
  });

  it('passes over entries that are not read', async () => {
    const names = [];
    for await (const { name } of unzip(packed)) names.push(name);
    expect(names).toEqual(Object.keys(files));
  });

  it('leaves out folders and what a Mac adds', async () => {
    const names = ['folder/', '__MACOSX/a.csv', 'x/__MACOSX/b.csv', '._c.csv', 'x/.DS_Store', 'kept.csv'];
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(0)])));
    expect(Object.keys(await textsIn(archive))).toEqual(['kept.csv']);
  });

  it.each(['../out.csv', 'a/../../out.csv', '/etc/out.csv', 'C:\\out.csv', '..\\out.csv'])(
    'refuses the name %s, which leads out of its folder',
    async (name) => {
      await expect(textsIn(zipSync({ [name]: strToU8('x') }))).rejects.toMatchObject({
        code: 'unsafe-archive',
        message: expect.stringContaining('leads out of its folder'),
      });
    },
  );

  it('refuses an archive inside the archive, and reads what stands after it', async () => {
    const entries: string[] = [];
    for await (const { name, content } of unzip(zipSync({ 'in.dat': packed, 'z.csv': strToU8('z') }))) {
      entries.push(await textOf(content).catch((error: Error) => error.message), name);
    }
    expect(entries).toEqual([
      'in.dat is an archive inside the archive; unpack it first',
      'in.dat',
      'z',
      'z.csv',
    ]);
  });

  it('knows an archive inside the archive byte by byte', async () => {
    const bytes = zipSync({ 'in.dat': [packed, { level: 0 }] });
    await expect(textsIn(Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).rejects.toThrow(
      'inside the archive',
    );
  });

  it('refuses an entry that unpacks to far more than its size', async () => {
    const bomb = zipSync({ 'zeros.csv': new Uint8Array(8 << 20) });
    await expect(textsIn(bomb)).rejects.toThrow('zeros.csv unpacks to more than 200 times its packed size');
    expect((await textsIn(bomb, { maxRatio: 2000 }))['zeros.csv']?.length).toBe(8 << 20);
  });

  it('refuses many small entries that together unpack to far more than their size', async () => {
    const zeros = new Uint8Array(1 << 20);
    const bomb = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.csv`, zeros])));
    await expect(textsIn(bomb)).rejects.toThrow('the archive unpacks to more than 200 times its packed size');
    expect(Object.keys(await textsIn(bomb, { maxRatio: 2000 }))).toHaveLength(20);
  });

  it('refuses more bytes or entries than allowed', async () => {
    await expect(textsIn(packed, { maxBytes: 1000 })).rejects.toThrow('unpacks to more than allowed');
    await expect(textsIn(packed, { maxEntries: 2 })).rejects.toThrow('more than 2 entries');
  });

  it('refuses encrypted entries', async () => {
    await expect(textsIn(changed(packed, 6, 1))).rejects.toThrow('encrypted (a/one.csv)');
  });

  it('refuses a packing it does not know', async () => {
    await expect(textsIn(changed(packed, 8, 12))).rejects.toThrow('packed in a way that cannot be read (12)');
  });

  it.each([10, 60, 100, 200])('refuses an archive cut off after %d bytes', async (length) => {
    await expect(textsIn(packed.slice(0, length))).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  it.each([
    ['<!DOCTYPE html><title>Sign in</title>', 'web page'],
    ['', 'empty'],
    ['name,when\n', 'not a zip archive'],
  ])('refuses %j', async (content, reason) => {
    await expect(textsIn(content)).rejects.toThrow(reason);
  });

  it.each([
    ['in front of the data', () => zipSync({ 'two.txt': strToU8('zwei') }, { level: 0 })],
    ['behind the data', () => streamed({ 'two.stored': 'zwei' })],
  ])('refuses an entry that is not what its checksum says, where that stands %s', async (_, made) => {
    const bytes = made();
    const at = bytes.findIndex((_, i) =>
      'zwei'.split('').every((letter, k) => bytes[i + k] === letter.charCodeAt(0)),
    );
    bytes[at] = 'd'.charCodeAt(0);

    await expect(textsIn([bytes])).rejects.toThrow('is damaged: its checksum is not that of what it holds');
  });

  it('stops when told to', async () => {
    await expect(textsIn(packed, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  it('meets changed bytes with nothing but its own errors', async () => {
    const archives = [packed, streamed(files)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...archives), fc.nat(), fc.nat(255), async (bytes, at, to) => {
        const error = await textsIn(changed(bytes, at % bytes.length, to)).catch((thrown: unknown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(TiewiseError);
      }),
      { numRuns: 300 },
    );
  });
});
