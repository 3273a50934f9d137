import type { Dealt } from './day-sorter.js';
import type { FadeTables } from './fade-tables.js';
import {
  A,
  B,
  CONTACTS_AB,
  CONTACTS_MUTUAL,
  DAYS,
  DAYS_AB,
  DEPTH,
  FIRST,
  FIRST_DAY,
  FLOATS,
  GAP_LOGS,
  GAP_SQUARES,
  INTS,
  LAST,
  LAST_DAY,
  LAST_DAY_AB,
  LONGEST_GAP,
  NEVER,
  pairHash,
  SINCE,
  type TiePartition,
  WARMTH_AB,
  WARMTH_BA,
} from './tie-partition.js';
import { MS_PER_DAY } from './time.js';

/**
 * Folds dealt rows of one partition into the states of their ties: the definition of warmth, depth,
 * days in touch and rhythm. Rows of a tie must come in order of days.
 *
 * @returns false as soon as a row does not.
 */
export function foldRows(
  partition: TiePartition,
  { keys, values, order }: Dealt,
  first: number,
  end: number,
  { warmth, base, gaps, rate, short }: FadeTables,
): boolean {
  let { ints, floats, slots } = partition;
  for (let i = first; i < end; i++) {
    const row = order ? order[i] : i;
    const low = keys[6 * row + 4];
    const high = keys[6 * row + 5];
    const a = low & 0x7fffffff;
    const b = high & 0x7fffffff;
    let slot = pairHash(a, b) & (slots.length - 1);
    let tie = slots[slot] - 1;
    while (tie >= 0 && (ints[tie * INTS + A] !== a || ints[tie * INTS + B] !== b)) {
      slot = (slot + 1) & (slots.length - 1);
      tie = slots[slot] - 1;
    }
    if (tie < 0) {
      tie = partition.add(a, b, slot);
      ({ ints, floats, slots } = partition);
    }
    const int = tie * INTS;
    const float = tie * FLOATS;
    const at = values[3 * row];
    const weight = values[3 * row + 1];
    if (at < floats[float + SINCE]) floats[float + SINCE] = at;
    if (weight < 0) continue;

    const day = Math.floor(at / MS_PER_DAY);
    const x = rate * (at - day * MS_PER_DAY);
    const within = short ? 1 + x * (1 + (x / 2) * (1 + (x / 3) * (1 + x / 4))) : Math.exp(x);
    const faded = weight * warmth[day - base] * within;
    if (low < 0) {
      floats[float + WARMTH_AB] += faded / 2;
      floats[float + WARMTH_BA] += faded / 2;
      ints[int + CONTACTS_MUTUAL]++;
    } else {
      // A branch on the direction would be guessed wrong every other time.
      const side = high >>> 31;
      floats[float + WARMTH_AB + side] += faded;
      ints[int + CONTACTS_AB + side]++;
      ints[int + DAYS_AB + side] += day === ints[int + LAST_DAY_AB + side] ? 0 : 1;
      ints[int + LAST_DAY_AB + side] = day;
    }
    if (at < floats[float + FIRST]) floats[float + FIRST] = at;
    if (at > floats[float + LAST]) floats[float + LAST] = at;

    const lastDay = ints[int + LAST_DAY];
    if (day === lastDay) continue;
    if (day < lastDay) return false;
    ints[int + LAST_DAY] = day;
    ints[int + DAYS]++;
    if (lastDay === NEVER) {
      ints[int + FIRST_DAY] = day;
      floats[float + DEPTH] = 1;
      continue;
    }
    const gap = day - lastDay;
    floats[float + DEPTH] = floats[float + DEPTH] * gaps[4 * gap] + gaps[4 * gap + 1];
    floats[float + GAP_SQUARES] += gap * gap;
    floats[float + GAP_LOGS] += gaps[4 * gap + 2];
    if (gap > ints[int + LONGEST_GAP]) ints[int + LONGEST_GAP] = gap;
  }
  return true;
}
