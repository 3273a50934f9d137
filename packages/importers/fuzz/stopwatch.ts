/** The longest step of one input, such as one reading of its files, in milliseconds of processor time. */
let longest = 0;

/** Begins anew. */
export function resetSteps(): void {
  longest = 0;
}

/** Undefined where there was none. */
export function longestStep(): number | undefined {
  return longest === 0 ? undefined : longest;
}

/** Does something that is a step of its own: an input is read several times, and each of them may take its time. */
export async function step<Result>(work: () => Promise<Result> | Result): Promise<Result> {
  const begun = process.cpuUsage();
  try {
    return await work();
  } finally {
    const { user, system } = process.cpuUsage(begun);
    longest = Math.max(longest, (user + system) / 1000);
  }
}
