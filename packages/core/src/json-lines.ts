import { InvalidInputError } from './errors.js';
import { readInteraction } from './interaction.js';
import { InteractionLog } from './interaction-log.js';
import { type Kind, type Kinds, kindsWith, STANDARD_KINDS } from './kinds.js';
import type { Network } from './network.js';
import type { Person } from './person.js';
import { personSchema } from './person-schema.js';

/** What a JSON Lines file holds; hand it to `Network.of`. */
export interface JsonLines {
  people: Person[];
  interactions: InteractionLog;
  kinds: Kinds;
  me: string | undefined;
}

export interface JsonLinesOptions {
  /** The name of the file, for errors. */
  file?: string | undefined;
  /** Kinds beside the standard ones and those the file declares; a text reads one kind as another. */
  kinds?: Readonly<Record<string, string | Kind>> | Kinds | undefined;
  /** Called for each line that cannot be read, which is then left out; without it the first one throws. */
  onSkip?: ((error: InvalidInputError) => void) | undefined;
  /** Called for each line that was read. */
  onKeep?: (() => void) | undefined;
}

/** A line longer than this many characters is not one of ours. */
const LONGEST_LINE = 1 << 20;

/**
 * The lines of a network, in order: one with `me` and its own kinds, one per person, one per
 * interaction. `readJsonLines` reads them back to an equal network.
 *
 * ```json
 * {"tiewise":1,"me":"ana"}
 * {"person":{"id":"ana","name":"Ana"}}
 * {"at":"2025-01-01T00:00:00.000Z","from":"ana","to":["bo"],"kind":"message"}
 * ```
 */
export function* toJsonLines(network: Network): Generator<string> {
  const own = [...network.kinds].filter(([name, kind]) => STANDARD_KINDS.get(name) !== kind);
  const kinds = own.length > 0 ? Object.fromEntries(own) : undefined;
  yield `${JSON.stringify({ tiewise: 1, me: network.me, kinds })}\n`;
  for (const person of network.people()) yield `${JSON.stringify({ person })}\n`;
  for (const { at, weight, ...rest } of network.interactions()) {
    const line = { at: new Date(at).toISOString(), ...rest, ...(weight !== 1 && { weight }) };
    yield `${JSON.stringify(line)}\n`;
  }
}

/**
 * Reads people and interactions from JSON Lines, piece by piece: the lines `toJsonLines` writes,
 * or plain interactions alone. `at` may be an ISO date or epoch milliseconds; a number too small
 * for milliseconds after March 1973 is taken for seconds.
 *
 * @throws InvalidInputError with file and line, at the first line that cannot be read, unless
 * `onSkip` is given.
 */
export async function readJsonLines(
  pieces: string | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>,
  { file, kinds = {}, onSkip, onKeep }: JsonLinesOptions = {},
): Promise<JsonLines> {
  const given: [string, string | Kind][] = kinds instanceof Map ? [...kinds] : Object.entries(kinds);
  const result: JsonLines = {
    people: [],
    interactions: new InteractionLog(),
    kinds: kindsWith(new Map(given.filter((entry): entry is [string, Kind] => typeof entry[1] !== 'string'))),
    me: undefined,
  };
  const readAs = new Map(given.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  for await (const { text, line } of linesOf(typeof pieces === 'string' ? [pieces] : pieces)) {
    if (text.trim() === '') continue;
    try {
      readLine(text, result, { file, line, readAs });
      onKeep?.();
    } catch (error) {
      if (!onSkip || !(error instanceof InvalidInputError)) throw error;
      onSkip(error);
    }
  }
  return result;
}

interface LinePlace {
  file: string | undefined;
  line: number;
  /** Kinds to read as others. */
  readAs: ReadonlyMap<string, string>;
}

function readLine(text: string, result: JsonLines, place: LinePlace): void {
  const value = parse(text, place);
  if ('tiewise' in value) {
    if (value.me !== undefined) result.me = String(value.me);
    result.kinds = declaredKinds(value.kinds, result.kinds, place);
  } else if ('person' in value) {
    const person = personSchema.safeParse(value.person);
    if (!person.success) throw new InvalidInputError('person: is not a person with an id', place);
    result.people.push(person.data);
  } else {
    result.interactions.add(readInteraction(understood(value, place), result.kinds, place));
  }
}

/** Seconds become milliseconds, and a kind the one it is to be read as. */
function understood(value: Record<string, unknown>, { readAs }: LinePlace): Record<string, unknown> {
  const { at, kind } = value;
  const seconds = typeof at === 'number' && Math.abs(at) < 1e11;
  const known = typeof kind === 'string' ? readAs.get(kind) : undefined;
  return { ...value, ...(seconds && { at: at * 1000 }), ...(known !== undefined && { kind: known }) };
}

function parse(text: string, place: LinePlace): Record<string, unknown> {
  if (text.length > LONGEST_LINE) throw new InvalidInputError('the line is longer than 1 MiB', place);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, with the line.
  }
  throw new InvalidInputError('the line is not a JSON object', place);
}

function declaredKinds(declared: unknown, kinds: Kinds, place: LinePlace): Kinds {
  if (declared === undefined) return kinds;
  try {
    return new Map([...kinds, ...kindsWith(declared as Record<string, Kind>)]);
  } catch {
    throw new InvalidInputError('kinds: are not kinds with a weight each', place);
  }
}

async function* linesOf(
  pieces: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>,
): AsyncGenerator<{ text: string; line: number }> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    const lines = (
      rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { text, line: ++line };
    if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE + 1);
  }
  if (rest !== '') yield { text: rest, line: line + 1 };
}
