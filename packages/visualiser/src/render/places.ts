import type { Picture } from '../picture.js';

/** How people are laid out at a time. */
export interface Arrangement {
  time: number;
  /** 0 among circles, 1 on the map, on the way between. */
  map: number;
}

/** Where all people are at a time: what the shaders reckon, for what is written, pointed at and drawn as one. */
export class Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** From 0 in the middle to 1 at the rim. */
  readonly radius: Float32Array;
  /** 0 for whom nobody has met yet, 1 for everyone in the picture; between while they enter. */
  readonly there: Float32Array;
  readonly #picture: Picture;
  readonly #cos: Float32Array;
  readonly #sin: Float32Array;

  constructor(picture: Picture) {
    const { size, angle } = picture.people;
    this.#picture = picture;
    this.x = new Float32Array(size);
    this.y = new Float32Array(size);
    this.radius = new Float32Array(size);
    this.there = new Float32Array(size);
    this.#cos = angle.map(Math.cos);
    this.#sin = angle.map(Math.sin);
  }

  arrange({ time, map }: Arrangement): void {
    const { people, moments, me } = this.#picture;
    const { states } = people;
    const [moment, next, part] = between(time, moments.length);
    for (let i = 0; i < people.size; i++) {
      const s = 4 * (i * moments.length + moment);
      const t = 4 * (i * moments.length + next);
      const near = 256 * states[s] + states[s + 1];
      const radius = i === me ? 0 : (near + part * (256 * states[t] + states[t + 1] - near)) / 65535;
      const x = radius * this.#cos[i];
      const y = radius * this.#sin[i];
      this.radius[i] = radius;
      this.x[i] = x + map * (people.x[i] - x);
      this.y[i] = y + map * (people.y[i] - y);
      this.there[i] = states[s + 3] > 0 ? 1 : states[t + 3] > 0 ? part : 0;
    }
    if (me >= 0) this.there[me] *= 1 - map;
  }
}

/** The moments before and after a time, and how far it is from the one to the other. */
export function between(time: number, moments: number): [first: number, second: number, part: number] {
  const first = Math.max(0, Math.min(moments - 1, Math.floor(time)));
  return [first, Math.min(moments - 1, first + 1), Math.max(0, Math.min(1, time - first))];
}
