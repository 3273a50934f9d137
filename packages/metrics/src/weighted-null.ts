import type { LongWork, Ties } from '@tiewise/core';

/**
 * The weight expected to go both ways if people kept the totals they give and get but chose whom at
 * random: the directed weighted configuration model. Weights are geometric with `q_ij = x_i y_j`,
 * whose mean is `q / (1 - q)`; the smaller of two has mean `q_ij q_ji / (1 - q_ij q_ji)`.
 * `x` and `y` are found by fixed-point steps until every total is met to 1e-9 of the largest.
 *
 * Source: Squartini et al. (2013), Sci. Rep. 3:2729. Undefined if no solution was found.
 *
 * @throws The reason of the work's signal.
 */
export function expectedReciprocated(ties: Ties, work: LongWork = {}): number | undefined {
  const { people, columns } = ties;
  const [out, into] = [new Float64Array(people), new Float64Array(people)];
  for (let row = 0; row < ties.size; row++) {
    out[columns.a[row]] += columns.warmthAB[row];
    into[columns.b[row]] += columns.warmthAB[row];
    out[columns.b[row]] += columns.warmthBA[row];
    into[columns.a[row]] += columns.warmthBA[row];
  }
  const order = byStrength(out, into);
  const solution = solve(strengthsOf(order, out), strengthsOf(order, into), work);
  if (!solution) return undefined;

  const { x, y } = solution;
  let expected = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const q = x[i] * y[j] * x[j] * y[i];
      expected += (2 * q) / (1 - q);
    }
  }
  return expected;
}

/** Those who give or get anything, the strongest first: so the rounds go the same way however people are numbered. */
function byStrength(out: Float64Array, into: Float64Array): Uint32Array {
  const active = Uint32Array.from(out.keys()).filter((person) => out[person] + into[person] > 0);
  return active.sort((i, j) => out[j] - out[i] || into[j] - into[i]);
}

function strengthsOf(order: Uint32Array, strength: Float64Array): Float64Array {
  return Float64Array.from(order, (person) => strength[person]);
}

const MOST_ROUNDS = 20_000;

function solve(
  out: Float64Array,
  into: Float64Array,
  { signal }: LongWork,
): { x: Float64Array; y: Float64Array } | undefined {
  const total = out.reduce((sum, weight) => sum + weight, 0);
  const largest = Math.max(...out, ...into);
  const start = (strength: number) => strength / Math.sqrt(total + out.length * largest);
  const x = out.map(start);
  const y = into.map(start);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    signal?.throwIfAborted();
    const missed = Math.max(fit(x, y, out), fit(y, x, into));
    if (!Number.isFinite(missed)) return undefined;
    if (missed < 1e-9 * largest) return { x, y };
  }
  return undefined;
}

/** One round on each `x[i]` by Newton's method, kept where every `x[i] y[j]` is below 1. */
function fit(x: Float64Array, y: Float64Array, strength: Float64Array): number {
  let missed = 0;
  const [first, second] = twoLargest(y);
  for (let i = 0; i < x.length; i++) {
    if (strength[i] === 0) {
      x[i] = 0;
      continue;
    }
    let [sum, slope] = [0, 0];
    for (let j = 0; j < y.length; j++) {
      if (j === i) continue;
      const rest = 1 - x[i] * y[j];
      sum += (x[i] * y[j]) / rest;
      slope += y[j] / (rest * rest);
    }
    const most = 1 / (first.at === i ? second.value : first.value);
    const next = x[i] + (strength[i] - sum) / slope;
    missed = Math.max(missed, Math.abs(strength[i] - sum));
    x[i] = next >= most ? (x[i] + most) / 2 : next <= 0 ? x[i] / 2 : next;
  }
  return missed;
}

function twoLargest(values: Float64Array) {
  let [first, second] = [
    { at: -1, value: 0 },
    { at: -1, value: 0 },
  ];
  for (let at = 0; at < values.length; at++) {
    if (values[at] > first.value) [first, second] = [{ at, value: values[at] }, first];
    else if (values[at] > second.value) second = { at, value: values[at] };
  }
  return [first, second] as const;
}
