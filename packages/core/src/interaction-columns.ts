/** The columns of a log. A `to` of `GROUP` or above is a group: `members` from `groupStart[to - GROUP]`. */
export interface InteractionColumns {
  readonly size: number;
  /** Epoch milliseconds. */
  readonly at: Float64Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  readonly groupStart: Uint32Array;
  readonly members: Uint32Array;
}
