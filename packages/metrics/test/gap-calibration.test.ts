import { Network } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCadence } from '../src/cadence.js';
import { calibratedTail } from '../src/calibrated-tail.js';
import { fitGapCalibration } from '../src/gap-calibration.js';
import { seededRandom } from '../src/seeded-random.js';
import { silenceTail } from '../src/silence-tail.js';

const DAY = 86_400_000;

/** A network of so many friends, each in touch on eight days, with the gaps in between that are drawn. */
function networkOfGaps(friends: number, gap: () => number): Network {
  const interactions = [];
  for (let friend = 0; friend < friends; friend++) {
    let at = 0;
    for (let day = 0; day < 8; day++) {
      interactions.push({ at, from: 'me', to: `friend ${friend}` });
      at += Math.max(1, Math.round(gap())) * DAY;
    }
  }
  return Network.of({ interactions });
}

const random = () => {
  const draw = seededRandom(3);
  return () => -30 * Math.log(1 - draw());
};

/** Days of contact in a row, and now and then a pause of about half a year. */
const bursts = () => {
  const draw = seededRandom(5);
  return () => (draw() < 0.8 ? 1 + 2 * draw() : -180 * Math.log(1 - draw()));
};

function calibrationOf(network: Network, asOf = '2100-01-01') {
  const ties = network.tiesAt(asOf);
  return fitGapCalibration(ties, fitCadence(ties));
}

describe('calibratedTail', () => {
  it('is worked by hand', () => {
    // Odds of 1 to 4: their root is 1 to 2, and doubled they are even.
    expect(calibratedTail(0.2, { shift: 0, stretch: 0.5, ties: 1 })).toBeCloseTo(1 / 3, 12);
    expect(calibratedTail(0.2, { shift: Math.LN2, stretch: 0.5, ties: 1 })).toBeCloseTo(1 / 2, 12);
  });

  const calibration = fc.record({
    shift: fc.double({ min: -2, max: 2, noNaN: true }),
    stretch: fc.double({ min: 0.2, max: 3, noNaN: true }),
    ties: fc.constant(100),
  });
  const chance = fc.double({ min: 1e-9, max: 1, noNaN: true });

  it('leaves what is certain, and the order of the rest', () => {
    fc.assert(
      fc.property(calibration, chance, chance, (of, x, y) => {
        expect(calibratedTail(0, of)).toBe(0);
        expect(calibratedTail(1, of)).toBe(1);
        expect(calibratedTail(Math.min(x, y), of)).toBeLessThanOrEqual(calibratedTail(Math.max(x, y), of));
      }),
    );
  });

  it('changes nothing without shift and stretch', () => {
    fc.assert(
      fc.property(chance, (tail) => {
        expect(calibratedTail(tail, { shift: 0, stretch: 1, ties: 0 })).toBeCloseTo(tail, 12);
      }),
    );
  });
});

describe('fitGapCalibration', () => {
  it('changes little where gaps are what the cadence takes them to be', () => {
    const { shift, stretch, ties } = calibrationOf(networkOfGaps(2000, random()));

    expect(ties).toBe(2000);
    expect(Math.abs(shift)).toBeLessThan(0.15);
    expect(Math.abs(stretch - 1)).toBeLessThan(0.15);
  });

  it('makes long gaps likelier where contact comes in bursts', () => {
    const { stretch } = calibrationOf(networkOfGaps(2000, bursts()));

    expect(stretch).toBeLessThan(0.8);
  });

  it('makes one gap in twenty as long as one in twenty should be', () => {
    const gap = bursts();
    const ties = networkOfGaps(2000, gap).tiesAt('2100-01-01');
    const cadence = fitCadence(ties);
    const calibration = fitGapCalibration(ties, cadence);
    const { days, firstDay, lastDay } = ties.columns;
    let [plain, right] = [0, 0];
    for (let row = 0; row < ties.size; row++) {
      const sum = lastDay[row] - firstDay[row];
      const tail = silenceTail({
        ...cadence,
        gaps: days[row] - 1,
        sum,
        silence: Math.max(1, Math.round(gap())),
      });
      plain += tail < 0.05 ? 1 : 0;
      right += calibratedTail(tail, calibration) < 0.05 ? 1 : 0;
    }

    // The ninth gap of each, which nothing was learned from.
    expect(plain / ties.size).toBeGreaterThan(0.08);
    expect(right / ties.size).toBeGreaterThan(0.03);
    expect(right / ties.size).toBeLessThan(0.07);
  });

  it('takes no single tie for all', () => {
    const network = networkOfGaps(60, random());
    const { stretch } = calibrationOf(network);
    // In touch every day for three years, and again after twenty.
    const days = [...Array.from({ length: 1100 }, (_, day) => day), 8400];
    network.add(days.map((day) => ({ at: day * DAY, from: 'me', to: 'old friend' })));
    const after = calibrationOf(network);

    expect(after.ties).toBe(61);
    expect(after.stretch / stretch).toBeGreaterThan(0.7);
    expect(after.stretch / stretch).toBeLessThanOrEqual(1);
  });

  it('learns nothing from fewer than thirty ties with two gaps', () => {
    expect(calibrationOf(networkOfGaps(29, bursts()))).toEqual({ shift: 0, stretch: 1, ties: 0 });
    expect(calibrationOf(networkOfGaps(100, random()), '1970-01-01')).toEqual({
      shift: 0,
      stretch: 1,
      ties: 0,
    });
  });

  it('asks every second of twice as many ties as are plenty', () => {
    expect(calibrationOf(networkOfGaps(40_000, random())).ties).toBe(20_000);
  });

  it('knows nothing of what happens after the moment looked from', () => {
    const network = networkOfGaps(100, random());
    const before = calibrationOf(network, '2000-01-01');
    network.add(Array.from({ length: 100 }, (_, i) => ({ at: '2001-01-01', from: 'me', to: `friend ${i}` })));

    expect(calibrationOf(network, '2000-01-01')).toEqual(before);
    expect(calibrationOf(network, '2002-01-01')).not.toEqual(before);
  });

  it('takes no connection for a contact', () => {
    const network = networkOfGaps(100, random());
    const before = calibrationOf(network);
    const connections = Array.from({ length: 100 }, (_, i) => ({
      at: DAY / 2,
      from: 'me',
      to: `friend ${i}`,
    }));
    network.add(connections.map((contact) => ({ ...contact, at: 20 * DAY, kind: 'connection' })));

    expect(calibrationOf(network)).toEqual(before);
  });
});
