/** What is read: the panel, the legend, the table. */
export const PANELS = `
aside, aside bdi { overflow-wrap: anywhere; min-width: 0; }
h3 { margin: 16px 0 4px; font-size: 14px; }
aside p { margin: 6px 0; }
aside li { flex-wrap: nowrap; padding: 2px 0; }
aside .reason, .evidence li { display: block; }
.aside, .evidence, .meter, .tooltip { font-size: 13px; }
.aside, .rows i, time, caption, .ends, .faded, .faded button { color: var(--muted); }
.person { min-width: 0; flex: 0 1 auto; }
aside li:not(.reason) .person { max-width: 62%; }
.back, details { margin-top: 12px; }
summary { min-height: 24px; align-content: center; border-radius: 4px; }
.timeline { margin: 10px 0 0; }
.timeline svg { display: block; width: 100%; height: 76px; }
.axis, .now { stroke: var(--edge); vector-effect: non-scaling-stroke; }
.now { stroke: var(--focus); stroke-width: 2; }
.given { fill: var(--given); background: var(--given); }
.received { fill: var(--received); background: var(--received); }
.swatch.both { background: var(--muted); }
.ends, .ways, .legend { font-size: 12px; }
.swatch { display: inline-block; margin-inline-end: 5px; }
.meter { display: grid; margin-top: 8px; }
.bar { position: relative; height: 10px; margin: 3px 0; border: 1px solid var(--edge); border-radius: 5px; overflow: hidden; }
.filled, .tick { position: absolute; inset: 0 auto 0 0; background: var(--ink); }
.tick { width: 3px; margin-left: -3px; background: var(--focus); }
caption { max-width: 90cqi; }
.legend { z-index: 5; left: 10px; bottom: 10px; max-width: min(256px, 80%); max-height: calc(100% - 20px); margin: 0; padding: 4px 10px; }
.legend p, .legend details { margin: 1px 0; }
.sample { flex-wrap: nowrap; }
.sample svg { flex: none; }
.communities button { display: flex; gap: 5px; align-items: center; min-height: 26px; padding: 1px 7px; font-size: inherit; }
.zoom { right: 10px; bottom: 10px; display: grid; gap: 4px; }
.zoom button { min-width: 34px; padding: 2px 6px; }
.tooltip { display: grid; max-width: min(280px, 80%); padding: 5px 9px; pointer-events: none; overflow-wrap: anywhere; }
.tooltip > * { overflow: hidden; max-height: 4.5em; }
table { border-collapse: collapse; width: 100%; }
caption, .rows th, .rows td { text-align: start; padding: 3px; }
.rows { font-size: 13px; }
.rows th, .rows td { border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
.rows thead, .rows i { font-size: calc(1em - 1px); }
.rows thead { position: sticky; top: -10px; background: var(--ground); }
.rows thead th { white-space: normal; vertical-align: bottom; }
.rows thead button { border-color: transparent; background: none; text-align: inherit; white-space: inherit; }
.rows .number, .rows .count { text-align: end; font-size: inherit; }
.rows tbody button { text-align: start; }
.rows tbody button, .rows td bdi { display: inline-block; max-width: clamp(126px, 10cqi, 200px); vertical-align: middle; }
.rows tbody button { padding: 2px 6px; }
.rows td bdi { max-width: clamp(119px, 8cqi, 150px); }
.faded { font-style: italic; }
tr[aria-current] { background: color-mix(in srgb, var(--focus) 14%, transparent); }
`;
