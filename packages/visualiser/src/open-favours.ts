import type { Picture, PictureFavours } from './picture.js';

/** How many favours of a tie are open on a day, by who gave them. */
export interface OpenFavours {
  byA: number;
  byB: number;
}

/** A rest smaller than this share of a favour is what rounding left of it. */
const ROUNDING = 1e-5;

export function openFavours({ favours }: Pick<Picture, 'favours'>, tie: number, day: number): OpenFavours {
  const open = { byA: 0, byB: 0 };
  for (let favour = favours.start[tie]; favour < favours.start[tie + 1]; favour++) {
    if (favours.day[favour] > day) break;
    if (!isOpen(favours, favour, day)) continue;
    if (favours.fromA[favour] === 1) open.byA++;
    else open.byB++;
  }
  return open;
}

/** Whether something of a favour has not come back by a day. */
export function isOpen({ amount, returns }: PictureFavours, favour: number, day: number): boolean {
  let back = 0;
  for (let place = returns.start[favour]; place < returns.start[favour + 1]; place++) {
    if (returns.day[place] <= day) back += returns.amount[place];
  }
  return amount[favour] - back > ROUNDING * amount[favour];
}
