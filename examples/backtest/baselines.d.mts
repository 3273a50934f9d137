import type { Ties } from '@tiewise/core';

export function baselines(ties: Ties): Record<string, Float64Array>;
