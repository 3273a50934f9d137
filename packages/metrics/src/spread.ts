import type { Ties } from '@tiewise/core';
import type { Groups } from './diversity-groups.js';
import { degrees } from './oriented-ties.js';

/** How the weight of everyone's ties is spread. */
export interface Spread {
  /** By person: `- sum of p ln p`; `NaN` where there is nothing to spread. */
  readonly entropy: Float64Array;
  /** Over how many shares a person's could be spread; 0 where that cannot be told. */
  most(person: number): number;
  /** A person's shares, by the name of what they go to, and how much of all weight they cover. */
  sharesOf(person: number): { shares: Map<string, number>; covered: number };
}

/** One share for each tie. */
export function spreadOverTies(ties: Ties, weights: Float64Array): Spread {
  const { a, b } = ties.columns;
  const all = strengths(ties, weights);
  const degree = degrees(ties, weights);
  const entropy = new Float64Array(ties.people);
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    entropy[a[row]] += surprise(weights[row] / all[a[row]]);
    entropy[b[row]] += surprise(weights[row] / all[b[row]]);
  }
  for (let person = 0; person < entropy.length; person++) {
    if (degree[person] === 0) entropy[person] = Number.NaN;
  }
  const sharesOf = (person: number) => {
    const shares = new Map<string, number>();
    for (const row of ties.rowsOf(person)) {
      const other = a[row] === person ? b[row] : a[row];
      if (weights[row] > 0) shares.set(ties.person(other).id, weights[row] / all[person]);
    }
    return { shares, covered: 1 };
  };
  return { entropy, most: (person) => degree[person], sharesOf };
}

/** One share for each group that people one is tied to are in. */
export function spreadOverGroups(ties: Ties, weights: Float64Array, groups: Groups): Spread {
  const all = strengths(ties, weights);
  const many = groups.many > 1 ? groups.many : 0;
  const into = new Float64Array(groups.many);
  const met = new Uint32Array(groups.many);
  const entropy = new Float64Array(ties.people).fill(Number.NaN);
  for (let person = 0; person < ties.people; person++) {
    const { size, total } = gather(ties, { weights, groups, into, met }, person);
    if (total > 0) entropy[person] = 0;
    for (let each = 0; each < size; each++) {
      entropy[person] += surprise(into[met[each]] / total);
      into[met[each]] = 0;
    }
  }
  const sharesOf = (person: number) => {
    const { size, total } = gather(ties, { weights, groups, into, met }, person);
    const found = Array.from(
      met.subarray(0, size),
      (group) => [groups.nameOf(group), into[group] / total] as const,
    );
    into.fill(0);
    return { shares: new Map(found), covered: all[person] > 0 ? total / all[person] : 0 };
  };
  return { entropy, most: () => many, sharesOf };
}

interface Gathering {
  weights: Float64Array;
  groups: Groups;
  /** By group; 0 before and, once what was gathered is read, after. */
  into: Float64Array;
  /** The groups that anything went into. */
  met: Uint32Array;
}

/** Adds up what a person has with each group; who is in several counts in each in part. */
function gather(ties: Ties, { weights, groups, into, met }: Gathering, person: number) {
  const { a, b } = ties.columns;
  const { offset, group } = groups;
  const rows = ties.rowsOf(person);
  let [size, total] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const other = a[row] === person ? b[row] : a[row];
    const [first, end] = [offset[other], offset[other + 1]];
    if (weights[row] === 0 || first === end) continue;
    total += weights[row];
    for (let place = first; place < end; place++) {
      if (into[group[place]] === 0) met[size++] = group[place];
      into[group[place]] += weights[row] / (end - first);
    }
  }
  return { size, total };
}

function strengths({ columns: { a, b }, people }: Ties, weights: Float64Array): Float64Array {
  const all = new Float64Array(people);
  for (let row = 0; row < weights.length; row++) {
    all[a[row]] += weights[row];
    all[b[row]] += weights[row];
  }
  return all;
}

function surprise(share: number): number {
  return share > 0 ? -share * Math.log(share) : 0;
}
