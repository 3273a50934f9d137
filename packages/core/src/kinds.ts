import { TiewiseError } from './errors.js';

/** What one kind of interaction says about a tie. */
export interface Kind {
  /** How much one such interaction adds to warmth; a message is 1. */
  weight: number;
  /**
   * Both sides take part, as in a meeting; else it goes from one person to others.
   *
   * @defaultValue false
   */
  mutual?: boolean | undefined;
  /**
   * It gives something to the other side, as a recommendation does.
   *
   * @defaultValue false
   */
  favour?: boolean | undefined;
  /**
   * It asks something of the other side.
   *
   * @defaultValue false
   */
  ask?: boolean | undefined;
  /**
   * It is contact, and makes its day a day in touch. A connection on a social site is not: it only
   * says since when two people have known each other.
   *
   * @defaultValue true
   */
  contact?: boolean | undefined;
}

/** The kinds a network knows, by name. */
export type Kinds = ReadonlyMap<string, Kind>;

/**
 * The kinds every network knows. Weights are conventions, not measurements: what two people do
 * together counts more than what one writes to the other.
 */
export const STANDARD_KINDS: Kinds = new Map<string, Kind>([
  ['message', { weight: 1 }],
  ['call', { weight: 2 }],
  ['meeting', { weight: 3, mutual: true }],
  ['introduction', { weight: 2, favour: true }],
  ['recommendation', { weight: 3, favour: true }],
  ['endorsement', { weight: 1, favour: true }],
  ['advice', { weight: 2, favour: true }],
  ['help', { weight: 3, favour: true }],
  ['gift', { weight: 2, favour: true }],
  ['request', { weight: 1, ask: true }],
  ['invitation', { weight: 0.5 }],
  ['connection', { weight: 0, mutual: true, contact: false }],
]);

/**
 * The standard kinds and your own; a name given here wins over the standard one.
 *
 * @throws TiewiseError `invalid-input` if a name is empty or a weight is negative or not finite.
 *
 * @example
 * kindsWith({ mentoring: { weight: 3, favour: true } }).get('mentoring')?.favour; // true
 */
export function kindsWith(own: Readonly<Record<string, Kind>> | Kinds = {}): Kinds {
  const kinds = new Map(STANDARD_KINDS);
  for (const [name, kind] of own instanceof Map ? own : Object.entries(own)) {
    if (name === '' || !(kind.weight >= 0 && Number.isFinite(kind.weight))) {
      throw new TiewiseError(
        'invalid-input',
        `kindsWith: a kind needs a name and a weight of 0 or more, got ${JSON.stringify(name)} with ${kind.weight}`,
      );
    }
    kinds.set(name, kind);
  }
  return kinds;
}
