export interface PairFigures {
  joined: number;
  right: number;
  all: number;
  connected: number;
  precision: number;
  recall: number;
  recallOfConnected: number;
}
export function measurePairs(
  truth: readonly number[],
  found: readonly string[],
  keys: readonly (readonly string[])[],
): PairFigures;
