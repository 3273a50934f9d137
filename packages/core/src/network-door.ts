import type { TieWork } from './log-ties.js';
import type { Network, TiesOptions } from './network.js';
import type { Instant } from './time.js';

type Door = (asOf: Instant, options: TiesOptions) => TieWork;

const doors = new WeakMap<Network, Door>();

/** Lets other modules of this package fold the ties of a network, which keeps its log to itself. */
export function openDoor(network: Network, door: Door): void {
  doors.set(network, door);
}

/** What is to be done for the ties of a network; undefined if it is none. */
export function tieWorkOf(network: Network, asOf: Instant, options: TiesOptions): TieWork | undefined {
  return doors.get(network)?.(asOf, options);
}
