import { MS_PER_DAY } from '@tiewise/core/time';
import type { Deed } from '@tiewise/metrics/deed-words';
import type { FavourTold } from '@tiewise/metrics/favour-sentence';
import { kaplanMeier, type SurvivalCurve } from '@tiewise/metrics/kaplan-meier';
import { isOpen } from '../open-favours.js';
import type { Picture, PictureFavours } from '../picture.js';
import { calledIn } from './two.js';

/** Whether all that passes between the two of a tie shows: in one's own log it does not between two others. */
export function seesAll({ ties, me }: Picture, tie: number): boolean {
  return me < 0 || ties.a[tie] === me || ties.b[tie] === me;
}

/** The favours of a tie by a day, and what came back for them, oldest first. */
export function favoursBy(picture: Picture, tie: number, today: number): FavourTold[] {
  const { favours, ties } = picture;
  const told: FavourTold[] = [];
  for (let favour = favours.start[tie]; favour < favours.start[tie + 1]; favour++) {
    const day = favours.day[favour];
    if (day > today) break;
    const fromA = favours.fromA[favour] === 1;
    const [giver, taker] = fromA ? [ties.a[tie], ties.b[tie]] : [ties.b[tie], ties.a[tie]];
    const last = lastReturn(favours, favour, today);
    const open = isOpen(favours, favour, today);
    told.push({
      ...deedAt(picture, favours, favour, taker),
      fromA,
      open,
      days: (open ? today : favours.returns.day[last]) - day,
      back: last < 0 ? undefined : deedAt(picture, favours.returns, last, giver),
    });
  }
  return told;
}

const lastTimes = new WeakMap<PictureFavours, { today: number; times: SurvivalCurve }>();

/**
 * How long favours took to come back by a day, in all ties of which everything shows; that of the day last asked for
 * is kept.
 */
export function returnTimes(picture: Picture, today: number): SurvivalCurve {
  const { favours } = picture;
  const known = lastTimes.get(favours);
  if (known?.today === today) return known.times;

  const [ended, censored]: [number[], number[]] = [[], []];
  for (let tie = 0; tie < picture.ties.size; tie++) {
    if (!seesAll(picture, tie)) continue;
    for (let favour = favours.start[tie]; favour < favours.start[tie + 1]; favour++) {
      const day = favours.day[favour];
      if (day > today) break;
      if (isOpen(favours, favour, today)) censored.push(today - day);
      else ended.push(favours.returns.day[lastReturn(favours, favour, today)] - day);
    }
  }
  const times = kaplanMeier(ended, censored);
  lastTimes.set(favours, { today, times });
  return times;
}

/** The place of the last thing that came back for a favour by a day, or -1. */
function lastReturn({ returns }: PictureFavours, favour: number, today: number): number {
  let place = returns.start[favour + 1] - 1;
  while (place >= returns.start[favour] && returns.day[place] > today) place--;
  return place < returns.start[favour] ? -1 : place;
}

interface DeedColumns {
  day: Int32Array;
  ms?: Uint32Array;
  kind: Uint8Array;
  about: Int32Array;
}

function deedAt(picture: Picture, { day, ms, kind, about }: DeedColumns, place: number, taker: number): Deed {
  return {
    kind: picture.contacts.kinds[kind[place]].name,
    at: day[place] * MS_PER_DAY + (ms?.[place] ?? 0),
    about: about[place] === taker ? undefined : aboutWords(picture, about[place]),
  };
}

function aboutWords(picture: Picture, about: number): string | undefined {
  if (about === -1) return undefined;
  return about < 0 ? picture.favours.outsiders[-2 - about] : calledIn(picture, about);
}
