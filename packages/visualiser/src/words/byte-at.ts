import { type Picture, TIE_STATES } from '../picture.js';

const PLACES = { depth: 0, share: 1, warmth: 2, state: 3 } as const;

/** What a byte of a tie's states holds as of the moment before a time. */
export function byteAt(
  { ties, moments }: Pick<Picture, 'ties' | 'moments'>,
  tie: number,
  time: number,
  what: keyof typeof PLACES,
): number {
  const moment = Math.min(moments.length - 1, Math.max(0, Math.floor(time)));
  return ties.states[4 * (tie * moments.length + moment) + PLACES[what]];
}

const DORMANT = TIE_STATES.indexOf('dormant');

/** Whether the silence of two is longer than is usual for them, as of the moment before. */
export function isDormant(picture: Pick<Picture, 'ties' | 'moments'>, tie: number, time: number): boolean {
  return byteAt(picture, tie, time, 'state') === DORMANT;
}

/** Whether two have met by then. */
export function hasMet(picture: Pick<Picture, 'ties' | 'moments'>, tie: number, time: number): boolean {
  return byteAt(picture, tie, time, 'state') > 0;
}
