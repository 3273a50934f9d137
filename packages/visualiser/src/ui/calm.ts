/** Something to do again and again, but not more often than needed. */
export interface Calm {
  /** At once. */
  now(): void;
  /** Within a while, together with whatever else asks for it by then. */
  soon(): void;
  stop(): void;
}

export function calm(run: () => void, wait = 200): Calm {
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
      timer ??= setTimeout(now, wait);
    },
    stop,
  };
}
