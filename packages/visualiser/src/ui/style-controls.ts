/** Everything that is pressed, typed into or dragged. */
export const CONTROLS = `
header { position: relative; z-index: 3; display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0; max-width: 16em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; min-height: 30px; padding: 3px 9px; margin: 0; }
button { cursor: pointer; max-width: 100%; }
button:hover:not(:disabled) { border-color: var(--ink); }
button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
button[aria-pressed=true], button[aria-expanded=true], button.main { background: var(--ink); color: var(--ground); border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.picture:focus-visible, aside:focus-visible, .table:focus-visible { outline-offset: -3px; }
.together { display: flex; }
.together button { border-radius: 0; margin-inline-start: -1px; }
.together button:first-child { border-radius: 6px 0 0 6px; }
.together button:last-child { border-radius: 0 6px 6px 0; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { border-radius: 15px; }
.chip .count, .communities .count { font-size: 12px; font-variant-numeric: tabular-nums; }
.spring { margin-inline-start: auto; }
.search { position: relative; flex: 1 1 140px; max-width: 230px; }
.search input { width: 100%; }
.search ul { position: absolute; z-index: 5; top: 100%; left: 0; min-width: 100%; width: max-content; max-width: min(420px, 90vw); max-height: 60vh; overflow: auto; margin: 3px 0 0; padding: 4px; list-style: none; background: var(--card); border: 1px solid var(--edge); border-radius: 8px; box-shadow: 0 4px 16px #0003; }
.search li { display: flex; gap: 10px; justify-content: space-between; padding: 5px 8px; border-radius: 5px; cursor: pointer; min-width: 0; }
.search li > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.search li[aria-selected=true] { background: var(--ink); color: var(--ground); }
.search li[aria-selected=true] .aside { color: inherit; }
.disclosure { position: relative; }
.drop { position: absolute; z-index: 4; top: 100%; right: 0; margin-top: 3px; padding: 10px 12px; width: max-content; max-width: min(340px, 92vw); max-height: 70vh; overflow: auto; background: var(--card); border: 1px solid var(--edge); border-radius: 8px; box-shadow: 0 4px 16px #0003; }
.drop label, dialog label { display: flex; gap: 8px; align-items: center; padding: 2px 0; min-width: 0; }
.drop bdi { min-width: 0; overflow-wrap: anywhere; }
.choice { justify-content: space-between; }
input[type=checkbox] { width: 16px; height: 16px; min-height: 0; margin: 3px; flex: none; accent-color: var(--focus); }
fieldset { border: 0; margin: 0 0 10px; padding: 0; min-width: 0; }
fieldset > div { max-height: 168px; overflow: auto; }
legend { font-weight: 600; padding: 0; }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 50%; flex: none; }
dialog { color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 16px 18px; width: min(440px, 92vw); max-height: 86vh; overflow: auto; }
dialog::backdrop { background: #0007; }
dialog .head { display: flex; justify-content: space-between; align-items: start; gap: 12px; }
dialog h2 { margin: 0 0 8px; font-size: 18px; }
.keys { display: grid; grid-template-columns: auto 1fr; gap: 5px 14px; margin: 10px 0; }
.keys dd { margin: 0; }
kbd { font: 13px ui-monospace, monospace; white-space: pre; }
.time { position: relative; z-index: 2; display: flex; gap: 10px; align-items: center; padding: 6px 12px; border-top: 1px solid var(--line); }
.play { width: 36px; height: 36px; padding: 0; flex: none; display: grid; place-items: center; }
.play svg { width: 16px; fill: currentColor; }
.time .choice span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.track { position: relative; flex: 1; min-width: 0; height: 58px; }
.histogram { position: absolute; inset: 0 0 22px; width: 100%; height: 36px; }
.histogram .until { fill: var(--muted); }
.histogram .later { fill: var(--line); }
.track input { position: absolute; bottom: 0; left: 50%; translate: -50%; width: calc(100% * var(--inner) + 16px); height: 22px; min-height: 0; padding: 0; border: 0; background: none; accent-color: var(--focus); }
.period { position: absolute; inset: 0 0 22px; cursor: crosshair; touch-action: pan-y; }
.band { position: absolute; top: 0; bottom: 0; min-width: 2px; border: solid var(--focus); border-width: 0 2px; background: color-mix(in srgb, var(--focus) 22%, transparent); }
.band button { position: absolute; top: 2px; right: 2px; min-width: 26px; min-height: 26px; padding: 0; line-height: 1; }
.when { min-width: 10.8em; text-align: center; font-variant-numeric: tabular-nums; font-weight: 600; }
`;

/** For fingers, narrow pages and forced colours; after all else. */
export const FINGERS = `
@container (max-width: 720px) {
  header { padding: 8px; }
  h1 { flex: 0 1 auto; max-width: 42%; }
  .search { max-width: none; }
  .chips { order: 1; flex: 1 1 100%; flex-wrap: nowrap; overflow-x: auto; padding: 3px; margin: -3px; }
  .chip { white-space: nowrap; flex: none; max-width: none; }
  .spring, .wide { display: none; }
  .disclosure { position: static; }
  .drop { left: 8px; right: 8px; width: auto; max-width: none; }
  .time { flex-wrap: wrap; padding: 8px; }
  .track { flex: 1 1 100%; order: 1; height: 84px; }
  .histogram, .period { bottom: 44px; }
  .histogram { height: 40px; }
  .track input { height: 44px; }
  .when { flex: 1; min-width: 0; text-align: center; }
  button, input, select, summary, .play, .search li { min-height: 44px; }
  .play { width: 44px; height: 44px; }
  .drop label, dialog label { min-height: 44px; }
  input[type=checkbox] { width: 22px; height: 22px; min-height: 0; }
}
@media (pointer: coarse) {
  button, input, select, summary, .search li { min-height: 44px; }
  input[type=checkbox] { width: 22px; height: 22px; min-height: 0; }
}
@media (forced-colors: active) {
  button[aria-pressed=true], button[aria-expanded=true], .search li[aria-selected=true], tr[aria-current] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .dot, .legend i, .swatch, .bar, .filled, .tick { forced-color-adjust: none; }
  .histogram path, .play svg { fill: CanvasText; }
  .histogram .later { fill: GrayText; }
}
`;
