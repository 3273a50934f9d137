import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InteractionInput, Network, STANDARD_KINDS } from '../src/index.js';
import { networkOf } from './network-of.js';

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);

/** Unknown is `NaN` in the columns. */
function expectClose(value: number, expected: number | undefined): void {
  if (expected === undefined) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 5);
}

describe('timeline', () => {
  it('tells of each moment, earliest first, what tiesAt tells', () => {
    const interaction: fc.Arbitrary<InteractionInput> = fc.record({
      at: fc.integer({ min: START, max: START + 60 * DAY }),
      from: fc.constantFrom('ana', 'bo', 'cy'),
      to: fc.array(fc.constantFrom('ana', 'bo', 'cy', 'di'), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom(...STANDARD_KINDS.keys()),
    });
    const moment = fc.integer({ min: START, max: START + 60 * DAY });
    fc.assert(
      fc.property(
        fc.array(interaction, { maxLength: 40 }),
        fc.array(moment, { minLength: 1, maxLength: 6 }),
        (rows, at) => {
          const network = Network.of({ interactions: rows });
          const { moments, ties, warmth, depth } = network.timeline(at);
          expect([...moments]).toEqual([...at].sort((x, y) => x - y));
          for (const [step, asOf] of moments.entries()) {
            const then = network.tiesAt(asOf);
            for (const { a, b, row } of ties) {
              const tie = then.get(a.id, b.id);
              const place = step * ties.size + row;
              expectClose(warmth[place], tie?.warmth);
              expectClose(depth[place], tie?.depth);
            }
          }
        },
      ),
    );
  });

  it('knows nothing of a tie before its first contact', () => {
    const network = networkOf('ana > bo 2025-01-01', 'ana > cy 2025-06-01');
    const { ties, warmth } = network.timeline(['2025-03-01', '2025-07-01']);
    const row = ties.rowOf('ana', 'cy') as number;

    expect(warmth[row]).toBeNaN();
    expect(warmth[ties.size + row]).toBeGreaterThan(0.8);
  });

  it('needs a moment', () => {
    expect(() => networkOf('ana > bo 2025-01-01').timeline([])).toThrow(RangeError);
  });
});
