import {
  type Interaction,
  type LongWork,
  type Person,
  type Tie,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import { answers } from './answers.js';
import { tieOf } from './explanation.js';
import { introductionSentence, type StepTold } from './introduction-sentence.js';
import { latestContact } from './latest-contact.js';
import { twoOf } from './people-words.js';
import { type WarmPath, WarmPaths } from './warm-paths.js';

/** The signal is looked at before each step of the way out. */
export interface IntroductionsOptions extends LongWork {
  /**
   * Who wants to be introduced: an id.
   *
   * @defaultValue me
   */
  from?: string;
  /**
   * How many ways at most.
   *
   * @defaultValue 3
   */
  limit?: number;
  /**
   * Ties a way has at most: 2 is one person between, 3 is two; from 1 to 6. Few go further than that for anyone.
   *
   * @defaultValue 3
   */
  hops?: number;
  /**
   * What makes a step easy: recent contact, which fades, or depth, which hardly does.
   *
   * @defaultValue "warmth"
   */
  weight?: 'warmth' | 'depth';
  /**
   * What a tie weighs that is as likely as not to carry an introduction; above 0.
   *
   * @defaultValue the median of all ties
   */
  usual?: number | undefined;
  /**
   * Only ways by which word could have come already: contact with the first before the first's with the
   * second, and so on.
   *
   * @defaultValue false
   */
  inTime?: boolean;
  /**
   * Ids of people not to be asked, beside those tagged `private`, or one.
   *
   * @defaultValue none
   */
  exclude?: Iterable<string>;
}

/** One step of a way to somebody. */
export interface IntroductionStep {
  /** Seen from the nearer of the two. */
  tie: Tie;
  /** Above 0 and below 1; 0.5 for a usual tie. */
  strength: number;
}

/** A way to somebody over people who know each other. */
export interface Introduction {
  /** From the one who asks to the one they want to meet, both included. */
  people: readonly Person[];
  steps: readonly IntroductionStep[];
  /** The product of the strengths: it orders the list, and means nothing beyond it. */
  strength: number;
  /** The step most likely to fail. */
  weakest: IntroductionStep;
  /** The chance that the first one asked answers, from how often they did; unknown if they were never asked. */
  willing: number | undefined;
  /** Share of what went either way in the last step that came from the one to be met, 0 to 1; unknown without any. */
  reciprocity: number | undefined;
  /** The reason in one sentence. */
  because: string;
  /** What the steps rest on, step by step, each in order of time. */
  evidence: readonly Interaction[];
}

/**
 * Who could introduce one to somebody, and would they: the warmest ways there over people who know each other.
 *
 * The strength of a step is `w / (w + usual)`, with `w` how much the next one turns to the one before: whoever
 * is asked must care to answer. A way is as strong as the product of its steps, so 0.25 is two usual ties. The
 * `limit` best are found, each person once on a way, at most `hops` ties long; none is missed. A tie of one's
 * own with whom one wants to meet is a way, too. Excluded people, and those tagged `private`, are on no way but
 * their own.
 *
 * The first question from a person costs a look at all ties within `hops`; those that follow little more than their
 * answers. In an export of one's own, ties among others are mostly unseen: that no way is found does not mean there
 * is none.
 *
 * @throws TypeError if there is no `me` and no `from`; RangeError if an option is out of range; TiewiseError
 * `unknown-person` if nobody has one of the ids; the reason of the work's signal.
 *
 * @example
 * for (const { because } of introductions(ties, 'zoe')) console.log(because);
 */
export function introductions(ties: Ties, to: string, options: IntroductionsOptions = {}): Introduction[] {
  const { from = ties.me, limit = 3, inTime = false, signal } = options;
  signal?.throwIfAborted();
  if (from === undefined) throw new TypeError('introductions: needs a from, since the network has no me');
  checkRange('limit', limit, limit >= 0, 'at least 0');

  const paths = pathsFrom(ties, numberOf(ties, from), options);
  const found = paths.to(
    numberOf(ties, to),
    to === from ? 0 : limit,
    inTime ? latestContact(ties) : undefined,
  );
  return found.map((path) => introduction(ties, path));
}

/** The paths last asked for, since who asks for one way asks for others. */
const lastPaths = new WeakMap<Ties, { asked: string; paths: WarmPaths }>();

function pathsFrom(
  ties: Ties,
  from: number,
  { hops = 3, weight = 'warmth', usual, exclude = [], signal, onProgress }: IntroductionsOptions,
): WarmPaths {
  checkRange('hops', hops, Number.isInteger(hops) && hops >= 1 && hops <= 6, 'a whole number from 1 to 6');
  checkRange('usual', usual ?? 1, (usual ?? 1) > 0, 'above 0');

  const left = new Set(typeof exclude === 'string' ? [exclude] : exclude);
  const asked = JSON.stringify([from, hops, weight, usual, ...left]);
  const last = lastPaths.get(ties);
  if (last?.asked === asked) return last.paths;

  const through = (number: number) => {
    const person = ties.person(number);
    return !left.has(person.id) && !person.tags?.includes('private');
  };
  const paths = new WarmPaths(ties, from, { weight, hops, through, usual, signal, onProgress });
  lastPaths.set(ties, { asked, paths });
  return paths;
}

function introduction(ties: Ties, { people: numbers, strengths, strength }: WarmPath): Introduction {
  const people = numbers.map((number) => ties.person(number));
  const steps = strengths.map((each, step) => ({
    tie: tieOf(ties, people[step].id, people[step + 1].id, 'introductions'),
    strength: each,
  }));
  const weakest = steps.reduce((least, step) => (step.strength < least.strength ? step : least));
  const evidence = steps.map(({ tie }) => ties.interactionsAt(tie.row));
  const [first, last] = [steps[0].tie, steps[steps.length - 1].tie];
  const reply = repliesOf(ties, first, evidence[0]);
  const contact = last.given.contacts + last.received.contacts;
  return {
    people,
    steps,
    strength,
    weakest,
    willing: reply.asked === 0 ? undefined : (reply.answered + 1) / (reply.asked + 2),
    reciprocity: contact === 0 ? undefined : last.received.contacts / contact,
    because: introductionSentence({
      steps: steps.map(({ tie }) => stepTold(ties, tie)),
      weakest: steps.indexOf(weakest),
      ...reply,
    }),
    evidence: evidence.flat(),
  };
}

function repliesOf(ties: Ties, tie: Tie, evidence: readonly Interaction[]) {
  const within = Math.max(30, 3 * (tie.usualGap ?? 0));
  return answers(evidence, { person: tie.a.id, kinds: ties.kinds, within, today: ties.today });
}

function stepTold(ties: Ties, { a, b, days, silence = 0 }: Tie): StepTold {
  return { two: twoOf(ties, a, b), days, silence };
}

function numberOf(ties: Ties, id: string): number {
  const number = ties.indexOf(id);
  if (number !== undefined) return number;
  throw new TiewiseError('unknown-person', `introductions: nobody has the id ${JSON.stringify(id)}`);
}

function checkRange(name: string, value: number, holds: boolean, must: string): void {
  if (!holds) throw new RangeError(`introductions: ${name} must be ${must}, got ${value}`);
}
