/**
 * Precision and recall over pairs of records: of the pairs put together, the share that is one human's; of the pairs
 * that are one human's, the share put together. A record that is several people's (a family address) makes a wrong
 * pair with whatever it is put together with, and no true one.
 *
 * @param truth for every record the human behind it; -1 for several.
 * @param found for every record the person it was put into.
 * @param keys for every record its true keys, for the recall over pairs that keys connect.
 */
export function measurePairs(truth, found, keys) {
  const pairs = (count) => (count * (count - 1)) / 2;
  const group = (label) => {
    const groups = new Map();
    truth.forEach((_, i) => {
      const own = label(i);
      if (own !== undefined) groups.set(own, [...(groups.get(own) ?? []), i]);
    });
    return [...groups.values()];
  };
  const human = (i) => (truth[i] < 0 ? undefined : truth[i]);
  const together = group((i) => found[i]);
  const joined = together.reduce((sum, list) => sum + pairs(list.length), 0);
  let right = 0;
  for (const list of together) {
    const counts = new Map();
    for (const i of list) if (truth[i] >= 0) counts.set(truth[i], (counts.get(truth[i]) ?? 0) + 1);
    for (const count of counts.values()) right += pairs(count);
  }
  const all = group(human).reduce((sum, list) => sum + pairs(list.length), 0);
  const connected = group(human).reduce((sum, list) => sum + connectedPairs(list, keys, pairs), 0);
  return {
    joined,
    right,
    all,
    connected,
    precision: joined === 0 ? 1 : right / joined,
    recall: right / all,
    recallOfConnected: right / connected,
  };
}

/** Pairs of one human's records that keys lead from one to the other. */
function connectedPairs(list, keys, pairs) {
  const parent = new Map(list.map((i) => [i, i]));
  const rootOf = (i) => (parent.get(i) === i ? i : rootOf(parent.get(i)));
  const holder = new Map();
  for (const i of list) {
    for (const key of keys[i]) {
      if (holder.has(key)) parent.set(rootOf(i), rootOf(holder.get(key)));
      else holder.set(key, i);
    }
  }
  const sizes = new Map();
  for (const i of list) sizes.set(rootOf(i), (sizes.get(rootOf(i)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}
