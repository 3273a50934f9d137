import { type ContactKeys, eachAddressHint, nameFromAddress, sharedAddress } from './address-hints.js';
import { BareNames } from './bare-names.js';
import type { IdentityClusters } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';
import { addToList } from './lists-by-key.js';
import { addNameHints, HintTable, Sounds, wholeSound } from './name-blocks.js';
import { nameLikeness } from './name-evidence.js';
import { nameWords } from './name-words.js';
import { commonNationalNumber, endsOfNumbers } from './national-numbers.js';
import { type SuggestionEvidence, suggestionScore } from './suggestion-evidence.js';
import { isAddress, ToldApart } from './told-apart.js';

/** Two people, by their numbers, and what speaks for their being one, without their contacts. */
export interface AlikePair {
  a: number;
  b: number;
  evidence: SuggestionEvidence;
  score: number;
}

/** What two people are compared by. */
interface Compared extends ContactKeys {
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
  records: IdentityRecords;
  clusters: IdentityClusters;
  region: string | undefined;
}): AlikePair[] {
  const { people, records, clusters, region } = inputs;
  const compared = people.map(({ members }) => comparedBy(members, records));
  const hints = new HintTable(people.length);
  const known: KnownNames = {
    sounds: new Sounds(),
    bare: new BareNames(compared),
    holders: new Map(),
    numbers: new Map(),
  };
  for (const [person, each] of compared.entries()) {
    const sources = sourcesOf(people[person].members, records);
    enterHints(each, { person, sources }, hints, known);
    if (region !== undefined || each.isFamily) continue;
    for (const end of endsOfNumbers(people[person].person)) hints.add(person, 'end:', end);
  }

  const found: AlikePair[] = [];
  for (const [a, b] of pairsOf(hints, new ToldApart(people, records))) {
    const evidence = evidenceOf(compared[a], compared[b], known);
    if (region === undefined && evidence.address === undefined) {
      const common = commonNationalNumber(people[a].person, people[b].person);
      if (common !== undefined) Object.assign(evidence, { address: 'national number', common });
    }
    if (evidence.name === undefined && evidence.address === undefined) continue;
    evidence.organisations = commonOrganisations(people[a], people[b]);
    const score = suggestionScore(evidence);
    const [one, other] = [people[a].members[0], people[b].members[0]];
    if (score < FAINT || clusters.areVetoed(one, other)) continue;
    const isNumber = evidence.address === 'same number' && !areRelated(compared[a], compared[b]);
    if (isNumber || clusters.namesAgree(one, other)) found.push({ a, b, evidence, score });
  }
  return found;
}

/** Those who share a hint, each pair once, but for those whom a source tells apart. */
function* pairsOf(hints: HintTable, apart: ToldApart): Generator<[number, number]> {
  const found: number[] = [];
  const { people } = apart;
  hints.forEachPair((a, b) => {
    if (!apart.areTwo(a, b)) found.push(a * people.length + b);
  });
  let last = -1;
  for (const pair of Float64Array.from(found).sort()) {
    if (pair !== last) yield [Math.floor(pair / people.length), pair % people.length];
    last = pair;
  }
}

function comparedBy(members: readonly number[], records: IdentityRecords): Compared {
  const keys = contactKeys(members, records);
  const lists = members.map((i) => records.names[i]).filter(({ texts }) => texts.length > 0);
  if (lists.length > 0) {
    const distinct = lists.length === 1 ? lists : [...new Set(lists)];
    const isFamily = distinct.some((list) => list.isFamily);
    const names = distinct.length === 1 ? distinct[0].words : distinct.flatMap(({ words }) => words);
    return { ...keys, names, fromAddress: false, isFamily };
  }
  const names = keys.emails.map(nameFromAddress).filter((words) => words !== undefined);
  return { ...keys, names, fromAddress: names.length > 0, isFamily: false };
}

function contactKeys(members: readonly number[], records: IdentityRecords): ContactKeys {
  const { keys, keyStart, ownKeys } = records;
  const emails: string[] = [];
  const phones: string[] = [];
  for (const i of members) {
    for (let at = keyStart[i]; at < keyStart[i + 1]; at++) {
      const kind = keys.kindOf(ownKeys[at]);
      const list = kind === 'email' ? emails : kind === 'tel' ? phones : undefined;
      const value = keys.valueOf(ownKeys[at]);
      if (list && !list.includes(value)) list.push(value);
    }
  }
  return { emails, phones };
}

/** How names sound, and for each the sources of everyone who has one that sounds so, or has that given name. */
interface KnownNames {
  sounds: Sounds;
  bare: BareNames;
  holders: Map<string, number[]>;
  /** How many people have a phone number. */
  numbers: Map<string, number>;
}

/** The sources somebody is in, each once: `-1 - source` for one that knows no more than an address. */
function sourcesOf(members: readonly number[], records: IdentityRecords): number[] {
  if (members.length === 1) {
    const source = records.sources[members[0]];
    return [isAddress(members[0], records) ? -1 - source : source];
  }
  const bare = new Map<number, boolean>();
  for (const member of members) {
    const source = records.sources[member];
    bare.set(source, (bare.get(source) ?? true) && isAddress(member, records));
  }
  return [...bare].map(([source, isBare]) => (isBare ? -1 - source : source));
}

function enterHints(
  one: Compared,
  { person, sources }: { person: number; sources: readonly number[] },
  hints: HintTable,
  { sounds, bare, holders, numbers }: KnownNames,
): void {
  for (const phone of one.phones) numbers.set(phone, (numbers.get(phone) ?? 0) + 1);
  if (one.isFamily) return;
  const keys: string[] = [];
  const enter = (key: string) => {
    if (keys.includes(key)) return;
    keys.push(key);
    for (const source of sources) addToList(holders, key, source);
  };
  for (const words of one.names) {
    const given = bare.in(words);
    if (given !== undefined) {
      hints.add(person, 'g', given);
      enter(givenKey(given));
    }
    const whole = wholeSound(words, sounds);
    if (whole === undefined) continue;
    addNameHints(words, { hints, sounds, whole, person });
    enter(whole);
  }
  eachAddressHint(one, (kind, value) => hints.add(person, kind, ':', value));
}

function evidenceOf(one: Compared, other: Compared, known: KnownNames): SuggestionEvidence {
  const evidence: SuggestionEvidence = { organisations: 0, contacts: 0 };
  const name = nameLikeness(one.names, other.names, known.sounds);
  Object.assign(evidence, sharedAddress(one, other));
  const isTheirs = (phone: string) => other.phones.includes(phone) && known.numbers.get(phone) === 2;
  const theirs = evidence.address === 'shared number' ? one.phones.find(isTheirs) : undefined;
  if (theirs !== undefined) Object.assign(evidence, { address: 'same number', common: theirs });
  if (name === undefined) return evidence;

  evidence.name = name;
  if (one.fromAddress || other.fromAddress) evidence.nameFromAddress = true;
  const names = [...one.names, ...other.names];
  const namesakes =
    name === 'one word' || name === 'given name' ? givenAlike(names, known) : namesakesOf(names, known);
  if (namesakes > 1) evidence.namesakes = namesakes;
  return evidence;
}

/** One family at one telephone: people of one surname whose names are two people's. */
function areRelated(one: Compared, other: Compared): boolean {
  const surnames = ({ names }: Compared) =>
    names.flatMap((words) => (words.length > 1 ? [words[words.length - 1]] : []));
  const known = new Set(surnames(one));
  return surnames(other).some((surname) => known.has(surname));
}

/** The most people whom one source knows by a name that sounds so. */
function namesakesOf(names: readonly (readonly string[])[], { sounds, holders }: KnownNames): number {
  const counts = names.map((words) => mostInOne(holders.get(wholeSound(words, sounds) ?? '') ?? []));
  return Math.max(0, ...counts);
}

/** The most people whom one source knows by such a given name, or by it alone. */
function givenAlike(names: readonly (readonly string[])[], { bare, holders }: KnownNames): number {
  const counts = names
    .filter((words) => words.length === 1)
    .map((words) => mostInOne(holders.get(givenKey(bare.in(words) ?? '')) ?? []));
  return Math.max(0, ...counts);
}

/** No name that sounds so: those have two words. */
function givenKey(given: string): string {
  return `=${given}`;
}

/** One person may well have two addresses in a mailbox. */
function mostInOne(sources: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const most = [...counts].map(([source, count]) => {
    if (source < 0) return Math.max(1, count - 1);
    const bare = counts.get(-1 - source);
    return bare === undefined ? count : count + Math.max(1, bare - 1);
  });
  return Math.max(0, ...most);
}

function commonOrganisations({ person: a }: MergedPerson, { person: b }: MergedPerson): number {
  if (!a.organisations || !b.organisations) return 0;
  const mine = new Set(a.organisations.map(({ name }) => nameWords(name).join(' ')));
  const yours = new Set(b.organisations.map(({ name }) => nameWords(name).join(' ')));
  return [...yours].filter((name) => name !== '' && mine.has(name)).length;
}
