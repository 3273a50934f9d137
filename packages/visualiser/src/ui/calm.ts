/** Something to do again and again, but not more often than needed. */
export interface Calm {
  /** At once. */
  now(): void;
  /** Within a while, together with whatever else asks for it by then. */
  soon(): void;
  stop(): void;
}

export interface CalmOptions {
  /**
   * How long a while is, in milliseconds.
   *
   * @defaultValue 200
   */
  wait?: number;
  /**
   * Whether it waits until nobody has asked for it for a while.
   *
   * @defaultValue false
   */
  rest?: boolean;
}

export function calm(run: () => void, { wait = 200, rest = false }: CalmOptions = {}): Calm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    stop();
    run();
  };
  return {
    now,
    soon() {
      if (rest) stop();
      timer ??= setTimeout(now, wait);
    },
    stop,
  };
}
