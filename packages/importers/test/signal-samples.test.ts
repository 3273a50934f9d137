import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSignal, signalFormat } from '../src/signal.js';
import { readSignalText, signalTextFormat } from '../src/signal-text.js';
import { inPieces, said } from './damaged.js';
import { samples } from './samples.js';

it('readSignal reads every frame of the samples, in whatever pieces', async () => {
  for (const file of samples('signal', '.jsonl') ?? []) {
    const bytes = readFileSync(file);
    const found = await readSignal(bytes);

    expect(signalFormat.knows({ name: file, bytes, text: bytes.toString() }, {})).toBe(true);
    expect(found.report.files[0]).toMatchObject({ read: 7, kept: 4, skipped: 3 });
    expect(found.people.find(({ name }) => name === 'Zoë Brandt')).toMatchObject({
      phones: ['+447700900123'],
    });
    expect(said(await readSignal(inPieces(bytes, 5)))).toEqual(said(found));
  }
});

it('readSignalText reads the chats of the samples', async () => {
  for (const file of samples('signal', '.txt') ?? []) {
    const bytes = readFileSync(file);

    expect(signalTextFormat.knows({ name: file, bytes, text: bytes.toString() }, {})).toBe(true);
    expect((await readSignalText(bytes)).report.files[0]).toMatchObject({ read: 2, kept: 2 });
  }
});
