export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface Ranking {
  order: Uint32Array;
  known: Float64Array;
}

export interface Beside {
  size: number;
  expected: number;
  observed: Estimate;
}

export function ascending(score: Float64Array): Ranking;
export function placements(score: Float64Array, came: Float64Array): Float64Array;
export function auc(score: Float64Array, came: Float64Array): Estimate;
export function aucDifference(score: Float64Array, other: Float64Array, came: Float64Array): Estimate;
export function averagePrecision(ranking: Ranking, came: Float64Array, many?: Uint16Array): number;
export function resamples(size: number, samples: number, random: () => number): Uint16Array[];
export function bootstrap(statistic: (many?: Uint16Array) => number, samples: Uint16Array[]): Estimate;
export function brier(chance: Float64Array, came: Float64Array, many?: Uint16Array): number;
export function calibration(expected: Float64Array, observed: Float64Array, bins?: number): Beside[];
export function share(count: number, of: number): Estimate;
