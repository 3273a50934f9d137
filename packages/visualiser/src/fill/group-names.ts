import type { Known } from './people.js';

export interface GroupName {
  name: string;
  /** The places of the people it is made of; none where they share it. */
  named: number[];
}

/** The share of a group that must share what it is named by, and how much more common it is there than among all. */
const MOST = 0.5;
const MORE = 1.5;

/** Names groups by what most of their people share and few others, each name once; else by its two deepest. */
export function groupNames(
  { name: names, shared }: Known,
  groups: readonly (readonly number[])[],
): GroupName[] {
  const everywhere = countsOf(shared);
  const taken = new Set<string>();
  return groups.map((people) => {
    const name = sharedName(people, shared, everywhere, taken);
    if (name === undefined) return byPeople(names, people);
    taken.add(name);
    return { name, named: [] };
  });
}

function sharedName(
  people: readonly number[],
  shared: readonly (readonly string[])[],
  everywhere: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): string | undefined {
  const here = countsOf(people.map((person) => shared[person]));
  const fits = [...here].filter(([name, count]) => {
    const [share, overall] = [count / people.length, (everywhere.get(name) ?? 0) / shared.length];
    const special = share >= MORE * overall || people.length > shared.length / 2;
    return share > MOST && special && !taken.has(name);
  });
  const [best] = fits.sort(([x, many], [y, more]) => more - many || (x < y ? -1 : 1));
  return best?.[0];
}

function countsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of lists) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** People are numbered from the deepest tied on. */
function byPeople(all: readonly string[], group: readonly number[]): GroupName {
  const named = [...group].sort((x, y) => x - y).slice(0, 2);
  const names = named.map((place) => all[place]);
  const first = names.map(firstName);
  const [one, two] = first[0] === first[1] ? names : first;
  const others = group.length - named.length;
  const rest = others === 0 ? '' : ` and ${others} ${others === 1 ? 'other' : 'others'}`;
  const name = two === undefined ? one : others === 0 ? `${one} and ${two}` : `${one}, ${two}${rest}`;
  return { name, named };
}

function firstName(name: string): string {
  return name.includes('@') ? name : (name.trim().split(/[\s,]+/u)[0] ?? name);
}
