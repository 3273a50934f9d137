import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContentLine, contentLines, valueParts } from '../src/content-line.js';
import type { Content } from '../src/import.js';
import { cpuMs } from './cpu-ms.js';

async function read(content: Content): Promise<ContentLine[]> {
  const lines: ContentLine[] = [];
  for await (const line of contentLines(content)) lines.push(line);
  return lines;
}

async function firstValue(content: Content): Promise<string | undefined> {
  return (await read(content))[0]?.value;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function utf16(text: string, mark: string): Uint8Array {
  const units = Uint16Array.from(mark + text, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('contentLines', () => {
  it('takes a line apart', async () => {
    const [line] = await read('item1.EMAIL;type=INTERNET;TYPE="home,work",pref;PREF:ana@example.org\n');

    expect(line).toEqual({
      group: 'item1',
      name: 'EMAIL',
      params: new Map([['TYPE', ['INTERNET', 'home,work', 'pref', 'PREF']]]),
      value: 'ana@example.org',
      line: 1,
    });
  });

  it.each([
    ['NOTE:one \n two\n', 'one two'],
    ['NOTE:one\r\n\ttwo\r\n', 'onetwo'],
    ['NOTE:one \r\r\n two\r\r\n', 'one two'],
    ['NOTE:one \n\n two\n', 'one two'],
    ['URL:http://example.org/?a=\nX:y\n', 'http://example.org/?a='],
    ['NOTE;ENCODING=QUOTED-PRINTABLE:one=\n two=3D\n', 'one two='],
    ['NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:Ren=C3=\r\n=A9\r\n', 'René'],
    ['NOTE;ENCODING=QUOTED-PRINTABLE:one=\nEND:VCARD\n', 'one'],
    ['ADR;LABEL="a: b":there\n', 'there'],
    ['X;P="never closed:value\n', 'value'],
    ['\n\n  \nNOTE:late\n', 'late'],
  ])('unfolds %j', async (text, value) => {
    expect(await firstValue(text)).toBe(value);
  });

  it('reads UTF-8, the character set named, and else windows-1252', async () => {
    expect(await firstValue('FN:Zoë\n')).toBe('Zoë');
    expect(await firstValue(latin1('FN:Zo\xeb\n'))).toBe('Zoë');
    expect(await firstValue(latin1('FN;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski\n'))).toBe(
      'Iksiński',
    );
    expect(await firstValue(latin1('FN;CHARSET=nonsense:Zo\xeb\n'))).toBe('Zoë');
  });

  it('reads UTF-16 with a byte order mark and without', async () => {
    expect(await firstValue(utf16('FN:Zoë\n', '\ufeff'))).toBe('Zoë');
    expect(await firstValue(utf16('FN:Zoë\n', ''))).toBe('Zoë');
    expect(await firstValue('\ufeffFN:Zoë\n')).toBe('Zoë');
  });

  it('undoes the caret escapes of parameters', async () => {
    expect((await read("X;P=a^nb^^c^'d:v\n"))[0]?.params.get('P')).toEqual(['a\nb^c"d']);
  });

  it('counts lines of the file, passing over what has no colon', async () => {
    expect((await read('A:1\n folded\nrubbish\n\nB:2')).map(({ name, line }) => [name, line])).toEqual([
      ['A', 1],
      ['B', 5],
    ]);
  });

  it('keeps no more than 64 KiB of a value', async () => {
    const [photo, next] = await read(`PHOTO:${'A'.repeat(100_000)}\n ${'B'.repeat(100_000)}\nFN:x\n`);

    expect(photo?.value.length).toBeLessThanOrEqual(1 << 16);
    expect(next?.value).toBe('x');
  });

  it('reads a line of many parameters in time that grows with its length', async () => {
    const start = cpuMs();
    for (let i = 0; i < 20; i++) {
      const [line] = await read(new TextEncoder().encode(`TEL${';e'.repeat(30_000)}:1`));
      expect(line.params.get('TYPE')).toHaveLength(30_000);
    }

    expect(cpuMs() - start).toBeLessThan(4000);
  });

  it('reads the same wherever the pieces end', async () => {
    const parts = fc.constantFrom(
      'A:1',
      ' more',
      'FN;ENCODING=QUOTED-PRINTABLE:=C3=',
      '=A9',
      '',
      '\r',
      'Ä;x="a:b":ü',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r\r\n'),
        async (lines, end) => {
          const bytes = new TextEncoder().encode(lines.join(end));
          const single = Array.from(bytes, (byte) => Uint8Array.of(byte));

          expect(await read(single)).toEqual(await read(bytes));
        },
      ),
    );
  });
});

describe('valueParts', () => {
  it('splits at separators that are not escaped, and undoes escapes', () => {
    expect(valueParts('Example\\, Inc.;Sales\\;x;a\\nb\\\\', ';')).toEqual([
      'Example, Inc.',
      'Sales;x',
      'a\nb\\',
    ]);
    expect(valueParts('http\\://example.org', undefined)).toEqual(['http://example.org']);
  });
});
