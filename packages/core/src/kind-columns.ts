import type { Kinds } from './kinds.js';

/** What a kind says of a tie, by the numbers of one log's kinds. */
export interface KindColumns {
  readonly weight: Float64Array;
  readonly mutual: Uint8Array;
  readonly contact: Uint8Array;
}

export function kindColumns(names: Iterable<string>, kinds: Kinds): KindColumns {
  const known = Array.from(names, (name) => kinds.get(name) ?? { weight: 1 });
  return {
    weight: Float64Array.from(known, (kind) => kind.weight),
    mutual: Uint8Array.from(known, (kind) => (kind.mutual ? 1 : 0)),
    contact: Uint8Array.from(known, (kind) => (kind.contact === false ? 0 : 1)),
  };
}
