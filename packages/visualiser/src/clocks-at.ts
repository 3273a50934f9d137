import { depthOfByte, type Picture } from './picture.js';

/** The two clocks of a tie, as numbers. */
export interface Clocks {
  depth: number;
  /** As it is measured; infinite where it is more than `MOST_WARMTH` and not known more exactly. */
  warmth: number;
}

/** Up to where the bytes of earlier moments tell a warmth: the last two of them hold all that is more. */
export const MOST_WARMTH = 500;

/** As of the moment before a time: as it was measured at the last, and what its bytes hold at those before. */
export function clocksAt(
  { ties, moments }: Pick<Picture, 'ties' | 'moments'>,
  tie: number,
  time: number,
): Clocks {
  const last = moments.length - 1;
  if (time >= last) return { depth: ties.depth[tie], warmth: ties.warmth[tie] };

  const place = 4 * (tie * moments.length + Math.max(0, Math.floor(time)));
  return { depth: depthOfByte(ties.states[place]), warmth: warmthHeld(ties.states[place + 2]) };
}

/** The warmth that `byteOfWarmth` holds in a byte. */
function warmthHeld(byte: number): number {
  return byte < 254 ? (3 * byte) / (255 - byte) : Number.POSITIVE_INFINITY;
}
