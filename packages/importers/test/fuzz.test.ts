import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Fuzzing } from '../fuzz/fuzz.js';
import { samplesIn } from '../fuzz/samples.js';
import { TARGETS } from '../fuzz/targets.js';
import { FORMATS } from '../src/formats.js';

const samples = samplesIn(
  ['./fixtures', '../fuzz/samples'].map((folder) => fileURLToPath(new URL(folder, import.meta.url))),
);

const INPUTS = 200;

/** The folder of each finding of the command tells how to replay it; here the seed does. */
const SEED = 2024;

describe('every format', () => {
  it.each(FORMATS.map(({ name }) => name))('has a sample to damage: %s', (name) => {
    expect(samples.get(name) ?? [], `put a file of ${name} into packages/importers/fuzz/samples`).not.toEqual(
      [],
    );
  });
});

describe('fuzzing', () => {
  it.each(TARGETS)('of $name finds nothing but typed errors and rows in the report', async (target) => {
    const fuzzing = new Fuzzing(target, samples, SEED);
    for (let index = 0; index < INPUTS; index++) {
      const finding = await fuzzing.run(index);
      if (!finding) continue;
      const files = finding.files.map(
        ({ name, bytes }) => `${name}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`,
      );
      expect.fail(
        `${[finding.why, ...files].join('\n')}\nnpm run fuzz -- --format="${target.name}" --seed=${SEED} --from=${index} --inputs=1`,
      );
    }
  });

  it('gives the same input for the same seed', () => {
    for (const target of TARGETS.slice(0, 3)) {
      const [one, other] = [new Fuzzing(target, samples, SEED), new Fuzzing(target, samples, SEED)];
      for (let index = 0; index < 20; index++)
        expect(one.input(index).files).toEqual(other.input(index).files);
    }
  });

  it('shrinks what it finds', async () => {
    const run = (files: readonly { bytes: Uint8Array }[]) => {
      if (files.some(({ bytes }) => bytes.includes(0x42) && bytes.includes(0x43))) throw new Error('B and C');
    };
    const fuzzing = new Fuzzing({ name: 'letters', format: 'vcard', run }, samples, SEED);
    let finding = await fuzzing.run(0);
    for (let index = 1; !finding; index++) finding = await fuzzing.run(index);

    expect(finding.files.map(({ bytes }) => bytes.length)).toEqual([2]);
  });
});
