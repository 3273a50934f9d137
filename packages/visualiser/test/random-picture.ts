import type { Picture, PictureCommunity, PicturePeople, PictureTies } from '../src/picture.js';
import { randomContacts, randomFavours } from './random-contacts.js';
import { randomNumbers } from './random-numbers.js';
import { peopleStates, RINGS, tieStates } from './random-states.js';

export interface RandomPictureOptions {
  /** @defaultValue 60 */
  people?: number;
  /** @defaultValue three for each person */
  ties?: number;
  /** Quarters up to the autumn of 2026. @defaultValue 40 */
  moments?: number;
  /** @defaultValue 6 */
  communities?: number;
  /** @defaultValue 1 */
  seed?: number;
  /** The number of the person whose network it is; -1 for nobody. @defaultValue 0 */
  me?: number;
}

const AS_OF = Date.UTC(2026, 10, 23);
const QUARTER = 91.3125 * 86_400_000;
const FIRST_NAMES = 'Ana Bo Cleo Dev Emre Finn Greta Hana Ines Jonas Kofi Leon Maja Noor Omar Priya'.split(
  ' ',
);
const LAST_NAMES =
  'Abbott Dubois Fontaine Garcia Haddad Jansen Kowalski Lindqvist Novak Petrov Rossi Silva'.split(' ');
const PLACES = [
  'Family',
  'School',
  'University',
  'First job',
  'Climbing club',
  'Neighbours',
  'Choir',
  'Online',
];

/**
 * A made-up picture of any size with every column filled: ties of `me` to as many as half the ties allow, the others
 * mostly within communities; ties begin, warm up, fade and fall dormant. The same options give the same picture.
 */
export function randomPicture({
  people = 60,
  ties = 3 * people,
  moments = 40,
  communities = 6,
  seed = 1,
  me = 0,
}: RandomPictureOptions = {}): Picture {
  const random = randomNumbers(seed);
  const at = Float64Array.from({ length: moments }, (_, i) => AS_OF - (moments - 1 - i) * QUARTER);
  const community = Int16Array.from({ length: people }, (_, i) =>
    i === me || random() < 0.02 ? -1 : Math.floor(communities * random() ** 1.5),
  );
  const pairs = randomPairs({ people, ties, me, community, communities, random });
  const pictured: PictureTies = tieStates(pairs, moments, random);
  const contacts = randomContacts(pictured, at, random);
  const rest = peopleColumns(people, community, communities, me, random);
  return {
    title: 'Made-up people',
    asOf: AS_OF,
    step: 'quarter',
    moments: at,
    me,
    people: { ...rest, states: peopleStates(pictured, people, me) },
    communities: communitiesOf(community, communities),
    ties: pictured,
    contacts,
    favours: randomFavours(contacts, pictured.size, people, random),
    silence: Array.from({ length: moments }, () => ({
      cadence: { r: 1, alpha: 30, k: 1, ties: pictured.size, fitted: true },
      calibration: { shift: 0, stretch: 1, ties: pictured.size },
    })),
    rings: RINGS,
    suggestions: some(people, 3, me).map((person) => ({
      person,
      because: 'You were close and fell silent.',
    })),
    routes: some(people, 4, me).map((person) => ({
      person,
      through: some(people, 2, me).filter((other) => other !== person),
      weakest: 0,
      sentence: 'You both know someone who is in touch.',
    })),
    leftOut: ['Two people without a contact.'],
  };
}

function peopleColumns(
  size: number,
  community: Int16Array,
  communities: number,
  me: number,
  random: () => number,
): Omit<PicturePeople, 'states'> {
  const everyone = Array.from({ length: size }, (_, i) => i);
  const place = community.map((number) => Math.max(0, number));
  const far = (i: number) => Math.sqrt((place[i] + 0.5) / communities);
  const spread = everyone.map(() => [
    Math.sqrt(random()) / (1 + Math.sqrt(communities)),
    2 * Math.PI * random(),
  ]);
  const on = (i: number, axis: (angle: number) => number) =>
    0.8 * far(i) * axis(2.4 * place[i]) + 0.6 * spread[i][0] * axis(spread[i][1]);
  return {
    size,
    id: everyone.map((i) => `p${i}`),
    name: everyone.map((i) => (i === me ? 'You' : nameOf(i, random))),
    known: everyone.map((i) => (i % 3 === 1 ? ['Mimi', 'Acme'] : [])),
    names: Uint8Array.from(everyone, (i) => (i % 3 === 1 ? 1 : 0)),
    community,
    angle: Float32Array.from(everyone, (i) => ((place[i] + random()) / communities) * 2 * Math.PI),
    x: Float32Array.from(everyone, (i) => on(i, Math.cos)),
    y: Float32Array.from(everyone, (i) => on(i, Math.sin)),
    bridge: Uint8Array.from(everyone, () => (random() < 0.1 ? 1 : 0)),
  };
}

function nameOf(i: number, random: () => number): string {
  const first = FIRST_NAMES[Math.floor(random() * FIRST_NAMES.length)];
  return `${first} ${LAST_NAMES[(i * 7) % LAST_NAMES.length]}`;
}

function communitiesOf(community: Int16Array, communities: number): PictureCommunity[] {
  const counts = new Uint32Array(communities);
  for (const number of community) if (number >= 0) counts[number]++;
  return Array.from(counts, (people, i) => ({ name: PLACES[i] ?? `Group ${i + 1}`, people }));
}

interface Wanted {
  people: number;
  ties: number;
  me: number;
  community: Int16Array;
  communities: number;
  random: () => number;
}

/** Pairs without repetition, those of `me` first. */
function randomPairs({
  people,
  ties,
  me,
  community,
  communities,
  random,
}: Wanted): [Uint32Array, Uint32Array] {
  const members: number[][] = Array.from({ length: communities }, () => []);
  for (let i = 0; i < people; i++) if (community[i] >= 0) members[community[i]].push(i);
  const most = Math.min(ties, (people * (people - 1)) / 2);
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  const seen = new Set<number>();
  let size = 0;
  const add = (one: number, other: number) => {
    const key = Math.min(one, other) * people + Math.max(one, other);
    if (one === other || seen.has(key)) return;
    seen.add(key);
    a[size] = other === me ? other : one;
    b[size++] = other === me ? one : other;
  };
  if (me >= 0) for (let i = 0; i < people && size < Math.ceil(most / 2); i++) add(me, i);
  for (let tries = 0; size < most && tries < 40 * most; tries++) {
    const one = Math.floor(random() * people);
    const near = random() < 0.85 ? (members[community[one]] ?? []) : [];
    add(one, near.length > 1 ? near[Math.floor(random() * near.length)] : Math.floor(random() * people));
  }
  return [a.subarray(0, size), b.subarray(0, size)];
}

function some(people: number, count: number, me: number): number[] {
  return Array.from({ length: Math.min(count, people) }, (_, i) => Math.floor((i * people) / count)).filter(
    (person) => person !== me,
  );
}
