import { introductionSentence, type StepTold } from '@tiewise/metrics/introduction-sentence';
import { reconnectSentence } from '@tiewise/metrics/reconnect-sentence';
import { type Replies, replies, type Turn } from '@tiewise/metrics/replies';
import { dayAt } from '../moments.js';
import type { Picture, Route } from '../picture.js';
import { tieOf } from '../tie-lists.js';
import { contactFacts } from './contact-facts.js';
import { favoursBy } from './favours.js';
import { judgeAt, silenceFacts } from './silence.js';
import { tieContact } from './tie-contact.js';
import { between, twoOf } from './two.js';

/** Why to write to the other of a tie of `me`, as `reconnect` says it of nobody known well; at a time. */
export function suggestionSentence(picture: Picture, tie: number, time: number): string | undefined {
  const today = dayAt(picture, time);
  const contact = tieContact(picture, tie, today);
  if (contact === undefined) return undefined;

  const silence = silenceFacts(contact.days, today, judgeAt(picture, time));
  const open = favoursBy(picture, tie, today).filter((favour) => favour.open);
  const facts = {
    contact: contactFacts(contact, silence),
    ...repliesBy(picture, tie, { today, gap: silence.medianGap }),
    given: open.filter(({ fromA }) => fromA),
    received: open.filter(({ fromA }) => !fromA),
  };
  return reconnectSentence(facts, twoOf(picture, tie));
}

/** Whom to ask for a way to somebody, as `introductions` says it; undefined where the picture does not hold enough. */
export function routeSentence(
  picture: Picture,
  { person, through, weakest }: Route,
  time: number,
): string | undefined {
  const today = dayAt(picture, time);
  const way = [picture.me, ...through, person];
  const steps = way.slice(1).map((to, step) => stepBetween(picture, way[step], to, today));
  const known = steps.filter((step) => step !== undefined);
  const first = tieOf(picture, picture.me, way[1]);
  if (known.length < steps.length) return undefined;

  const { usualGap: gap } = silenceFacts(
    tieContact(picture, first, today)?.days ?? [],
    today,
    judgeAt(picture, time),
  );
  return introductionSentence({ steps: known, weakest, ...repliesBy(picture, first, { today, gap }) });
}

function stepBetween(picture: Picture, from: number, to: number, today: number): StepTold | undefined {
  const tie = tieOf(picture, from, to);
  const contact = tie < 0 ? undefined : tieContact(picture, tie, today);
  if (contact === undefined) return undefined;

  const { days } = contact;
  return {
    two: between(picture, from, to),
    days: days.length,
    silence: days.length === 0 ? 0 : today - days[days.length - 1],
  };
}

/** How often `a` reached out by a day, and something came back within 30 days or three gaps. */
function repliesBy(
  picture: Picture,
  tie: number,
  { today, gap = 0 }: { today: number; gap: number | undefined },
): Replies {
  return replies(turnsOf(picture, tie, today), { within: Math.max(30, 3 * gap), today });
}

function* turnsOf({ contacts }: Picture, tie: number, today: number): Generator<Turn> {
  const { start, day, way, kind, kinds } = contacts;
  for (let place = start[tie]; place < start[tie + 1] && day[place] <= today; place++) {
    if (kinds[kind[place]].contact) yield { day: day[place], own: way[place] === 0 };
  }
}
