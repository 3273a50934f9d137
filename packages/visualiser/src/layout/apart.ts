/** Discs on a plane; moved in place. */
export interface Discs {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  /** All of them stay within this distance of (0, 0). */
  within: number;
  /** The number of a disc that does not move, or -1. */
  fixed: number;
}

const MOST_ROUNDS = 500;
/** Pushed a little farther than need be, so that it ends. */
const SLACK = 1.01;
/** Radians. */
const ASIDE = 0.1;

/**
 * Pushes discs apart until no two overlap, each pair by halves; pairs are found over a grid of squares as wide as the
 * largest disc. It draws no random numbers.
 *
 * @returns whether no two overlap; there may be too many for the room.
 */
export function pushApart(discs: Discs): boolean {
  const grid = new Grid(discs);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    grid.fill();
    let moved = false;
    for (let disc = 0; disc < discs.x.length; disc++) moved = grid.push(disc) || moved;
    if (!moved) return true;
  }
  return false;
}

class Grid {
  readonly #discs: Discs;
  readonly #size: number;
  readonly #columns: number;
  /** The first disc in each square, and the next one after each disc; -1 for none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(discs: Discs) {
    const { radius, within } = discs;
    const widest = 2 * SLACK * radius.reduce((most, each) => Math.max(most, each), within / 1000);
    this.#discs = discs;
    this.#columns = Math.max(1, Math.ceil((2 * within) / widest));
    this.#size = widest;
    this.#first = new Int32Array(this.#columns ** 2);
    this.#next = new Int32Array(radius.length);
    for (let disc = 0; disc < radius.length; disc++) this.#keepWithin(disc);
  }

  fill(): void {
    const { x, y } = this.#discs;
    this.#first.fill(-1);
    for (let disc = x.length - 1; disc >= 0; disc--) {
      const square = this.#at(x[disc]) * this.#columns + this.#at(y[disc]);
      this.#next[disc] = this.#first[square];
      this.#first[square] = disc;
    }
  }

  /** Pushes a disc and those after it that overlap it apart. */
  push(disc: number): boolean {
    const [column, row] = [this.#at(this.#discs.x[disc]), this.#at(this.#discs.y[disc])];
    const last = this.#columns - 1;
    let moved = false;
    for (let c = Math.max(0, column - 1); c <= Math.min(last, column + 1); c++) {
      for (let r = Math.max(0, row - 1); r <= Math.min(last, row + 1); r++) {
        for (let other = this.#first[c * this.#columns + r]; other >= 0; other = this.#next[other]) {
          if (other > disc && this.#part(disc, other)) moved = true;
        }
      }
    }
    return moved;
  }

  #at(place: number): number {
    const square = Math.floor((place + this.#discs.within) / this.#size);
    return Math.max(0, Math.min(this.#columns - 1, square));
  }

  #part(one: number, other: number): boolean {
    const { x, y, radius, fixed } = this.#discs;
    const wanted = radius[one] + radius[other];
    const [dx, dy] = [x[other] - x[one], y[other] - y[one]];
    const distance = Math.hypot(dx, dy);
    if (distance >= wanted) return false;

    // On the same spot each goes in a direction of its own; and a little aside, else all of a line would stay on it.
    const angle = ASIDE + (distance > 0 ? Math.atan2(dy, dx) : other);
    const push = SLACK * wanted - distance;
    const share = one === fixed ? 0 : other === fixed ? 1 : 0.5;
    this.#move(one, -push * share, angle);
    this.#move(other, push * (1 - share), angle);
    return true;
  }

  #move(disc: number, by: number, angle: number): void {
    const { x, y } = this.#discs;
    x[disc] += by * Math.cos(angle);
    y[disc] += by * Math.sin(angle);
    this.#keepWithin(disc);
  }

  #keepWithin(disc: number): void {
    const { x, y, radius, within } = this.#discs;
    const most = within - radius[disc];
    const out = Math.hypot(x[disc], y[disc]);
    if (out <= most) return;
    x[disc] *= most / out;
    y[disc] *= most / out;
  }
}
