import { describe, expect, it } from 'vitest';
import { Network } from '../src/index.js';
import { gatherEvidence } from '../src/threads.js';
import { randomLog, START } from './worker/random-log.js';

const AS_OF = START + 1200 * 86_400_000;
const networkOf = (rows: number, ordered = true) =>
  Network.of({ interactions: randomLog({ rows, people: 300, ordered }) });

/** How often everything else has a turn until a promise is kept. */
async function turnsDuring(promise: Promise<void>): Promise<number> {
  let [turns, going] = [0, true];
  const done = promise.finally(() => {
    going = false;
  });
  while (going) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  await done;
  return turns;
}

describe('gatherEvidence', () => {
  it.each([true, false])(
    'makes ready what ties show as evidence without it, rows in order: %s',
    async (ordered) => {
      const [network, other] = [networkOf(5000, ordered), networkOf(5000, ordered)];
      await gatherEvidence(network);
      const [{ first, end, rows }, expected] = [
        network.tiesAt(AS_OF).evidence(),
        other.tiesAt(AS_OF).evidence(),
      ];

      expect(rows.length).toBeGreaterThan(5000);
      expect([first, end, rows]).toEqual([expected.first, expected.end, expected.rows]);
    },
  );

  it('lets everything else have its turn after every slice', async () => {
    expect(await turnsDuring(gatherEvidence(networkOf(300_000)))).toBeGreaterThanOrEqual(5);
  });

  it('takes in what was added since', async () => {
    const network = networkOf(10);
    await gatherEvidence(network);
    network.add({ at: AS_OF, from: 'zoe', to: 'ana' });
    await gatherEvidence(network);

    expect(network.tiesAt(AS_OF).interactions('zoe', 'ana')).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const reason = new Error('enough');

    await expect(gatherEvidence(networkOf(10), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
