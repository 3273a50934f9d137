import { describe, expect, it } from 'vitest';
import type { LabelBox } from '../src/labels.js';
import { frameBeside, frameIn } from '../src/svg/frame.js';

const box = (left: number, top: number, right: number, bottom: number): LabelBox => {
  return { left, top, right, bottom };
};

describe('frameBeside', () => {
  it('is in the middle where nothing covers the rim', () => {
    expect(frameBeside(900, 600, [])).toEqual(frameIn(0, 0, 900, 600));
    expect(frameBeside(900, 600, [box(0, 500, 100, 600)])).toEqual(frameIn(0, 0, 900, 600));
  });

  it('moves away from what covers a corner, by no more than it takes', () => {
    // 300 from the middle to the names; the corner at (250, 400) is 100 below, so it must be 283 to the left.
    const { x, y, radius } = frameBeside(900, 600, [box(10, 400, 250, 590)]);
    expect(radius).toBe(frameIn(0, 0, 900, 600).radius);
    expect(y).toBe(300);
    expect(x - 250).toBeGreaterThanOrEqual(282.8);
    expect(x - 250).toBeLessThan(282.8 + 4);
  });

  it('moves along the longer side: upward where the box is tall', () => {
    const { x, y } = frameBeside(400, 500, [box(10, 440, 150, 490)]);
    expect(x).toBe(200);
    expect(Math.hypot(200 - 150, 440 - y)).toBeGreaterThanOrEqual(200);
  });

  it('goes as far as there is room where there is too little', () => {
    expect(frameBeside(700, 600, [box(0, 100, 300, 600)])).toMatchObject({ x: 398, y: 300 });
    expect(frameBeside(600, 600, [box(0, 100, 300, 600)])).toEqual(frameIn(0, 0, 600, 600));
  });
});
