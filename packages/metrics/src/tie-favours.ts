import { inSlices, type LongWork, TieScores, type Ties } from '@tiewise/core';
import { favourLedger } from './favour-ledger.js';
import { observed, type SeenOptions } from './observed.js';
import { seenFrom } from './seen-from.js';

export interface TieFavoursOptions extends SeenOptions, LongWork {}

/**
 * Favours of all ties, a column each. `given` went from the first of a tie to the second, as
 * `ties.at(row)` has them: from `me`, or of two others from the lower id.
 */
export interface TieFavours {
  /** How many. */
  given: TieScores;
  received: TieScores;
  /** How many of them have not, or not wholly, come back. */
  openGiven: TieScores;
  openReceived: TieScores;
  /** How many came back, of either. */
  returned: TieScores;
  /** How much of the given is open, less how much of the received; 0 is even. In weights of kinds. */
  balance: TieScores;
}

/** Favours of all ties in one pass; ties without a recorded favour, or not seen whole, are unknown in every column. */
export function favoursOfTies(ties: Ties, { seen, ...work }: TieFavoursOptions = {}): TieFavours {
  const { start, fromA, fresh, open } = favourLedger(ties, work);
  const sees = observed(ties, seen).tie;
  const turned = seenFrom(ties);
  const column = () => new TieScores(ties, new Float64Array(ties.size).fill(Number.NaN));
  const favours = {
    given: column(),
    received: column(),
    openGiven: column(),
    openReceived: column(),
    returned: column(),
    balance: column(),
  };
  inSlices({ phase: 'ties', total: ties.size }, work, (first, end) => {
    for (let row = first; row < end; row++) {
      if (start[row] === start[row + 1] || !sees(row)) continue;
      const giver = turned(row) ? 0 : 1;
      let [given, received, openGiven, openReceived, returned, balance] = [0, 0, 0, 0, 0, 0];
      for (let place = start[row]; place < start[row + 1]; place++) {
        const mine = fromA[place] === giver;
        if (mine) given++;
        else received++;
        if (fresh[place] === 0) continue;
        if (open[place] === 0) returned++;
        else if (mine) openGiven++;
        else openReceived++;
        balance += mine ? open[place] : -open[place];
      }
      favours.given.column[row] = given;
      favours.received.column[row] = received;
      favours.openGiven.column[row] = openGiven;
      favours.openReceived.column[row] = openReceived;
      favours.returned.column[row] = returned;
      favours.balance.column[row] = balance;
    }
  });
  return favours;
}
