/** A seeded stream of choices (mulberry32). The same name always gives the same stream. */
export function randomOf(name) {
  let state = seedOf(name);

  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[integer(0, list.length - 1)];

  return {
    integer,
    pick,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    /** Mostly near 1, now and then far above: the classic heavy tail. */
    heavyTail: (alpha, most) => Math.min(most, (1 - next()) ** (-1 / alpha)),
    shuffled: (list) => shuffle([...list], integer),
  };
}

/** Deals the list again and again, each time in a new order, never the same card twice in a round. */
export function dealer(list, random) {
  let hand = [];
  return () => {
    if (hand.length === 0) hand = random.shuffled(list);
    return hand.pop();
  };
}

function shuffle(list, integer) {
  for (let last = list.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

/** FNV-1a over the UTF-16 units of the name. */
function seedOf(name) {
  let seed = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) seed = Math.imul(seed ^ name.charCodeAt(i), 0x01000193);
  return seed | 0;
}
