/** Every WebGL 2 has textures this wide, high and deep, and the shaders reckon with it. */
export const WIDTH = 2048;
const LAYER = WIDTH * WIDTH;

type Columns = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** What a column holds in each place: bytes read as 0 to 1, whole numbers, or numbers. */
export type ColumnKind = 'RGBA8' | 'R8UI' | 'RG16UI' | 'RG32UI' | 'RGBA32F';

/**
 * A column of any length in a texture: place `i` lies in layer `i / 2048 / 2048`, line `i / 2048`, column `i`, each
 * modulo 2048. So a column goes to the graphics card as it is, and can go there bit by bit.
 */
export class ColumnTexture {
  readonly #gl: WebGL2RenderingContext;
  readonly #unit: number;
  readonly #format: number;
  readonly #type: number;
  readonly #parts: number;

  constructor(gl: WebGL2RenderingContext, unit: number, kind: ColumnKind, length: number) {
    this.#gl = gl;
    this.#unit = unit;
    const [format, type, parts] = formatOf(gl, kind);
    this.#format = format;
    this.#type = type;
    this.#parts = parts;
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D_ARRAY, filter, gl.NEAREST);
    }
    const rows = Math.max(1, Math.ceil(length / WIDTH));
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl[kind], WIDTH, Math.min(WIDTH, rows), Math.ceil(rows / WIDTH));
  }

  /** Takes the places from `from`, which begins a line, up to `to`. */
  fill(data: Columns, from: number, to: number): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + this.#unit);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    for (let start = from; start < to; ) {
      const whole = Math.floor((Math.min(to, LAYER * (Math.floor(start / LAYER) + 1)) - start) / WIDTH);
      const [width, height] = whole > 0 ? [WIDTH, whole] : [to - start, 1];
      const [row, layer] = [Math.floor(start / WIDTH) % WIDTH, Math.floor(start / LAYER)];
      const part = data.subarray(start * this.#parts, (start + width * height) * this.#parts);
      gl.texSubImage3D(
        gl.TEXTURE_2D_ARRAY,
        0,
        0,
        row,
        layer,
        width,
        height,
        1,
        this.#format,
        this.#type,
        part,
      );
      start += width * height;
    }
  }
}

function formatOf(gl: WebGL2RenderingContext, kind: ColumnKind): [number, number, number] {
  if (kind === 'RGBA8') return [gl.RGBA, gl.UNSIGNED_BYTE, 4];
  if (kind === 'R8UI') return [gl.RED_INTEGER, gl.UNSIGNED_BYTE, 1];
  if (kind === 'RG16UI') return [gl.RG_INTEGER, gl.UNSIGNED_SHORT, 2];
  if (kind === 'RG32UI') return [gl.RG_INTEGER, gl.UNSIGNED_INT, 2];
  return [gl.RGBA, gl.FLOAT, 4];
}
