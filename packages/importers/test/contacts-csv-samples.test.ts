import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readContactsCsv } from '../src/contacts-csv.js';
import { samples } from './samples.js';

/** Of each sample: rows read, and people found. */
const FOUND: Record<string, [number, number]> = {
  'synthetic-new-2024.csv': [5, 4],
  'synthetic-old-2018.csv': [2, 2],
  'synthetic-old-utf16le.csv': [2, 2],
  'synthetic-classic-en-cp1252.csv': [2, 2],
  'synthetic-outlook-com.csv': [1, 1],
  'basic_csv_addressbook.csv': [2, 2],
  'csv_semicolon.csv': [2, 2],
  'tb-export.csv': [2, 2],
  'utf16_addressbook.csv': [1, 1],
};

it.each(['google-csv', 'outlook-csv', 'thunderbird-csv'])(
  'readContactsCsv reads the samples of %s',
  async (folder) => {
    for (const file of samples(folder, '.csv') ?? []) {
      const name = path.basename(file);
      const bytes = readFileSync(file);
      if (!(name in FOUND)) {
        await expect(readContactsCsv(bytes)).rejects.toThrow('no row names the columns');
        continue;
      }
      const { people, report } = await readContactsCsv(bytes);
      expect([name, report.files[0].read, people.length]).toEqual([name, ...FOUND[name]]);
      expect(JSON.stringify(people)).not.toMatch(/\uFFFD|\\r/);
    }
  },
);
