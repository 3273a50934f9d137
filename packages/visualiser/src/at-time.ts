import { depthOfByte, type Picture, TIE_STATES, type TieState, warmthOfByte } from './picture.js';
import type { Layout } from './scene.js';

/** A person in a picture at a time: a place in its moments; between two, what is drawn lies between. */
export interface PersonAt {
  /** 0 in the middle, 1 at the rim. */
  radius: number;
  /** 0 to 1. */
  warmth: number;
  /** As of the moment before. */
  state: TieState;
}

/** A tie in a picture at a time. */
export interface TieAt {
  depth: number;
  /** Given by `a`, 0 to 1; undefined where unknown. */
  share: number | undefined;
  warmth: number;
  state: TieState;
}

export function personAt({ people, moments }: Picture, person: number, time: number): PersonAt {
  const [first, second, part] = placesAt(person, moments.length, time);
  const { states } = people;
  const radius = (place: number) => (256 * states[place] + states[place + 1]) / 65535;
  return {
    radius: mix(radius(first), radius(second), part),
    warmth: mix(warmthOfByte(states[first + 2]), warmthOfByte(states[second + 2]), part),
    state: TIE_STATES[states[first + 3]],
  };
}

export function tieAt({ ties, moments }: Picture, tie: number, time: number): TieAt {
  const [first, second, part] = placesAt(tie, moments.length, time);
  const { states } = ties;
  const share = states[first + 1];
  const next = states[second + 1] === 255 ? share : states[second + 1];
  return {
    depth: depthOfByte(mix(states[first], states[second], part)),
    share: share === 255 ? undefined : mix(share, next, part) / 254,
    warmth: mix(warmthOfByte(states[first + 2]), warmthOfByte(states[second + 2]), part),
    state: TIE_STATES[states[first + 3]],
  };
}

/** Where a person is drawn, within the circle of radius 1 around (0, 0); y goes up. */
export function positionAt(
  picture: Picture,
  person: number,
  time: number,
  layout: Layout,
): { x: number; y: number } {
  const { people } = picture;
  if (layout === 'map') return { x: people.x[person], y: people.y[person] };
  if (person === picture.me) return { x: 0, y: 0 };
  const { radius } = personAt(picture, person, time);
  const angle = people.angle[person];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** The offsets of the two moments around a time, and how far it is from the first to the second. */
function placesAt(row: number, moments: number, time: number): [number, number, number] {
  const first = Math.min(moments - 1, Math.max(0, Math.floor(time)));
  const second = Math.min(moments - 1, first + 1);
  const start = 4 * row * moments;
  return [start + 4 * first, start + 4 * second, Math.min(1, Math.max(0, time - first))];
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
