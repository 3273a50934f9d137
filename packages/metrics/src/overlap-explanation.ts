import type { Person, Ties } from '@tiewise/core';
import { interactionsOfRows } from './evidence-of-rows.js';
import type { Explanation } from './explanation.js';
import { both, manyPeople, peopleByName, peopleWords } from './people-words.js';
import { sentence } from './words.js';

export interface OverlapParts {
  /** Whom both know, in order of their names. */
  common: readonly Person[];
  /** How many people either of the two knows, beside the other; what `common` is a share of. */
  either: number;
  /** Those among `common` with whom all three turn to each other. */
  simmelian: readonly Person[];
}

/** What is counted: 1 by row of the ties that are, and whether the tie's overlap is known at all. */
interface Counted {
  counted: Uint8Array;
  known: boolean;
}

/** Why two people's circles overlap as far as they do. */
export function explainOverlap(
  ties: Ties,
  [a, b]: readonly [string, string],
  { counted, known }: Counted,
): Explanation<OverlapParts> {
  const [x, y] = [ties.indexOf(a) ?? -1, ties.indexOf(b) ?? -1];
  const [ofX, ofY] = [circleOf(ties, x, counted), circleOf(ties, y, counted)];
  const between = ofX.get(y) ?? -1;
  const common = [...ofX.keys()].filter((other) => ofY.has(other));
  const rows = common.flatMap((other) => [ofX.get(other) ?? -1, ofY.get(other) ?? -1]);
  const bothWays = (row: number) => row >= 0 && goesBothWays(ties, row);
  const held = common.filter(
    (other) => bothWays(between) && bothWays(ofX.get(other) ?? -1) && bothWays(ofY.get(other) ?? -1),
  );
  const parts = {
    common: peopleByName(ties, common),
    either: ofX.size + ofY.size - (between < 0 ? 0 : 2) - common.length,
    simmelian: peopleByName(ties, held),
  };
  return {
    value: known ? common.length / parts.either : undefined,
    parts,
    evidence: interactionsOfRows(ties, [...(between < 0 ? [] : [between]), ...rows]),
    sentence: sentence(words(ties, [ties.person(x), ties.person(y)], parts, known)),
  };
}

/** Whether both turned to each other, or took part together. */
export function goesBothWays(
  { columns: { contactsAB, contactsBA, contactsMutual } }: Ties,
  row: number,
): boolean {
  return contactsMutual[row] > 0 || (contactsAB[row] > 0 && contactsBA[row] > 0);
}

/** The rows of a person's counted ties, by the number of the other. */
function circleOf(ties: Ties, person: number, counted: Uint8Array): Map<number, number> {
  const { a, b } = ties.columns;
  const rows = Array.from(ties.rowsOf(person)).filter((row) => counted[row] > 0);
  return new Map(rows.map((row) => [a[row] === person ? b[row] : a[row], row]));
}

function words(
  ties: Ties,
  [a, b]: readonly [Person, Person],
  { common, either }: OverlapParts,
  known: boolean,
): string {
  const who = both(ties, a, b);
  const them = a.id === ties.me || b.id === ties.me ? 'you' : 'them';
  if (!known)
    return `too little is known of whom ${who} know beside each other to say whom ${them === 'you' ? 'you' : 'they'} both know.`;
  const all = `${manyPeople(either)} whom either of ${them} knows`;
  return common.length === 0
    ? `${who} have nobody in common among the ${all}, as far as is known.`
    : `${who} both know ${peopleWords(ties, common)}: ${common.length} of the ${all}.`;
}
