import {
  type Duration,
  durationMs,
  type LongWork,
  MS_PER_DAY,
  scoreTies,
  type TieScores,
  type Ties,
} from '@tiewise/core';
import { burstiness, finiteBurstiness, gapMemory } from './burstiness.js';
import { type Explanation, tieOf } from './explanation.js';
import { medianOf } from './median.js';
import { observed, type SeenOptions } from './observed.js';
import { twoOf } from './people-words.js';
import { pooledRegularity } from './pooled-regularity.js';
import { gammaShape } from './regularity.js';
import { rhythmSentence } from './rhythm-sentence.js';
import { SpellGaps } from './spell-gaps.js';

/** One number of a rhythm; see `Rhythm`. */
export type RhythmMeasure =
  | 'usualGap'
  | 'medianGap'
  | 'burstiness'
  | 'rawBurstiness'
  | 'regularity'
  | 'memory';

export interface RhythmOptions extends LongWork, SeenOptions {
  /**
   * What is scored.
   *
   * @defaultValue "burstiness"
   */
  measure?: RhythmMeasure | undefined;
  /**
   * Days in touch less than this after the one before belong to the same spell of contact, and rhythm is that
   * of spells. `"1d"` makes every day in touch one; `"30d"` makes one of a trip or a conference.
   *
   * @defaultValue "1d"
   */
  pause?: Duration | undefined;
  /**
   * Gaps below which burstiness, regularity and memory are unknown; at least 2.
   *
   * @defaultValue 5
   */
  minGaps?: number | undefined;
}

/** How a tie's contact is spread over time. Undefined is unknown. */
export interface Rhythm {
  /** Days in touch. */
  days: number;
  /** Spells of contact, and the gaps between the first days of each and the next. */
  spells: number;
  gaps: number;
  /** Mean, median and longest gap, in days. */
  usualGap: number | undefined;
  medianGap: number | undefined;
  longestGap: number | undefined;
  /** -1 even, 0 as chance would have it, towards 1 in bursts; made good for the number of gaps. */
  burstiness: number | undefined;
  /** The same before it is made good for their number. */
  rawBurstiness: number | undefined;
  /** Shape of the gamma distribution of the gaps: below 1 bursty, 1 random, above regular. */
  regularity: number | undefined;
  /** Whether regularity is that of this tie, or, where it has too few gaps, of all ties taken together. */
  regularityOf: 'tie' | 'all ties' | undefined;
  /** Above 0 if long gaps follow long ones, below if short ones do; -1 to 1. */
  memory: number | undefined;
}

/** Gaps from which a tie has a regularity of its own. */
const OWN_GAPS = 10;

/**
 * How evenly the contact of each tie is spread over time.
 *
 * By default the burstiness of the gaps between days in touch, made good for their number (Kim & Jo): -1 if
 * all are alike, 0 if they vary as chance would have it, towards 1 if contact comes in bursts. Other measures
 * are the mean and the median gap in days; burstiness as first defined (Goh & Barabási); regularity, which is
 * the shape of the gamma distribution the gaps were drawn from (Minka's formula from 10 gaps on, below that
 * what all ties show together, Wheat & Morrison); and memory, the correlation of each gap with the next.
 *
 * With a `pause` above a day it is the rhythm of spells of contact: a friend met for three days at the same
 * conference every year is bursty by days, and even with a pause of `"30d"`.
 *
 * Usual and median gap are unknown without a gap, everything else below five (`minGaps`); memory also where
 * gaps are too alike to correlate, and the regularity of all ties below 30 with two gaps. So is every measure
 * of a tie the log does not see (`seen`). The silence that still goes on is no gap yet.
 *
 * Sources: Goh & Barabási (2008), EPL 81:48002; Kim & Jo (2016), Phys. Rev. E 94:032311; Minka (2002);
 * Wheat & Morrison (1990), J. Marketing Res. 27:87.
 *
 * @throws RangeError if `pause` is shorter than a day or `minGaps` below 2; TypeError if `measure` is none.
 *
 * @example
 * // Ana and Bo met every Sunday for a year.
 * rhythm(ties).get('ana', 'bo'); // -1
 * rhythm(ties, { measure: 'usualGap' }).get('ana', 'bo'); // 7
 */
export function rhythm(ties: Ties, options: RhythmOptions = {}): TieScores {
  const { gaps, minGaps, measure, sees } = read(ties, options);
  const { fewest = minGaps, of: score, each = false } = MEASURES[measure];
  const { days } = ties.columns;
  return scoreTies(
    ties,
    (row) => {
      if (days[row] <= fewest || !sees(row)) return undefined;
      if (each) gaps.each(row);
      else gaps.sums(row);
      return gaps.count < fewest ? undefined : score(gaps, ties);
    },
    options,
  );
}

/**
 * Everything known of the rhythm of one tie.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie.
 */
rhythm.of = rhythmOf;

/** Why a rhythm is what it is. */
rhythm.explain = explainRhythm;

function rhythmOf(ties: Ties, a: string, b: string, options: RhythmOptions = {}): Rhythm {
  const { row, days } = tieOf(ties, a, b, 'rhythm.of');
  return rhythmAt(ties, row, days, options);
}

function explainRhythm(ties: Ties, a: string, b: string, options: RhythmOptions = {}): Explanation<Rhythm> {
  const tie = tieOf(ties, a, b, 'rhythm.explain');
  const parts = rhythmAt(ties, tie.row, tie.days, options);
  return {
    value: parts[options.measure ?? 'burstiness'],
    parts,
    evidence: ties.interactionsAt(tie.row),
    sentence: rhythmSentence(parts, twoOf(ties, tie.a, tie.b)),
  };
}

function rhythmAt(ties: Ties, row: number, days: number, options: RhythmOptions): Rhythm {
  const { gaps, minGaps, sees } = read(ties, options);
  gaps.each(row);
  const seen = sees(row);
  const [any, enough] = [seen && gaps.count > 0, seen && gaps.count >= minGaps];
  const part = (measure: RhythmMeasure, known: boolean) =>
    known ? MEASURES[measure].of(gaps, ties) : undefined;
  const regularity = part('regularity', enough);
  return {
    days,
    spells: days === 0 ? 0 : gaps.count + 1,
    gaps: gaps.count,
    usualGap: part('usualGap', any),
    medianGap: part('medianGap', any),
    longestGap: any ? gaps.longest : undefined,
    burstiness: part('burstiness', enough),
    rawBurstiness: part('rawBurstiness', enough),
    regularity,
    regularityOf: regularity === undefined ? undefined : gaps.count < OWN_GAPS ? 'all ties' : 'tie',
    memory: part('memory', enough),
  };
}

interface Measure {
  /** Gaps it needs; by default as many as the caller asks for. */
  fewest?: number;
  /** Whether it needs every gap, not their sums alone. */
  each?: boolean;
  of: (gaps: SpellGaps, ties: Ties) => number | undefined;
}

const MEASURES: Readonly<Record<RhythmMeasure, Measure>> = {
  usualGap: { fewest: 1, of: ({ sum, count }) => sum / count },
  medianGap: { fewest: 1, each: true, of: ({ gaps, count }) => medianOf(gaps.subarray(0, count)) },
  burstiness: { of: ({ count, sum, squares }) => finiteBurstiness(count, sum, squares) },
  rawBurstiness: { of: ({ count, sum, squares }) => burstiness(count, sum, squares) },
  regularity: {
    of: ({ count, sum, logs, pause }, ties) =>
      count < OWN_GAPS ? pooledRegularity(ties, pause) : gammaShape(count, sum, logs),
  },
  memory: { each: true, of: ({ gaps, count }) => gapMemory(gaps, count) },
};

function read(ties: Ties, options: RhythmOptions) {
  const { measure = 'burstiness', pause = '1d', minGaps = 5, seen } = options;
  if (!Object.hasOwn(MEASURES, measure)) {
    const names = Object.keys(MEASURES).join(', ');
    throw new TypeError(`rhythm: measure must be one of ${names}, got ${String(measure)}`);
  }
  if (!(minGaps >= 2)) throw new RangeError(`rhythm: minGaps must be at least 2, got ${minGaps}`);
  const days = durationMs(pause) / MS_PER_DAY;
  if (days < 1) throw new RangeError(`rhythm: pause must be at least a day, got ${pause}`);
  return { gaps: new SpellGaps(ties, days), minGaps, measure, sees: observed(ties, seen).tie };
}
