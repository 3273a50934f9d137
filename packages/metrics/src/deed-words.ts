import { dateWords } from './words.js';

/** Something one did for another. */
export interface Deed {
  kind: string;
  /** Epoch milliseconds. */
  at: number;
  /** What the one it was about is called, as who was introduced; undefined if about nobody else. */
  about?: string | undefined;
}

const DEEDS: Readonly<Record<string, (taker: string, about: string) => string>> = {
  recommendation: (taker) => `recommended ${taker}`,
  introduction: (taker, about) => `introduced ${taker}${about ? ` to ${about}` : ''}`,
  endorsement: (taker) => `endorsed ${taker}`,
  advice: (taker) => `gave ${taker} advice`,
  help: (taker) => `helped ${taker}`,
  gift: (taker) => `gave ${taker} a present`,
};

/** `Hana recommended you on 3 May 2019`. */
export function deedOf({ kind, at, about = '' }: Deed, giver: string, taker: string): string {
  const deed = Object.hasOwn(DEEDS, kind) ? DEEDS[kind](taker, about) : `did ${taker} a favour (${kind})`;
  return `${giver} ${deed} on ${dateWords(at)}`;
}
