/** Interactions no tie is made of, and why. */
export interface LeftOut {
  /** Interactions of more people than `maxGroup`. */
  largeGroups: number;
  /** Interactions of a person with nobody else. */
  alone: number;
}
