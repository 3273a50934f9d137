import type { InteractionLog } from '@tiewise/core';
import type { mergeImports } from '@tiewise/importers/identity';
import type { PairFigures } from './measure.mjs';

export function runIdentity(
  library: { mergeImports: typeof mergeImports; InteractionLog: typeof InteractionLog },
  options?: { people?: number; seed?: number; sharing?: 'shared' | 'linkedin' },
): {
  records: number;
  humans: number;
  sharedNames: number;
  merged: PairFigures;
  suggestions: { rank: number; precision: number; recall: number; score: number }[];
  cpuSeconds: number;
  notes: readonly string[];
};
