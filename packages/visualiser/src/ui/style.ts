import { PALETTES, type Palette } from '../palette.js';
import { CONTROLS } from './style-controls.js';
import { FITTED } from './style-fitted.js';
import { PANELS } from './style-panels.js';

/** How a view looks, as a style sheet of its own; built in the page, as strict policies for pages allow. */
export function styleSheet(): CSSStyleSheet {
  const { light, dark } = PALETTES;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
.app { color-scheme: light; ${colours(light, '#ffffff')} }
.app[data-theme=dark] { color-scheme: dark; ${colours(dark, '#212327')} }
${LAYOUT}${CONTROLS}${PANELS}${FITTED}
@media print { .app.app { color-scheme: light; ${colours({ ...light, ground: '#ffffff' }, '#ffffff')} } }`);
  return sheet;
}

function colours({ ground, ink, muted, line, tie, given, received, focus }: Palette, card: string): string {
  const names = { ground, ink, muted, line, edge: tie, given, received, focus, card };
  return Object.entries(names)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

/** The parts, and what several of them share. */
const LAYOUT = `
:host { display: block; height: 100%; }
.root { position: relative; container-type: inline-size; height: 100%; overflow: auto; }
.app {
  display: grid; height: 100%; min-height: 540px; background: var(--ground); color: var(--ink);
  grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) 330px;
  grid-template-areas: "head head" "main side" "time side";
  font: 14px/1.45 system-ui, sans-serif; text-align: start;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
header { grid-area: head; border-bottom: 1px solid var(--line); }
.main { grid-area: main; min-width: 0; isolation: isolate; }
aside { grid-area: side; border-inline-start: 1px solid var(--line); }
.time { grid-area: time; border-top: 1px solid var(--line); }
header, .time { position: relative; z-index: 2; display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; padding: 8px 12px; }
header { z-index: 3; }
.stage, .table { position: relative; height: 100%; overflow: hidden; }
.picture, .canvas, .histogram, .period { position: absolute; inset: 0; }
.table, aside { position: relative; overflow: auto; padding: 10px 16px; }
.table { padding: 10px 8px; }
.unseen, .time .choice span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, .search li > *, .person, .communities bdi, .rows button, .rows td bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.search ul, .drop, dialog, .legend, .tooltip { background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: 8px 10px; overflow: auto; }
.search ul, .drop, .legend, .tooltip, .zoom { position: absolute; z-index: 4; }
.chips, .ways, .communities, .search li, aside li, .sample, .drop label, dialog label, dialog .head, .ends { display: flex; flex-wrap: wrap; gap: 5px 8px; align-items: center; }
.search li, .choice, dialog .head, .ends { justify-content: space-between; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.printed { display: none; }
`;
