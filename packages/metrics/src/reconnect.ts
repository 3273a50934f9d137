import {
  compareIds,
  type Duration,
  durationMs,
  type Interaction,
  MS_PER_DAY,
  type Person,
  type Tie,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import { answers } from './answers.js';
import { dormancy } from './dormancy.js';
import type { Explanation } from './explanation.js';
import { type Favours, favours } from './favours.js';
import { medianGap } from './median-gap.js';
import { novelty } from './novelty.js';
import { reconnectSentence } from './reconnect-sentence.js';

export interface ReconnectOptions {
  /**
   * For whom: an id.
   *
   * @defaultValue me
   */
  person?: string;
  /**
   * How many at most.
   *
   * @defaultValue 10
   */
  limit?: number;
  /**
   * Only ties quiet for at least so long. Sooner than a year a tie is hardly asleep: see `dormancy`
   * for silences that are merely unusual.
   *
   * @defaultValue "1y"
   */
  quietFor?: Duration;
  /**
   * Ids of people not to suggest, or one.
   *
   * @defaultValue none
   */
  exclude?: Iterable<string>;
}

/** The four numbers a suggestion is the product of, each shown. */
export interface ReconnectFactors {
  /** Trust gained over time, from 0 up. */
  depth: number;
  /** How unusual the silence is for this tie, 0 to 1. */
  dormancy: number;
  /** How few of the people around them are around you already, 0 to 1; unknown counts as 1 in the product. */
  novelty: number | undefined;
  /** The chance of an answer, 0 to 1, from how often they answered before; unknown counts as 0.5. */
  chance: number | undefined;
}

/** What a suggestion is made of. */
export interface ReconnectParts extends ReconnectFactors {
  asked: number;
  answered: number;
  favours: Favours;
}

/** A tie worth waking. */
export interface Reconnection {
  person: Person;
  tie: Tie;
  /** The product of the factors: it orders the list, and means nothing beyond it. */
  score: number;
  factors: ReconnectFactors;
  /** Times you reached out, and times something came back within 30 days or three of the tie's usual gaps. */
  asked: number;
  answered: number;
  /** Seen from the one the list is for. */
  favours: Favours;
  /** The reason in one sentence. */
  because: string;
  evidence: readonly Interaction[];
}

/**
 * Ties worth waking: those quiet for longer than is usual for them, by depth x dormancy x novelty x
 * chance of an answer.
 *
 * People asked whom they would go back to name those they already know best, while the ones most
 * worth it are those of past trust who move in other circles now: so depth counts and not how often
 * you spoke, and overlap counts against. Left out are ties with no rhythm, those whose silence is not
 * unusual for them, and those quiet for less than a year.
 *
 * Source: Levin, Walter & Murnighan (2011), Organization Science 22:923; Walter, Levin & Murnighan
 * (2015), "Reconnection choices", Organization Science 26:1447.
 *
 * @throws TypeError if there is no `me` and no `person`; TiewiseError `unknown-person` if nobody is `person`.
 *
 * @example
 * for (const { person, because } of reconnect(ties, { limit: 3 })) console.log(person.name, because);
 */
export function reconnect(ties: Ties, options: ReconnectOptions = {}): Reconnection[] {
  const { person = ties.me, limit = 10, quietFor = '1y', exclude = [] } = options;
  if (person === undefined) throw new TypeError('reconnect: needs a person, since the network has no me');

  const left = new Set(typeof exclude === 'string' ? [exclude] : exclude);
  const quietDays = durationMs(quietFor) / MS_PER_DAY;
  const states = dormancy.states(ties);
  const scores = dormancy(ties);
  const novel = novelty(ties, person);
  return ties
    .of(person)
    .filter(({ row, b, silence = 0 }) => silence >= quietDays && !left.has(b.id) && states[row] === 'dormant')
    .map((tie) => suggestion(ties, tie, scores.at(tie.row) ?? 0, novel(tie.b.id)))
    .sort((x, y) => y.score - x.score || compareIds(x.tie, y.tie))
    .slice(0, limit);
}

/**
 * Why one tie is, or is not, worth waking: the same factors whatever its place in the list, even where
 * the silence is not unusual.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie, or one without a rhythm.
 */
reconnect.explain = explainReconnect;

function explainReconnect(ties: Ties, a: string, b: string): Explanation<ReconnectParts> {
  const tie = ties.get(a, b);
  const score = tie && dormancy(ties).at(tie.row);
  if (!tie || score === undefined) {
    throw new TiewiseError(
      'unknown-person',
      `reconnect.explain: ${JSON.stringify(a)} and ${JSON.stringify(b)} have no tie with a rhythm`,
    );
  }
  const {
    factors,
    asked,
    answered,
    favours: between,
    ...rest
  } = suggestion(ties, tie, score, novelty(ties, a)(b));
  return {
    value: rest.score,
    parts: { ...factors, asked, answered, favours: between },
    evidence: rest.evidence,
    sentence: rest.because,
  };
}

function suggestion(ties: Ties, tie: Tie, dormant: number, novel: number | undefined): Reconnection {
  const evidence = ties.interactionsAt(tie.row);
  const gap = medianGap(evidence, ties.kinds);
  const { asked, answered } = answers(evidence, {
    person: tie.a.id,
    kinds: ties.kinds,
    within: Math.max(30, 3 * (gap ?? 0)),
    today: ties.today,
  });
  const factors = {
    depth: tie.depth ?? 0,
    dormancy: dormant,
    novelty: novel,
    chance: asked === 0 ? undefined : (answered + 1) / (asked + 2),
  };
  const score = factors.depth * factors.dormancy * (novel ?? 1) * (factors.chance ?? 0.5);
  const between = favours(ties, tie.a.id, tie.b.id);
  const because = reconnectSentence(ties, tie, {
    medianGap: gap,
    asked,
    answered,
    favours: between,
  });
  return { person: tie.b, tie, score, factors, asked, answered, favours: between, because, evidence };
}
