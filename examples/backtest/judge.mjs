import { seededRandom } from '@tiewise/metrics';
import {
  ascending,
  auc,
  aucDifference,
  averagePrecision,
  bootstrap,
  brier,
  calibration,
  resamples,
} from './evaluation.mjs';

/** Samples drawn for the intervals of average precision and Brier scores. */
const SAMPLES = 200;

/**
 * How well each score tells which of these ties came back: area under the curve, average precision,
 * and the difference in area to the best of the scores named in `against`.
 */
export function judge(scores, came, against) {
  const names = Object.keys(scores);
  const areas = new Map(names.map((name) => [name, auc(scores[name], came)]));
  const samples = resamples(came.length, SAMPLES, seededRandom(1));
  const known = against.filter((name) => areas.has(name));
  const best = known.reduce((x, y) => (areas.get(y).value > areas.get(x).value ? y : x));
  const rows = names.map((name) => {
    const ranking = ascending(scores[name]);
    return {
      name,
      auc: areas.get(name),
      gain: name === best ? undefined : aucDifference(scores[name], scores[best], came),
      precision: bootstrap((many) => averagePrecision(ranking, came, many), samples),
    };
  });
  return {
    best,
    rows,
    baselines: new Set(known),
    ties: came.length,
    came: came.reduce((sum, x) => sum + x, 0),
  };
}

/** How far chances that ties come back can be taken at their word; those unknown of some ties are left out. */
export function judgeChances(chances, came) {
  const samples = resamples(came.length, SAMPLES, seededRandom(1));
  const base = came.reduce((sum, x) => sum + x, 0) / came.length;
  const always = came.map(() => base);
  const known = Object.entries(chances).filter(([, chance]) => !chance.some(Number.isNaN));
  return [['the share that came back', always], ...known].map(([name, chance]) => ({
    name,
    brier: bootstrap((many) => brier(chance, came, many), samples),
    bins: calibration(chance, came, 5),
  }));
}

/** The rows of columns at these places. */
export function rowsOf(columns, rows) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Float64Array.from(rows, (row) => column[row])]),
  );
}
