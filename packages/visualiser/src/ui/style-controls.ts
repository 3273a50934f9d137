/** Everything that is pressed, typed into or dragged. */
export const CONTROLS = `
h1 { font-size: 16px; margin: 0; max-width: 16em; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; min-height: 30px; padding: 3px 9px; margin: 0; }
button, summary, .search li { cursor: pointer; max-width: 100%; }
button:hover { border-color: var(--ink); }
button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
[aria-pressed=true], [aria-expanded=true]:not(input), .save, .search [aria-selected=true] { background: var(--ink); color: var(--ground); }
[aria-selected=true] .aside { color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.picture:focus-visible, aside:focus-visible, .table:focus-visible { outline-offset: -3px; }
.together { display: flex; }
.together button { border-radius: 0; margin-inline-start: -1px; }
.together button:first-child { border-radius: 6px 0 0 6px; }
.together button:last-child { border-radius: 0 6px 6px 0; }
.chip, .communities button { border-radius: 15px; }
.count { font-size: 12px; font-variant-numeric: tabular-nums; }
.spring { margin-inline-start: auto; }
.search { position: relative; flex: 1 1 140px; max-width: 230px; }
.search input { width: 100%; }
.search ul { top: 100%; min-width: 100%; width: max-content; max-width: min(420px, 90vw); max-height: 60vh; }
.search li { flex-wrap: nowrap; padding: 5px 8px; border-radius: 5px; }
.disclosure { position: relative; }
.drop { top: 100%; right: 0; margin-top: 3px; width: max-content; max-width: min(340px, 92vw); max-height: 70vh; }
.drop label { flex-wrap: nowrap; padding: 2px 0; }
.drop bdi { overflow-wrap: anywhere; min-width: 0; }
[type=checkbox] { width: 16px; height: 16px; min-height: 0; margin: 3px; flex: none; accent-color: var(--focus); }
fieldset { border: 0; margin: 0 0 10px; padding: 0; min-width: 0; }
fieldset > div { max-height: 168px; overflow: auto; }
legend, summary, .when, .rows thead button { font-weight: 600; padding: 2px 0; }
.dot, .swatch { width: 10px; height: 10px; border-radius: 50%; flex: none; }
dialog { color: inherit; width: min(440px, 92vw); max-height: 86vh; padding: 14px 18px; }
dialog label { padding: 4px 0; }
dialog::backdrop { background: #0007; }
h2 { margin: 0 0 2px; font-size: 19px; line-height: 1.25; }
.keys { display: grid; grid-template-columns: auto 1fr; gap: 5px 14px; }
dd { margin: 0; }
kbd { white-space: pre; }
.time { flex-wrap: nowrap; }
.play { width: 36px; height: 36px; padding: 0; flex: none; }
.play svg { width: 16px; fill: currentColor; vertical-align: middle; }
.track { position: relative; flex: 1; min-width: 0; height: 58px; --slider: 22px; }
.histogram, .period { bottom: var(--slider); }
.histogram { width: 100%; height: calc(100% - var(--slider)); }
.until, .both { fill: var(--muted); }
.later { fill: var(--line); }
.track input { position: absolute; bottom: 0; left: 50%; translate: -50%; width: calc(100% * var(--inner) + 16px); height: var(--slider); min-height: 0; padding: 0; accent-color: var(--focus); }
.period { cursor: crosshair; touch-action: pan-y; }
.band { position: absolute; top: 0; bottom: 0; min-width: 2px; border: solid var(--focus); border-width: 0 2px; background: color-mix(in srgb, var(--focus) 22%, transparent); }
.band button { position: absolute; bottom: 100%; right: -2px; min-width: 26px; min-height: 26px; padding: 0; line-height: 1; }
.when { min-width: 10.8em; text-align: center; font-variant-numeric: tabular-nums; }
`;
