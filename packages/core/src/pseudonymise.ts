import type { Interaction } from './interaction.js';
import { Network } from './network.js';

export interface PseudonymiseOptions {
  /** A random number from 0 up to 1, as `Math.random`: it decides who gets which pseudonym. */
  rng: () => number;
}

/**
 * A copy to share: people become `p1`, `p2` and so on in an order drawn by `rng`, and lose names,
 * addresses, organisations and tags; interactions lose their ids and sources. Times, kinds, weights
 * and who was in touch with whom stay, so every score stays too.
 *
 * It hides names, not patterns: who knows the dates of a few contacts may still recognise people.
 */
export function pseudonymise(network: Network, { rng }: PseudonymiseOptions): Network {
  const ids = shuffled(
    Array.from(network.people(), ({ id }) => id),
    rng,
  );
  const pseudonyms = new Map(ids.map((id, index) => [id, `p${index + 1}`]));
  const pseudonym = (id: string) => pseudonyms.get(id) as string;
  const interactions = Array.from(network.interactions(), (interaction) => hidden(interaction, pseudonym));

  return Network.of({
    people: Array.from(pseudonyms.values(), (id) => ({ id })),
    interactions: interactions.sort((x, y) => x.at - y.at),
    me: network.me === undefined ? undefined : pseudonym(network.me),
    kinds: network.kinds,
    maxGroup: network.maxGroup,
  });
}

function hidden(interaction: Interaction, pseudonym: (id: string) => string): Interaction {
  const { at, kind, weight, about, minutes } = interaction;
  return {
    at,
    kind,
    weight,
    from: pseudonym(interaction.from),
    to: interaction.to.map(pseudonym),
    ...(about !== undefined && { about: pseudonym(about) }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** Fisher and Yates. */
function shuffled<T>(values: T[], rng: () => number): T[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(rng() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}
