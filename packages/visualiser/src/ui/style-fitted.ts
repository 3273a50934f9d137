/** What is otherwise in narrow pages, for fingers, in forced colours and on paper; after all else. */
export const FITTED = `
@container (max-width: 720px) {
  .app { display: block; height: auto; min-height: 0; }
  .stage { height: 56vh; min-height: 320px; }
  .table { height: auto; max-height: 80vh; }
  header, .time { padding: 8px; }
  h1 { flex: 0 1 auto; max-width: 42%; }
  .search { max-width: none; }
  .chips { order: 1; flex: 1 1 100%; flex-wrap: nowrap; overflow-x: auto; padding: 3px; margin: -3px; }
  .chips > * { white-space: nowrap; flex: none; }
  .spring, .wide { display: none; }
  .disclosure { position: static; }
  .drop { left: 8px; width: auto; max-width: none; }
  .time { flex-wrap: wrap; }
  .track { flex: 1 1 100%; order: 1; }
  .track:has(.band:not([hidden])) { margin-top: 40px; }
  .when { flex: 1; min-width: 0; }
  h2 { scroll-margin-bottom: 30vh; }
  .zoom { display: flex; }
  aside { border: 0; border-top: 1px solid var(--line); overflow: visible; }
}
@media (pointer: coarse) {
  button, input, select, summary, .search li, .drop label, dialog label { min-height: 44px !important; min-width: 44px; }
  [type=checkbox] { min-height: 22px !important; min-width: 22px; }
  fieldset > div { max-height: 154px; }
  [open] > summary { margin-bottom: -8px; }
  .play { width: 44px; }
  .track { height: 84px; --slider: 44px; }
}
@media (forced-colors: active) {
  [aria-pressed=true], [aria-expanded=true]:not(input), [aria-selected=true], tr[aria-current] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .dot, .swatch, .bar, .bar i { forced-color-adjust: none; }
  .until, .play svg { fill: CanvasText; }
  .later { fill: GrayText; }
}
@media print {
  .app, .root, aside, .table { display: block; height: auto; max-height: none; overflow: visible; border: 0; }
  .app { display: flex; flex-direction: column; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .main { display: contents; }
  .printed { order: 1; }
  .table { order: 2; padding: 0; }
  header { order: -1; border: 0; }
  header > :not(h1), .time, .stage, .back, .table .together, .rows > button, details:not([open]) { display: none !important; }
  .printed { display: block; width: 100%; height: auto; }
  .printed > rect:first-of-type { fill: #fff; }
  .rows table { font-size: 10px; }
  h2 { outline: 0 !important; }
  .rows th, .rows td { padding: 2px; }
  .rows * { white-space: normal !important; }
  thead { position: static !important; }
  tr, section { break-inside: avoid; }
  aside button, .rows button { border: 0 !important; padding: 0 !important; background: none !important; min-height: 0; }
}
`;
