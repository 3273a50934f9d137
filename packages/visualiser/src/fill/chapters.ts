const MOST_CHAPTERS = 4;
/** About so many people at least are a chapter; fewer than `FEWEST` are none. */
const CHAPTER = 6;
const FEWEST = 3;

export interface Chapter {
  name: string;
  people: number[];
}

/**
 * Divides people by when they were first met into a few chapters of about equally many, at ends of years; very few
 * are left as they are.
 */
export function chaptersOf(people: readonly number[], since: ArrayLike<number>): Chapter[] {
  const yearOf = (person: number) => new Date(since[person]).getUTCFullYear();
  const inOrder = [...people].sort((x, y) => since[x] - since[y] || x - y);
  const most = Math.max(1, Math.min(MOST_CHAPTERS, Math.floor(people.length / CHAPTER)));
  const chapters: number[][] = [];
  let first = 0;
  while (first < inOrder.length) {
    const left = Math.max(1, most - chapters.length);
    let end = first + Math.ceil((inOrder.length - first) / left);
    while (end < inOrder.length && yearOf(inOrder[end]) === yearOf(inOrder[end - 1])) end++;
    chapters.push(inOrder.slice(first, end));
    first = end;
  }
  const longEnough = chapters.filter(({ length }) => length >= FEWEST);
  return longEnough.map((members) => {
    const [from, to] = [yearOf(members[0]), yearOf(members[members.length - 1])];
    return { name: from === to ? `Met ${from}` : `Met ${from} to ${to}`, people: members };
  });
}
