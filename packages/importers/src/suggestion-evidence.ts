import type { NameLikeness } from './name-evidence.js';

/** What speaks for two people being one; what is not there is left out or 0. */
export interface SuggestionEvidence {
  /** How their names are alike. */
  name?: NameLikeness | undefined;
  /** One of the names was read out of an address, as `ana.lopez@`. */
  nameFromAddress?: boolean | undefined;
  /** How many people of one source have a name that sounds so, where it is more than one. */
  namesakes?: number | undefined;
  /** An address or number that they have in common, in some way that proves nothing. */
  address?:
    | 'tag'
    | 'same number'
    | 'shared address'
    | 'national number'
    | 'shared number'
    | 'same user'
    | undefined;
  /** That address, number or user name. */
  common?: string | undefined;
  /** Organisations in common. */
  organisations: number;
  /** People with whom both were in touch. */
  contacts: number;
}

const NAME_WEIGHTS: Readonly<Record<NameLikeness, number>> = {
  same: 0.6,
  spelling: 0.55,
  'short form': 0.5,
  'one word': 0.4,
  part: 0.4,
  'given name': 0.35,
  alike: 0.25,
  initial: 0.15,
};

const ADDRESS_WEIGHTS = {
  tag: 0.8,
  'same number': 0.5,
  'shared address': 0.4,
  'national number': 0.35,
  'shared number': 0.3,
  'same user': 0.3,
};

/**
 * How much speaks for it, from 0 to 1: each piece of evidence takes its share of the doubt that the others leave
 * (`1 - (1 - a)(1 - b)...`). Not a probability; it orders a list.
 */
export function suggestionScore(evidence: SuggestionEvidence): number {
  const { name, nameFromAddress = false, namesakes = 1, address, organisations, contacts } = evidence;
  const rarity = namesakes > 1 ? 2 / (namesakes + 1) : 1;
  const doubts = [
    name === undefined ? 1 : 1 - NAME_WEIGHTS[name] * rarity * (nameFromAddress ? 0.75 : 1),
    address === undefined ? 1 : 1 - ADDRESS_WEIGHTS[address],
    organisations > 0 ? 0.5 : 1,
    0.8 ** Math.min(contacts, 10),
  ];
  return 1 - doubts.reduce((product, doubt) => product * doubt, 1);
}

const NAME_WORDS: Readonly<Record<NameLikeness, string>> = {
  same: 'the same name',
  spelling: 'the same name in another spelling',
  'short form': 'the same surname, and one given name a form of the other',
  'one word': 'the same name of one word',
  part: 'one name is part of the other',
  'given name': 'one is called by the given name of the other',
  alike: 'names that differ by a letter or two',
  initial: 'the same surname and initial',
};

const ADDRESS_WORDS = {
  tag: 'the same address but for its +tag',
  'same number': 'the same phone number, which nobody else has',
  'shared address': 'an address in common that others share too',
  'national number':
    'phone numbers that end alike, one without its country: a region, on the command line --region, would tell whether they are one',
  'shared number': 'a phone number in common that others share too',
  'same user': 'the same user name at two mail providers',
};

/** What speaks for it and what weakens it, in words, strongest kind first. */
export function suggestionReasons(evidence: SuggestionEvidence): string[] {
  const { name, nameFromAddress, namesakes = 1, address, common, organisations, contacts } = evidence;
  return [
    address !== undefined && `${ADDRESS_WORDS[address]}${common === undefined ? '' : ` (${common})`}`,
    name !== undefined && NAME_WORDS[name] + (nameFromAddress ? ', read out of an address' : ''),
    organisations > 0 &&
      (organisations === 1 ? 'the same organisation' : `${organisations} organisations in common`),
    contacts > 0 && (contacts === 1 ? '1 contact in common' : `${contacts} contacts in common`),
    namesakes > 1 && `but one source has ${namesakes} people called so`,
    address === undefined && 'no address or number in common',
  ].filter((text) => text !== false);
}
