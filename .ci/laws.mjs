/**
 * Before every test file: the seed of what fast-check draws, so that a run of the tests finds today what it finds tomorrow.
 * `SEED=8 npm run unit` draws others. A law that fails stops looking for a smaller example before the test times out.
 */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env.SEED ?? 7),
  interruptAfterTimeLimit: 25_000,
  markInterruptAsFailure: true,
});
