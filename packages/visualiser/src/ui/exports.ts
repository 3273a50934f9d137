import { csvOf, jsonOf } from '../data-text.js';
import type { ExportDataOptions, ExportHtmlOptions, ExportPictureOptions } from '../handle.js';
import { hideNames } from '../hide-names.js';
import { pngOf } from '../png.js';
import type { Scene } from '../scene.js';
import { peopleColumns, peopleRows, tieColumns, tieRows } from '../table-columns.js';
import type { Ui } from './ui.js';

/** The picture as it is shown now, as an SVG document. */
export function exportSvg(ui: Ui, scene: Scene, options: ExportPictureOptions = {}): string {
  const { svg } = ui.exporters;
  if (!svg) throw new Error('exportSvg: this view was made without what draws SVG');
  const { names = scene.names, theme = scene.theme, width = 1200, height = 900 } = options;
  return svg(ui.picture, { ...scene, names, theme, width, height });
}

export function exportPng(ui: Ui, scene: Scene, options: ExportPictureOptions = {}): Promise<Blob> {
  const { width = 1200, height = 900, scale = 2 } = options;
  return pngOf(exportSvg(ui, scene, options), { width, height, scale });
}

export async function exportHtml(ui: Ui, options: ExportHtmlOptions = {}): Promise<string> {
  const { html } = ui.exporters;
  if (!html) throw new Error('exportHtml: this view was made without what writes pages');
  const { names = ui.states.now.names, known = names === 'names' } = options;
  return html(ui.picture, { names, known, theme: ui.states.now.theme });
}

export function exportData(ui: Ui, options: ExportDataOptions = {}): string {
  const { format = 'csv', of = 'people', names = ui.states.now.names } = options;
  const picture = hideNames(ui.picture, names);
  const { time } = ui.states.now;
  if (format === 'json') return jsonOf(picture, time);
  return of === 'people'
    ? csvOf(peopleRows(picture, time), peopleColumns(picture, time))
    : csvOf(tieRows(picture, time), tieColumns(picture, time));
}
