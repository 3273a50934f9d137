/** What angles are chosen by. */
export interface Sectors {
  /** By person: the community, or -1. */
  community: ArrayLike<number>;
  communities: number;
  /** By person: epoch milliseconds of when they were first met. */
  since: ArrayLike<number>;
  /** By person: who comes first where two were met at the same moment. */
  id: readonly string[];
  /** Who is in the middle, or -1. */
  me: number;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** The share of a sector that stays empty at either side. */
const GAP = 0.05;

/**
 * The direction in which each person stands: a sector for each community, in the order in which they were met,
 * clockwise from the top, as wide as the square root of how many they are. Within a sector those met one after the
 * other stand far apart, by the golden ratio. It knows nothing of depth, so it is the same at all times.
 */
export function anglesOf(sectors: Sectors): Float32Array {
  const members = membersOf(sectors);
  const widths = members.map(({ length }) => Math.sqrt(length));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const angles = new Float32Array(sectors.community.length);
  let start = 0;
  for (const [sector, people] of members.entries()) {
    const width = (2 * Math.PI * widths[sector]) / whole;
    for (const [place, person] of people.entries()) {
      const slot = GAP + (1 - 2 * GAP) * (((place + 0.5) * GOLDEN) % 1);
      angles[person] = Math.PI / 2 - (start + slot * width);
    }
    start += width;
  }
  return angles;
}

/** The people of each sector in the order they were met; the sectors in the order in which half of theirs had been met. */
function membersOf({ community, communities, since, id, me }: Sectors): number[][] {
  const members: number[][] = Array.from({ length: communities + 1 }, () => []);
  for (let person = 0; person < community.length; person++) {
    if (person !== me) members[community[person] < 0 ? communities : community[person]].push(person);
  }
  const byId = (x: number, y: number) => (id[x] < id[y] ? -1 : 1);
  for (const people of members) people.sort((x, y) => since[x] - since[y] || byId(x, y));
  const met = (people: readonly number[]) => since[people[people.length >> 1]];
  const [rest] = members.splice(communities, 1);
  const inOrder = members
    .filter(({ length }) => length > 0)
    .sort((x, y) => met(x) - met(y) || byId(x[0], y[0]));
  return rest.length > 0 ? [...inOrder, rest] : inOrder;
}
