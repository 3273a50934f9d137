import type { Ties } from '@tiewise/core';
import { pooledShape } from './regularity.js';
import { SpellGaps } from './spell-gaps.js';

/** Fewer ties than this say nothing of all: as for `fitCadence`. */
const ENOUGH_TIES = 30;

const known = new WeakMap<Ties, Map<number, number | undefined>>();

/**
 * How regular the gaps of all ties with two or more are taken together, from the last two gaps of each
 * between spells with these days of pause (see `pooledShape`); undefined below 30 such ties. Worked out when
 * first asked for, then kept for as long as the ties are.
 */
export function pooledRegularity(ties: Ties, pause: number): number | undefined {
  const byPause = known.get(ties) ?? new Map<number, number | undefined>();
  known.set(ties, byPause);
  if (!byPause.has(pause)) byPause.set(pause, pooled(new SpellGaps(ties, pause), ties));
  return byPause.get(pause);
}

function pooled(spells: SpellGaps, { columns, size }: Ties): number | undefined {
  const shares = new Float64Array(size);
  let used = 0;
  for (let tie = 0; tie < size; tie++) {
    if (columns.days[tie] < 3) continue;
    spells.each(tie);
    const { count, gaps } = spells;
    if (count >= 2) shares[used++] = gaps[count - 2] / (gaps[count - 2] + gaps[count - 1]);
  }
  return used < ENOUGH_TIES ? undefined : pooledShape(shares, used);
}
