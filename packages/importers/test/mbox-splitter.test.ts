import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_HEAD, MboxSplitter } from '../src/mbox-splitter.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

interface Mail {
  separator: string | undefined;
  head: string;
  line: number;
  cut: boolean;
}

function split(pieces: readonly Uint8Array[]): Mail[] {
  const splitter = new MboxSplitter();
  const mails: Mail[] = [];
  for (const piece of [...pieces, undefined]) {
    for (const mail of splitter.push(piece ?? new Uint8Array(0), piece === undefined)) {
      mails.push({ ...mail, head: decoder.decode(mail.head) });
    }
  }
  return mails;
}

function headsOf(text: string): string[] {
  return split([encoder.encode(text)]).map(({ head }) => head.trim());
}

describe('MboxSplitter', () => {
  it('cuts at From lines with a token and a date, followed by a header', () => {
    const text =
      'From a@b Mon Mar 04 11:20:34 +0000 2024\nA: 1\n\nbody\n\nFrom - Fri Jul  8 12:08:34 2011\nB: 2\n\n';

    expect(headsOf(text)).toEqual(['A: 1', 'B: 2']);
  });

  it.each([
    'From now on we meet',
    'From Russia with love',
    '>From a@b Mon Mar 04 11:20:34 2024',
    'From a@b and many others',
    'From the office on Mon Mar 4 11:20:34 2024',
  ])('does not cut at "%s" in a text', (line) => {
    expect(headsOf(`From - \nA: 1\n\nbody\n\n${line}\nYear: 1963\n\nmore\n`)).toEqual(['A: 1']);
  });

  it('does not cut where no header follows', () => {
    expect(headsOf('From - \nA: 1\n\nbody\n\nFrom a@b Mon Mar 04 11:20:34 2024\nsaid hello\n')).toEqual([
      'A: 1',
    ]);
  });

  it('cuts at bare user names with a full date, and needs no blank line before', () => {
    expect(headsOf('From MAILER-DAEMON\nA: 1\n\nbody\nFrom root Mon Mar  4 11:20:34 2024\nB: 2\n')).toEqual([
      'A: 1',
      'B: 2',
    ]);
  });

  it('takes a file that begins with a header for one mail, with or without a byte order mark', () => {
    expect(headsOf('\ufeffA: 1\nB: 2\n\nFrom a@b Mon Mar 04 11:20:34 2024\nC: 3\n')).toEqual(['A: 1\nB: 2']);
  });

  it.each(['From somebody', 'From zoe@x.example garbage', 'From '])(
    'takes "%s" at the beginning of a file for a border, if a header follows',
    (line) => {
      const rest = 'A: 1\n\nbody\n\nFrom a@b Mon Mar 04 11:20:34 2024\nB: 2\n';
      for (const before of ['\ufeff', '\n'])
        expect(headsOf(`${before}${line}\n${rest}`)).toEqual(['A: 1', 'B: 2']);
      expect(headsOf(`${line}\nand more\n\n`)).toEqual([]);
    },
  );

  it('finds nothing in other text', () => {
    expect(headsOf('Dear diary\n\ntoday: nothing\n')).toEqual([]);
    expect(headsOf('')).toEqual([]);
  });

  it('counts lines, with CRLF too', () => {
    const mails = split([encoder.encode('From - \r\nA: 1\r\n\r\nx\r\nFrom - \r\nB: 2\r\n')]);

    expect(mails.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('reads no more than 256 KiB of a head, and goes on with the next mail', () => {
    const text = `From - \nA: ${'x'.repeat(2 * MAX_HEAD)}\nB: 2\n\nbody\nFrom - \nC: 3\n`;
    const [first, second] = split([encoder.encode(text)]);

    expect(first).toMatchObject({ cut: true, line: 2 });
    expect(first?.head).toHaveLength(MAX_HEAD);
    expect(second).toMatchObject({ head: 'C: 3\n', cut: false });
  });

  it('cuts the same wherever the pieces end', () => {
    const lines = fc.constantFrom(
      'From a@b Mon Mar 04 11:20:34 +0000 2024',
      'From - ',
      'From now on',
      'From',
      'A: 1',
      ' folded',
      'Ä: ü',
      '',
      '\r',
      `B: ${'y'.repeat(1200)}`,
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), fc.array(fc.nat({ max: 3000 })), (parts, cuts) => {
        const bytes = encoder.encode(parts.join('\n'));
        const borders = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
          (a, b) => a - b,
        );
        const pieces = borders.slice(1).map((end, i) => bytes.subarray(borders[i], end));

        expect(split(pieces)).toEqual(split([bytes]));
        expect(split(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(split([bytes]));
      }),
    );
  });
});
