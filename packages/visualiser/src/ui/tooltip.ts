import { personLine, tieLine } from '../line-words.js';
import type { Target } from '../scene.js';
import { fill, h, nameOf } from './dom.js';
import type { Ui } from './ui.js';

/** A few words beside what the pointer is over; those who hear the page are told them otherwise. */
export function tooltip(ui: Ui): {
  element: HTMLElement;
  show(target: Target, at: { x: number; y: number }): void;
} {
  const element = h('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  return {
    element,
    show(target, { x, y }) {
      element.hidden = target === undefined;
      if (!target) return;
      fill(element, ...linesOf(ui, target));
      const { clientWidth: width = 0, clientHeight: height = 0 } = element.parentElement ?? element;
      const left = x + 14 + element.offsetWidth > width ? x - 14 - element.offsetWidth : x + 14;
      element.style.left = `${Math.max(4, left)}px`;
      element.style.top = `${Math.max(4, Math.min(height - element.offsetHeight - 4, y + 10))}px`;
    },
  };
}

function linesOf(ui: Ui, target: NonNullable<Target>): HTMLElement[] {
  const picture = ui.shown();
  const { people, ties, communities, me } = picture;
  const { time } = ui.states.now;
  if ('person' in target) {
    const line = target.person === me ? '' : personLine(picture, target.person, time);
    return [h('strong', {}, nameOf(people.name[target.person])), h('span', {}, line)];
  }
  if ('tie' in target) {
    const [a, b] = [ties.a[target.tie], ties.b[target.tie]].map((person) => nameOf(people.name[person]));
    return [h('strong', {}, a, ' and ', b), h('span', {}, tieLine(picture, target.tie, time))];
  }
  const { name, people: size } = communities[target.community];
  return [h('strong', {}, nameOf(name)), h('span', {}, `${size} people`)];
}
