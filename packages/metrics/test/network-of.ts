import { type InteractionInput, Network } from '@tiewise/core';

/**
 * A network from lines such as `ana > bo 2025-01-01`, `ana > bo, cy 2025-01-01T10:00 gift`, or
 * `ana = bo 2025-01-01` for a meeting.
 */
export function networkOf(...lines: string[]): Network {
  return Network.of({ interactions: lines.map(interactionOf) });
}

export function interactionOf(line: string): InteractionInput {
  const [, from, sign, to, at, kind] = /^(\S+) ([>=]) (.+?) (\d{4}-\S+)(?: (\S+))?$/.exec(line) as string[];
  return { at, from, to: to.split(', '), kind: kind ?? (sign === '=' ? 'meeting' : 'message') };
}
