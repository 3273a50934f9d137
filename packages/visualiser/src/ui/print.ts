import type { Scene } from '../scene.js';
import { elementOf } from '../svg/elements.js';
import { svgMark } from '../svg.js';
import type { TableView } from './table.js';
import type { Ui } from './ui.js';

/** Rows of the table: where it is what is looked at, and else. */
const MOST = 1000;
const FEW = 50;

/** On paper: what is told, then the picture as a drawing, in the light, and the table, most of it only if looked at. */
export function printing(ui: Ui, stage: { element: HTMLElement; scene(): Scene }, table: TableView): void {
  let drawing: Element | undefined;
  const before = () => {
    drawing?.remove();
    table.print(ui.states.now.view === 'table' ? MOST : FEW);
    const scene: Scene = { ...stage.scene(), theme: 'light' };
    drawing = elementOf(svgMark(ui.picture, { ...scene, width: 900, height: 700 }), document);
    drawing.classList.add('printed');
    stage.element.before(drawing);
  };
  const after = () => {
    drawing?.remove();
    drawing = undefined;
    table.show();
  };
  addEventListener('beforeprint', before, { signal: ui.gone });
  addEventListener('afterprint', after, { signal: ui.gone });
}
