import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../src/decode.js';

async function decoded(pieces: Uint8Array | string | Uint8Array[], encoding?: string) {
  let text = '';
  for await (const piece of textOf(pieces, { encoding })) text += piece;
  return text;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
}

const utf8 = new TextEncoder();

describe('textOf', () => {
  it.each([
    ['UTF-8', utf8.encode('Zoë, Łódź')],
    ['UTF-8 with a byte order mark', utf8.encode('\uFEFFZoë, Łódź')],
    ['UTF-16 with a byte order mark', utf16('\uFEFFZoë, Łódź', true)],
    ['big-endian UTF-16 with a byte order mark', utf16('\uFEFFZoë, Łódź', false)],
    ['UTF-16 without one', utf16('Zoë, Łódź', true)],
  ])('reads %s', async (_, bytes) => {
    expect(await decoded(bytes)).toBe('Zoë, Łódź');
  });

  it('reads what is not UTF-8 as windows-1252', async () => {
    expect(await decoded(Uint8Array.of(0x5a, 0x6f, 0xeb, 0x20, 0x80))).toBe('Zoë €');
  });

  it('keeps a byte order mark in the middle of a file, wherever that is cut', async () => {
    const ascii = utf8.encode('a'.repeat(300));
    const pieces = [ascii, utf8.encode('\uFEFFb')];
    expect(await decoded(pieces)).toBe(`${'a'.repeat(300)}\uFEFFb`);
    expect(await decoded(Uint8Array.from(pieces.flatMap((piece) => [...piece])))).toBe(await decoded(pieces));
  });

  it('reads another encoding when told which', async () => {
    expect(await decoded(Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f), 'windows-1250')).toBe('Łódź');
  });

  it('takes text for what it is, whatever the encoding of files', async () => {
    expect(await decoded('Łódź', 'windows-1250')).toBe('Łódź');
  });

  it('does not mind a letter cut in two at the end of what it looks at', async () => {
    const text = `${'a'.repeat(1000)}é${'x'.repeat(65_533)}é and more`;
    expect(await decoded(utf8.encode(text))).toBe(text);
  });

  it('gives the same wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.nat(600), fc.nat(600), async (bytes, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const cut = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
        expect(await decoded(cut)).toBe(await decoded(bytes));
      }),
    );
  });
});
