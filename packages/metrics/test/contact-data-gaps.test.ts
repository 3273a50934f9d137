import { describe, expect } from 'vitest';
import { burstiness, finiteBurstiness, gapMemory } from '../src/burstiness.js';
import { contactNetwork, eachContactData, gapsOf, pairKey, shareAway } from './contact-data.js';
import bursty from './oracles/contact-data/burstiness.json' with { type: 'json' };
import oracle from './oracles/contact-data/gaps.json' with { type: 'json' };

const sets = new Map(Object.entries(bursty.expected));
const gapSets = new Map(Object.entries(oracle.expected));
const DAY = 86_400;

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return total(known) / known.length;
}

/** By linear interpolation. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

describe('burstiness, finiteBurstiness and gapMemory', () => {
  eachContactData([...sets.keys()], 'of single events of %s are as numpy computes them', (name, data) => {
    const expected = sets.get(name);
    if (!expected) throw new Error(`no values of ${name}`);
    const pairs = gapsOf(data, contactNetwork(data).tiesAt(data.last));

    for (const { tie, events, mean_s, sd_s, B, B_finite, M } of expected.top20) {
      const own = pairs.get(pairKey(tie))?.gaps ?? [];
      const [sum, square] = [total(own), squares(own)];
      const known = (value: number | undefined) => value ?? Number.NaN;
      expect(own).toHaveLength(events - 1);
      expect(shareAway(sum / own.length, mean_s)).toBeLessThan(bursty.tolerance);
      expect(shareAway(Math.sqrt(square / own.length - (sum / own.length) ** 2), sd_s)).toBeLessThan(1e-6);
      expect(Math.abs(known(burstiness(own.length, sum, square)) - B)).toBeLessThan(bursty.tolerance);
      expect(Math.abs(known(finiteBurstiness(own.length, sum, square)) - B_finite)).toBeLessThan(
        bursty.tolerance,
      );
      expect(Math.abs(known(gapMemory(own)) - (M ?? Number.NaN))).toBeLessThan(bursty.tolerance);
    }

    const many = Array.from(pairs.values(), ({ gaps }) => gaps).filter((own) => own.length >= 2);
    const memories = many.map((own) => gapMemory(own)).filter((memory) => memory !== undefined);
    expect(many).toHaveLength(expected.all.ties);
    expect(
      Math.abs(
        mean(many.map((own) => burstiness(own.length, total(own), squares(own)))) - expected.all.mean_B,
      ),
    ).toBeLessThan(1e-9);
    expect(memories).toHaveLength(expected.all.with_M);
    expect(Math.abs(mean(memories) - expected.all.mean_M)).toBeLessThan(1e-9);
  });
});

describe('ties.evidence', () => {
  eachContactData([...gapSets.keys()], 'has the gaps of every tie of %s', (name, data) => {
    const expected = gapSets.get(name);
    if (!expected) throw new Error(`no values of ${name}`);
    const pairs = gapsOf(data, contactNetwork(data).tiesAt(data.last));
    const each = Array.from(pairs.values(), ({ gaps }) => gaps);
    const all = each.flat().sort((x, y) => x - y);

    expect(all).toHaveLength(expected.intervals);
    expect(pairs.size).toBe(expected.ties);
    expect(all.filter((gap) => gap === 0)).toHaveLength(expected.zero_intervals);
    expect(each.filter((gaps) => gaps.length > 0)).toHaveLength(expected.ties_with_repeat);
    expect(shareAway(total(all) / all.length, expected.mean_s)).toBeLessThan(oracle.tolerance);
    for (const [share, value] of Object.entries(expected.quantiles_s)) {
      expect(Math.abs(quantile(all, Number(share)) - value)).toBeLessThan(1e-3);
    }
    for (const [days, many] of Object.entries(expected.ties_revived_after_gap_of_days)) {
      expect(each.filter((gaps) => gaps.some((gap) => gap >= Number(days) * DAY))).toHaveLength(many);
    }
    for (const [days, many] of Object.entries(expected.ties_silent_at_T_for_days)) {
      const silent = [...pairs.values()].filter(
        ({ last }) => (data.last - last) / 1000 >= Number(days) * DAY,
      );
      expect(silent).toHaveLength(many);
    }
    for (const [from, to, days, events] of expected.top20_longest_revived_gap) {
      const gaps = pairs.get(pairKey([from, to]))?.gaps ?? [];
      expect(gaps).toHaveLength(Number(events) - 1);
      expect(shareAway(gaps.reduce((x, y) => Math.max(x, y), 0) / DAY, Number(days))).toBeLessThan(
        oracle.tolerance,
      );
    }
  });
});
