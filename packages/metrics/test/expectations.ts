import { expect } from 'vitest';

/** Fails on a number that is none, at any depth, and on text that shows one; a tie of a plain graph is since no moment. */
export function expectPlain(value: unknown, where: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${where} is ${value}`);
  if (typeof value === 'string' && /\b(NaN|undefined|Infinity|null)\b/.test(value)) {
    throw new Error(`${where} reads ${value}`);
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'since') expectPlain(part, `${where}.${key}`);
  }
}

/** Fails where the two differ in anything but the last digits of a number. */
export function expectSame(actual: unknown, expected: unknown, where: string): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const apart = Math.abs(actual - expected);
    if (!(apart <= 1e-9 * Math.max(1, Math.abs(expected)))) {
      throw new Error(`${where}: ${actual} is not ${expected}`);
    }
    return;
  }
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) {
    if (actual !== expected) throw new Error(`${where}: ${String(actual)} is not ${String(expected)}`);
    return;
  }
  expect(Object.keys(actual), where).toEqual(Object.keys(expected));
  const parts = new Map(Object.entries(expected));
  for (const [key, part] of Object.entries(actual)) expectSame(part, parts.get(key), `${where}.${key}`);
}

/** What is plain data, without the numbers that rows and people go by. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'row' ? undefined : part)));
}

/** Fails on evidence that is later than a moment, or in no order of time. */
export function expectInTime(evidence: readonly { at: number }[], asOf: number, where: string): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const { at } of evidence) {
    if (!(at >= before) || at > asOf) throw new Error(`${where}: evidence of ${at} after that of ${before}`);
    before = at;
  }
}
