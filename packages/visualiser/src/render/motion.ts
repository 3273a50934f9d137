/** As long a movement takes, in milliseconds. */
const LASTS = 600;

/** A number on its way to another, by the timestamps of frames. */
export class Motion {
  #from: number;
  #to: number;
  #began: number | undefined;
  #value: number;

  constructor(value: number) {
    this.#from = this.#to = this.#value = value;
  }

  get value(): number {
    return this.#value;
  }

  get isMoving(): boolean {
    return this.#value !== this.#to;
  }

  /** Sets out for a number with the next frame; or jumps there. */
  go(to: number, jump: boolean): void {
    if (to === this.#to && !jump) return;
    this.#from = jump ? to : this.#value;
    this.#value = this.#from;
    this.#to = to;
    this.#began = undefined;
  }

  /** Moves on to where it is at the time of a frame, slowly at first and at last. */
  step(now: number): void {
    if (!this.isMoving) return;
    this.#began ??= now;
    const part = Math.min(1, (now - this.#began) / LASTS);
    const eased = part < 0.5 ? 4 * part ** 3 : 1 - 4 * (1 - part) ** 3;
    this.#value = part === 1 ? this.#to : this.#from + (this.#to - this.#from) * eased;
  }
}
