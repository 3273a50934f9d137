/** A pointer that moves no farther than this at once, in CSS pixels, is pressed, not dragged. */
const TREMBLE = 2;

/** Tells when somebody moves what they see themselves, by dragging or with the wheel. */
export function ownMoves(element: HTMLElement, tell: () => void): void {
  element.addEventListener('wheel', tell);
  element.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons > 0 && Math.hypot(movementX, movementY) > TREMBLE) tell();
  });
}
