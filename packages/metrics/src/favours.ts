import { dayOf, type Interaction, type Ties } from '@tiewise/core';

/** A favour and what came back for it. */
export interface ReturnedFavour {
  favour: Interaction;
  /** What closed it. */
  by: Interaction;
  /** Days between the two. */
  days: number;
}

/** What two people did for each other. */
export interface Favours {
  /** From the first to the second, and not come back yet: open, not refused. */
  given: readonly Interaction[];
  /** From the second to the first, and not come back yet. */
  received: readonly Interaction[];
  /** Either way, and come back. */
  returned: readonly ReturnedFavour[];
}

/**
 * The favours of a tie, oldest first. A favour gives as much as its kind weighs; what comes back
 * returns the oldest open favours first, and a favour is open until all of it has come back.
 *
 * @example
 * // Ana recommended Bo in 2019; Bo endorsed Ana in 2020, which is worth a third of it.
 * favours(ties, 'ana', 'bo').given.length; // 1
 */
export function favours(ties: Ties, a: string, b: string): Favours {
  const given: Owed[] = [];
  const received: Owed[] = [];
  const returned: ReturnedFavour[] = [];
  for (const by of ties.interactions(a, b)) {
    const kind = ties.kinds.get(by.kind);
    if (!kind?.favour) continue;

    const mine = by.from === a;
    const amount = (kind.weight * by.weight) / by.to.length;
    const { rest, closed } = settle(mine ? received : given, amount);
    for (const favour of closed) returned.push({ favour, by, days: dayOf(by.at) - dayOf(favour.at) });
    if (rest > 0) (mine ? given : received).push({ interaction: by, amount: rest });
  }
  return {
    given: given.map(({ interaction }) => interaction),
    received: received.map(({ interaction }) => interaction),
    returned,
  };
}

interface Owed {
  interaction: Interaction;
  amount: number;
}

/** Takes what came back off the oldest open favours; what is left of it is a favour of its own. */
function settle(open: Owed[], amount: number): { rest: number; closed: Interaction[] } {
  const closed: Interaction[] = [];
  let rest = amount;
  for (let oldest = open[0]; oldest && rest > 0; oldest = open[0]) {
    const settled = Math.min(rest, oldest.amount);
    oldest.amount -= settled;
    rest -= settled;
    if (oldest.amount > 0) break;
    closed.push(oldest.interaction);
    open.shift();
  }
  return { rest, closed };
}
