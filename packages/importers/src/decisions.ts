import { InvalidInputError } from '@tiewise/core';

/** Two people, each named by an id, e-mail address, profile page, phone number or name. */
export type IdentityPair = readonly [string, string];

/** That two people are one, or that they are two; with what one wants to remember of it. */
export interface IdentityDecision {
  same?: IdentityPair | undefined;
  apart?: IdentityPair | undefined;
  note?: string | undefined;
  /** When it was decided, in any form; kept, and not read. */
  at?: string | undefined;
}

/** What you decided about who is who. */
export interface IdentityDecisions {
  /** Addresses, profiles, numbers, ids or names that are all yours. */
  me?: readonly string[] | undefined;
  /** Pairs that are one person. */
  same?: readonly IdentityPair[] | undefined;
  /** Pairs that are two people; taken as decided after `same`. */
  apart?: readonly IdentityPair[] | undefined;
  /** In the order they were made, after those above: where two contradict each other, the later one counts. */
  decisions?: readonly IdentityDecision[] | undefined;
}

/** The longest name of a person or note. */
const LONGEST = 1000;

/**
 * Reads a file of decisions: JSON of the shape of `IdentityDecisions`.
 *
 * @throws InvalidInputError with the file, the line where it can be told, the entry and the reason.
 *
 * @example
 * readDecisions('{"decisions": [{"same": ["linkedin:ana-lopez", "ana@example.org"], "note": "asked her"}]}');
 */
export function readDecisions(text: string, file?: string): IdentityDecisions {
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new InvalidInputError(`no JSON: ${reasonOf(error)}`, { file, line: lineOfError(source, error) });
  }
  return toDecisions(value, file);
}

/**
 * Decisions of a value of unknown shape, as JSON gives it.
 *
 * @throws InvalidInputError naming the entry and the reason.
 */
export function toDecisions(value: unknown, file?: string): IdentityDecisions {
  const fail = (entry: string, reason: string): never => {
    throw new InvalidInputError(`${entry} ${reason}`, { file });
  };
  if (!isObject(value)) return fail('decisions', `must be an object, not ${kindOf(value)}`);
  for (const name of Object.keys(value)) {
    if (!['me', 'same', 'apart', 'decisions'].includes(name))
      fail(name, 'is none of me, same, apart, decisions');
  }
  const list = (name: string) => listOf(value[name], name, fail);
  return {
    ...('me' in value && {
      me: (typeof value.me === 'string' ? [value.me] : list('me')).map((item, i) =>
        textOf(item, `me[${i}]`, fail),
      ),
    }),
    ...('same' in value && { same: list('same').map((item, i) => pairOf(item, `same[${i}]`, fail)) }),
    ...('apart' in value && { apart: list('apart').map((item, i) => pairOf(item, `apart[${i}]`, fail)) }),
    ...('decisions' in value && {
      decisions: list('decisions').map((item, i) => decisionOf(item, `decisions[${i}]`, fail)),
    }),
  };
}

type Fail = (entry: string, reason: string) => never;

function decisionOf(value: unknown, entry: string, fail: Fail): IdentityDecision {
  if (!isObject(value)) return fail(entry, `must be an object, not ${kindOf(value)}`);
  const { same, apart, note, at } = value;
  if ((same === undefined) === (apart === undefined)) {
    return fail(entry, 'must have either "same" or "apart", with two people');
  }
  return {
    ...(same !== undefined && { same: pairOf(same, `${entry}.same`, fail) }),
    ...(apart !== undefined && { apart: pairOf(apart, `${entry}.apart`, fail) }),
    ...(note !== undefined && { note: textOf(note, `${entry}.note`, fail) }),
    ...(at !== undefined && { at: textOf(at, `${entry}.at`, fail) }),
  };
}

function pairOf(value: unknown, entry: string, fail: Fail): IdentityPair {
  const [one, other, ...more] = listOf(value, entry, fail).map((item, i) =>
    textOf(item, `${entry}[${i}]`, fail),
  );
  if (one === undefined || other === undefined || more.length > 0) return fail(entry, 'must name two people');
  return one === other ? fail(entry, `names ${JSON.stringify(one)} twice`) : [one, other];
}

function listOf(value: unknown, entry: string, fail: Fail): readonly unknown[] {
  return Array.isArray(value) ? value : fail(entry, `must be a list, not ${kindOf(value)}`);
}

function textOf(value: unknown, entry: string, fail: Fail): string {
  if (typeof value !== 'string') return fail(entry, `must be text, not ${kindOf(value)}`);
  const text = value.trim();
  if (text === '') return fail(entry, 'is empty');
  return text.length > LONGEST ? fail(entry, `is longer than ${LONGEST} characters`) : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** V8 names the position, some the line; some neither. */
function lineOfError(text: string, error: unknown): number | undefined {
  const line = /line (\d+)/.exec(reasonOf(error))?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(reasonOf(error))?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of (?:JSON|data)/i.test(reasonOf(error)) ? text.split('\n').length : undefined;
}
