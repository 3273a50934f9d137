/**
 * Arithmetic of judging scores by what came of it. A score is one number per tie, higher for sooner
 * back; `came` is 1 for each tie that came back and 0 for each that did not.
 */

/** An estimate with its 95 % interval. */
function between(value, error) {
  return { value, low: value - 1.96 * error, high: value + 1.96 * error };
}

/** The order of the scores from low to high, `NaN` first: an unknown tie is put last in every ranking. */
export function ascending(score) {
  const known = score.map((x) => (Number.isNaN(x) ? Number.NEGATIVE_INFINITY : x));
  const order = Uint32Array.from(score, (_, i) => i).sort((x, y) =>
    known[x] < known[y] ? -1 : known[x] > known[y] ? 1 : x - y,
  );
  return { order, known };
}

/**
 * Per tie, the share of the other group that it ranks on the right side of, equal scores counting
 * half: its mean over either group is the area under the curve (DeLong, DeLong & Clarke-Pearson 1988).
 */
export function placements(score, came) {
  const { order, known } = ascending(score);
  const back = came.reduce((sum, x) => sum + x, 0);
  const gone = came.length - back;
  const placed = new Float64Array(came.length);
  let [backBelow, goneBelow] = [0, 0];
  for (let i = 0; i < order.length; ) {
    let [j, backHere] = [i, 0];
    for (; j < order.length && known[order[j]] === known[order[i]]; j++) backHere += came[order[j]];
    const goneHere = j - i - backHere;
    for (; i < j; i++) {
      const tie = order[i];
      placed[tie] = came[tie] ? (goneBelow + goneHere / 2) / gone : (back - backBelow - backHere / 2) / back;
    }
    backBelow += backHere;
    goneBelow += goneHere;
  }
  return placed;
}

/** The chance that a tie that came back scores higher than one that did not, with DeLong's interval. */
export function auc(score, came) {
  return ofPlacements(placements(score, came), came);
}

/** How much higher the area under the curve of one score is than that of another on the same ties. */
export function aucDifference(score, other, came) {
  const base = placements(other, came);
  return ofPlacements(
    placements(score, came).map((x, i) => x - base[i]),
    came,
  );
}

function ofPlacements(placed, came) {
  const groups = [1, 0].map((group) => moments(placed.filter((_, i) => came[i] === group)));
  const variance = groups.reduce((sum, { variance, size }) => sum + variance / size, 0);
  return between(groups[0].mean, Math.sqrt(variance));
}

function moments(values) {
  const size = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / size;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, size - 1);
  return { mean, variance, size };
}

/**
 * Average precision: going down the ranking, the mean over the ties that came back of the share of
 * those so far that did. Ties of equal score come in together. The share that came back at all is
 * what a random ranking reaches. `many` says how often each tie counts, by default once.
 */
export function averagePrecision({ order, known }, came, many) {
  let [seen, back, area] = [0, 0, 0];
  for (let i = order.length - 1; i >= 0; ) {
    const here = known[order[i]];
    let backHere = 0;
    for (; i >= 0 && known[order[i]] === here; i--) {
      const times = many ? many[order[i]] : 1;
      seen += times;
      backHere += times * came[order[i]];
    }
    back += backHere;
    if (backHere > 0) area += (backHere * back) / seen;
  }
  return back === 0 ? Number.NaN : area / back;
}

/** How often each of `size` ties is drawn in a sample of as many with replacement, `samples` times over. */
export function resamples(size, samples, random) {
  return Array.from({ length: samples }, () => {
    const many = new Uint16Array(size);
    for (let i = 0; i < size; i++) many[Math.floor(random() * size)]++;
    return many;
  });
}

/** The middle 95 in 100 of what a statistic is in the samples, around its value. */
export function bootstrap(statistic, samples) {
  const values = samples
    .map(statistic)
    .filter((x) => !Number.isNaN(x))
    .sort((x, y) => x - y);
  const at = (share) => values[Math.round(share * (values.length - 1))];
  return { value: statistic(undefined), low: at(0.025), high: at(0.975) };
}

/** Mean squared error of chances: 0 is perfect, 0.25 is what always saying one half gets. */
export function brier(chance, came, many) {
  let [total, weight] = [0, 0];
  for (let i = 0; i < came.length; i++) {
    const times = many ? many[i] : 1;
    total += times * (chance[i] - came[i]) ** 2;
    weight += times;
  }
  return total / weight;
}

/**
 * Expected beside observed in `bins` groups of equal size, by rising expectation. Equal expectations are
 * never parted, so groups may be fewer.
 */
export function calibration(expected, observed, bins = 10) {
  const { order } = ascending(expected);
  const groups = [];
  for (let i = 0, bin = 1; bin <= bins && i < order.length; bin++) {
    let end = Math.max(i + 1, Math.round((bin * order.length) / bins));
    while (end < order.length && expected[order[end]] === expected[order[end - 1]]) end++;
    const ties = Array.from(order.subarray(i, end));
    const group = meanBeside(
      ties.map((tie) => expected[tie]),
      ties.map((tie) => observed[tie]),
    );
    groups.push(group);
    i = end;
  }
  return groups;
}

/** Means of what was expected and what was observed, the latter with its interval. */
export function meanBeside(expected, observed) {
  const { mean, variance, size } = moments(observed);
  return {
    size,
    expected: moments(expected).mean,
    observed: between(mean, Math.sqrt(variance / size)),
  };
}

/** A share with Wilson's 95 % interval, which is never outside of 0 to 1. */
export function share(count, of) {
  const z2 = 1.96 ** 2;
  const middle = (count + z2 / 2) / (of + z2);
  const half = (1.96 * Math.sqrt((count * (of - count)) / of + z2 / 4)) / (of + z2);
  return { value: count / of, low: middle - half, high: middle + half };
}
