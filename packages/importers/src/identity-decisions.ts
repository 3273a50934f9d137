import type { IdentityDecision, IdentityDecisions, IdentityPair } from './decisions.js';
import type { IdentityClusters, Standing } from './identity-clusters.js';
import type { IdentityIndex } from './identity-index.js';
import { addToList } from './lists-by-key.js';
import { RecordGroups } from './record-groups.js';

/** Who the people would be without decisions; by these, decisions may name them. */
export interface UndecidedPeople {
  index: IdentityIndex;
  clusters: IdentityClusters;
  /** The records of the person with this id; none if there is none. */
  membersOf(id: string): readonly number[];
}

/** Decisions, looked up. */
export interface Decided extends Standing {
  notes: readonly string[];
}

/** Two people of a decision, as records. */
type Sides = readonly [readonly number[], readonly number[]];

/**
 * What decisions mean for the records: which are one person, and which are never put together.
 *
 * Of decisions that contradict each other, at once or by way of others, the later one counts. A note names
 * those that do not count: overruled ones, and ones that name nobody here or several people by one name.
 */
export function decide(decisions: IdentityDecisions, people: UndecidedPeople): Decided {
  const notes: string[] = [];
  const groups = new RecordGroups();
  const apart: Sides[] = [];
  let joined = 0;
  for (const decision of latestFirst(decisions)) {
    const sides = decision.same ? samePeople(decision, people) : apartPeople(decision, people);
    if (typeof sides === 'string') {
      notes.unshift(`${wordsOf(decision)}: ${sides}`);
    } else if (decision.same ? groups.wouldBreak(sides, apart) : groups.meet(sides)) {
      notes.unshift(`${wordsOf(decision)}: a later decision says otherwise, and counts`);
    } else if (decision.same) {
      groups.join(sides.flat());
      joined++;
    } else {
      apart.push(sides);
    }
  }
  if (joined > 0) notes.unshift(`${pairs(joined)} joined by your decisions`);
  if (apart.length > 0) notes.unshift(`${pairs(apart.length)} kept apart by your decisions`);
  return { groups: groups.list(), sides: sidesOf(apart, groups), notes };
}

function pairs(count: number): string {
  return count === 1 ? '2 people were' : `${count} pairs of people were`;
}

function latestFirst({ same = [], apart = [], decisions = [] }: IdentityDecisions): IdentityDecision[] {
  const first = [...same.map((pair) => ({ same: pair })), ...apart.map((pair) => ({ apart: pair }))];
  return [...first, ...decisions].reverse();
}

function pairOf({ same, apart }: IdentityDecision): IdentityPair {
  return same ?? apart ?? ['', ''];
}

function wordsOf(decision: IdentityDecision): string {
  const [a, b] = pairOf(decision).map((text) => JSON.stringify(text));
  return `the decision that ${a} and ${b} are ${decision.same ? 'one' : 'two'} does not count`;
}

/** The records of two who are one; in words why that cannot be told. */
function samePeople(decision: IdentityDecision, people: UndecidedPeople): Sides | string {
  const [a, b] = pairOf(decision).map((text) => onePerson(text, people));
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : [a, b];
}

/** The records of the one person that a text names; in words why that is none or several. */
export function onePerson(
  text: string,
  { index, clusters, membersOf }: UndecidedPeople,
): readonly number[] | string {
  const isOne = (found: readonly number[]) => found.every((i) => clusters.areOne(i, found[0]));
  const exact = index.exact(text);
  if (exact.length > 0 && isOne(exact)) return exact;
  const members = membersOf(text);
  if (members.length > 0) return members;
  const found = exact.length > 0 ? exact : index.named(text);
  if (found.length === 0) return nobodyIs(text, { index, clusters });
  return isOne(found)
    ? found
    : `${JSON.stringify(text)} is said of several people here, as ${idsOf(found, { index, clusters })}; say one of these, an address or a number`;
}

/** People whose ids are named where a text does not name one. */
const MOST_NAMED = 3;

/** That nobody is called so, and who is called alike. */
function nobodyIs(text: string, people: Pick<UndecidedPeople, 'index' | 'clusters'>): string {
  const nobody = `nobody here is ${JSON.stringify(text)}`;
  const alike = idsOf(people.index.alike(text), people);
  return alike === '' ? nobody : `${nobody}; alike are ${alike}`;
}

/** The ids of the first people that have these records, in words. */
function idsOf(
  records: readonly number[],
  { index, clusters }: Pick<UndecidedPeople, 'index' | 'clusters'>,
): string {
  const ids = new Map<number, string>();
  for (const record of records) {
    const person = clusters.of(record);
    if (!ids.has(person)) ids.set(person, JSON.stringify(index.idOf(record)));
    if (ids.size === MOST_NAMED) break;
  }
  return [...ids.values()].join(', ');
}

/** The records of two who are two: whole people, unless it is records of one person that are to be two. */
function apartPeople(decision: IdentityDecision, people: UndecidedPeople): Sides | string {
  const pair = pairOf(decision);
  const [a, b] = pair.map((text) => recordsNamed(text, people));
  const unknown = a.length === 0 ? pair[0] : b.length === 0 ? pair[1] : undefined;
  if (unknown !== undefined) return nobodyIs(unknown, people);
  if (a.length === 1 && b.length === 1 && a[0] === b[0])
    return `both are said of one entry of a file, ${JSON.stringify(people.index.idOf(a[0]))}, which cannot be divided`;
  const areOne = a.some((i) => b.some((j) => people.clusters.areOne(i, j)));
  return areOne ? [a, b] : [wholeOf(a, people.clusters), wholeOf(b, people.clusters)];
}

function recordsNamed(text: string, { index, membersOf }: UndecidedPeople): readonly number[] {
  const exact = index.exact(text);
  if (exact.length > 0) return exact;
  const members = membersOf(text);
  return members.length > 0 ? members : index.named(text);
}

function wholeOf(records: readonly number[], clusters: IdentityClusters): number[] {
  return [...new Set(records.flatMap((i) => clusters.members(i)))];
}

function sidesOf(apart: readonly Sides[], groups: RecordGroups): Map<number, string[]> {
  const sides = new Map<number, string[]>();
  for (const [number, pair] of apart.entries()) {
    for (const [at, mark] of ['<', '>'].entries()) {
      for (const i of groups.with(pair[at])) addToList(sides, i, `${number}${mark}`);
    }
  }
  return sides;
}
