import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../src/csv.js';

async function rowsOf(pieces: readonly string[], options = {}) {
  const rows = [];
  for await (const batch of csvRows(pieces, options)) rows.push(...batch);
  return rows;
}

describe('csvRows', () => {
  it('gives each row with the line it begins on', async () => {
    expect(await rowsOf(['a,b\n"1\n2",3\n\n4,5'])).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1\n2', '3'], line: 2 },
      { cells: ['4', '5'], line: 5 },
    ]);
  });

  it('takes line breaks of all kinds, mixed in one file', async () => {
    const rows = await rowsOf(['a,b\r\n"c ""d""",e\rf,g\nh,"i\r\nj"']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c "d"', 'e'],
      ['f', 'g'],
      ['h', 'i\nj'],
    ]);
  });

  it('leaves out rows of empty cells', async () => {
    expect(await rowsOf([';;\n;a;\n'], { delimiter: ';' })).toEqual([{ cells: ['', 'a', ''], line: 2 }]);
  });

  it('gives the same rows wherever the text is cut', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '😀', ' ') }),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.array(fc.nat(400)),
        async (table, cuts) => {
          const text = table
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          const whole = await rowsOf([text]);
          expect(await rowsOf(cutAt(text, cuts))).toEqual(whole);
          const expected = table
            .map((row) => row.map((each) => each.replace(/\r\n?/g, '\n')))
            .filter((row) => row.some((each) => each !== ''));
          expect(whole.map(({ cells }) => cells)).toEqual(expected);
        },
      ),
    );
  });

  it('gives the same rows of files longer than a block', async () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `${i},"line\n""${i}""",end`).join('\n');
    const rows = await rowsOf(cutAt(text, [1, 262_143, 262_144, 262_145, 400_001]));
    expect(rows.length).toBe(30_000);
    expect(rows[29_999]).toEqual({ cells: ['29999', 'line\n"29999"', 'end'], line: 59_999 });
  });

  it('reports a quote that is never closed, and loses no row after it', async () => {
    const rows = await rowsOf(['a,b\n1,"open\n2,x\n3,y\n']);
    expect(rows.map(({ broken, line }) => [line, broken])).toEqual([
      [1, undefined],
      [2, 'a quote is opened and never closed'],
      [3, undefined],
      [4, undefined],
    ]);
  });

  it('holds no more of the file than the longest row, however many quotes stay open', async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `"x${i},y`);
    const rows = await rowsOf([lines.join('\n')], { maxRow: 1 << 16 });
    expect(rows.length).toBe(200_000);
    expect(rows.every(({ broken }) => broken)).toBe(true);
  });
});

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  return places.slice(1).map((end, i) => text.slice(places[i], Math.max(places[i] as number, end)));
}
