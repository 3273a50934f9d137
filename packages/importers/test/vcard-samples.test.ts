import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readVcard } from '../src/vcard.js';
import { samples } from './samples.js';

/** Cards on lines of their own; those folded into an AGENT are no cards. */
function cardsIn(text: string): number {
  return text.match(/^begin:vcard\s*$/gim)?.length ?? 0;
}

it('readVcard finds every card of the samples, in whatever pieces', async () => {
  for (const file of samples('vcard', '.vcf') ?? []) {
    const bytes = readFileSync(file);
    const whole = await readVcard(bytes);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(7 * i, 7 * i + 7),
    );

    expect([file, whole.report.files[0]?.read]).toEqual([file, cardsIn(bytes.toString('latin1'))]);
    expect((await readVcard(pieces)).people).toEqual(whole.people);
    expect(JSON.stringify(whole.people)).not.toContain('\\r');
  }
});
