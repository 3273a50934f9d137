import * as z from 'zod/mini';

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

const texts = z.optional(z.array(z.string()));

/** What a person from outside must look like; unknown fields are dropped. */
export const personSchema = z.object({
  id: z.string().check(z.minLength(1, 'a person needs an id')),
  name: z.optional(z.string()),
  names: texts,
  emails: texts,
  phones: texts,
  urls: texts,
  organisations: z.optional(
    z.array(
      z.object({
        name: z.string(),
        title: z.optional(z.string()),
        from: z.optional(z.string()),
        to: z.optional(z.string()),
      }),
    ),
  ),
  tags: texts,
});

/** The name to show for a person: their name, else an address, else their id. */
export function nameOf(person: Person): string {
  return person.name || person.names?.[0] || person.emails?.[0] || person.phones?.[0] || person.id;
}
