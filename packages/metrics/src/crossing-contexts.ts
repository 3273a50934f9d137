import type { Interaction, Person, Ties } from '@tiewise/core';
import { personWithId } from './people-words.js';

/** What crossings came of. */
export interface CrossingContext {
  kind: string;
  /** Where it was read, if that is known. */
  source: string | undefined;
  /** Whether both took part, as in a meeting. */
  mutual: boolean;
  /** Crossings with at least one such interaction. */
  crossings: number;
}

interface WithEvidence {
  evidence: readonly Interaction[];
}

/** Kinds and sources of the interactions of crossings, those of most crossings first, equal ones by name. */
export function contextsOf(ties: Ties, crossings: readonly WithEvidence[]): CrossingContext[] {
  const found = new Map<string, CrossingContext>();
  for (const { evidence } of crossings) {
    const here = new Map(evidence.map((each) => [JSON.stringify([each.kind, each.source ?? null]), each]));
    for (const [name, { kind, source }] of here) {
      const mutual = ties.kinds.get(kind)?.mutual ?? false;
      const context = found.get(name) ?? { kind, source, mutual, crossings: 0 };
      found.set(name, { ...context, crossings: context.crossings + 1 });
    }
  }
  return sortedByCrossings(found);
}

/** Who else was there, and at how many crossings: most first, equal ones by id. */
export function companyOf(
  ties: Ties,
  tie: number,
  crossings: readonly WithEvidence[],
): { person: Person; crossings: number }[] {
  const { a, b } = ties.columns;
  const pair = [ties.person(a[tie]).id, ties.person(b[tie]).id];
  const found = new Map<string, { person: Person; crossings: number }>();
  for (const { evidence } of crossings) {
    const together = evidence.filter(({ kind }) => ties.kinds.get(kind)?.mutual);
    for (const id of new Set(together.flatMap(({ from, to }) => [from, ...to]))) {
      if (pair.includes(id)) continue;
      const known = found.get(id) ?? { person: personWithId(ties, id), crossings: 0 };
      found.set(id, { ...known, crossings: known.crossings + 1 });
    }
  }
  return sortedByCrossings(found);
}

function sortedByCrossings<Value extends { crossings: number }>(found: Map<string, Value>): Value[] {
  return [...found]
    .sort(([name, x], [other, y]) => y.crossings - x.crossings || (name < other ? -1 : 1))
    .map(([, value]) => value);
}
