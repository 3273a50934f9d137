import type { Interaction, LongWork, PersonScores, TieScores, Ties } from '@tiewise/core';
import { expectedContact } from '../src/expected-contact.js';
import {
  backbone,
  brokerage,
  circles,
  communities,
  crossings,
  diversity,
  dormancy,
  exchange,
  favours,
  give,
  introductions,
  networkReciprocity,
  overlap,
  pageRank,
  payItForward,
  quadrant,
  reciprocity,
  reconnect,
  reputation,
  rhythm,
  seededRandom,
  signature,
} from '../src/index.js';

/** What an explanation has, whatever its parts. */
export interface Explained {
  value: number | undefined;
  evidence: readonly Interaction[];
}

export interface TieMetric {
  name: string;
  scores(ties: Ties, work?: LongWork): TieScores;
  explain?(ties: Ties, a: string, b: string): Explained;
}

export interface PersonMetric {
  name: string;
  scores(ties: Ties, work?: LongWork): PersonScores;
  explain?(ties: Ties, person: string): Explained;
}

/** Anything else that is told of a network, or advised to a person: plain data. */
export interface Telling {
  name: string;
  tell(ties: Ties, work?: LongWork): unknown;
}

const weights = ['warmth', 'depth', 'contacts'] as const;
const FIVE_MONTHS = {
  before: { from: '2022-01-01', to: '2022-06-01' },
  after: { from: '2022-06-01', to: '2023-03-01' },
};

/** Every score per tie. */
export const TIE_METRICS: readonly TieMetric[] = [
  ...weights.map((weight) => ({
    name: `backbone by ${weight}`,
    scores: (ties: Ties, work?: LongWork) => backbone(ties, { weight, ...work }),
    explain: (ties: Ties, a: string, b: string) => backbone.explain(ties, a, b, { weight }),
  })),
  ...(['years', 'crossings', 'weight'] as const).flatMap((measure) =>
    [false, true].map((oneSided) => ({
      name: `crossings in ${measure}${oneSided ? ', one-sided' : ''}`,
      scores: (ties: Ties, work?: LongWork) => crossings(ties, { measure, oneSided, ...work }),
      explain: (ties: Ties, a: string, b: string) => crossings.explain(ties, a, b, { measure, oneSided }),
    })),
  ),
  { name: 'dormancy', scores: dormancy, explain: dormancy.explain },
  {
    name: 'dormancy.returns',
    scores: dormancy.returns,
    explain: (ties, a, b) => {
      const { parts, evidence } = dormancy.explain(ties, a, b);
      return { value: parts.returnChance, evidence };
    },
  },
  { name: 'expectedContact', scores: expectedContact, explain: expectedContact.explain },
  {
    name: 'expectedContact.chance',
    scores: expectedContact.chance,
    explain: (ties, a, b) => {
      const { parts, evidence } = expectedContact.explain(ties, a, b);
      return { value: parts.chance, evidence };
    },
  },
  ...exchange.names.map((name, sign) => ({
    name: `exchange, ${name}`,
    scores: (ties: Ties, work?: LongWork) => exchange.column(ties, name, work),
    explain: (ties: Ties, a: string, b: string) => exchange(ties, a, b).parts[sign],
  })),
  ...(['given', 'received', 'openGiven', 'openReceived', 'returned', 'balance'] as const).map((column) => ({
    name: `favours, ${column}`,
    scores: (ties: Ties, work?: LongWork) => favours.ofTies(ties, work)[column],
    ...(column === 'balance' && { explain: favours.explain }),
  })),
  { name: 'overlap', scores: overlap, explain: overlap.explain },
  { name: 'overlap of warm ties', scores: (ties, work) => overlap(ties, { minWarmth: 0.25, ...work }) },
  { name: 'overlap.common', scores: overlap.common },
  { name: 'overlap.simmelian', scores: overlap.simmelian },
  ...(['days', 'contacts'] as const).map((count) => ({
    name: `reciprocity of ${count}`,
    scores: (ties: Ties, work?: LongWork) => reciprocity(ties, { count, ...work }),
    explain: (ties: Ties, a: string, b: string) => reciprocity.explain(ties, a, b, { count }),
  })),
  ...(['usualGap', 'medianGap', 'burstiness', 'rawBurstiness', 'regularity', 'memory'] as const).flatMap(
    (measure) =>
      [5, 2].map((minGaps) => ({
        name: `rhythm, ${measure} from ${minGaps} gaps`,
        scores: (ties: Ties, work?: LongWork) => rhythm(ties, { measure, minGaps, ...work }),
        explain: (ties: Ties, a: string, b: string) => rhythm.explain(ties, a, b, { measure, minGaps }),
      })),
  ),
];

/** Every score per person. */
export const PERSON_METRICS: readonly PersonMetric[] = [
  ...(['constraint', 'effectiveSize', 'efficiency', 'hierarchy'] as const).flatMap((measure) =>
    weights.map((weight) => ({
      name: `brokerage, ${measure} by ${weight}`,
      scores: (ties: Ties, work?: LongWork) => brokerage(ties, { measure, weight, ...work }),
      explain: (ties: Ties, person: string) => brokerage.explain(ties, person, { measure, weight }),
    })),
  ),
  ...(['innermost', 'layers', 'fit'] as const).flatMap((measure) =>
    (['depth', 'warmth'] as const).map((by) => ({
      name: `circles, ${measure} by ${by}`,
      scores: (ties: Ties, work?: LongWork) => circles(ties, { measure, by, minTies: 2, ...work }),
      explain: (ties: Ties, person: string) => circles.explain(ties, person, { measure, by, minTies: 2 }),
    })),
  ),
  ...(['ties', 'tags', 'organisations'] as const).map((over) => ({
    name: `diversity over ${over}`,
    scores: (ties: Ties, work?: LongWork) => diversity(ties, { over, ...work }),
    explain: (ties: Ties, person: string) => diversity.explain(ties, person, { over }),
  })),
  {
    name: 'diversity over communities',
    scores: (ties, work) => diversity(ties, { over: groupsOf(ties), ...work }),
    explain: (ties, person) => diversity.explain(ties, person, { over: groupsOf(ties) }),
  },
  ...(['given', 'received', 'openGiven', 'openReceived'] as const).map((column) => ({
    name: `favours of people, ${column}`,
    scores: (ties: Ties, work?: LongWork) => favours.ofPeople(ties, work)[column],
  })),
  ...weights.map((weight) => ({
    name: `pageRank by ${weight}`,
    scores: (ties: Ties, work?: LongWork) => pageRank(ties, { weight, ...work }),
  })),
  {
    name: 'pageRank from one person',
    scores: (ties, work) => pageRank(ties, { restart: [['me', 1]], ...work }),
  },
  { name: 'payItForward.ofPeople', scores: payItForward.ofPeople, explain: payItForward.explain },
  {
    name: 'payItForward.ofPeople, of all kinds within a month',
    scores: (ties, work) => payItForward.ofPeople(ties, { delta: '30d', kinds: 'all', ...work }),
    explain: (ties, person) => payItForward.explain(ties, person, { delta: '30d', kinds: 'all' }),
  },
  { name: 'reciprocity.ofPeople', scores: reciprocity.ofPeople },
  {
    name: 'reputation',
    scores: (ties, work) => reputation(ties, { restart: [['me', 1]], ...work }),
    explain: (ties, person) => reputation.explain(ties, person, { restart: [['me', 1]] }),
  },
  {
    name: 'reputation within three steps',
    scores: (ties, work) => reputation(ties, { restart: [['me', 1]], hops: 3, ...work }),
    explain: (ties, person) => reputation.explain(ties, person, { restart: [['me', 1]], hops: 3 }),
  },
  {
    name: 'signature',
    scores: (ties, work) => signature(ties, { minPeople: 1, ...work }),
    explain: (ties, person) => signature.explain(ties, person, { minPeople: 1 }),
  },
  {
    name: 'signature of contacts in two periods',
    scores: (ties, work) => signature(ties, { minPeople: 2, count: 'contacts', ...FIVE_MONTHS, ...work }),
    explain: (ties, person) =>
      signature.explain(ties, person, { minPeople: 2, count: 'contacts', ...FIVE_MONTHS }),
  },
];

/** What is told of a network as a whole, and advice to one person. */
export const TELLINGS: readonly Telling[] = [
  {
    name: 'communities',
    tell: (ties, work) => {
      const { groups, modularity, stability } = communities(ties, { rng: seededRandom(1), runs: 3, ...work });
      return { groups, modularity, stability };
    },
  },
  { name: 'expectedContact.model', tell: expectedContact.model },
  { name: 'favours.ofNetwork', tell: favours.ofNetwork },
  { name: 'favours.of', tell: (ties, work) => favours.of(ties, 'me', work) },
  { name: 'favours.returnTimes', tell: favours.returnTimes },
  { name: 'networkReciprocity', tell: networkReciprocity },
  {
    name: 'payItForward',
    tell: (ties, work) => payItForward(ties, { rng: seededRandom(1), shuffles: 5, ...work }),
  },
  { name: 'dormancy.states', tell: (ties, work) => byIds(ties, dormancy.states(ties, work)) },
  {
    name: 'quadrant',
    tell: (ties) =>
      byIds(
        ties,
        Array.from(ties, (tie) => quadrant(tie)),
      ),
  },
  {
    name: 'reconnect',
    tell: (ties, work) => reconnect(ties, { person: 'me', ...work }).map(({ tie: _, ...rest }) => rest),
  },
  {
    name: 'give',
    tell: (ties, work) => give(ties, { person: 'me', ...work }).map(({ tie: _, ...rest }) => rest),
  },
  {
    name: 'introductions',
    tell: (ties, work) =>
      introductions(ties, 'ed', { from: 'me', ...work }).map(({ people, strength, willing, because }) => ({
        people,
        strength,
        willing,
        because,
      })),
  },
  {
    name: 'introductions in time',
    tell: (ties, work) =>
      introductions(ties, 'ed', { from: 'me', inTime: true, weight: 'depth', ...work }).map(
        ({ people, strength }) => ({ people, strength }),
      ),
  },
];

function groupsOf(ties: Ties) {
  return communities(ties, { rng: seededRandom(1), runs: 2 });
}

/** A value per tie under the ids of its people, in an order of its own. */
function byIds(ties: Ties, values: readonly unknown[]): [string, unknown][] {
  return Array.from(ties, ({ row, a, b }): [string, unknown] => [`${a.id} ${b.id}`, values[row]]).sort(
    ([x], [y]) => (x < y ? -1 : 1),
  );
}
