/** Runs work that pauses now and then through to its end, and gives what it returns. */
export function drained<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
