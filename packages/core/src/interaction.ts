import * as z from 'zod/mini';
import { InvalidInputError, type Place } from './errors.js';
import type { Kinds } from './kinds.js';
import { type Instant, instantMs } from './time.js';

/** One dated contact, as it is handed in. */
export interface InteractionInput {
  /** When it happened. */
  at: Instant;
  /** The id of the person it came from; for a mutual kind, any one who took part. */
  from: string;
  /** The ids of whom it went to, or of all others who took part. */
  to: string | readonly string[];
  /**
   * One of the network's kinds.
   *
   * @defaultValue "message"
   */
  kind?: string | undefined;
  /** Whom an introduction or recommendation was about: a person id. */
  about?: string | undefined;
  /**
   * Multiplies the weight of its kind; 0 or more.
   *
   * @defaultValue 1
   */
  weight?: number | undefined;
  /** How long it lasted. */
  minutes?: number | undefined;
  /** Unique over all sources; an interaction with an id already known is not added again. */
  id?: string | undefined;
  /** Where it was read, for instance `linkedin`. */
  source?: string | undefined;
}

/** One dated contact, as it is handed out: `at` in epoch milliseconds, `to` always a list. */
export interface Interaction {
  at: number;
  from: string;
  to: readonly string[];
  kind: string;
  weight: number;
  about?: string;
  minutes?: number;
  id?: string;
  source?: string;
}

const id = z.string().check(z.minLength(1));
const amount = z.number().check(z.nonnegative());

/** What an interaction from outside must look like; unknown fields are dropped. */
export const interactionSchema = z.object({
  at: z.union([z.date(), z.string(), z.number()]),
  from: id,
  to: z.union([id, z.array(id).check(z.minLength(1))]),
  kind: z._default(z.string(), 'message'),
  about: z.optional(id),
  weight: z._default(amount, 1),
  minutes: z.optional(amount),
  id: z.optional(id),
  source: z.optional(z.string()),
});

/**
 * Checks one interaction from outside.
 *
 * @throws InvalidInputError `invalid-input` if its shape or date is wrong, `unknown-kind` if `kinds`
 * has no such kind.
 */
export function readInteraction(value: unknown, kinds: Kinds, place: Place = {}): Interaction {
  const result = interactionSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.join('.') || 'interaction';
    throw new InvalidInputError(`${field}: ${issue?.message ?? 'is not an interaction'}`, place);
  }

  const { at, to, about, minutes, id, source, ...rest } = result.data;
  if (!kinds.has(rest.kind)) {
    const known = [...kinds.keys()].join(', ');
    throw new InvalidInputError(
      `kind: ${JSON.stringify(rest.kind)} is not one of ${known}`,
      place,
      'unknown-kind',
    );
  }
  return {
    ...rest,
    at: momentOf(at, place),
    to: typeof to === 'string' ? [to] : to,
    ...(about !== undefined && { about }),
    ...(minutes !== undefined && { minutes }),
    ...(id !== undefined && { id }),
    ...(source !== undefined && { source }),
  };
}

function momentOf(at: Instant, place: Place): number {
  try {
    return instantMs(at);
  } catch {
    throw new InvalidInputError(
      `at: ${JSON.stringify(at)} is no date as 2025-01-31 between 1800 and 2200`,
      place,
    );
  }
}
