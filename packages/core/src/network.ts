import { InvalidInputError, TiewiseError } from './errors.js';
import type { Clocks } from './fade-tables.js';
import { type Interaction, type InteractionInput, readInteraction } from './interaction.js';
import { InteractionLog } from './interaction-log.js';
import { type Kind, type Kinds, kindsWith } from './kinds.js';
import { LogTies } from './log-ties.js';
import { openDoor } from './network-door.js';
import { People } from './people.js';
import type { Person } from './person.js';
import { personSchema } from './person-schema.js';
import type { Ties } from './ties.js';
import { type Duration, durationMs, type Instant, instantMs } from './time.js';
import type { Timeline } from './timeline.js';

export interface NetworkInput {
  /** What is known of people; those met only in interactions need not be here. */
  people?: Iterable<Person> | undefined;
  /** What happened between them: objects, which are checked one by one, or a log, which the network takes over. */
  interactions?: Iterable<InteractionInput> | InteractionLog | undefined;
  /** Whose network it is: an id, e-mail address, phone number, page or full name of one of the people. */
  me?: string | undefined;
  /** Kinds beside the standard ones. */
  kinds?: Readonly<Record<string, Kind>> | Kinds | undefined;
  /**
   * Interactions of more people than this make no ties; `ties.leftOut` counts them.
   *
   * @defaultValue 50
   */
  maxGroup?: number | undefined;
}

export interface TiesOptions {
  /**
   * Time in which warmth fades to half.
   *
   * @defaultValue "180d"
   */
  halfLife?: Duration;
  /**
   * Pause after which another day in touch adds half its full depth.
   *
   * @defaultValue "30d"
   */
  spacing?: Duration;
  /**
   * Time in which depth fades to half.
   *
   * @defaultValue "10y"
   */
  longLife?: Duration;
}

/**
 * People and what happened between them: append-only, idempotent by interaction id.
 *
 * @example
 * const network = Network.of({ interactions: [{ at: '2025-01-01', from: 'ana', to: 'bo' }] });
 * network.tiesAt('2025-01-31').get('ana', 'bo')?.silence; // 30
 */
export class Network {
  readonly kinds: Kinds;
  readonly maxGroup: number;
  #log: InteractionLog;
  #people = new People();
  #me: string | undefined;
  #ties: LogTies | undefined;

  private constructor(kinds: Kinds, maxGroup: number, log: InteractionLog | undefined) {
    this.kinds = kinds;
    this.maxGroup = maxGroup;
    this.#log = log ?? new InteractionLog();
    openDoor(this, (asOf, options) => this.#logTies().workAt(instantMs(asOf), clocksOf(options), this.#me));
  }

  /**
   * A network of these people and interactions.
   *
   * @throws InvalidInputError if a person or interaction is not well formed; `unknown-person` if
   * `me` is nobody among them.
   */
  static of(input: NetworkInput = {}): Network {
    if (Array.isArray(input))
      throw new TypeError('Network.of: takes { people, interactions, me }, not a list');

    const { people = [], interactions = [], me, kinds, maxGroup = 50 } = input;
    if (!(maxGroup >= 2)) throw new RangeError(`Network.of: maxGroup must be at least 2, got ${maxGroup}`);

    const log = interactions instanceof InteractionLog ? interactions : undefined;
    const network = new Network(kindsWith(kinds), maxGroup, log);
    if (log) network.#checkKinds(log);
    else network.add(interactions);
    for (const person of people) network.addPerson(person);
    if (me !== undefined) network.me = me;
    return network;
  }

  /** How many interactions there are. */
  get size(): number {
    return this.#log.size;
  }

  /** The id of the person whose network it is. */
  get me(): string | undefined {
    return this.#me;
  }

  /** Takes whatever `find` takes. */
  set me(text: string | undefined) {
    const id = text === undefined ? undefined : this.find(text);
    if (text !== undefined && id === undefined) {
      throw new TiewiseError('unknown-person', `me: nobody in this network is ${JSON.stringify(text)}`);
    }
    this.#me = id;
  }

  /**
   * Adds interactions; those whose id is already here change nothing.
   *
   * @returns How many were new.
   * @throws InvalidInputError at the first that is not well formed; those before it stay added.
   */
  add(interactions: InteractionInput | Iterable<InteractionInput>): number {
    const many = Symbol.iterator in interactions ? interactions : [interactions];
    let index = 0;
    let added = 0;
    for (const interaction of many) {
      const place = { file: `interactions[${index++}]` };
      if (this.#log.add(readInteraction(interaction, this.kinds, place))) added++;
    }
    return added;
  }

  /**
   * Adds a person, or what more is known of one.
   *
   * @throws InvalidInputError if it is not well formed.
   */
  addPerson(person: Person): void {
    const result = personSchema.safeParse(person);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new InvalidInputError(`person: ${issue?.path.join('.')} ${issue?.message}`);
    }
    this.#log.people.intern(person.id);
    this.#people.add(result.data);
  }

  /** Everyone: those added and those met in interactions. */
  *people(): IterableIterator<Person> {
    for (const id of this.#log.people) yield this.#people.get(id);
  }

  /** What is known of the person with this id; undefined if there is none. */
  person(id: string): Person | undefined {
    return this.#log.people.indexOf(id) === undefined ? undefined : this.#people.get(id);
  }

  /** The id of the one person known by this id, e-mail address, phone number, page or full name. */
  find(text: string): string | undefined {
    return this.#people.find(text, this.#log.people);
  }

  /** Every interaction, in the order they were added. */
  interactions(): IterableIterator<Interaction> {
    return this.#log[Symbol.iterator]();
  }

  /**
   * The ties as they were at a moment; nothing that happened later shows.
   *
   * @throws RangeError if the moment or a duration is none.
   */
  tiesAt(asOf: Instant, options: TiesOptions = {}): Ties {
    return this.#logTies().at(instantMs(asOf), clocksOf(options), this.#me);
  }

  /**
   * Warmth and depth of every tie at many moments, for a slider or a chart: much faster than as many
   * calls of `tiesAt`.
   *
   * @throws RangeError if there is no moment, or one of them or a duration is none.
   */
  timeline(moments: Iterable<Instant>, options: TiesOptions = {}): Timeline {
    const sorted = Float64Array.from(moments, instantMs).sort();
    if (sorted.length === 0) throw new RangeError('timeline: needs at least one moment');
    return this.#logTies().timeline(sorted, clocksOf(options), this.#me);
  }

  /**
   * Removes a person and everything they took part in; who else took part together keeps that.
   * What is left is as if the person had never been recorded. Ties taken before keep what they show.
   *
   * @returns How many interactions went.
   */
  forget(id: string): number {
    const kept = new InteractionLog();
    for (const person of this.#log.people) if (person !== id) kept.people.intern(person);
    for (const interaction of this.#log) {
      const rest = without(interaction, id, this.kinds);
      if (rest) kept.add(rest);
    }
    const gone = this.#log.size - kept.size;
    this.#log = kept;
    this.#people.delete(id);
    if (this.#me === id) this.#me = undefined;
    return gone;
  }

  #logTies(): LogTies {
    if (this.#ties?.log !== this.#log) {
      const { kinds, maxGroup } = this;
      this.#ties = new LogTies(this.#log, { people: this.#people, kinds, maxGroup });
    }
    return this.#ties;
  }

  #checkKinds(log: InteractionLog): void {
    for (const kind of log.kinds) {
      if (!this.kinds.has(kind)) {
        throw new TiewiseError(
          'unknown-kind',
          `Network.of: the log has the unknown kind ${JSON.stringify(kind)}`,
        );
      }
    }
  }
}

function clocksOf({ halfLife = '180d', spacing = '30d', longLife = '10y' }: TiesOptions): Clocks {
  return {
    halfLife: durationMs(halfLife),
    spacing: durationMs(spacing),
    longLife: durationMs(longLife),
  };
}

/** The interaction without a person; nothing if it was theirs, or nobody is left to share it. */
function without(interaction: Interaction, id: string, kinds: Kinds): Interaction | undefined {
  const { about, ...rest } = interaction;
  const to = interaction.to.filter((other) => other !== id);
  const kept = about === id || about === undefined ? rest : interaction;
  if (interaction.from !== id) return to.length > 0 ? { ...kept, to } : undefined;

  const [from, ...others] = to;
  const goesOn = kinds.get(interaction.kind)?.mutual && from !== undefined && others.length > 0;
  return goesOn ? { ...kept, from, to: others } : undefined;
}
