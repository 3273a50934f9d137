/** Where a person worked or belonged. Dates are ISO text as precise as known: `2019`, `2019-05`, `2019-05-01`. */
export interface Organisation {
  name: string;
  title?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** A human with an id. All else is what the sources say, unjudged. */
export interface Person {
  /** Unique in a network; any non-empty text. */
  id: string;
  /** The name to show. */
  name?: string | undefined;
  /** Other names met in the sources. */
  names?: readonly string[] | undefined;
  emails?: readonly string[] | undefined;
  /** Phone numbers as written, or in E.164. */
  phones?: readonly string[] | undefined;
  /** Profile and home pages. */
  urls?: readonly string[] | undefined;
  organisations?: readonly Organisation[] | undefined;
  tags?: readonly string[] | undefined;
}

/** The name to show for a person: their name, else an address, else their id. */
export function nameOf(person: Person): string {
  return person.name || person.names?.[0] || person.emails?.[0] || person.phones?.[0] || person.id;
}
