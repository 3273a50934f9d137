import type { Ties } from '@tiewise/core';

export interface Log {
  name: string;
  contacts: { from: string; to: string; at: number }[];
}

export interface Cut {
  name: string;
  cut: number;
  span: number;
  horizon: number;
  ties: Ties;
  after: { next: Float64Array; days: Uint32Array; firstGap: Uint32Array };
}

export function readLog(file: string): Log | undefined;
export function logOf(name: string, text: string): Log | undefined;
export function directed(log: Log): Log;
export function twoThirds(log: Log): number;
export function cutLog(log: Log, options?: { cut?: number; end?: number }): Cut;
