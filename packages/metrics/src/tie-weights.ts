import type { Ties, TieWeight } from '@tiewise/core';

/** Less than this is raised to it, so that quotients of what has all but faded away stay finite. */
const FAINT = 1e-290;

/**
 * What each tie weighs, both directions together, by row; 0 is no tie.
 *
 * @throws RangeError if `weight` is none of those named.
 */
export function tieWeights(ties: Ties, weight: TieWeight, caller: string): Float64Array {
  const { warmthAB, warmthBA, depth, contactsAB, contactsBA, contactsMutual } = ties.columns;
  const weights = new Float64Array(ties.size);
  for (let row = 0; row < weights.length; row++) {
    if (weight === 'warmth') weights[row] = warmthAB[row] + warmthBA[row];
    else if (weight === 'depth') weights[row] = depth[row];
    else if (weight === 'contacts') weights[row] = contactsAB[row] + contactsBA[row] + contactsMutual[row];
    else throw new RangeError(`${caller}: weight must be warmth, depth or contacts, got ${String(weight)}`);
    if (weights[row] > 0 && weights[row] < FAINT) weights[row] = FAINT;
  }
  return weights;
}
