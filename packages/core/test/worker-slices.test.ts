import { describe, expect, it } from 'vitest';
import { newDealTables } from '../src/deal-tables.js';
import { type InteractionLog, Network } from '../src/index.js';
import { tieWorkOf } from '../src/network-door.js';
import { type Folded, foldingTies, partitionCount } from '../src/sliced-fold.js';
import { randomLog, START } from './worker/random-log.js';

const AS_OF = START + 1200 * 86_400_000;

/** Rows of a slice: what is done between two pauses. */
const SLICE = 1 << 16;

function jobOf(log: InteractionLog) {
  const work = tieWorkOf(Network.of({ interactions: log }), AS_OF, {});
  if (!work) throw new Error('no network');
  return { log: work.columns, task: work.task };
}

/** The same columns, which count how often a value of them is read between two pauses, at most. */
function watched<T extends { at: Float64Array; weight: Float64Array }>(log: T) {
  const most = { at: 0, weight: 0 };
  const reads = { at: 0, weight: 0 };
  const watch = (name: 'at' | 'weight') =>
    new Proxy(log[name], {
      get(column, key) {
        if (typeof key === 'string' && /^\d/.test(key)) reads[name]++;
        return Reflect.get(column, key, column);
      },
    });
  const pause = () => {
    for (const name of ['at', 'weight'] as const) {
      most[name] = Math.max(most[name], reads[name]);
      reads[name] = 0;
    }
  };
  return { log: { ...log, at: watch('at'), weight: watch('weight') }, most, pause };
}

function drained(folding: Generator<unknown, Folded>, pause: () => void): Folded {
  let step = folding.next();
  for (; !step.done; step = folding.next()) pause();
  pause();
  return step.value;
}

describe('foldingTies', () => {
  it.each([
    ['in order', true],
    ['in no order', false],
  ])('reads each row of a log %s once to deal it and once to place it, in slices', (_, ordered) => {
    const { log, task } = jobOf(randomLog({ rows: 200_000, people: 500, ordered }));
    const { log: seen, most, pause } = watched(log);

    drained(foldingTies({ log: seen, task, share: { part: 0, of: 1 } }), pause);

    expect(most.weight).toBeGreaterThan(0);
    expect(most.weight).toBeLessThanOrEqual(SLICE);
    expect(most.at).toBeLessThanOrEqual(2 * SLICE + 1);
  });

  it.each([true, false])('folds no more than a slice between two pauses, in order: %s', (ordered) => {
    const { log, task } = jobOf(randomLog({ rows: 500_000, people: 300, ordered }));
    const steps: number[] = [];
    const folding = foldingTies({ log, task, share: { part: 0, of: 1 } });
    let total = 0;
    for (let step = folding.next(); !step.done; step = folding.next()) {
      steps.push(step.value.done);
      total = step.value.total;
    }

    const longest = Math.max(...steps.map((done, i) => done - (steps[i - 1] ?? 0)));
    expect(steps.at(-1)).toBe(total);
    expect(steps).toEqual([...steps].sort((x, y) => x - y));
    expect(longest).toBeLessThanOrEqual(SLICE);
  });

  it('gives each share of a few workers that take turns what the whole gives', () => {
    const { log, task } = jobOf(randomLog({ rows: 300_000, people: 600 }));
    const whole = drained(foldingTies({ log, task, share: { part: 0, of: 1 } }), () => {});
    const memory = (bytes: number) => new SharedArrayBuffer(bytes);
    const tables = newDealTables(log.size, partitionCount(log.size), memory);
    const shares = [0, 1, 2].map((part) => foldingTies({ log, task, share: { part, of: 3 }, tables }));

    const folded: Folded[] = [];
    const open = new Set(shares);
    for (const folding of cycle(open)) {
      const step = folding.next();
      if (!step.done) continue;
      folded[shares.indexOf(folding)] = step.value;
      open.delete(folding);
    }

    expect(folded.flatMap(({ columns }) => Array.from(columns.a))).toEqual(Array.from(whole.columns.a));
    expect(folded.flatMap(({ columns }) => Array.from(columns.depth))).toEqual(
      Array.from(whole.columns.depth),
    );
    for (const { leftOut } of folded) expect(leftOut).toEqual(whole.leftOut);
    for (const { columns } of folded) expect(columns.a.length).toBeGreaterThan(whole.columns.a.length / 6);
  });
});

/** Again and again all that are still there. */
function* cycle<T>(items: Set<T>): Generator<T> {
  while (items.size > 0) yield* [...items];
}
