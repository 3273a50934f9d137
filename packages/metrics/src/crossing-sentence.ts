import type { Tie, Ties } from '@tiewise/core';
import { both, called } from './people-words.js';
import type { Crossings } from './tie-crossings.js';
import { dateWords, daysWords, sentence, timesWords } from './words.js';

/** Crossings in one sentence: how many years, between which, at what, in whose company, and how long apart. */
export function crossingSentence(ties: Ties, tie: Tie, parts: Crossings): string {
  const { years, crossings, first, last } = parts;
  const who = both(ties, tie.a, tie.b);
  if (years === undefined || first === undefined || last === undefined) {
    return sentence(`nothing is recorded in which ${who} both had a part.`);
  }
  const at = contextWords(parts);
  if (years === 1 && crossings.length === 1) {
    return sentence(`the paths of ${who} crossed once, ${onWords(first, last)}, ${at}.`);
  }
  const [from, to] = [yearOf(first), yearOf(last)];
  const when =
    years === 1
      ? `${timesWords(crossings.length)} in ${from}`
      : `in ${years} different years between ${from} and ${to}`;
  return sentence(
    `the paths of ${who} crossed ${when}, ${at}${companyWords(ties, parts)}${pauseWords(parts)}.`,
  );
}

function onWords(first: number, last: number): string {
  const [from, to] = [dateWords(first), dateWords(last)];
  return from === to ? `on ${from}` : `between ${from} and ${to}`;
}

function contextWords({ contexts, crossings }: Crossings): string {
  const together = [...new Set(contexts.filter(({ mutual }) => mutual).map(({ kind }) => kind))];
  const apart = contexts.some(({ mutual }) => !mutual);
  const many = crossings.length > 1 ? 's' : '';
  const at = together.map((kind) => `at ${many ? '' : 'a '}${kind}${many}`);
  if (apart) at.push(at.length > 0 ? 'from afar' : 'each time from afar');
  return at.join(' and ');
}

function companyWords(ties: Ties, { company }: Crossings): string {
  const [most] = company;
  return most && most.crossings > 1
    ? `, ${timesWords(most.crossings)} with ${called(ties, most.person)} there`
    : '';
}

function pauseWords({ longestPause = 0 }: Crossings): string {
  return longestPause > 0 ? `, at most ${daysWords(longestPause)} apart` : '';
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}
