import { zipSync } from 'fflate';
import { readExports } from '../src/read-exports.js';
import { checkImport, FuzzFailure } from './checks.js';
import { mutated, mutations } from './mutations.js';
import type { Random } from './random.js';
import type { FuzzFile } from './samples.js';

/** Reads files of several formats at once. */
export async function readTogether(files: readonly FuzzFile[]): Promise<void> {
  checkImport(await readExports(files.map(({ name, bytes }) => ({ name, content: bytes }))));
}

/** Reads files out of an archive, which may be damaged, or made to do harm. */
export async function readZipped(files: readonly FuzzFile[], random: Random): Promise<void> {
  const entries = files.map(({ name, bytes }, i) => [`${i}/${name}`, bytes] as const);
  const harm = random.chance(0.3) ? random.pick(HARMFUL) : undefined;
  const zip = zipSync(Object.fromEntries([...entries, ...(harm ? [harm.entry] : [])]), {
    level: random.pick([0, 1]),
  });
  if (harm || random.chance(0.2)) {
    const reasons = await reasonsFor(zip);
    if (harm && !reasons.some((reason) => harm.refused.test(reason))) {
      throw new FuzzFailure(`${harm.entry[0]} was not refused: ${reasons.join('; ')}`);
    }
    return;
  }
  const archive = { name: 'export.zip', bytes: zip };
  const material = { tokens: SIGNATURES, others: [archive, ...files], lines: [] };
  for (const { bytes } of mutated([archive], mutations(random, 1, material))) await reasonsFor(bytes);
}

async function reasonsFor(zip: Uint8Array): Promise<string[]> {
  const made = await readExports([{ name: 'export.zip', content: zip }]);
  checkImport(made);
  return made.report.skipped.map(({ reason }) => reason);
}

const SIGNATURES = [
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  'PK\u0007\u0008',
  'PK',
  '\0\0\0\0',
  '../',
  '\u00ff',
];

interface Harm {
  entry: readonly [name: string, content: Uint8Array | [Uint8Array, { level: 1 }]];
  refused: RegExp;
}

/** A card that never ends, and packs a thousand times smaller. */
const endless = new Uint8Array(3 << 20);
endless.set(new TextEncoder().encode('BEGIN:VCARD\n'));

const zeros = zipSync({ 'zeros.txt': new Uint8Array(1 << 16) });

const HARMFUL: readonly Harm[] = [
  { entry: ['../../out.vcf', new Uint8Array(9)], refused: /leads out of its folder/ },
  { entry: ['/etc/passwd', new Uint8Array(9)], refused: /leads out of its folder/ },
  { entry: ['a\\..\\..\\b.csv', new Uint8Array(9)], refused: /leads out of its folder/ },
  { entry: ['C:out.txt', new Uint8Array(9)], refused: /leads out of its folder/ },
  { entry: ['endless.vcf', [endless, { level: 1 }]], refused: /times its packed size/ },
  { entry: ['inner.zip', zeros], refused: /archive inside the archive/ },
  { entry: ['inner.txt', zeros], refused: /archive inside the archive/ },
];
