import {
  compareIds,
  type LongWork,
  type PersonScores,
  scorePeople,
  type Tie,
  type Ties,
} from '@tiewise/core';
import { circlesSentence } from './circles-sentence.js';
import { interactionsOfRows } from './evidence-of-rows.js';
import type { Explanation } from './explanation.js';
import { Jenks } from './jenks.js';
import { numberOf, observed, type SeenOptions } from './observed.js';

/** One number of a person's circles: ties in the innermost, how many there are, or how well they fit. */
export type CirclesMeasure = 'innermost' | 'layers' | 'fit';

export interface CirclesOptions extends LongWork, SeenOptions {
  /**
   * What is scored.
   *
   * @defaultValue "innermost"
   */
  measure?: CirclesMeasure | undefined;
  /**
   * What makes a tie close: trust gained over time, or recent contact.
   *
   * @defaultValue "depth"
   */
  by?: 'depth' | 'warmth' | undefined;
  /**
   * Layers to divide into; at least 1.
   *
   * @defaultValue as few as explain nine tenths of the variance, 8 at most
   */
  layers?: number | undefined;
  /**
   * Ties with a known depth (or warmth) below which a person's circles are unknown; at least 2.
   *
   * @defaultValue 10
   */
  minTies?: number | undefined;
}

/** One layer of a person's ties. */
export interface Circle {
  /** Seen from the person, closest first; equally close ones by id. */
  ties: readonly Tie[];
  /** Ties in it, and in it and all further in. */
  size: number;
  cumulative: number;
  /** The lowest and the highest depth (or warmth) in it. */
  from: number;
  to: number;
}

/** How a person's ties fall into layers. */
export interface Circles {
  /** The innermost first; none where unknown. */
  layers: readonly Circle[];
  /** Share of the variance of the logarithms that layers explain; undefined where there is none. */
  fit: number | undefined;
  /** What as many layers would explain of ties spread evenly: layers say something where `fit` is well above it. */
  evenFit: number | undefined;
  /** Ties in layers, and ties left out since their depth (or warmth) is unknown or 0. */
  known: number;
  leftOut: number;
}

/**
 * How a person's ties fall into layers of closeness, as a description: no number of layers and no size is a
 * target, and any set of ties can be cut into layers.
 *
 * Natural breaks (exact one-dimensional k-means) of the natural logarithm of depth, or of warmth. By default
 * into as few layers as explain nine tenths of the variance. The score is the number of ties in the innermost
 * layer, from 1; or the number of layers, from 1; or the share of variance explained, 0 (one layer) to 1
 * (all ties of a layer alike).
 *
 * Ties of unknown depth are in no layer and counted apart, and so are those of depth or warmth 0, which has no
 * logarithm. People with fewer than ten ties left (`minTies`) are unknown, and so are those whose ties the log
 * does not see (`seen`).
 *
 * Sources: MacCarron, Kaski & Dunbar (2016), Social Networks 47:151, of call frequencies; Jenks (1977).
 *
 * @throws RangeError if `layers` is below 1 or `minTies` below 2; TypeError if `measure` or `by` is none.
 *
 * @example
 * // Ana wrote six friends weekly for years, and twenty people once.
 * circles(ties).get('ana'); // 6
 */
export function circles(ties: Ties, options: CirclesOptions = {}): PersonScores {
  const { measure, minTies, sees, closeness, layers } = read(ties, options);
  const jenks = new Jenks();
  const values = new Float64Array(longestRow(ties));
  return scorePeople(
    ties,
    (person) => {
      const known = sees(person) ? gather(ties, person, closeness, values) : 0;
      if (known < minTies) return undefined;
      values.subarray(0, known).sort();
      jenks.divide(values, known, { layers });
      if (measure === 'layers') return jenks.layers;
      return measure === 'fit' ? jenks.fit : known - jenks.start[jenks.layers - 1];
    },
    options,
  );
}

/**
 * The layers of one person's ties.
 *
 * @throws TiewiseError `unknown-person` if the network does not know them.
 */
circles.of = circlesOf;

/** What a person's circles are; the evidence is that of the innermost. */
circles.explain = explainCircles;

function circlesOf(ties: Ties, person: string, options: CirclesOptions = {}): Circles {
  const { minTies, sees, closeness, layers } = read(ties, options);
  const number = numberOf(ties, person, 'circles.of');
  const rows = Array.from(ties.rowsOf(number));
  const inside = rows.filter((row) => !Number.isNaN(closeness[row]));
  const counts = { known: inside.length, leftOut: rows.length - inside.length };
  if (!sees(number) || inside.length < minTies) {
    return { layers: [], fit: undefined, evenFit: undefined, ...counts };
  }
  inside.sort((x, y) => closeness[x] - closeness[y] || compareIds(ties.at(y, person), ties.at(x, person)));
  const jenks = new Jenks();
  jenks.divide(
    inside.map((row) => closeness[row]),
    inside.length,
    { layers },
  );
  return {
    layers: layersOf(ties, person, inside, closeness, jenks),
    fit: Number.isNaN(jenks.fit) ? undefined : jenks.fit,
    evenFit: 1 - 1 / jenks.layers ** 2,
    ...counts,
  };
}

function layersOf(
  ties: Ties,
  person: string,
  rows: readonly number[],
  closeness: Float64Array,
  jenks: Jenks,
): Circle[] {
  return Array.from({ length: jenks.layers }, (_, i) => {
    const layer = jenks.layers - 1 - i;
    const own = rows.slice(jenks.start[layer], jenks.start[layer + 1]);
    return {
      ties: own.toReversed().map((row) => ties.at(row, person)),
      size: own.length,
      cumulative: rows.length - jenks.start[layer],
      from: Math.exp(closeness[own[0]]),
      to: Math.exp(closeness[own[own.length - 1]]),
    };
  });
}

function explainCircles(ties: Ties, person: string, options: CirclesOptions = {}): Explanation<Circles> {
  const parts = circlesOf(ties, person, options);
  const [innermost] = parts.layers;
  const values = { innermost: innermost?.size, layers: parts.layers.length, fit: parts.fit };
  return {
    value: innermost === undefined ? undefined : values[options.measure ?? 'innermost'],
    parts,
    evidence:
      innermost === undefined
        ? []
        : interactionsOfRows(
            ties,
            innermost.ties.map(({ row }) => row),
          ),
    sentence: circlesSentence(ties, person, parts, options.by ?? 'depth'),
  };
}

function read(ties: Ties, options: CirclesOptions) {
  const { measure = 'innermost', by = 'depth', layers, minTies = 10, seen } = options;
  if (!['innermost', 'layers', 'fit'].includes(measure) || !['depth', 'warmth'].includes(by)) {
    throw new TypeError(`circles: innermost, layers or fit by depth or warmth, got ${measure} by ${by}`);
  }
  if (layers !== undefined && !(Number.isInteger(layers) && layers >= 1)) {
    throw new RangeError(`circles: layers must be a whole number of at least 1, got ${layers}`);
  }
  if (!(minTies >= 2)) throw new RangeError(`circles: minTies must be at least 2, got ${minTies}`);
  return { measure, minTies, layers, sees: observed(ties, seen).person, closeness: closenessOf(ties, by) };
}

/** The natural logarithm of each tie's depth or warmth; `NaN` where it is unknown or 0. */
function closenessOf({ columns, size }: Ties, by: 'depth' | 'warmth'): Float64Array {
  const { days, depth, warmthAB, warmthBA } = columns;
  const closeness = new Float64Array(size).fill(Number.NaN);
  for (let row = 0; row < size; row++) {
    const value = by === 'warmth' ? warmthAB[row] + warmthBA[row] : days[row] > 0 ? depth[row] : 0;
    if (value > 0) closeness[row] = Math.log(value);
  }
  return closeness;
}

function gather(ties: Ties, person: number, closeness: Float64Array, values: Float64Array): number {
  const rows = ties.rowsOf(person);
  let known = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = closeness[rows[i]];
    if (!Number.isNaN(value)) values[known++] = value;
  }
  return known;
}

function longestRow(ties: Ties): number {
  let longest = 0;
  for (let person = 0; person < ties.people; person++)
    longest = Math.max(longest, ties.rowsOf(person).length);
  return longest;
}
