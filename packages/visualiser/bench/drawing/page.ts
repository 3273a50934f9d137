import type { Picture } from '../../src/picture.js';
import { randomPicture } from '../../test/random-picture.js';
import { costs, ENGINES, type Engine, nextFrame } from './engines.js';

declare global {
  /** Processor milliseconds that the browser has used so far; given by who opened the page. */
  function cpuOfBrowser(): Promise<number>;
  interface Performance {
    memory: { usedJSHeapSize: number };
  }
}

/** How long something took, on the clock and of the processor, each for one of `frames`. */
interface Taken {
  wall: number;
  cpu: number;
  frames: number;
}

const element = () => document.getElementById('here') as HTMLElement;
let picture: Picture;
let engine: Engine;

export function prepare(people: number, ties: number, me = -1, moments = 40): void {
  picture = randomPicture({ people, ties, me, moments, communities: Math.max(6, Math.round(people / 150)) });
}

/**
 * From the data in memory to all of it painted; what the heap holds then that it did not before; and for how long at most
 * nothing else had its turn, by tasks of 50 ms and more.
 */
export async function first(name: string): Promise<Taken & { heap: number; longest: number }> {
  await collected();
  const before = performance.memory.usedJSHeapSize;
  engine = ENGINES[name]();
  let longest = 0;
  let drawn = Number.POSITIVE_INFINITY;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime < drawn) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const taken = await timed(async () => {
    await engine.draw(element(), picture);
    drawn = performance.now();
    return 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  await collected();
  return { ...taken, longest, heap: performance.memory.usedJSHeapSize - before };
}

/** Drags the picture with the mouse, one step a frame; then how long until it is whole again. */
export async function pan(milliseconds: number): Promise<{ drag: Taken; rest: Taken }> {
  const [x, y] = [20, 20];
  mouse('mousedown', x, y);
  for (let i = 0; i < 5; i++) {
    mouse('mousemove', x + 2 * i, y);
    await nextFrame();
  }
  const drag = await timed(async () => {
    const began = performance.now();
    let frames = 0;
    while (frames < 3 || performance.now() - began < milliseconds) {
      frames++;
      const turn = frames / 10;
      mouse('mousemove', x + 60 + 50 * Math.cos(turn), y + 60 + 50 * Math.sin(turn));
      await nextFrame();
    }
    return frames;
  });
  const rest = await timed(async () => {
    mouse('mouseup', x + 60, y + 60);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await engine.rest();
    return 1;
  });
  return { drag, rest };
}

/** Main-thread milliseconds of a step of time, with its frame and with names: the least, the median, the worst of many. */
export async function steps(count: number): Promise<{ least: number; median: number; worst: number }> {
  engine.show?.({ names: 'names' });
  await engine.rest();
  const last = picture.moments.length - 1;
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    costs.length = 0;
    const began = performance.now();
    engine.show?.({ time: last - (i % 20) / 4 - 0.25 });
    const shown = performance.now() - began;
    await nextFrame();
    await nextFrame();
    all.push(shown + costs.slice(0, 1).reduce((sum, cost) => sum + cost, 0));
    await engine.rest();
  }
  all.sort((one, other) => one - other);
  return { least: all[0], median: all[all.length >> 1], worst: all[all.length - 1] };
}

/** What was left of earlier work is gone only once its turn is over. */
async function collected(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await nextFrame();
    gc?.();
  }
}

async function timed(work: () => Promise<number>): Promise<Taken> {
  const cpu = await cpuOfBrowser();
  const began = performance.now();
  const frames = await work();
  painted();
  await nextFrame();
  await nextFrame();
  const wall = performance.now() - began;
  return { wall: wall / frames, cpu: ((await cpuOfBrowser()) - cpu) / frames, frames };
}

/** Waits until what was handed over is painted: a pixel that is read back is there. */
function painted(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}

function mouse(type: string, x: number, y: number): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const event = {
    clientX: x,
    clientY: y,
    button: 0,
    buttons: 1,
    bubbles: true,
    composed: true,
    view: window,
  };
  target.dispatchEvent(new MouseEvent(type, event));
}
