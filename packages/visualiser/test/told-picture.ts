import {
  byteOfDepth,
  byteOfWarmth,
  type Picture,
  type PictureContacts,
  type PictureFavours,
  TIE_STATES,
  type TieState,
} from '../src/picture.js';

const DAY = 86_400_000;

/** How a tie stands at a moment. */
export interface ToldState {
  state: TieState;
  depth?: number;
  warmth?: number;
  share?: number;
}

export interface ToldTie {
  /** `me ana`. */
  between: string;
  /** At each moment; fewer are those of the last moments, before which the two had not met. */
  at: readonly ToldState[];
  /** `me > ana 2020-03-01 message mail`; `=` where both take part. */
  contacts?: readonly string[];
  /** `ana > me 2020-03-01`, and ` -> 2020-05-01` where it came back. */
  favours?: readonly string[];
}

export interface ToldPicture {
  moments?: readonly string[];
  me?: string;
  /** Names by id; others are called by their ids. */
  names?: Readonly<Record<string, string>>;
  known?: Readonly<Record<string, readonly string[]>>;
  /** Ids of each community. */
  communities?: Readonly<Record<string, readonly string[]>>;
  bridges?: readonly string[];
  ties: readonly ToldTie[];
}

const KINDS = [
  { name: 'message', contact: true, favour: false },
  { name: 'meeting', contact: true, favour: false },
  { name: 'help', contact: true, favour: true },
  { name: 'connection', contact: false, favour: false },
];
const SOURCES = ['mail', 'calendar'];

/** A picture of a few people, as it is said to be. */
export function toldPicture(small: ToldPicture): Picture {
  const { moments = ['2020-12-31', '2021-12-31', '2022-12-31'], communities = {} } = small;
  const ids = [...new Set(small.ties.flatMap(({ between }) => between.split(' ')))];
  const numberOf = (id: string) => ids.indexOf(id);
  const me = numberOf(small.me ?? 'me');
  const states = statesOf(small.ties, moments.length);
  const groups = Object.values(communities);
  return {
    title: 'Told',
    asOf: Date.parse(moments[moments.length - 1]),
    step: 'year',
    moments: Float64Array.from(moments, (moment) => Date.parse(moment)),
    me,
    people: {
      size: ids.length,
      id: ids,
      name: ids.map((id) => small.names?.[id] ?? id),
      known: ids.map((id) => small.known?.[id] ?? []),
      names: new Uint8Array(ids.length),
      community: Int16Array.from(ids, (id) => groups.findIndex((group) => group.includes(id))),
      angle: new Float32Array(ids.length),
      x: new Float32Array(ids.length),
      y: new Float32Array(ids.length),
      bridge: Uint8Array.from(ids, (id) => Number(small.bridges?.includes(id) ?? false)),
      states: peopleStates(small.ties, states, ids, me, moments.length),
    },
    communities: Object.entries(communities).map(([name, { length }]) => ({ name, people: length })),
    ties: {
      size: small.ties.length,
      a: Uint32Array.from(small.ties, ({ between }) => numberOf(between.split(' ')[0])),
      b: Uint32Array.from(small.ties, ({ between }) => numberOf(between.split(' ')[1])),
      depth: Float32Array.from(small.ties, ({ at }) => at[at.length - 1].depth ?? 0),
      warmth: Float32Array.from(small.ties, ({ at }) => at[at.length - 1].warmth ?? 0),
      states,
    },
    contacts: contactsOf(small.ties),
    favours: favoursOf(small.ties),
    silence: moments.map(() => ({
      cadence: { r: 1, alpha: 30, k: 1, ties: 0, fitted: false },
      calibration: { shift: 0, stretch: 1, ties: 0 },
    })),
    rings: [],
    suggestions: [],
    routes: [],
    leftOut: [],
  };
}

function statesOf(ties: readonly ToldTie[], moments: number): Uint8Array {
  const states = new Uint8Array(4 * ties.length * moments);
  for (const [tie, { at }] of ties.entries()) {
    for (const [i, { state, depth = 0, warmth = 0, share }] of at.entries()) {
      const bytes = [
        byteOfDepth(depth),
        share === undefined ? 255 : Math.round(254 * share),
        byteOfWarmth(warmth),
        TIE_STATES.indexOf(state),
      ];
      states.set(bytes, 4 * ((tie + 1) * moments - at.length + i));
    }
  }
  return states;
}

/** The deeper the tie with `me` the nearer; of those only others know, the state is unknown. */
function peopleStates(
  ties: readonly ToldTie[],
  tieStates: Uint8Array,
  ids: readonly string[],
  me: number,
  moments: number,
): Uint8Array {
  const states = new Uint8Array(4 * ids.length * moments).fill(0);
  for (const [tie, { between }] of ties.entries()) {
    const [a, b] = between.split(' ').map((id) => ids.indexOf(id));
    for (let moment = 0; moment < moments; moment++) {
      const from = 4 * (tie * moments + moment);
      if (tieStates[from + 3] === 0) continue;
      for (const person of [a, b]) {
        const to = 4 * (person * moments + moment);
        if (me >= 0 && a === me) {
          states.set([255 - tieStates[from], 0, tieStates[from + 2], tieStates[from + 3]], to);
        } else if (states[to + 3] === 0) states.set([255, 0, 0, me < 0 ? 2 : 1], to);
      }
    }
  }
  return states;
}

function contactsOf(ties: readonly ToldTie[]): PictureContacts {
  const lists = ties.map(({ contacts = [] }) => contacts.map((line) => line.split(' ')));
  const all = lists.flatMap((list, tie) => list.map((words) => ({ words, tie })));
  return {
    start: startsOf(lists),
    day: Int32Array.from(all, ({ words }) => dayOf(words[3])),
    way: Uint8Array.from(all, ({ words, tie }) => {
      if (words[1] === '=') return 2;
      return words[0] === ties[tie].between.split(' ')[0] ? 0 : 1;
    }),
    kind: Uint8Array.from(all, ({ words }) =>
      KINDS.findIndex(({ name }) => name === (words[4] ?? 'message')),
    ),
    source: Uint8Array.from(all, ({ words }) => SOURCES.indexOf(words[5] ?? 'mail')),
    kinds: KINDS,
    sources: SOURCES,
  };
}

function favoursOf(ties: readonly ToldTie[]): PictureFavours {
  const lists = ties.map(({ favours = [] }) => favours.map((line) => line.split(' ')));
  const all = lists.flatMap((list, tie) => list.map((words) => ({ words, tie })));
  const backs = all.map(({ words }) => (words[5] ? [dayOf(words[5])] : []));
  const help = (count: number) => new Uint8Array(count).fill(2);
  const nobody = (count: number) => new Int32Array(count).fill(-1);
  const one = (count: number) => new Float32Array(count).fill(1);
  const returned = backs.flat().length;
  return {
    start: startsOf(lists),
    day: Int32Array.from(all, ({ words }) => dayOf(words[3])),
    fromA: Uint8Array.from(all, ({ words, tie }) => Number(words[0] === ties[tie].between.split(' ')[0])),
    kind: help(all.length),
    about: nobody(all.length),
    outsiders: [],
    amount: one(all.length),
    returns: {
      start: startsOf(backs),
      day: Int32Array.from(backs.flat()),
      ms: new Uint32Array(returned),
      kind: help(returned),
      about: nobody(returned),
      amount: one(returned),
    },
  };
}

/** The number of the UTC day of a date. */
export function dayOf(date: string): number {
  return Math.floor(Date.parse(date) / DAY);
}

function startsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const start = new Uint32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) start[i + 1] = start[i] + length;
  return start;
}
