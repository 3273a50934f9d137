import { PALETTES, type Palette } from '../palette.js';
import { CONTROLS, FINGERS } from './style-controls.js';
import { PANELS } from './style-panels.js';

/** How a view looks, as a style sheet of its own; built in the page, as strict policies for pages allow. */
export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([themes(), LAYOUT, CONTROLS, PANELS, FINGERS, PAPER].join('\n'));
  return sheet;
}

function themes(): string {
  const dark = colours(PALETTES.dark, '#212327');
  return `
.app { color-scheme: light; ${colours(PALETTES.light, '#ffffff')} }
.app[data-theme=dark] { color-scheme: dark; ${dark} }`;
}

function colours({ ground, ink, muted, line, tie, given, received, focus }: Palette, card: string): string {
  const names = { ground, ink, muted, line, edge: tie, given, received, focus, card };
  return Object.entries(names)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

/** Beside one another where there is room for it, else below. */
const LAYOUT = `
:host { display: block; height: 100%; }
.root { container-type: inline-size; height: 100%; overflow: auto; }
.app {
  display: grid; height: 100%; min-height: 540px; background: var(--ground); color: var(--ink);
  grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) 330px;
  grid-template-areas: "head head" "main side" "time side";
  font: 14px/1.45 system-ui, sans-serif; text-align: start;
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
header { grid-area: head; }
.main { grid-area: main; min-width: 0; }
.stage, .table { height: 100%; }
aside { grid-area: side; }
.time { grid-area: time; }
.stage { position: relative; overflow: hidden; }
.picture, .canvas { position: absolute; inset: 0; }
.canvas { touch-action: none; }
.cannot { padding: 24px; text-align: center; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.printed { display: none; }
@container (max-width: 720px) {
  .app { display: block; height: auto; min-height: 0; }
  .stage { height: 56vh; min-height: 320px; }
  .table { height: auto; max-height: 80vh; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important; } }
`;

const PAPER = `
@media print {
  .app, .app[data-theme=dark] { color-scheme: light; ${colours({ ...PALETTES.light, ground: '#ffffff' }, '#ffffff')}
    display: block; height: auto; }
  .root { height: auto; overflow: visible; }
  header > :not(h1), .time, .stage, .zoom, button.back, .table .together, .rows > button, .tooltip { display: none !important; }
  .printed { display: block; width: 100%; height: auto; }
  .printed ~ .stage { display: none; }
  aside, .table { overflow: visible; border: 0; height: auto; max-height: none; }
  table { font-size: 12px; }
  thead { position: static; }
  tr, section { break-inside: avoid; }
  aside button, table button { border: 0 !important; padding: 0 !important; background: none !important; min-height: 0 !important; }
}
`;
