import { inSlices, type LongWork, type Ties } from '@tiewise/core';
import { type OrientedTies, orientedTies } from './oriented-ties.js';

/**
 * A network compiled for what its triangles say of the people in them. `z` is what an edge weighs; by rank,
 * `inverse` is 1 over all a person's weight, `inverseMost` 1 over the weightiest of their ties.
 */
export interface HolesGraph extends OrientedTies {
  readonly z: Float64Array;
  readonly inverse: Float64Array;
  readonly inverseMost: Float64Array;
  /** One more than the edge that leads to a rank; at or below a person's first edge it is an earlier person's. */
  readonly mark: Uint32Array;
}

export function holesGraph(ties: Ties, weights: Float64Array): HolesGraph {
  const oriented = orientedTies(ties, weights);
  const { offset, target, row } = oriented;
  const z = new Float64Array(target.length);
  const inverse = new Float64Array(ties.people);
  const inverseMost = new Float64Array(ties.people);
  for (let from = 0; from < ties.people; from++) {
    for (let edge = offset[from]; edge < offset[from + 1]; edge++) {
      const weight = weights[row[edge]];
      const to = target[edge];
      z[edge] = weight;
      inverse[from] += weight;
      inverse[to] += weight;
      if (weight > inverseMost[from]) inverseMost[from] = weight;
      if (weight > inverseMost[to]) inverseMost[to] = weight;
    }
  }
  for (let rank = 0; rank < inverse.length; rank++) {
    inverse[rank] = inverse[rank] > 0 ? 1 / inverse[rank] : 0;
    inverseMost[rank] = inverseMost[rank] > 0 ? 1 / inverseMost[rank] : 0;
  }
  return { ...oriented, z, inverse, inverseMost, mark: new Uint32Array(ties.people) };
}

/**
 * `z_ij + sum over q of z_iq z_qj / s_q` of each edge: over `s_i` and squared it is the local constraint of
 * `j` on `i`, over `s_j` that of `i` on `j`.
 */
export function investments(graph: HolesGraph, work: LongWork): Float64Array {
  const { z, inverse } = graph;
  const sums = z.slice();
  inSlices({ phase: 'triangles', total: inverse.length, slice: 4096 }, work, (first, end) => {
    for (let rank = first; rank < end; rank++) investAt(rank, graph, sums);
  });
  return sums;
}

function investAt(u: number, { offset, target, z, inverse, mark }: HolesGraph, sums: Float64Array): void {
  const [begin, end] = [offset[u], offset[u + 1]];
  for (let edge = begin; edge < end; edge++) mark[target[edge]] = edge + 1;
  for (let edge = begin; edge < end; edge++) {
    const v = target[edge];
    const [throughU, throughV] = [z[edge] * inverse[u], z[edge] * inverse[v]];
    let sum = 0;
    const last = offset[v + 1];
    for (let onward = offset[v]; onward < last; onward++) {
      const w = target[onward];
      const marked = mark[w];
      if (marked <= begin) continue;
      sum += z[marked - 1] * (z[onward] * inverse[w]);
      sums[marked - 1] += throughV * z[onward];
      sums[onward] += throughU * z[marked - 1];
    }
    sums[edge] += sum;
  }
}

/** By rank: `sum over j and q of p_iq m_jq`, what of a person's circle is said twice. */
export function redundancies(graph: HolesGraph, work: LongWork): Float64Array {
  const { inverse } = graph;
  const sums = new Float64Array(inverse.length);
  inSlices({ phase: 'triangles', total: inverse.length, slice: 4096 }, work, (first, end) => {
    for (let rank = first; rank < end; rank++) repeatAt(rank, graph, sums);
  });
  return sums;
}

function repeatAt(u: number, graph: HolesGraph, sums: Float64Array): void {
  const { offset, target, z, inverse, inverseMost, mark } = graph;
  const [begin, end] = [offset[u], offset[u + 1]];
  for (let edge = begin; edge < end; edge++) mark[target[edge]] = edge + 1;
  let ofU = 0;
  for (let edge = begin; edge < end; edge++) {
    const v = target[edge];
    const [pUV, pVU] = [z[edge] * inverse[u], z[edge] * inverse[v]];
    const [mUV, mVU] = [z[edge] * inverseMost[u], z[edge] * inverseMost[v]];
    let ofV = 0;
    const last = offset[v + 1];
    for (let onward = offset[v]; onward < last; onward++) {
      const w = target[onward];
      const marked = mark[w];
      if (marked <= begin) continue;
      const [zUW, zVW] = [z[marked - 1], z[onward]];
      const [zUWofW, zVWofW] = [zUW * inverseMost[w], zVW * inverseMost[w]];
      ofU += zUW * inverse[u] * (zVW * inverseMost[v]) + pUV * zVWofW;
      ofV += zVW * inverse[v] * (zUW * inverseMost[u]) + pVU * zUWofW;
      sums[w] += zVW * inverse[w] * mUV + zUW * inverse[w] * mVU;
    }
    sums[v] += ofV;
  }
  sums[u] += ofU;
}
