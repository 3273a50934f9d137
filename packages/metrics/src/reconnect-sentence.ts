import type { Interaction, Tie, Ties } from '@tiewise/core';
import { type ContactFacts, contactWords } from './contact-words.js';
import { deedOf } from './deed-words.js';
import type { Favours } from './favours.js';
import { called, personWithId, twoOf } from './people-words.js';
import { sentence, timesWords } from './words.js';

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
    contactWords(contactFacts(ties, tie, medianGap), twoOf(ties, tie.a, tie.b)),
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

function contactFacts(ties: Ties, tie: Tie, medianGap: number | undefined): ContactFacts {
  const { row, days, since, first = since, last = since, silence = 0, usualGap } = tie;
  return { days, first, last, silence, usualGap, medianGap, longestGap: ties.columns.longestGap[row] };
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

function openWords(ties: Ties, favour: Interaction, to: string): string {
  return `${deedWords(ties, favour, to)}, which is still open`;
}

/** `Hana recommended you on 3 May 2019`: what a favour was, whom it went to being one of its recipients. */
export function deedWords(ties: Ties, favour: Interaction, to: string): string {
  const person = (id: string) => called(ties, personWithId(ties, id));
  const about = favour.about && favour.about !== to ? person(favour.about) : '';
  const deed = { kind: favour.kind, at: favour.at, about };
  return deedOf(deed, person(favour.from), person(to));
}
