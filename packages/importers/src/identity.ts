import { counted } from './counted.js';
import type { IdentityDecisions, IdentityPair } from './decisions.js';
import { declaredClaim, withoutDeclared } from './declared-owner.js';
import { distinctImports } from './distinct-imports.js';
import { familyNotes, familyPerson } from './family-address.js';
import { IdentityClusters } from './identity-clusters.js';
import { type Decided, decide, onePerson, type UndecidedPeople } from './identity-decisions.js';
import { personIds } from './identity-ids.js';
import { IdentityIndex } from './identity-index.js';
import { eachKeyOf } from './identity-keys.js';
import { uniteByKeys } from './identity-matching.js';
import { uniteOwner } from './identity-owner.js';
import { type IdentityRecords, identityRecords } from './identity-records.js';
import { type IdentitySuggestion, identitySuggestions, type MergedPerson } from './identity-suggestions.js';
import type { Import } from './import.js';
import { mergedInteractions } from './merged-interactions.js';
import { mergedPerson } from './merged-person.js';
import type { IdentityMerge } from './merges.js';
import { mergesOf } from './merges-of.js';
import { phoneReader } from './phone-numbers.js';

export {
  type IdentityDecision,
  type IdentityDecisions,
  type IdentityPair,
  readDecisions,
  toDecisions,
} from './decisions.js';
export type { IdentitySuggestion } from './identity-suggestions.js';
export { type IdentityMerge, type SourceRecord, whyMerged, whyOne } from './merges.js';
export { type PhoneReader, phoneReader } from './phone-numbers.js';
export type { SuggestionEvidence } from './suggestion-evidence.js';

export interface MergeOptions {
  /** Whose exports these are: an id, e-mail address, profile URL, phone number or name. */
  me?: string | undefined;
  /** What you decided about who is who; `readDecisions` reads a file of them. */
  decisions?: IdentityDecisions | undefined;
  /** Pairs of people who are two whatever they share, and whatever else was decided. */
  keepApart?: readonly IdentityPair[] | undefined;
  /**
   * The country of phone numbers that do not say theirs, as ISO 3166 code: `GB`.
   *
   * @defaultValue none: such numbers tell nobody apart
   */
  region?: string | undefined;
  /**
   * The most suggestions to return.
   *
   * @defaultValue 500
   */
  suggestions?: number | undefined;
}

/** Several imports as one, why records became one person, and who else may be one. */
export interface MergedImport extends Import {
  /** Every two records that were put together; `whyOne` says them in words. */
  merges: readonly IdentityMerge[];
  /** People who may be one, best first; nothing was done about them. */
  suggestions: readonly IdentitySuggestion[];
}

/**
 * Puts several imports together: each person once, each interaction once, one report.
 *
 * Two records are one person if they share a LinkedIn profile, an e-mail address (that is no office's)
 * or a phone number in E.164, and their names do not conflict; never by name alone. An address that
 * three or more different names share is nobody's, and two different LinkedIn profiles are two people.
 * `decisions` win over all of it. The owners that the imports name are one person.
 *
 * An id that a log or table gave a person stays. Others become the smallest e-mail address that is
 * theirs alone, else `linkedin:` and the profile, else `tel:` and the number, else the id they had.
 * The order of the imports does not matter, and one that says the same as another adds nothing.
 *
 * @throws RangeError if `region` is no country.
 */
export function mergeImports(imports: readonly Import[], options: MergeOptions = {}): MergedImport {
  const all = distinctImports(imports);
  const { distinct, records, declared, meUnseen } = recordsOf(all, options);
  const identity = resolve(distinct, records, options);
  const { people, clusters, ownerId } = identity;
  const interactions = mergedInteractions(distinct, people, records);
  const repeated = repeatedIn(imports, new Set(all)) + interactions.repeated;
  const { best, count } = identitySuggestions({
    people,
    records,
    clusters,
    interactions,
    me: ownerId,
    region: options.region,
    most: options.suggestions ?? 500,
  });
  const notes = [
    ...imports.flatMap(({ report }) => report.notes),
    ...(meUnseen ? [`${options.me}, given as me, stands in none of these files`] : []),
    ...identity.notes,
    ...(count > best.length
      ? [`${counted(count - best.length, 'more pair')} of people may be one, by their names`]
      : []),
    ...(repeated > 0
      ? [
          `${counted(repeated, 'interaction')} came again, in the same file or another, and ${repeated === 1 ? 'counts' : 'count'} once`,
        ]
      : []),
  ];
  return {
    people: people.map(({ person }) => person).sort((a, b) => (a.id < b.id ? -1 : 1)),
    interactions,
    ...(ownerId !== undefined && { me: ownerId, meUnseen }),
    kinds: new Map(imports.flatMap(({ kinds = new Map() }) => [...kinds])),
    report: {
      files: imports.flatMap(({ report }) => report.files),
      skipped: imports.flatMap(({ report }) => report.skipped),
      notes: [...new Set(notes)],
    },
    merges: mergesOf(clusters.merges, { people, records, imports: distinct, declared }),
    suggestions: best,
  };
}

interface MergeRecords {
  distinct: readonly Import[];
  records: IdentityRecords;
  /** The keys that the declared owner is named by. */
  declared: ReadonlySet<number>;
  meUnseen: boolean;
}

/** The records of imports of which no owner has what is somebody else's. */
function recordsOf(imports: readonly Import[], { me, region }: MergeOptions): MergeRecords {
  const phones = phoneReader(region);
  const records = identityRecords(imports, phones);
  const declared = keysOf(me, records, region);
  const { borrowed, isUnseen: meUnseen } = declaredClaim(imports, records, declared);
  if (borrowed.size === 0) return { distinct: imports, records, declared, meUnseen };

  const isDeclared = (text: string) => [...keysOf(text, records, region)].some((key) => declared.has(key));
  const distinct = imports.map((one) => (borrowed.has(one) ? withoutDeclared(one, isDeclared) : one));
  const anew = identityRecords(distinct, phones);
  return { distinct, records: anew, declared: keysOf(me, anew, region), meUnseen };
}

/** The numbers of the keys that a text names somebody by. */
function keysOf(
  text: string | undefined,
  { keys }: IdentityRecords,
  region: string | undefined,
): Set<number> {
  const found = new Set<number>();
  if (text === undefined) return found;
  eachKeyOf(text, phoneReader(region), (kind, value) => {
    const key = keys.numberOf(kind, value);
    if (key !== undefined) found.add(key);
  });
  return found;
}

/** The interactions of imports that were left out, since others say the same. */
function repeatedIn(imports: readonly Import[], distinct: ReadonlySet<Import>): number {
  let sum = 0;
  for (const one of imports) if (!distinct.has(one)) sum += one.interactions.size + one.interactions.repeated;
  return sum;
}

interface Identity {
  clusters: IdentityClusters;
  people: readonly MergedPerson[];
  ownerId: string | undefined;
  notes: readonly string[];
}

function resolve(
  imports: readonly Import[],
  records: IdentityRecords,
  { me, decisions = {}, keepApart = [], region }: MergeOptions,
): Identity {
  const index = new IdentityIndex(records, phoneReader(region));
  const { undecided, decided } = decidedOf(records, index, withKeepApart(decisions, keepApart));
  const clusters = new IdentityClusters(records, decided);
  const nobodys = uniteByKeys(records, clusters);
  const mine = ownAddresses(decisions.me ?? [], undecided);
  for (const record of mine.records.slice(1)) clusters.join(mine.records[0], record, 'decision');
  const text = me ?? decisions.me?.[0];
  const declared = me !== undefined ? index.find(me) : mine.records.slice(0, 1);
  const owner = uniteOwner(imports, records, clusters, { text, records: declared });
  if (owner.record !== undefined && mine.records.length > 0)
    clusters.join(owner.record, mine.records[0], 'decision');

  const lists = clusters.list();
  const ids = personIds(lists, { records, clusters, nobodys });
  const root = owner.record === undefined ? undefined : clusters.of(owner.record);
  const ownerAt = root === undefined ? -1 : lists.findIndex(([first]) => clusters.of(first) === root);
  const families = lists.map(
    (members, i) => i !== ownerAt && members.length === 1 && records.names[members[0]].isFamily,
  );
  const people = lists.map((members, i) => {
    const said = members.map((member) => records.people[member]);
    return { person: families[i] ? familyPerson(ids[i], said[0]) : mergedPerson(ids[i], said), members };
  });
  const shared = `${counted(nobodys.size, 'address or number', 'addresses or numbers')} with three or more names ${nobodys.size === 1 ? 'was' : 'were'} taken for shared`;
  return {
    clusters,
    people,
    ownerId: ids[ownerAt],
    notes: [
      ...decided.notes,
      ...mine.notes,
      ...owner.notes,
      ...(nobodys.size > 0 ? [shared] : []),
      ...familyNotes(people.filter((_, i) => families[i]).map(({ person }) => person)),
    ],
  };
}

function withKeepApart(decisions: IdentityDecisions, keepApart: readonly IdentityPair[]): IdentityDecisions {
  const kept = keepApart.map((pair) => ({ apart: pair }));
  return { ...decisions, decisions: [...(decisions.decisions ?? []), ...kept] };
}

interface DecidedPeople {
  undecided: UndecidedPeople | undefined;
  decided: Decided;
}

/** Decisions name people as they are without them, so that those are found first; not without decisions. */
function decidedOf(
  records: IdentityRecords,
  index: IdentityIndex,
  decisions: IdentityDecisions,
): DecidedPeople {
  const { me = [], same = [], apart = [], decisions: entries = [] } = decisions;
  if (me.length + same.length + apart.length + entries.length === 0) {
    return { undecided: undefined, decided: { groups: [], sides: new Map(), notes: [] } };
  }
  const clusters = new IdentityClusters(records);
  const nobodys = uniteByKeys(records, clusters);
  const lists = clusters.list();
  const ids = personIds(lists, { records, clusters, nobodys });
  const members = new Map(ids.map((id, i) => [id, lists[i]]));
  const undecided = { index, clusters, membersOf: (id: string) => members.get(id) ?? [] };
  return { undecided, decided: decide(decisions, undecided) };
}

/** The records of all that the caller says is theirs. */
function ownAddresses(
  me: readonly string[],
  undecided: UndecidedPeople | undefined,
): { records: readonly number[]; notes: string[] } {
  const found = undecided === undefined ? [] : me.map((text) => onePerson(text, undecided));
  return {
    records: found.flatMap((records) => (typeof records === 'string' ? [] : records)),
    notes: found
      .filter((records) => typeof records === 'string')
      .map((why) => `of what is said to be you: ${why}`),
  };
}
