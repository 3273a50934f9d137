/** What is read: the panel, the legend, the table. */
export const PANELS = `
aside { border-inline-start: 1px solid var(--line); padding: 14px 16px; overflow: auto; overflow-wrap: anywhere; }
aside h2 { margin: 0 0 2px; font-size: 19px; line-height: 1.25; }
aside h3 { margin: 16px 0 4px; font-size: 14px; }
aside p { margin: 6px 0; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { display: flex; gap: 8px; align-items: baseline; padding: 2px 0; }
.reason { display: block !important; }
.reason p { margin: 3px 0 8px; }
.aside { color: var(--muted); font-size: 13px; }
.person { min-width: 0; flex: 0 1 auto; max-width: 62%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-align: start; }
.reason .person { max-width: 100%; }
.back { margin-top: 16px; }
details { margin-top: 12px; }
summary { cursor: pointer; min-height: 24px; padding: 2px 0; font-weight: 600; border-radius: 4px; }
details ul { padding-inline-start: 0; }
.evidence { list-style: none; margin: 4px 0; padding: 0; font-size: 13px; }
.evidence li { display: block; }
.evidence time { color: var(--muted); }
.timeline { margin: 10px 0 0; }
.timeline svg { display: block; width: 100%; height: 76px; }
.axis { stroke: var(--edge); stroke-width: 1; vector-effect: non-scaling-stroke; fill: none; }
.now { stroke: var(--focus); stroke-width: 2; vector-effect: non-scaling-stroke; fill: none; }
.given, .even { fill: var(--given); }
.received { fill: var(--received); }
.both { fill: var(--muted); }
.ends { display: flex; justify-content: space-between; font-size: 12px; color: var(--muted); }
.ways { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12px; margin: 2px 0 8px; }
.swatch { display: inline-block; width: 10px; height: 10px; margin-inline-end: 5px; }
.swatch.given { background: var(--given); }
.swatch.received { background: var(--received); }
.swatch.both { background: var(--muted); }
.meters { margin: 10px 0; display: grid; gap: 8px; }
.meter { display: grid; font-size: 13px; }
.bar { position: relative; height: 10px; margin: 3px 0; border: 1px solid var(--edge); border-radius: 5px; background: var(--card); overflow: hidden; }
.filled { position: absolute; inset: 0 auto 0 0; background: var(--ink); }
.tick { position: absolute; top: 0; bottom: 0; width: 3px; margin-left: -3px; background: var(--focus); }
.legend { position: absolute; left: 10px; bottom: 10px; max-width: min(244px, 80%); max-height: calc(100% - 20px); overflow: auto; margin: 0; padding: 4px 10px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; font-size: 12px; }
.legend p { margin: 2px 0; }
.legend details { margin: 2px 0; }
.sample { display: flex; gap: 8px; align-items: center; }
.legend i { width: 34px; height: 5px; border-radius: 2px; flex: none; }
.legend .even { background: linear-gradient(90deg, var(--given) 50%, var(--received) 50%); }
.legend .more { background: linear-gradient(90deg, var(--given) 80%, var(--received) 80%); }
.legend .less { background: linear-gradient(90deg, var(--given) 20%, var(--received) 20%); }
.legend .dormant { background: repeating-linear-gradient(90deg, var(--muted) 0 6px, transparent 6px 10px); }
.legend .bridge { width: 13px; height: 13px; margin: 0 10px; border: 2px solid var(--muted); border-radius: 50%; }
.communities { display: flex; flex-wrap: wrap; gap: 4px; margin: 6px 0 4px; }
.communities button { display: flex; gap: 5px; align-items: center; min-height: 26px; padding: 1px 7px; border-radius: 13px; font-size: 12px; max-width: 100%; }
.communities .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.zoom { position: absolute; right: 10px; bottom: 10px; display: grid; gap: 4px; }
.zoom button { min-width: 34px; padding: 2px 6px; }
.tooltip { position: absolute; z-index: 2; display: grid; max-width: min(280px, 80%); padding: 5px 9px; pointer-events: none; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; font-size: 13px; }
.tooltip > * { overflow: hidden; text-overflow: ellipsis; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
.table { overflow: auto; padding: 8px 12px; }
table { border-collapse: collapse; width: 100%; }
.unseen table, table.unseen { width: 1px; }
caption { text-align: start; padding: 8px 8px 4px; color: var(--muted); }
.rows th, .rows td { text-align: start; padding: 3px 8px; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
.rows thead { position: sticky; top: -8px; background: var(--ground); z-index: 1; }
.rows thead button { border-color: transparent; background: none; font-weight: 600; padding: 3px 0; text-align: inherit; }
.rows thead th { white-space: normal; vertical-align: bottom; }
.rows .number, .rows .count { text-align: end; font-size: inherit; font-variant-numeric: tabular-nums; }
.rows th[scope=row] button { max-width: 240px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: middle; }
.rows td bdi { display: inline-block; max-width: 220px; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }
.rows i { color: var(--muted); }
.rows > button { margin: 10px 8px; }
.faded, .faded button { color: var(--muted); font-style: italic; }
tr[aria-current] { background: color-mix(in srgb, var(--focus) 14%, transparent); }
@container (max-width: 720px) {
  aside { border: 0; border-top: 1px solid var(--line); overflow: visible; }
  .communities button, .zoom button { min-height: 44px; min-width: 44px; }
  .legend { max-height: calc(100% - 70px); }
}
`;
