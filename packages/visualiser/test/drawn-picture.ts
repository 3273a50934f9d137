import { type Picture, TIE_STATES, type TieState } from '../src/picture.js';

/** A tie as it is at one moment: bytes of depth, share and warmth as a picture has them. */
export interface DrawnTie {
  depth?: number;
  share?: number;
  warmth?: number;
  state?: TieState;
}

export interface DrawnPicture {
  /** @defaultValue 0 */
  me?: number;
  people: readonly {
    /** Among circles; how far at each moment, the last one standing for all that follow. */
    angle?: number;
    radius?: readonly number[];
    /** On the map. */
    x?: number;
    y?: number;
    community?: number;
    bridge?: boolean;
    warmth?: number;
    /** At each moment. */
    state?: readonly TieState[];
  }[];
  ties?: readonly { a: number; b: number; at: readonly DrawnTie[] }[];
  /** @defaultValue as many as the longest of the lists */
  moments?: number;
  communities?: number;
}

/** A picture of a few people and ties with just what a test says of them; all else is plain. */
export function drawnPicture(small: DrawnPicture): Picture {
  const { me = 0, people, ties = [] } = small;
  const lists = [...people.flatMap(({ radius, state }) => [radius, state]), ...ties.map(({ at }) => at)];
  const moments = small.moments ?? Math.max(1, ...lists.map((list) => list?.length ?? 1));
  const communities = small.communities ?? Math.max(0, ...people.map(({ community = -1 }) => community + 1));
  const noContacts = {
    start: new Uint32Array(ties.length + 1),
    day: new Int32Array(),
    kind: new Uint8Array(),
  };
  return {
    title: 'A few people',
    asOf: Date.UTC(2026, 10, 23),
    step: 'quarter',
    moments: Float64Array.from(
      { length: moments },
      (_, i) => Date.UTC(2026, 10, 23) - (moments - 1 - i) * 7.9e9,
    ),
    me,
    people: {
      size: people.length,
      id: people.map((_, i) => `p${i}`),
      name: people.map((_, i) => `Person ${i}`),
      known: people.map(() => []),
      names: new Uint8Array(people.length),
      community: Int16Array.from(people, ({ community = -1 }) => community),
      angle: Float32Array.from(people, ({ angle = 0 }) => angle),
      x: Float32Array.from(people, ({ x = 0 }) => x),
      y: Float32Array.from(people, ({ y = 0 }) => y),
      bridge: Uint8Array.from(people, ({ bridge }) => (bridge ? 1 : 0)),
      states: Uint8Array.from(
        people.flatMap(({ radius = [0.5], warmth = 255, state = ['active'] }) =>
          Array.from({ length: moments }, (_, moment) => {
            const far = Math.round(65535 * lasting(radius, moment));
            return [far >> 8, far & 255, warmth, TIE_STATES.indexOf(lasting(state, moment))];
          }).flat(),
        ),
      ),
    },
    communities: Array.from({ length: communities }, (_, i) => ({
      name: `Group ${i}`,
      people: people.filter(({ community }) => community === i).length,
    })),
    ties: {
      size: ties.length,
      a: Uint32Array.from(ties, ({ a }) => a),
      b: Uint32Array.from(ties, ({ b }) => b),
      depth: new Float32Array(ties.length),
      warmth: new Float32Array(ties.length),
      states: Uint8Array.from(
        ties.flatMap(({ at }) =>
          Array.from({ length: moments }, (_, moment) => bytesOf(lasting(at, moment))).flat(),
        ),
      ),
    },
    contacts: { ...noContacts, way: new Uint8Array(), source: new Uint8Array(), kinds: [], sources: [] },
    favours: {
      ...noContacts,
      fromA: new Uint8Array(),
      outsiders: [],
      about: new Int32Array(),
      amount: new Float32Array(),
      returns: { ...noContacts, ms: new Uint32Array(), about: new Int32Array(), amount: new Float32Array() },
    },
    silence: [],
    rings: [],
    suggestions: [],
    routes: [],
    leftOut: [],
  };
}

function bytesOf({ depth = 80, share = 127, warmth = 255, state = 'active' }: DrawnTie): number[] {
  return state === 'unmet' ? [0, 0, 0, 0] : [depth, share, warmth, TIE_STATES.indexOf(state)];
}

function lasting<Value>(list: readonly Value[], moment: number): Value {
  return list[Math.min(moment, list.length - 1)];
}
