import { ME_SIZE, opacityOf, personSize, tieWidth } from '../looks.js';
import { colourOf, type Palette } from '../palette.js';
import { depthOfByte, type Picture, warmthOfByte } from '../picture.js';
import { ColumnTexture, WIDTH } from './column-texture.js';
import { rgbOf } from './gl.js';

/** The units that the textures stay bound to. */
export const UNITS = {
  u_people: 0,
  u_places: 1,
  u_marks: 2,
  u_groups: 3,
  u_looks: 4,
  u_ties: 5,
  u_ends: 6,
  u_tieMarks: 7,
};

/** Where a community is drawn that is drawn as one. */
export interface Group {
  x: number;
  y: number;
  /** How far on the way to being one, from 0 to 1. */
  collapse: number;
  /** The radius of its disc in CSS pixels, where others have their usual size. */
  size: number;
  people: number;
  /** How much is drawn of them on average, from 0 to 1. */
  presence: number;
}

/** All columns of a picture that the shaders read; ties come bit by bit. */
export class PictureTextures {
  readonly #gl: WebGL2RenderingContext;
  readonly #picture: Picture;
  readonly #marks: ColumnTexture;
  readonly #tieMarks: ColumnTexture;
  readonly #ties: ColumnTexture;
  readonly #ends: ColumnTexture;
  readonly #pairs: Uint32Array;
  /** Places of the ties' states, and ties of the ends, that are there. */
  #filled = 0;
  #paired = 0;

  constructor(gl: WebGL2RenderingContext, picture: Picture) {
    this.#gl = gl;
    this.#picture = picture;
    const { people, ties, moments } = picture;
    const states = new ColumnTexture(gl, UNITS.u_people, 'RGBA8', people.size * moments.length);
    states.fill(people.states, 0, people.size * moments.length);
    new ColumnTexture(gl, UNITS.u_places, 'RGBA32F', people.size).fill(placesOf(picture), 0, people.size);
    this.#marks = new ColumnTexture(gl, UNITS.u_marks, 'RG16UI', people.size);
    this.#ties = new ColumnTexture(gl, UNITS.u_ties, 'RGBA8', ties.size * moments.length);
    this.#ends = new ColumnTexture(gl, UNITS.u_ends, 'RG32UI', ties.size);
    this.#tieMarks = new ColumnTexture(gl, UNITS.u_tieMarks, 'R8UI', ties.size);
    this.#pairs = new Uint32Array(2 * ties.size);
    gl.activeTexture(gl.TEXTURE0 + UNITS.u_looks);
    plainTexture(gl, 256, 1, looks());
  }

  /** Ties that can be drawn. */
  get ties(): number {
    return Math.min(this.#paired, Math.floor(this.#filled / this.#picture.moments.length));
  }

  /** Brings at least so many more ties, if there are so many. */
  addTies(count: number): void {
    const { ties, moments } = this.#picture;
    const last = Math.min(ties.size, this.ties + count);
    const filled = wholeLines(last * moments.length, ties.size * moments.length);
    this.#ties.fill(ties.states, this.#filled, filled);
    this.#filled = filled;
    const paired = wholeLines(last, ties.size);
    for (let tie = this.#paired; tie < paired; tie++) {
      this.#pairs[2 * tie] = ties.a[tie];
      this.#pairs[2 * tie + 1] = ties.b[tie];
    }
    this.#ends.fill(this.#pairs, this.#paired, paired);
    this.#paired = paired;
  }

  setMarks(marks: Uint16Array): void {
    this.#marks.fill(marks, 0, marks.length / 2);
  }

  setTieMarks(marks: Uint8Array): void {
    this.#tieMarks.fill(marks, 0, marks.length);
  }

  /** Takes the communities, first that of those without one. */
  setGroups(groups: readonly Group[], palette: Palette): void {
    const data = new Float32Array(8 * groups.length);
    groups.forEach(({ x, y, collapse, size, presence }, i) => {
      data.set([x, y, collapse, size], 4 * i);
      data.set([...rgbOf(colourOf(palette, i - 1)), presence], 4 * (groups.length + i));
    });
    this.#gl.activeTexture(this.#gl.TEXTURE0 + UNITS.u_groups);
    plainTexture(this.#gl, groups.length, 2, data);
  }
}

/** Columns go line by line; the last line may be short. */
function wholeLines(places: number, all: number): number {
  return Math.min(all, WIDTH * Math.ceil(places / WIDTH));
}

function placesOf({ people }: Picture): Float32Array {
  const places = new Float32Array(4 * people.size);
  for (let i = 0; i < people.size; i++) {
    places[4 * i] = Math.cos(people.angle[i]);
    places[4 * i + 1] = Math.sin(people.angle[i]);
    places[4 * i + 2] = people.x[i];
    places[4 * i + 3] = people.y[i];
  }
  return places;
}

/** By byte: the width of a tie by depth, how opaque by warmth, the radius of a person by radius, and that of `me`. */
function looks(): Float32Array {
  const look = new Float32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    const of = [tieWidth(depthOfByte(byte)), opacityOf(warmthOfByte(byte)), personSize(byte / 255), ME_SIZE];
    look.set(of, 4 * byte);
  }
  return look;
}

function plainTexture(gl: WebGL2RenderingContext, width: number, height: number, data: Float32Array): void {
  if (gl.getParameter(gl.TEXTURE_BINDING_2D) === null) gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, data);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}
