import { readColumns } from '../columns.mjs';
import {
  AS_OF,
  KINDS,
  LONG_RATE,
  MS_PER_DAY,
  SPACING_RATE,
  TIE_COLUMNS,
  WARMTH_RATE,
} from '../definition.mjs';

/** What one writes by hand: an object per tie in a Map keyed by text, folded in one pass over rows in order of time. */
export async function prepare({ folder }) {
  const log = readColumns(folder);
  return { compute: () => tiesOf(log), columnsOf };
}

function tiesOf({ at, from, to, kind, weight }) {
  const ties = new Map();
  for (let row = 0; row < at.length && at[row] <= AS_OF; row++) {
    const a = Math.min(from[row], to[row]);
    const b = Math.max(from[row], to[row]);
    const key = `${a}|${b}`;
    let tie = ties.get(key);
    if (!tie) {
      tie = newTie(a, b, at[row]);
      ties.set(key, tie);
    }
    addTo(tie, at[row], KINDS[kind[row]], weight[row], from[row] === a);
  }
  const today = Math.floor(AS_OF / MS_PER_DAY);
  for (const tie of ties.values()) tie.depth *= Math.exp(-LONG_RATE * (today - tie.day));
  return ties;
}

function newTie(a, b, first) {
  return {
    a,
    b,
    contactsAB: 0,
    contactsBA: 0,
    contactsMutual: 0,
    days: 0,
    daysAB: 0,
    daysBA: 0,
    first,
    last: first,
    warmthAB: 0,
    warmthBA: 0,
    depth: 0,
    gapSquares: 0,
    gapLogs: 0,
    longestGap: 0,
    day: -1,
    dayAB: -1,
    dayBA: -1,
  };
}

function addTo(tie, at, kind, weight, forth) {
  const day = Math.floor(at / MS_PER_DAY);
  const warmth = weight * kind.weight * Math.exp((WARMTH_RATE * (at - AS_OF)) / MS_PER_DAY);
  if (kind.mutual) {
    tie.contactsMutual++;
    tie.warmthAB += warmth / 2;
    tie.warmthBA += warmth / 2;
  } else if (forth) {
    tie.contactsAB++;
    tie.warmthAB += warmth;
    if (day !== tie.dayAB) tie.daysAB++;
    tie.dayAB = day;
  } else {
    tie.contactsBA++;
    tie.warmthBA += warmth;
    if (day !== tie.dayBA) tie.daysBA++;
    tie.dayBA = day;
  }
  tie.last = at;
  if (day !== tie.day) addDayTo(tie, day);
}

function addDayTo(tie, day) {
  if (tie.days++ === 0) tie.depth = 1;
  else {
    const gap = day - tie.day;
    tie.depth = tie.depth * Math.exp(-LONG_RATE * gap) - Math.expm1(-SPACING_RATE * gap);
    tie.gapSquares += gap * gap;
    tie.gapLogs += Math.log(gap);
    tie.longestGap = Math.max(tie.longestGap, gap);
  }
  tie.day = day;
}

function columnsOf(ties) {
  const all = [...ties.values()];
  return Object.fromEntries(TIE_COLUMNS.map((name) => [name, Float64Array.from(all, (tie) => tie[name])]));
}
