/** How the chances a cadence gives to long gaps are put right by the gaps that came. */
export interface GapCalibration {
  /** Added to the natural logarithm of the odds of a longer gap; 0 changes nothing. */
  shift: number;
  /** Multiplies it before: below 1 where long gaps are more common than the cadence takes them to be. */
  stretch: number;
  /** Ties whose last gap it was learned from; 0 where there were too few, and the cadence stands. */
  ties: number;
}

/** The chance of a longer gap that a cadence gives, put right. */
export function calibratedTail(tail: number, { shift, stretch }: GapCalibration): number {
  return 1 / (1 + Math.exp(-shift) * ((1 - tail) / tail) ** stretch);
}
