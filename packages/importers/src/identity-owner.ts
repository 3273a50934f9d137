import { GROUP } from '@tiewise/core';
import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import type { Import } from './import.js';
import { isAddress } from './told-apart.js';

/** Whose exports were merged. */
export interface UnitedOwner {
  /** A record of the owner; undefined if nobody is known to be. */
  record?: number;
  notes: readonly string[];
}

/** Whom the caller calls me. */
export interface DeclaredOwner {
  /** As the caller wrote it; undefined if nothing was declared. */
  text: string | undefined;
  /** The records that this names. */
  records: readonly number[];
}

/**
 * Makes one person of the owners that the imports name, and of the one declared.
 *
 * They are one if their names do not conflict. If they do, the one declared is taken, or without one
 * the one with the most interactions; the others stay apart, and a note says so.
 */
export function uniteOwner(
  imports: readonly Import[],
  records: IdentityRecords,
  clusters: IdentityClusters,
  { text: me, records: declared }: DeclaredOwner,
): UnitedOwner {
  const proposed = ownersOf(imports, records);
  if (me !== undefined) {
    const own = sameRecord(declared, clusters) ? declared : [];
    const [first, ...rest] = [...own, ...proposed];
    if (first === undefined) return { notes: [`nobody is known as ${me}`] };
    for (const i of own) clusters.join(first, i, 'owner');
    const named = rest.filter((i) => !isNameless(i, records, clusters));
    const strangers = named.filter((i) => !joinOwner(first, i, records, clusters));
    const nameless = rest.filter((i) => !named.includes(i));
    const apart = nameless.filter((i) => !joinNameless(first, i, { strangers, records, clusters }));
    const others = [...strangers, ...apart].sort((a, b) => a - b);
    return { record: first, notes: others.length > 0 ? [notMe(others, records, me)] : [] };
  }

  const rank = new Map(
    proposed.length > 1 ? proposed.map((i) => [i, activity(imports, records, clusters, i)]) : [],
  );
  const [best, ...others] = proposed.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || a - b);
  if (best === undefined) return { notes: [] };
  const strangers = others.filter((i) => !joinOwner(best, i, records, clusters));
  const note = `${calledAll(strangers, records)} also named as owner: ${calledAll([best], records)} was taken, who has the most interactions`;
  return { record: best, notes: strangers.length > 0 ? [note] : [] };
}

function ownersOf(imports: readonly Import[], { people, sources }: IdentityRecords): number[] {
  const found: number[] = [];
  const owners = imports.map(({ me, owner = me }) => owner);
  if (owners.every((me) => me === undefined)) return found;
  for (let i = 0; i < people.length; i++) if (owners[sources[i]] === people[i].id) found.push(i);
  return found;
}

function notMe(others: readonly number[], records: IdentityRecords, me: string): string {
  return `${calledAll(others, records)} also named as owner, whose name is another than that of ${me}: kept apart`;
}

/** `Robin Kessler (telegram:user1), linkedin-owner`. */
function calledAll(some: readonly number[], { people }: IdentityRecords): string {
  const called = some.map((i) => {
    const { id, name } = people[i];
    return name === undefined ? id : `${name} (${id})`;
  });
  return [...new Set(called)].join(', ');
}

/** A name may be that of several people; then it declares nobody. */
function sameRecord(found: readonly number[], clusters: IdentityClusters): boolean {
  return found.every((i) => clusters.areOne(found[0], i));
}

function joinOwner(
  best: number,
  other: number,
  records: IdentityRecords,
  clusters: IdentityClusters,
): boolean {
  if (clusters.areOne(best, other)) return true;
  if (clusters.areVetoed(best, other) || !records.names[best].agrees(records.names[other])) return false;
  clusters.join(best, other, 'owner');
  return true;
}

function isNameless(owner: number, { names }: IdentityRecords, clusters: IdentityClusters): boolean {
  return clusters.members(owner).every((i) => names[i].texts.length === 0);
}

/** Whom no name tells from others is the declared one, unless a file knows both, or other owners are somebody else. */
function joinNameless(
  best: number,
  owner: number,
  {
    strangers,
    records,
    clusters,
  }: { strangers: readonly number[]; records: IdentityRecords; clusters: IdentityClusters },
): boolean {
  if (clusters.areOne(best, owner)) return true;
  const [stranger] = strangers;
  if (stranger !== undefined) {
    joinOwner(stranger, owner, records, clusters);
    return false;
  }
  const source = records.sources[owner];
  const areTwo = clusters
    .members(best)
    .some((i) => records.sources[i] === source && !(isAddress(i, records) && isAddress(owner, records)));
  return !areTwo && joinOwner(best, owner, records, clusters);
}

/** The interactions that a proposed owner, and who was found to be the same, takes part in. */
function activity(
  imports: readonly Import[],
  records: IdentityRecords,
  clusters: IdentityClusters,
  owner: number,
): number {
  let count = 0;
  for (const [source, { interactions }] of imports.entries()) {
    const own = new Set(
      clusters.members(owner).flatMap((i) => (records.sources[i] === source ? [records.inLog[i]] : [])),
    );
    const { size, from, to, groupStart, members } = interactions.columns();
    for (let row = 0; row < size; row++) {
      const recipient = to[row];
      const group = recipient - GROUP;
      const takesPart =
        own.has(from[row]) ||
        (group < 0
          ? own.has(recipient)
          : members.subarray(groupStart[group], groupStart[group + 1]).some((member) => own.has(member)));
      if (takesPart) count++;
    }
  }
  return count;
}
