/** The counts of a study side by side, a column per delta. */
export function studyTable({ everyone, giver }) {
  const rows = [['', ...everyone.within.map(({ delta }) => `within ${delta}`)]];
  const add = (name, numberOf) => {
    const both = everyone.within.map((_, i) => [numberOf(everyone.within[i]), numberOf(giver.within[i])]);
    rows.push([name, ...both.map(([all]) => (all ? whole(all.count) : 'unknown'))]);
    rows.push(['  times shuffled', ...both.map(([all]) => chance(all))]);
    rows.push(['  shuffled per giver', ...both.map(([, own]) => chance(own))]);
  };
  add('passed on: A>B, then B>C', ({ forward }) => forward);
  add('other way: B>C, then A>B', ({ backward }) => backward);
  add('paid back: A>B, then B>A', ({ paybacks }) => paybacks);
  add('came back: A>B, B>C, C>A', ({ cycles }) => cycles);
  for (const place of [1, 2]) add(`chains of ${place + 2}`, ({ chains }) => chains[place]);
  return rows.map(([name, ...cells]) => name.padEnd(25) + cells.map((cell) => cell.padStart(30)).join(''));
}

/** `93,569 (2.5 x, z 326)`: the mean, how often it the count is, and how many standard deviations lie between. */
function chance(number) {
  if (number?.mean === undefined) return '';
  const { count, mean, z } = number;
  const times = mean > 0 ? `${(count / mean).toFixed(2)} x` : 'never';
  return `${whole(mean)} (${times}, z ${z === undefined ? '-' : z.toFixed(0)})`;
}

function whole(number) {
  return Math.round(number).toLocaleString('en-US');
}

/** What the counts say, and what they do not. */
export function findings({ everyone, giver }) {
  return everyone.within.flatMap(({ delta, forward, backward }, i) => {
    const own = giver.within[i].forward;
    if (!forward?.mean || !own?.mean) return [];
    return [
      `Within ${delta}, passed on is ${times(forward.count, forward.mean)} what shuffled times give, ${times(own.count, own.mean)} what times shuffled among`,
      `each giver's own give, and ${times(forward.count, backward.count)} the other way round, where giving came first.`,
    ];
  });
}

function times(count, other) {
  return `${(count / other).toFixed(2)} times`;
}

/** How many pass on what they receive. */
export function peopleLines(scores) {
  const known = [...scores].map(({ score }) => score);
  const never = known.filter((score) => score === 0).length;
  const half = known.filter((score) => score >= 0.5).length;
  return [
    `Of ${whole(known.length)} people who received something over a year before the end, ${whole(never)} did nothing for a third`,
    `person within a year after any of it, as far as this log shows; ${whole(half)} did after at least half of what they received.`,
  ];
}

/** The last ones among people of whom none is in two of them. */
export function chainLines(chains, many = 3) {
  const told = [];
  for (const chain of chains) {
    const people = new Set(told.flatMap((other) => other.people.map(({ id }) => id)));
    if (told.length < many && chain.people.every(({ id }) => !people.has(id))) told.push(chain);
  }
  return ['The last chains of three, each step within 30 days:', ...told.map(({ sentence }) => `  ${sentence}`)];
}
