import { type LongWork, PersonScores, type Ties } from '@tiewise/core';
import { favourLedger } from './favour-ledger.js';
import { type LedgerFavour, ledgerFavours, oldestFirst } from './ledger-favour.js';
import { numberOf, observed, type SeenOptions } from './observed.js';

export interface FavoursOptions extends SeenOptions, LongWork {}

/** Favours one way. */
export interface FavourSide {
  /** How many; those that only returned earlier ones included. */
  favours: number;
  /** How many came back, and how many have not, or not wholly. */
  returned: number;
  open: number;
  /** How much of them is open, in weights of kinds. */
  openAmount: number;
}

/** The ledger of one person over all their ties. */
export interface PersonFavours {
  given: FavourSide;
  received: FavourSide;
  /** Either way, oldest first: not come back yet, which is not refused. */
  open: readonly LedgerFavour[];
  /** Either way and wholly come back, oldest first. */
  returned: readonly LedgerFavour[];
  /** Ties of theirs the log does not see whole; what passes there is in none of the numbers. */
  unseen: number;
}

/** Favours per person; unknown without a recorded one, and where the log does not see all ties of a person. */
export interface PeopleFavours {
  given: PersonScores;
  received: PersonScores;
  openGiven: PersonScores;
  openReceived: PersonScores;
}

/** Favours of a whole network, or as much of it as the log sees. */
export interface NetworkFavours {
  /** Ties with a recorded favour, and ties the log does not see whole, which are in none of the other numbers. */
  ties: number;
  unseen: number;
  favours: number;
  returned: number;
  open: number;
  /** How much of them is open, in weights of kinds. */
  openAmount: number;
}

export function favoursOfPerson(
  ties: Ties,
  person: string,
  { seen, ...work }: FavoursOptions = {},
): PersonFavours {
  const ledger = favourLedger(ties, work);
  const number = numberOf(ties, person, 'favours.of');
  const rows = Array.from(ties.rowsOf(number));
  const visible = rows.filter(observed(ties, seen).tie);
  const favours = visible.flatMap((row) => ledgerFavours(ties, ledger, row));
  favours.sort(oldestFirst);

  const [given, received] = [noFavours(), noFavours()];
  for (const row of visible) {
    const mine = ties.columns.a[row] === number ? 1 : 0;
    for (let place = ledger.start[row]; place < ledger.start[row + 1]; place++) {
      (ledger.fromA[place] === mine ? given : received).favours++;
    }
  }
  for (const { from, open } of favours) {
    const side = from === person ? given : received;
    if (open > 0) side.open++;
    else side.returned++;
    side.openAmount += open;
  }
  return {
    given,
    received,
    open: favours.filter(({ open }) => open > 0),
    returned: favours.filter(({ open }) => open === 0),
    unseen: rows.length - visible.length,
  };
}

export function favoursOfPeople(ties: Ties, { seen, ...work }: FavoursOptions = {}): PeopleFavours {
  const { start, fromA, open } = favourLedger(ties, work);
  const { a, b } = ties.columns;
  const sees = observed(ties, seen);
  const column = () => new PersonScores(ties, new Float64Array(ties.people));
  const people = { given: column(), received: column(), openGiven: column(), openReceived: column() };
  for (let row = 0; row < ties.size; row++) {
    for (let place = start[row]; place < start[row + 1]; place++) {
      const [giver, taker] = fromA[place] ? [a[row], b[row]] : [b[row], a[row]];
      people.given.column[giver]++;
      people.received.column[taker]++;
      if (open[place] === 0) continue;
      people.openGiven.column[giver]++;
      people.openReceived.column[taker]++;
    }
  }
  for (let person = 0; person < ties.people; person++) {
    const recorded = people.given.column[person] + people.received.column[person] > 0;
    if (recorded && sees.person(person)) continue;
    for (const { column } of Object.values(people)) column[person] = Number.NaN;
  }
  return people;
}

export function favoursOfNetwork(ties: Ties, { seen, ...work }: FavoursOptions = {}): NetworkFavours {
  const { start, fresh, open } = favourLedger(ties, work);
  const sees = observed(ties, seen).tie;
  const network = { ties: 0, unseen: 0, favours: 0, returned: 0, open: 0, openAmount: 0 };
  for (let row = 0; row < ties.size; row++) {
    if (!sees(row)) {
      network.unseen++;
      continue;
    }
    if (start[row] < start[row + 1]) network.ties++;
    network.favours += start[row + 1] - start[row];
    for (let place = start[row]; place < start[row + 1]; place++) {
      if (open[place] > 0) network.open++;
      else if (fresh[place] > 0) network.returned++;
      network.openAmount += open[place];
    }
  }
  return network;
}

function noFavours(): FavourSide {
  return { favours: 0, returned: 0, open: 0, openAmount: 0 };
}
