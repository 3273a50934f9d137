import { GROUP, type InteractionLog } from '@tiewise/core';

/** More people than this in one interaction hardly know each other by it. */
const MOST_MEMBERS = 20;

/** With whom each of these people was in touch in a log; `except` counts for nobody. */
export function contactsOf(
  people: Iterable<string>,
  log: InteractionLog,
  except: string | undefined,
): Map<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const wanted = new Array<Set<number> | undefined>(log.people.size);
  for (const id of people) {
    const number = log.people.indexOf(id);
    if (number === undefined || found.has(id)) continue;
    wanted[number] = new Set();
    found.set(id, wanted[number]);
  }
  const me = except === undefined ? undefined : log.people.indexOf(except);
  const note = (a: number, b: number) => {
    if (a !== b && b !== me) wanted[a]?.add(b);
    if (a !== b && a !== me) wanted[b]?.add(a);
  };
  const { size, from, to, groupStart, members } = log.columns();
  for (let row = 0; row < size; row++) {
    const recipient = to[row];
    if (recipient < GROUP) {
      note(from[row], recipient);
      continue;
    }
    const group = recipient - GROUP;
    const together = [from[row], ...members.subarray(groupStart[group], groupStart[group + 1])];
    if (together.length > MOST_MEMBERS) continue;
    for (const [i, a] of together.entries()) for (const b of together.slice(0, i)) note(a, b);
  }
  return found;
}

/** How many are in both. */
export function countShared(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): number {
  if (!a || !b) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const person of few) if (many.has(person)) count++;
  return count;
}
