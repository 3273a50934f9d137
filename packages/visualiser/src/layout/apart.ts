/** Discs on a plane; moved in place. */
export interface Discs {
  x: Float64Array;
  y: Float64Array;
  /** How far the middles of two must be apart. */
  apart: number;
}

const MOST_ROUNDS = 300;

/** Pushes discs apart until no two overlap; each pair by halves, found over a grid. @returns whether none does. */
export function pushApart({ x, y, apart }: Discs): boolean {
  const wanted = apart * 1.02;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cells = cellsOf(x, y, wanted);
    let moved = false;
    for (let one = 0; one < x.length; one++) {
      for (const other of neighbours(cells, x[one], y[one], wanted)) {
        if (other <= one) continue;
        const [dx, dy] = [x[other] - x[one], y[other] - y[one]];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        moved = true;
        // On the same spot each has a direction of its own.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(other), Math.sin(other)];
        const push = (wanted - distance) / 2;
        x[one] -= ux * push;
        y[one] -= uy * push;
        x[other] += ux * push;
        y[other] += uy * push;
      }
    }
    if (!moved) return true;
  }
  return false;
}

type Cells = Map<string, number[]>;

function cellsOf(x: Float64Array, y: Float64Array, size: number): Cells {
  const cells: Cells = new Map();
  for (let disc = 0; disc < x.length; disc++) {
    const key = `${Math.floor(x[disc] / size)} ${Math.floor(y[disc] / size)}`;
    const cell = cells.get(key);
    if (cell) cell.push(disc);
    else cells.set(key, [disc]);
  }
  return cells;
}

function* neighbours(cells: Cells, x: number, y: number, size: number): Generator<number> {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) yield* cells.get(`${column + dx} ${row + dy}`) ?? [];
  }
}
