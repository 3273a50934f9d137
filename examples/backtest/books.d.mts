import type { Estimate } from './evaluation.mjs';
import type { Cut, Log } from './log.mjs';
import type { Shares } from './silences.mjs';

export function addressBooks(log: Log, cut: Cut): Cut[];
export function silencesOfBooks(books: Cut[]): {
  model: string;
  books: number;
  last: Shares;
  next: Shares;
  called: number;
  said: number;
  came: Estimate;
}[];
