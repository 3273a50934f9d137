import type { Interaction, Person, Tie, Ties } from '@tiewise/core';
import { answers } from './answers.js';
import { type Favours, favours } from './favours.js';
import { medianGap } from './median-gap.js';
import { novelty } from './novelty.js';
import { deedTo, twoOf } from './people-words.js';
import { reconnectSentence } from './reconnect-sentence.js';
import { silenceModel } from './silence-model.js';

/** The four numbers a suggestion is the product of, each shown. */
export interface ReconnectFactors {
  /** Trust gained over time, from 0 up; at least 8 where you know the person well. */
  depth: number;
  /** How unusual the silence is for this tie, 0 to 1; unknown, as for some you know well, counts as 1 in the product. */
  dormancy: number | undefined;
  /** How few of the people around them are around you already, 0 to 1; unknown counts as 1 in the product. */
  novelty: number | undefined;
  /** The chance of an answer, 0 to 1, from how often they answered before; unknown counts as 0.5. */
  chance: number | undefined;
}

/** What a suggestion rests on beside its factors. */
export interface ReconnectReasons {
  /** Times you waited for an answer, and times one came within 30 days or three of the tie's usual gaps. */
  asked: number;
  answered: number;
  /** Seen from the one the list is for. */
  favours: Favours;
  /** Whether it was you who said that you know the person well, and the depth that the files show. */
  knownWell: boolean;
  measuredDepth: number | undefined;
}

/** All a suggestion is made of. */
export interface ReconnectParts extends ReconnectFactors, ReconnectReasons {}

/** A tie worth waking. */
export interface Reconnection extends ReconnectReasons {
  person: Person;
  tie: Tie;
  /** The product of the factors: it orders the list, and means nothing beyond it. */
  score: number;
  factors: ReconnectFactors;
  /** The reason in one sentence. */
  because: string;
  evidence: readonly Interaction[];
}

/** Depth that a tie of somebody known well counts as, if it is not deeper: that of a year of close contact. */
const KNOWN_WELL = 8;

/** The depth a tie counts as in the product; `knownWell` holds ids. */
export function countedDepth({ b, depth = 0 }: Tie, knownWell: ReadonlySet<string>): number {
  return Math.max(depth, knownWell.has(b.id) ? KNOWN_WELL : 0);
}

/** What there is to say of a tie of `person`, seen from them; `knownWell` holds ids. */
export function suggestions(
  ties: Ties,
  person: string,
  knownWell: ReadonlySet<string>,
): (tie: Tie) => Reconnection {
  const model = silenceModel(ties);
  const novel = novelty(ties, person);
  return (tie) => {
    const evidence = ties.interactionsAt(tie.row);
    const gap = medianGap(evidence, ties.kinds);
    const within = Math.max(30, 3 * (gap ?? 0));
    const reasons = {
      ...answers(evidence, { person: tie.a.id, kinds: ties.kinds, within, today: ties.today }),
      favours: favours(ties, tie.a.id, tie.b.id),
      knownWell: knownWell.has(tie.b.id),
      measuredDepth: tie.depth,
    };
    const tail = model.tail(tie.row);
    const factors = {
      depth: countedDepth(tie, knownWell),
      dormancy: tail === undefined ? undefined : 1 - tail,
      novelty: novel(tie.b.id),
      chance: reasons.asked === 0 ? undefined : (reasons.answered + 1) / (reasons.asked + 2),
    };
    const because = sentenceOf(ties, tie, { ...reasons, gap, counted: factors.depth });
    return { person: tie.b, tie, score: product(factors), factors, ...reasons, because, evidence };
  };
}

function sentenceOf(
  ties: Ties,
  tie: Tie,
  { gap, counted, ...reasons }: ReconnectReasons & { gap: number | undefined; counted: number },
): string {
  const { row, a, b, days, since, first = since, last = since, silence = 0, usualGap, depth } = tie;
  const { asked, answered, favours: both, knownWell } = reasons;
  const longestGap = ties.columns.longestGap[row];
  const facts = {
    contact: { days, first, last, silence, usualGap, medianGap: gap, longestGap },
    asked,
    answered,
    given: both.given.map((favour) => deedTo(ties, favour, b.id)),
    received: both.received.map((favour) => deedTo(ties, favour, a.id)),
    knownWell: knownWell ? { counted, depth } : undefined,
  };
  return reconnectSentence(facts, twoOf(ties, a, b));
}

function product({
  depth,
  dormancy: dormant = 1,
  novelty: novel = 1,
  chance = 0.5,
}: ReconnectFactors): number {
  return depth * dormant * novel * chance;
}
