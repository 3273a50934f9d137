import type { Palette } from '../palette.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import type { Frame } from '../svg/frame.js';
import { isSoftware, type Program, programOf, rgbOf } from './gl.js';
import { FAR, marksOf } from './marks.js';
import { Mass } from './mass.js';
import { PEOPLE_FRAGMENT, PEOPLE_VERTEX } from './people-shader.js';
import { type Group, PictureTextures, UNITS } from './picture-textures.js';
import { between } from './places.js';
import { RING_CORNERS, RING_FRAGMENT, RING_VERTEX, VEIL_FRAGMENT, VEIL_VERTEX } from './ring-shader.js';
import { peopleOrder, TieOrder } from './tie-order.js';
import { TIE_FRAGMENT, TIE_VERTEX } from './tie-shader.js';

/** What one frame shows, beside the scene. */
export interface Shot {
  scene: Scene;
  palette: Palette;
  frame: Frame;
  /** 0 among circles, 1 on the map, on the way between. */
  map: number;
  /** Times the usual size of discs and width of ties. */
  scale: number;
  /** Ties less deep than this byte are not drawn. */
  cull: number;
  /** The person and the tie under the pointer, or -1. */
  over: number;
  overTie: number;
}

/** With more ties than this, most are thin lines, drawn over several frames: on a graphics card, and without. */
const RIBBONS = 60_000;
const SOFTWARE_RIBBONS = 4000;
const SLICE = 20_000;
const MASS_UNIT = 8;

/** Draws a picture in one WebGL context: rings, ties, people, from the ground up. */
export class Painter {
  readonly isSoftware: boolean;
  readonly hasMass: boolean;
  readonly #gl: WebGL2RenderingContext;
  readonly #picture: Picture;
  readonly #textures: PictureTextures;
  readonly #order: TieOrder;
  readonly #programs: Record<'ties' | 'people' | 'ring' | 'veil', Program>;
  readonly #mass: Mass;
  readonly #peopleOrder: WebGLBuffer;
  readonly #ribbons: WebGLBuffer;
  #ribbonCorners = 0;
  /** Ties that were there for the last frame. */
  #ties = 0;
  /** Ties of the mass that are drawn already. */
  #drawn = 0;
  #isGrouped = false;

  constructor(gl: WebGL2RenderingContext, picture: Picture) {
    this.#gl = gl;
    this.#picture = picture;
    this.isSoftware = isSoftware(gl);
    this.hasMass = picture.ties.size > (this.isSoftware ? SOFTWARE_RIBBONS : RIBBONS);
    this.#textures = new PictureTextures(gl, picture);
    this.#order = new TieOrder(picture, this.hasMass);
    this.#mass = new Mass(gl, MASS_UNIT);
    this.#programs = {
      ties: programOf(gl, TIE_VERTEX, TIE_FRAGMENT),
      people: programOf(gl, PEOPLE_VERTEX, PEOPLE_FRAGMENT),
      ring: programOf(gl, RING_VERTEX, RING_FRAGMENT),
      veil: programOf(gl, VEIL_VERTEX, VEIL_FRAGMENT),
    };
    this.#peopleOrder = gl.createBuffer();
    this.#ribbons = gl.createBuffer();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#peopleOrder);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, peopleOrder(picture), gl.STATIC_DRAW);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** Whether all ties are in the picture as it is drawn now. */
  get isWhole(): boolean {
    const { size } = this.#picture.ties;
    return this.#ties === size && (!this.hasMass || this.#drawn === size);
  }

  focus(scene: Scene): void {
    const gl = this.#gl;
    this.#textures.setMarks(marksOf(this.#picture, scene));
    const corners = this.#order.ribbons(scene);
    this.#ribbonCorners = corners.length;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#ribbons);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW);
  }

  fade(scene: Scene): void {
    this.#textures.setTieMarks(this.#order.marks(scene.fadedTies));
  }

  group(groups: readonly Group[], palette: Palette): void {
    this.#isGrouped = groups.some(({ collapse }) => collapse > 0);
    this.#textures.setGroups(groups, palette);
  }

  /** Draws a frame; `anew` where more has changed than who is in focus. The first shows people without their ties. */
  paint(shot: Shot, anew: boolean): void {
    const gl = this.#gl;
    const uniforms = uniformsOf(gl, this.#picture, shot, this.hasMass);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    if (anew) this.#drawn = 0;
    this.#ties = this.#textures.ties;
    if (this.hasMass) this.#paintMass(shot, uniforms);
    else this.#paintGround(shot, uniforms);
    this.#paintRibbons(shot, uniforms);
    this.#paintPeople(shot, uniforms);
    this.#textures.addTies(SLICE);
  }

  #paintGround({ palette, map }: Shot, uniforms: Uniforms): void {
    const gl = this.#gl;
    gl.clearColor(...rgbOf(palette.ground), 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (map >= 1) return;
    const line = [...rgbOf(palette.line), 1 - map];
    for (const { radius } of this.#picture.rings) {
      this.#programs.ring.use({ ...uniforms, u_radius: radius, u_line: line });
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, RING_CORNERS);
    }
  }

  #paintMass(shot: Shot, uniforms: Uniforms): void {
    const gl = this.#gl;
    const last = Math.min(this.#ties, this.#drawn + SLICE);
    if (this.#drawn === 0 || last > this.#drawn) {
      this.#mass.begin(MASS_UNIT);
      if (this.#drawn === 0) this.#paintGround(shot, uniforms);
      this.#programs.ties.use({ ...uniforms, u_lines: 1, u_mass: 1, u_far: 1, u_focus: -1, u_focusTie: -1 });
      gl.drawArrays(gl.LINES, 2 * this.#drawn, 2 * (last - this.#drawn));
      this.#drawn = last;
      this.#mass.end();
    }
    this.#mass.show();
    if (shot.scene.person < 0 && shot.scene.tie < 0) return;
    this.#programs.veil.use({ u_veil: [...rgbOf(shot.palette.ground), 0.75] });
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  #paintRibbons({ scene, palette, overTie }: Shot, uniforms: Uniforms): void {
    const gl = this.#gl;
    const ties = this.#ties;
    for (const [tie, more] of [
      [overTie, 3],
      [scene.tie, 5],
    ]) {
      if (tie < 0 || tie >= ties) continue;
      const neutral = rgbOf(palette.focus);
      this.#programs.ties.use({ ...uniforms, u_more: more, u_neutral: neutral, u_focusTie: tie });
      gl.drawArrays(gl.TRIANGLE_STRIP, 4 * tie, 4);
    }
    if (ties === 0) return;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#ribbons);
    this.#programs.ties.use(uniforms);
    gl.drawElements(gl.TRIANGLES, this.#ribbonCorners, gl.UNSIGNED_INT, 0);
  }

  #paintPeople({ scene, map }: Shot, uniforms: Uniforms): void {
    const gl = this.#gl;
    const { people, communities, moments } = this.#picture;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#peopleOrder);
    if (scene.compare && map === 0 && scene.time < moments.length - 1) {
      this.#programs.people.use({ ...uniforms, u_mode: 2 });
      gl.drawArrays(gl.LINES, 0, 2 * people.size);
      this.#programs.people.use({ ...uniforms, u_mode: 1 });
      gl.drawElements(gl.POINTS, people.size, gl.UNSIGNED_INT, 0);
    }
    if (this.#isGrouped) {
      this.#programs.people.use({ ...uniforms, u_mode: 3 });
      gl.drawArrays(gl.POINTS, 1, communities.length);
    }
    this.#programs.people.use({ ...uniforms, u_mode: 0 });
    gl.drawElements(gl.POINTS, people.size, gl.UNSIGNED_INT, 0);
  }
}

type Uniforms = Record<string, number | readonly number[]>;

function uniformsOf(gl: WebGL2RenderingContext, picture: Picture, shot: Shot, hasMass: boolean): Uniforms {
  const { scene, palette, frame, map, scale, cull, over } = shot;
  const [first, second, part] = between(scene.time, picture.moments.length);
  const pixel = gl.drawingBufferWidth / frame.width;
  return {
    ...UNITS,
    u_moments: [first, second, picture.moments.length],
    u_part: part,
    u_map: map,
    u_frame: [frame.x, frame.y, frame.radius].map((length) => length * pixel),
    u_size: [gl.drawingBufferWidth, gl.drawingBufferHeight],
    u_pixel: pixel,
    u_scale: scale,
    u_focus: scene.person,
    u_focusTie: scene.tie,
    u_over: over,
    u_me: picture.me,
    u_cull: cull,
    u_more: 0,
    u_far: FAR,
    u_lines: 0,
    u_mass: 0,
    u_alpha: hasMass ? 0.35 : 0.7,
    u_given: rgbOf(palette.given),
    u_received: rgbOf(palette.received),
    u_neutral: rgbOf(palette.tie),
    u_ground: rgbOf(palette.ground),
    u_muted: rgbOf(palette.muted),
    u_self: rgbOf(palette.me),
    u_halo: rgbOf(palette.focus),
  };
}
