import { addressHints, nameFromAddress, sharedAddress } from './address-hints.js';
import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecord } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';
import { HintTable, nameHints, Sounds } from './name-blocks.js';
import { nameLikeness } from './name-evidence.js';
import { nameWords } from './name-words.js';
import { type SuggestionEvidence, suggestionScore } from './suggestion-evidence.js';

/** Two people, by their numbers, and what speaks for their being one, without their contacts. */
export interface AlikePair {
  a: number;
  b: number;
  evidence: SuggestionEvidence;
  score: number;
}

/** What two people are compared by. */
interface Compared {
  members: readonly number[];
  keys: readonly string[];
  /** The words of each name. */
  names: readonly (readonly string[])[];
  /** No source gave a name: it was read out of an address. */
  fromAddress: boolean;
  /** Several of one family write from one address: each of them is somebody else. */
  isFamily: boolean;
}

/** Less than this before contacts are counted is not kept. */
const FAINT = 0.1;

/** People of different sources who share a hint, and whom nothing speaks against, each pair once. */
export function alikePairs(inputs: {
  people: readonly MergedPerson[];
  records: readonly IdentityRecord[];
  clusters: IdentityClusters;
}): AlikePair[] {
  const { people, records, clusters } = inputs;
  const compared = people.map(({ members }) => comparedBy(members, records));
  const hints = new HintTable(people.length);
  const known: KnownNames = { sounds: new Sounds(), holders: new Map() };
  enterHints(compared, hints, known);

  const found: AlikePair[] = [];
  const seen = new Set<number>();
  hints.forEachPair((a, b) => {
    const [one, other] = [compared[a], compared[b]];
    const pair = a * people.length + b;
    if (seen.has(pair) || areToldApart(one, other, records)) return;
    seen.add(pair);
    const evidence = evidenceOf(one, other, known);
    if (evidence.name === undefined && evidence.address === undefined) return;
    evidence.organisations = commonOrganisations(people[a], people[b]);
    const score = suggestionScore(evidence);
    if (score < FAINT || clusters.areVetoed(one.members[0], other.members[0])) return;
    if (clusters.namesAgree(one.members[0], other.members[0])) found.push({ a, b, evidence, score });
  });
  return found;
}

function comparedBy(members: readonly number[], records: readonly IdentityRecord[]): Compared {
  if (members.length === 1) {
    const { keys, names } = records[members[0]];
    if (names.texts.length > 0)
      return { members, keys, names: names.words, fromAddress: false, isFamily: names.isFamily };
  }
  const keys = [...new Set(members.flatMap((i) => records[i].keys))];
  const lists = [...new Set(members.map((i) => records[i].names))].filter(({ texts }) => texts.length > 0);
  if (lists.length > 0) {
    const isFamily = lists.some((list) => list.isFamily);
    return { members, keys, names: lists.flatMap(({ words }) => words), fromAddress: false, isFamily };
  }
  const names = keys.map(nameFromAddress).filter((words) => words !== undefined);
  return { members, keys, names, fromAddress: names.length > 0, isFamily: false };
}

/** How names sound, and how many people have each that sounds so. */
interface KnownNames {
  sounds: Sounds;
  holders: Map<string, number>;
}

function enterHints(compared: readonly Compared[], hints: HintTable, { sounds, holders }: KnownNames): void {
  for (const [person, { names, keys, isFamily }] of compared.entries()) {
    if (isFamily) continue;
    const own = new Set(names.flatMap((words) => nameHints(words, sounds)));
    for (const hint of own) {
      hints.add(hint, person);
      if (hint.startsWith('a')) holders.set(hint, (holders.get(hint) ?? 0) + 1);
    }
    for (const hint of addressHints(keys)) hints.add(hint, person);
  }
}

/** People one source tells apart are two; a mailbox knows addresses, of which one may have several. */
function areToldApart(a: Compared, b: Compared, records: readonly IdentityRecord[]): boolean {
  for (const i of a.members) {
    for (const j of b.members) {
      const [one, other] = [records[i], records[j]];
      if (one.source === other.source && !(isAddress(one) && isAddress(other))) return true;
    }
  }
  return false;
}

function isAddress({ person: { id, phones, urls, organisations } }: IdentityRecord): boolean {
  return id.includes('@') && !phones && !urls && !organisations;
}

function evidenceOf(one: Compared, other: Compared, known: KnownNames): SuggestionEvidence {
  const evidence: SuggestionEvidence = { organisations: 0, contacts: 0 };
  const name = nameLikeness(one.names, other.names, known.sounds);
  const address = sharedAddress(one.keys, other.keys);
  if (address !== undefined) evidence.address = address;
  if (name === undefined) return evidence;

  evidence.name = name;
  if (one.fromAddress || other.fromAddress) evidence.nameFromAddress = true;
  const namesakes = namesakesOf([...one.names, ...other.names], known);
  if (namesakes > 2) evidence.namesakes = namesakes;
  return evidence;
}

function namesakesOf(names: readonly (readonly string[])[], { sounds, holders }: KnownNames): number {
  return Math.max(0, ...names.map((words) => holders.get(nameHints(words, sounds)[0]) ?? 0));
}

function commonOrganisations({ person: a }: MergedPerson, { person: b }: MergedPerson): number {
  if (!a.organisations || !b.organisations) return 0;
  const mine = new Set(a.organisations.map(({ name }) => nameWords(name).join(' ')));
  const yours = new Set(b.organisations.map(({ name }) => nameWords(name).join(' ')));
  return [...yours].filter((name) => name !== '' && mine.has(name)).length;
}
