import { colourOf, paletteOf } from '../palette.js';
import { drawingOf } from '../svg/drawing.js';
import { elementOf } from '../svg/elements.js';
import { frameIn } from '../svg/frame.js';
import { mark } from '../svg/marks.js';
import { personSigns, SIGN_WIDTH, type Sign, tieSigns } from '../svg/signs.js';
import { button, fill, h } from './dom.js';
import { strongest } from './many.js';
import { sceneNow } from './scene-now.js';
import type { Ui } from './ui.js';

/** How to read what is in the picture now; its communities can be folded up into one disc each. */
export function legend(ui: Ui): HTMLDetailsElement {
  const [clocks, signs] = [h('p'), h('div')];
  const summary = h('summary', {}, 'How to read it');
  const legend = h('details', { class: 'legend', toggle: show }, summary, clocks, signs, communityList(ui));
  const picture = strongest(ui.picture);
  let shown = '';
  ui.follow(show);

  function show(): void {
    const { view, time, person, tie, compare, collapsed } = ui.states.now;
    const now = JSON.stringify([view, Math.floor(time), person, tie, compare, collapsed, ui.theme()]);
    if (!legend.open || now === shown) return;
    shown = now;
    const nearer = view === 'circles' ? 'Nearer, larger, wider' : 'Larger, wider';
    clocks.textContent = `${nearer}: deeper trust. Paler: longer ago.`;
    const drawing = drawingOf(picture, sceneNow(ui, person), frameIn(0, 0, 1, 1));
    fill(signs, ...[...tieSigns(drawing), ...personSigns(drawing)].map(signElement));
  }

  return legend;
}

function signElement({ sample, text }: Sign): HTMLElement {
  const box = { width: SIGN_WIDTH, height: 18, viewBox: `0 -9 ${SIGN_WIDTH} 18`, 'aria-hidden': 'true' };
  return h('p', { class: 'sample' }, elementOf(mark('svg', box, ...sample), document), text);
}

/** As many communities are offered here; the filters list all. */
const MOST = 24;

function communityList(ui: Ui): HTMLElement {
  const { picture, states } = ui;
  const entries = picture.communities.slice(0, MOST).map(({ people }, community) => {
    const [dot, text] = [h('span', { class: 'dot' }), h('bdi')];
    const count = h('span', { class: 'count' }, String(people));
    const press = () => {
      const { collapsed } = states.now;
      const others = collapsed.filter((one) => one !== community);
      const next = others.length < collapsed.length ? others : [...others, community].sort((x, y) => x - y);
      states.change({ collapsed: next });
    };
    return { dot, text, element: button([dot, text, count], press, { title: 'One disc for all of them' }) };
  });
  ui.follow(() => {
    const palette = paletteOf(picture, ui.theme());
    for (const [community, { dot, text, element }] of entries.entries()) {
      dot.style.background = colourOf(palette, community);
      text.textContent = ui.shown().communities[community].name;
      element.setAttribute('aria-pressed', String(states.now.collapsed.includes(community)));
    }
  });
  const all = () => {
    const some = states.now.collapsed.length > 0;
    states.change({ collapsed: some ? [] : picture.communities.map((_, community) => community) });
  };
  const fold = button('', all);
  ui.follow(() => fill(fold, states.now.collapsed.length > 0 ? 'Unfold all' : 'Fold all'));
  const group = { class: 'communities', role: 'group', 'aria-label': 'Communities folded up' };
  const buttons = [...entries.map(({ element }) => element), entries.length > 1 && fold];
  return h(
    'details',
    { hidden: entries.length === 0 },
    h('summary', {}, 'Communities'),
    h('div', group, ...buttons),
  );
}
