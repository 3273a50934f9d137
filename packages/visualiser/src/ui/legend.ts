import { colourOf, PALETTES } from '../palette.js';
import { button, fill, h } from './dom.js';
import type { Ui } from './ui.js';

/** How to read the picture; its communities can be folded up into one disc each. */
export function legend(ui: Ui): HTMLDetailsElement {
  const signs = h('p', {});
  const communities = communityList(ui);
  ui.follow(() => {
    const { view } = ui.states.now;
    const nearer = view === 'circles' ? 'Nearer, larger, wider' : 'Larger, wider';
    signs.textContent = `${nearer}: deeper trust. Paler: longer ago.`;
  });
  const [you, them] = ui.picture.me >= 0 ? ['you', 'them'] : ['the one in focus', 'others'];
  return h(
    'details',
    { class: 'legend' },
    h('summary', {}, 'How to read it'),
    signs,
    sample('even', 'as much from either'),
    sample('more', `more from ${you}`),
    sample('less', `more from ${them}`),
    sample('dormant', 'unusually quiet for the two'),
    sample('bridge', 'leads into another community'),
    communities,
  );
}

function sample(kind: string, text: string): HTMLElement {
  return h('p', { class: 'sample' }, h('i', { class: kind }), text);
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
    const palette = PALETTES[ui.theme()];
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
