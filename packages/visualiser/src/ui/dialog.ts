import { button, h, newId } from './dom.js';

/** A dialog over the page, closed by Escape, by its button and by a click beside it. */
export function dialog(title: string, ...content: Node[]): HTMLDialogElement {
  const id = newId('title');
  const box = h(
    'dialog',
    { 'aria-labelledby': id },
    h(
      'div',
      { class: 'head' },
      h('h2', { id }, title),
      button('Close', () => box.close()),
    ),
    ...content,
  );
  box.addEventListener('click', (event) => {
    if (event.target !== box) return;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) box.close();
  });
  return box;
}
