import * as z from 'zod/mini';

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
