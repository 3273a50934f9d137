import type { Interaction, Tie, Ties } from '@tiewise/core';
import type { Favours } from './favours.js';
import {
  both,
  called,
  count,
  dateWords,
  daysWords,
  personWithId,
  rhythmWords,
  sentence,
  timesWords,
} from './words.js';

interface Reasons {
  medianGap: number | undefined;
  asked: number;
  answered: number;
  favours: Favours;
  knownWell: boolean;
  /** What the tie counts as. */
  depth: number;
}

/** What happened, how quiet it is, whether they answer, and what is open, in one sentence. */
export function reconnectSentence(
  ties: Ties,
  tie: Tie,
  { medianGap, asked, answered, favours, knownWell, depth }: Reasons,
): string {
  const parts = [
    knownWell ? knownWords(ties, tie, depth) : '',
    contactWords(ties, tie, medianGap),
    asked > 0 ? answerWords(called(ties, tie.a), asked, answered) : '',
    ...favours.received.slice(0, 2).map((favour) => openWords(ties, favour, tie.a.id)),
    ...favours.given.slice(0, 2).map((favour) => openWords(ties, favour, tie.b.id)),
  ];
  return sentence(`${parts.filter(Boolean).join('; ')}.`);
}

/** `you know Zoe well, by your own word: that counts as a depth of 8, where these files show 0.3`. */
function knownWords(ties: Ties, { a, b, depth }: Tie, counted: number): string {
  const you = called(ties, a);
  const word = you === 'you' ? 'you know' : `${you} knows`;
  const own = `${word} ${called(ties, b)} well, by ${you === 'you' ? 'your' : 'their'} own word`;
  const seen = depth === undefined ? 'no contact' : depth.toFixed(1);
  return counted === depth
    ? own
    : `${own}: that counts as a depth of ${counted}, where these files show ${seen}`;
}

/** `Mara and you were in touch on 61 days since 2014, about every month; it has been quiet for 2 and a half years`. */
function contactWords(ties: Ties, tie: Tie, gap: number | undefined): string {
  const { days, first = tie.since, last = tie.since, silence = 0, usualGap = 0 } = tie;
  if (days === 0) return `${both(ties, tie.a, tie.b)} are connected, but no contact is recorded`;
  const often = rhythmWords(days - 1, usualGap, gap);
  const since = new Date(first).getUTCFullYear();
  return (
    `${both(ties, tie.a, tie.b)} were in touch on ${count(days, 'day')} since ${since}${often ? `, ${often}` : ''}; ` +
    `it has been quiet for ${daysWords(silence)}, since ${dateWords(last)}${beforeWords(ties, tie)}`
  );
}

/** `, though you once came back after 6 years`. */
function beforeWords(ties: Ties, { a, row, silence = 0 }: Tie): string {
  const longest = ties.columns.longestGap[row];
  const they = called(ties, a) === 'you' ? 'you' : 'they';
  return longest >= silence ? `, though ${they} once came back after ${daysWords(longest)}` : '';
}

/** `you reached out 30 times and were answered 28 times`. */
export function answerWords(who: string, asked: number, answered: number): string {
  const back = answered === 0 ? 'never' : answered === asked ? 'every time' : timesWords(answered);
  const were = who === 'you' ? 'were' : 'was';
  const reached = `${who} reached out ${timesWords(asked)}`;
  return asked === 1 && answered === 1
    ? `${reached} and ${were} answered`
    : `${reached} and ${were} ${back === 'never' ? 'never answered' : `answered ${back}`}`;
}

const DEEDS: Readonly<Record<string, (taker: string, about: string) => string>> = {
  recommendation: (taker) => `recommended ${taker}`,
  introduction: (taker, about) => `introduced ${taker}${about ? ` to ${about}` : ''}`,
  endorsement: (taker) => `endorsed ${taker}`,
  advice: (taker) => `gave ${taker} advice`,
  help: (taker) => `helped ${taker}`,
  gift: (taker) => `gave ${taker} a present`,
};

function openWords(ties: Ties, favour: Interaction, to: string): string {
  return `${deedWords(ties, favour, to)}, which is still open`;
}

/** `Hana recommended you on 3 May 2019`: what a favour was, whom it went to being one of its recipients. */
export function deedWords(ties: Ties, favour: Interaction, to: string): string {
  const person = (id: string) => called(ties, personWithId(ties, id));
  const about = favour.about && favour.about !== to ? person(favour.about) : '';
  const deed = DEEDS[favour.kind]?.(person(to), about) ?? `did ${person(to)} a favour (${favour.kind})`;
  return `${person(favour.from)} ${deed} on ${dateWords(favour.at)}`;
}
