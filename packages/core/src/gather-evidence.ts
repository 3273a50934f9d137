import type { Network } from './network.js';
import { tieWorkOf } from './network-door.js';
import { nextTask } from './next-task.js';

/**
 * Makes ready what the evidence of a network's ties is read from, in slices of a few milliseconds with a turn for
 * everything else between them. Without it the first call of `ties.evidence()`, or of a metric that looks at when
 * things happened, does it at once, which takes about a second for two million interactions. Nothing is changed.
 *
 * @throws The signal's reason once it is aborted.
 */
export async function gatherEvidence(
  network: Network,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const work = tieWorkOf(network, 0, {});
  if (!work) throw new TypeError('gatherEvidence: takes a Network of the same @tiewise/core');
  const gathering = work.gathering();
  signal?.throwIfAborted();
  while (!gathering.next().done) {
    await nextTask();
    signal?.throwIfAborted();
  }
}
