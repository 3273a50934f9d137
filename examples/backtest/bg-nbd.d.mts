import type { Ties } from '@tiewise/core';

export function bgNbd(ties: Ties): Record<string, Float64Array>;
