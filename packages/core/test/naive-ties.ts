import { type Interaction, STANDARD_KINDS } from '../src/index.js';

const DAY = 86_400_000;

/** What is known of a tie, worked out the plain way. */
export interface NaiveTie {
  days: number;
  silence: number;
  warmth: number;
  depth: number;
  contacts: [number, number, number];
  daysEachWay: [number, number];
  first: number;
  last: number;
  gapSquares: number;
  gapLogs: number;
  longestGap: number;
}

/** The ties of a log at a moment, by the ids of their people: the definition, without any hurry. */
export function naiveTies(log: readonly Interaction[], asOf: number): Map<string, NaiveTie> {
  const contacts = new Map<string, { interaction: Interaction; share: number; mutual: boolean }[]>();
  for (const interaction of log) {
    const { mutual = false, contact = true } = STANDARD_KINDS.get(interaction.kind) ?? {};
    const others = [...new Set(interaction.to)].filter((id) => id !== interaction.from);
    if (interaction.at > asOf || !contact) continue;
    const people = [interaction.from, ...others];
    for (const [i, one] of people.entries()) {
      for (const other of people.slice(i + 1)) {
        if (!mutual && i > 0) continue;
        const key = [one, other].sort().join(' ');
        contacts.set(key, [...(contacts.get(key) ?? []), { interaction, share: 1 / others.length, mutual }]);
      }
    }
  }
  return new Map(Array.from(contacts, ([key, list]) => [key, naiveTie(key.split(' ')[0], list, asOf)]));
}

function naiveTie(
  a: string,
  list: { interaction: Interaction; share: number; mutual: boolean }[],
  asOf: number,
): NaiveTie {
  const times = list.map(({ interaction }) => interaction.at);
  const dayOf = (at: number) => Math.floor(at / DAY);
  const days = [...new Set(times.map(dayOf))].sort((x, y) => x - y);
  const gaps = days.slice(1).map((day, i) => day - days[i]);
  const oneWay = list.filter(({ mutual }) => !mutual);
  const from = (mine: boolean) => oneWay.filter(({ interaction }) => (interaction.from === a) === mine);
  const daysFrom = (mine: boolean) =>
    new Set(from(mine).map(({ interaction }) => dayOf(interaction.at))).size;
  const today = dayOf(asOf);
  return {
    days: days.length,
    silence: today - days[days.length - 1],
    warmth: list.reduce((sum, { interaction, share }) => {
      const weight = (STANDARD_KINDS.get(interaction.kind)?.weight ?? 0) * interaction.weight * share;
      return sum + weight * 2 ** ((interaction.at - asOf) / (180 * DAY));
    }, 0),
    depth: days.reduce((sum, day, i) => {
      const gained = i === 0 ? 1 : 1 - 2 ** (-gaps[i - 1] / 30);
      return sum + gained * 2 ** ((day - today) / 3652.5);
    }, 0),
    contacts: [from(true).length, from(false).length, list.length - oneWay.length],
    daysEachWay: [daysFrom(true), daysFrom(false)],
    first: Math.min(...times),
    last: Math.max(...times),
    gapSquares: gaps.reduce((sum, gap) => sum + gap * gap, 0),
    gapLogs: gaps.reduce((sum, gap) => sum + Math.log(gap), 0),
    longestGap: Math.max(0, ...gaps),
  };
}
