import { describe, expect, it } from 'vitest';
import { Motion } from '../src/render/motion.js';

describe('Motion', () => {
  it('goes slowly at first and at last, and arrives after 600 milliseconds of frames', () => {
    const motion = new Motion(0);
    motion.go(1, false);
    const values = [1000, 1150, 1300, 1450, 1600, 1700].map((now) => {
      motion.step(now);
      return motion.value;
    });

    expect(values).toEqual([0, 0.0625, 0.5, 0.9375, 1, 1]);
    expect(motion.isMoving).toBe(false);
  });

  it('turns back from where it is, and jumps where it is told to', () => {
    const motion = new Motion(0);
    motion.go(1, false);
    motion.step(0);
    motion.step(300);
    motion.go(0, false);
    motion.step(400);
    expect(motion.value).toBe(0.5);
    motion.step(1000);
    expect(motion.value).toBe(0);
    motion.go(1, true);
    expect([motion.value, motion.isMoving]).toEqual([1, false]);
  });
});
