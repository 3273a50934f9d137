import { headText } from '../src/decode.js';
import type { ExportFormat } from '../src/export-format.js';
import { FORMATS } from '../src/formats.js';
import { mergeImports } from '../src/identity.js';
import type { Content, Import } from '../src/import.js';
import type { ReadExportsOptions } from '../src/read-exports.js';
import { allowed, checkImport, checkNetwork, checkSame, importText } from './checks.js';
import { PIECES } from './pieces.js';
import type { Random } from './random.js';
import type { FuzzFile } from './samples.js';
import { step } from './stopwatch.js';
import { readTogether, readZipped } from './zips.js';

/** Something that reads files, and what is asked of it. */
export interface FuzzTarget {
  name: string;
  /** The format whose samples it begins from; undefined for those of all. */
  format: string | undefined;
  /** Reads the files; throws if it does what it must never do. */
  run(files: readonly FuzzFile[], random: Random): Promise<void> | void;
}

/** Every format that is registered, what reads several at once, and the pieces they are made of. */
export const TARGETS: readonly FuzzTarget[] = [
  ...FORMATS.map((format) => ({
    name: format.name,
    format: format.name,
    run: (files: readonly FuzzFile[], random: Random) => runFormat(format, files, random),
  })),
  { name: 'exports', format: undefined, run: readTogether },
  { name: 'zip', format: undefined, run: readZipped },
  ...PIECES,
];

async function runFormat(format: ExportFormat, files: readonly FuzzFile[], random: Random): Promise<void> {
  const options = optionsFor(random);
  if (random.chance(0.2)) askAll(files[0], options);
  const whole = await step(() => read(format, files, options, ({ bytes }) => bytes));
  whole.imports.forEach(checkImport);
  if (random.chance(0.1)) {
    const cut = await step(() => read(format, files, options, ({ bytes }) => piecesOf(bytes, random)));
    checkSame(textOf(whole), textOf(cut), 'what is read depends on where the bytes are cut');
  }
  if (random.chance(0.1))
    await checkTogether(whole, await read(format, files, options, ({ bytes }) => bytes));
  if (random.chance(0.1)) whole.imports.forEach(checkNetwork);
}

/** Every format looks at every file until one knows it. */
function askAll({ name, bytes }: FuzzFile, options: ReadExportsOptions): void {
  const head = bytes.subarray(0, 1 << 16);
  for (const each of FORMATS) each.knows({ name, bytes: head, text: headText(head) }, options);
}

/** The same files twice add no interaction. */
async function checkTogether(first: Reading, second: Reading): Promise<void> {
  const once = await step(() => mergeImports(first.imports));
  checkImport(once);
  const twice = await step(() => mergeImports([...first.imports, ...second.imports]));
  checkImport(twice);
  checkSame(
    `${once.interactions.size} interactions`,
    `${twice.interactions.size} interactions`,
    'the same files twice are more than once',
  );
}

interface Reading {
  imports: readonly Import[];
  errors: string[];
}

async function read(
  format: ExportFormat,
  files: readonly FuzzFile[],
  options: ReadExportsOptions,
  contentOf: (file: FuzzFile) => Content,
): Promise<Reading> {
  const reading = format.begin(options);
  const errors: string[] = [];
  for (const file of files) {
    try {
      await reading.add(file.name, contentOf(file));
    } catch (error) {
      errors.push(allowed(error).message);
    }
  }
  return { imports: reading.imports(), errors };
}

function textOf({ imports, errors }: Reading): string {
  return [...errors, ...imports.map(importText)].join('\n');
}

function optionsFor(random: Random): ReadExportsOptions {
  return random.chance(0.5)
    ? {}
    : { me: random.pick(['robin@example.org', 'Robin Example', '+44 20 7946 0958']), region: 'GB' };
}

function* piecesOf(bytes: Uint8Array, random: Random): Generator<Uint8Array> {
  const most = random.pick([3, 50, 5000]);
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + random.below(most + Math.floor(bytes.length / 1000));
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
