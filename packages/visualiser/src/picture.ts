import type { Cadence, DormancyState, GapCalibration } from '@tiewise/metrics';

/** How long a step of the picture's time is. */
export type Step = 'month' | 'quarter' | 'year';

/**
 * All that a picture shows, worked out once: plain data that can be kept, sent to a worker and written into a
 * page. People, ties and communities are numbered by their places in the columns; `-1` is nobody.
 */
export interface Picture {
  title: string;
  /** Epoch milliseconds of the moment looked from; the last of `moments`. */
  asOf: number;
  step: Step;
  /** Epoch milliseconds of the ends of the steps, earliest first. */
  moments: Float64Array;
  /** The number of the person whose network it is. */
  me: number;
  people: PicturePeople;
  communities: readonly PictureCommunity[];
  ties: PictureTies;
  contacts: PictureContacts;
  favours: PictureFavours;
  /** What silences are judged by at each moment. */
  silence: readonly SilenceJudge[];
  /** Circles drawn around `me`, from the middle outward. */
  rings: readonly Ring[];
  /** Old ties worth waking at `asOf`, first the one to look at first; empty without `me`. */
  suggestions: readonly Suggestion[];
  /** Ways over others at `asOf` to those who have gone quiet, or of whom too little is known to tell. */
  routes: readonly Route[];
  /** What the picture does not show, in plain sentences. */
  leftOut: readonly string[];
}

export interface PictureCommunity {
  /** What most of its people share, such as an organisation, or the names of two of them. */
  name: string;
  people: number;
  /** The people whose names its name is made of; none where it is named by what they share. */
  named?: readonly number[] | undefined;
  /** Whether it is of those met in some years rather than of people tied to each other; such come last. */
  chapter?: boolean | undefined;
}

export interface PictureTies {
  size: number;
  /** The numbers of the two people; of a tie of `me`, `a` is `me`. Strongest tie first. */
  a: Uint32Array;
  b: Uint32Array;
  /** As measured at the last moment; a depth of 0 where no contact is known. */
  depth: Float32Array;
  warmth: Float32Array;
  /**
   * Four bytes for each tie and moment, at `4 * (tie * moments + moment)`:
   * - depth, on the scale of `depthOfByte`;
   * - the share of days on which `a` turned to `b` among those on which one turned to the other, 0 to 254;
   *   255 where it is unknown;
   * - warmth, on the scale of `warmthOfByte`;
   * - the tie's state, a place in `TIE_STATES`.
   */
  states: Uint8Array;
}

/** What the fourth byte of a tie's state says. */
export const TIE_STATES = ['unmet', 'unknown', 'active', 'cooling', 'dormant'] as const satisfies readonly (
  | DormancyState
  | 'unmet'
)[];

export type TieState = (typeof TIE_STATES)[number];

export interface PicturePeople {
  size: number;
  /** Ids in the network; in a page that was written, `p0`, `p1`, ... */
  id: readonly string[];
  name: readonly string[];
  /** What else one is found by: so many other names as `names` says, then organisations, then tags. */
  known: readonly (readonly string[])[];
  names: Uint8Array;
  /** The number of the community, or -1. */
  community: Int16Array;
  /** The direction from the middle in which one stands among the circles, in radians; never changes. */
  angle: Float32Array;
  /** The place on the map, within the circle of radius 1. */
  x: Float32Array;
  y: Float32Array;
  /** 1 for those whose ties lead into another community than their own. */
  bridge: Uint8Array;
  /**
   * Four bytes for each person and moment, at `4 * (person * moments + moment)`:
   * - how far from the middle, times 65535, high byte first: 0 in the middle, 1 at the rim; a falling function of
   *   the depth of the tie with `me` alone, or of the depth of all ties where there is no `me`; above 0.95 where no
   *   depth is known;
   * - warmth, on the scale of `warmthOfByte`;
   * - the state of the tie with `me`, a place in `TIE_STATES`, `unknown` where only others were in touch with them;
   *   without `me`, `active` from the first contact on.
   */
  states: Uint8Array;
}

/** Contacts of the ties, those of a tie at `start[tie]` up to, not including, `start[tie + 1]`, in order of time. */
export interface PictureContacts {
  start: Uint32Array;
  /** UTC days since 1970-01-01. */
  day: Int32Array;
  /** 0 from `a` to `b`, 1 from `b` to `a`, 2 both. */
  way: Uint8Array;
  /** Places in `kinds` and `sources`; a source of '' is not known. */
  kind: Uint8Array;
  source: Uint8Array;
  kinds: readonly PictureKind[];
  sources: readonly string[];
}

export interface PictureKind {
  name: string;
  /** Whether it counts as contact, so that its day is a day in touch. */
  contact: boolean;
  favour: boolean;
}

/** Favours that wait or waited for a return, those of a tie at `start[tie]` up to `start[tie + 1]`, oldest first. */
export interface PictureFavours {
  start: Uint32Array;
  day: Int32Array;
  /** 1 from `a` to `b`, 0 from `b` to `a`. */
  fromA: Uint8Array;
  /** Places in the contacts' `kinds`. */
  kind: Uint8Array;
  /** The number of whom it was about, or -1; of somebody who is not in the picture -2 minus a place in `outsiders`. */
  about: Int32Array;
  /** Names. */
  outsiders: readonly string[];
  amount: Float32Array;
  /** What came back for a favour, at `returns.start[favour]` up to `returns.start[favour + 1]`. */
  returns: {
    start: Uint32Array;
    day: Int32Array;
    /** Milliseconds into that day: of two that came back on it, they tell which came last. */
    ms: Uint32Array;
    kind: Uint8Array;
    about: Int32Array;
    amount: Float32Array;
  };
}

export interface SilenceJudge {
  cadence: Cadence;
  calibration: GapCalibration;
}

export interface Ring {
  depth: number;
  /** From 0 in the middle to 1 at the rim. */
  radius: number;
}

export interface Suggestion {
  person: number;
  because: string;
}

export interface Route {
  person: number;
  /** The people on the way, without `me` and without the person. */
  through: readonly number[];
  /** Which of the ties on the way is the weakest: 0 is that of `me`. */
  weakest: number;
  sentence: string;
}

/** The byte that holds a depth: 16 for every doubling of `1 + depth`, so that depths up to 60,000 fit. */
export function byteOfDepth(depth: number): number {
  return Math.min(255, Math.round(16 * Math.log2(1 + depth)));
}

export function depthOfByte(byte: number): number {
  return 2 ** (byte / 16) - 1;
}

/** The byte that holds a warmth: a warmth of 3, a meeting today, is 0.5; it nears 1 however much there is. */
export function byteOfWarmth(warmth: number): number {
  return Math.round((255 * warmth) / (warmth + 3));
}

/** The warmth of a byte as it is drawn, from 0 to 1. */
export function warmthOfByte(byte: number): number {
  return byte / 255;
}
