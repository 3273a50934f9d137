/** As long a lost context may take to come back, in milliseconds. */
const PATIENCE = 5000;

export interface ContextEvents {
  /** All that was made in the context is gone. */
  lost: () => void;
  /** The context is back, empty; false: it cannot be used. */
  restored: () => boolean;
  /** It will not come back. */
  failed: () => void;
}

/**
 * Watches over a canvas's WebGL context, which a browser takes away when its graphics process ends or too many pages
 * want one.
 *
 * @returns What ends the watch.
 */
export function watchContext(
  canvas: HTMLCanvasElement,
  { lost, restored, failed }: ContextEvents,
): () => void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const onLost = (event: Event) => {
    event.preventDefault();
    patience = setTimeout(failed, PATIENCE);
    lost();
  };
  const onRestored = () => {
    clearTimeout(patience);
    if (!restored()) failed();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  return () => {
    clearTimeout(patience);
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', onRestored);
  };
}
