/** What a table of interactions can say of each. */
export type InteractionField = 'at' | 'from' | 'to' | 'kind' | 'about' | 'weight' | 'minutes' | 'id';

/** Which column holds what, by the text in the header. */
export type ColumnNames = Readonly<Partial<Record<InteractionField, string>>>;

/** The number of the column for each field that has one. */
export type InteractionColumnNumbers = Partial<Record<InteractionField, number>> &
  Record<'at' | 'from' | 'to', number>;

/** What headers call these fields, in lower case and letters only; the first that is there is taken. */
const SYNONYMS: Readonly<Record<InteractionField, readonly string[]>> = {
  at: ['at', 'timestamp', 'datetime', 'time', 'date', 'when', 'sentat', 'createdat', 'happenedat', 'day'],
  from: ['from', 'sender', 'source', 'src', 'author', 'caller', 'giver', 'fromid', 'fromemail', 'who'],
  to: ['to', 'recipient', 'recipients', 'target', 'dst', 'receiver', 'callee', 'toid', 'toemail', 'whom'],
  kind: ['kind', 'type', 'interaction', 'interactiontype', 'channel'],
  about: ['about', 'introduced', 'recommended'],
  weight: ['weight'],
  minutes: ['minutes', 'durationminutes', 'durationmin'],
  id: ['id', 'interactionid', 'messageid'],
};

/**
 * Which columns a header row gives the fields of an interaction; undefined if it has none for who,
 * to whom or when. A column the caller names wins, and must be there.
 */
export function interactionColumns(
  cells: readonly string[],
  names: ColumnNames = {},
): InteractionColumnNumbers | undefined {
  const found = columnsFound(cells, names);
  if (found === undefined) return undefined;
  const { at, from, to } = found;
  return at === undefined || from === undefined || to === undefined ? undefined : { ...found, at, from, to };
}

/**
 * The same where there are other tables beside the one whose columns the caller names: a table that has none of those
 * names is read by its own words.
 */
export function columnsOfOneOfMany(
  cells: readonly string[],
  names: ColumnNames = {},
): InteractionColumnNumbers | undefined {
  const wanted = Object.values(names);
  const isOther = wanted.length > 0 && absentColumns(cells, names).length === wanted.length;
  return interactionColumns(cells, isOther ? {} : names);
}

/** The names of the caller that a header row does not have. */
export function absentColumns(cells: readonly string[], names: ColumnNames): string[] {
  const headers = cells.map((cell) => cell.trim().toLowerCase());
  return Object.values(names).filter((name) => !headers.includes(name.trim().toLowerCase()));
}

/** The columns that a row gives any of the fields; undefined if one is missing that the caller names. */
export function columnsFound(
  cells: readonly string[],
  names: ColumnNames,
): Partial<Record<InteractionField, number>> | undefined {
  const headers = cells.map((cell) => cell.trim().toLowerCase());
  const letters = headers.map((header) => header.replace(/[^a-z]/g, ''));
  const found: Partial<Record<InteractionField, number>> = {};
  for (const field of Object.keys(SYNONYMS) as InteractionField[]) {
    const wanted = names[field];
    const candidates = SYNONYMS[field].map((synonym) => letters.indexOf(synonym));
    const column =
      wanted === undefined
        ? candidates.find((at) => at !== -1)
        : headers.indexOf(wanted.trim().toLowerCase());
    if (column === -1) return undefined;
    if (column !== undefined) found[field] = column;
  }
  return found;
}
