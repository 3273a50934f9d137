import { describe, expect, it } from 'vitest';
import { ColumnTexture } from '../src/render/column-texture.js';

/** Writes down what a texture is given, and what it would hold. */
function recorder() {
  const calls: { x: number; y: number; layer: number; width: number; height: number; length: number }[] = [];
  let size: number[] = [];
  const gl = {
    createTexture: () => ({}),
    activeTexture() {},
    bindTexture() {},
    texParameteri() {},
    pixelStorei() {},
    texStorage3D: (...[, , , width, height, depth]: number[]) => {
      size = [width, height, depth];
    },
    texSubImage3D: (...given: unknown[]) => {
      const [x, y, layer, width, height] = given.slice(2, 7).map(Number);
      const { length } = given[10] as Uint8Array;
      calls.push({ x, y, layer, width, height, length });
    },
  };
  return { gl: gl as unknown as WebGL2RenderingContext, calls, size: () => size };
}

describe('ColumnTexture', () => {
  it('is as high and as deep as the column needs, and never wider than 2048', () => {
    const { gl, size } = recorder();
    new ColumnTexture(gl, 0, 'RGBA8', 5000);
    expect(size()).toEqual([2048, 3, 1]);
    new ColumnTexture(gl, 0, 'RGBA8', 2048 * 2048 * 2 + 1);
    expect(size()).toEqual([2048, 2048, 3]);
    new ColumnTexture(gl, 0, 'RGBA8', 0);
    expect(size()).toEqual([2048, 1, 1]);
  });

  it('fills whole lines at once and then the short last one, without a copy', () => {
    const { gl, calls } = recorder();
    new ColumnTexture(gl, 0, 'RGBA8', 5000).fill(new Uint8Array(20_000), 0, 5000);

    expect(calls).toEqual([
      { x: 0, y: 0, layer: 0, width: 2048, height: 2, length: 4 * 4096 },
      { x: 0, y: 2, layer: 0, width: 904, height: 1, length: 4 * 904 },
    ]);
  });

  it('goes on from a line, and from one layer to the next', () => {
    const { gl, calls } = recorder();
    const layer = 2048 * 2048;
    const column = new ColumnTexture(gl, 0, 'R8UI', layer + 4096);
    column.fill(new Uint8Array(layer + 4096), layer - 2048, layer + 2048);

    expect(calls.map(({ y, layer, height }) => [y, layer, height])).toEqual([
      [2047, 0, 1],
      [0, 1, 1],
    ]);
  });
});
