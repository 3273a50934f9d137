import { button, h, newId } from './dom.js';

/** A button that opens something below it; what is clicked elsewhere, and Escape, close it again. */
export function disclosure(label: string, content: Node, gone: AbortSignal): HTMLElement {
  const id = newId('panel');
  const panel = h('div', { id, class: 'drop', role: 'group', 'aria-label': label, hidden: true }, content);
  const opener = button(label, () => show(panel.hidden === true), {
    class: 'opener',
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  const whole = h('div', { class: 'disclosure' }, opener, panel);

  function show(open: boolean): void {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  }

  whole.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    show(false);
    opener.focus();
  });
  document.addEventListener('pointerdown', (event) => event.composedPath().includes(whole) || show(false), {
    signal: gone,
  });
  return whole;
}
