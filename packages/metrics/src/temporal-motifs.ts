import type { LongWork } from '@tiewise/core';
import { eventPairs } from './event-pairs.js';
import { motifRows } from './motif-table.js';
import { addPairMotifs, pairMotifs } from './pair-motifs.js';
import { addStarMotifs, starTriples } from './star-motifs.js';
import { type EventList, timedEvents, windowsOf } from './timed-events.js';
import { addTriangleMotifs } from './triangle-motifs.js';
import { twoEventMotifs } from './two-event-motifs.js';

export interface TemporalMotifsOptions extends LongWork {
  /** The most time from the first event of a motif to the last, in the unit of the events' times. */
  delta: number;
}

/** How often each motif occurs. */
export interface TemporalMotifs {
  /** Events counted: all but those between one person and themselves. */
  readonly events: number;
  /**
   * Of two events with someone in both, the second being, if the first goes from 0 to 1: 2 to 1, 1 to 2
   * (passed on), 2 to 0, 0 to 2, 1 to 0 (paid back), 0 to 1 (again).
   */
  readonly two: readonly number[];
  /**
   * Of three events among two or three people: second event by row, in the order of `two`; third event by
   * column: 0 to 1, 1 to 0, 0 to 2, 2 to 0, 1 to 2, 2 to 1. `three[1][3]` is what was passed on twice and
   * came back to who began.
   */
  readonly three: readonly (readonly number[])[];
}

/**
 * How often each small pattern of events occurs within a time: all motifs of two and of three events
 * among at most three people, exactly.
 *
 * A motif is events in order of time, the last at most `delta` after the first, that fit its drawing;
 * other events may lie between them. Events of the same moment are in the order they are listed in, as in
 * SNAP. Counts are 0 or above, exact up to 2^53, and never fall as `delta` grows.
 *
 * Takes time in proportion to events, and for motifs of three people events times the root of triangles.
 *
 * Source: Paranjape, Benson & Leskovec (2017), Motifs in temporal networks, WSDM.
 *
 * @throws RangeError if `delta` is negative or no number, or the lists are no events; the signal's reason.
 *
 * @example
 * // 0 wrote to 1 at 10, who wrote to 2 at 15, who wrote to 0 at 20.
 * temporalMotifs({ from: [0, 1, 2], to: [1, 2, 0], at: [10, 15, 20] }, { delta: 10 }).three[1][3]; // 1
 */
export function temporalMotifs(
  list: EventList,
  { delta, signal, onProgress }: TemporalMotifsOptions,
): TemporalMotifs {
  if (!(delta >= 0)) throw new RangeError(`temporalMotifs: delta must be at least 0, got ${delta}`);

  const work = { signal, onProgress };
  const events = timedEvents(list, 'temporalMotifs');
  const windows = windowsOf(events.at, delta);
  const pairs = eventPairs(events);
  const two = twoEventMotifs(events, pairs, windows.since, work);
  const between = pairMotifs(pairs, windows.since, work);
  const cells = new Float64Array(36);
  addPairMotifs(cells, between);
  addStarMotifs(cells, starTriples(events, windows.since, work), between);
  addTriangleMotifs(cells, { pairs, people: events.people, windows }, work);
  return { events: events.size, two: [...two], three: motifRows(cells) };
}
