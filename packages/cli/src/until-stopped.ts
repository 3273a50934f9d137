import { ExitError } from './exit-error.js';

/**
 * What long work gives, which Ctrl-C stops.
 *
 * @throws ExitError if it was stopped.
 */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) throw new ExitError(130, 'tiewise: stopped; nothing was written.');
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
  }
}
