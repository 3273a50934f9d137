import { dateWords } from '@tiewise/metrics/words';
import type { LabelBox } from '../labels.js';
import { msAt } from '../moments.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { type Drawing, drawingOf } from './drawing.js';
import { type Frame, frameIn } from './frame.js';
import { LEGEND_WIDTH, legendHeight, legendMarks } from './legend-marks.js';
import { type Mark, mark } from './marks.js';
import { clipped } from './text.js';

/** A sheet with the picture on it, and maybe a title above and a legend beside or below. */
export interface Sheet {
  frame: Frame;
  /** Columns of the legend: one beside the picture, or three below it; 0 for none. */
  columns: 0 | 1 | 3;
  /** Where the legend begins, and how wide it is. */
  legend: { x: number; y: number; width: number };
  /** Where title and legend are. */
  taken: LabelBox[];
}

const MARGIN = 24;
const TITLE = 64;

export function sheetOf(
  picture: Picture,
  scene: Scene,
  { width, height, legend }: { width: number; height: number; legend: boolean },
): Sheet {
  const bare = frameIn(0, 0, width, height);
  if (!legend) return { frame: bare, columns: 0, legend: { x: 0, y: 0, width: 0 }, taken: [] };

  const columns = width >= 1.15 * height ? 1 : 3;
  const tall = legendHeight(drawingOf(picture, scene, bare), columns);
  const y = height - tall - MARGIN / 2;
  const title = { left: 0, top: 0, right: 400, bottom: TITLE };
  if (columns === 1) {
    const left = MARGIN + LEGEND_WIDTH;
    return {
      frame: frameIn(left, TITLE / 2, width - left, height - TITLE / 2),
      columns,
      legend: { x: MARGIN, y, width: LEGEND_WIDTH },
      taken: [title, { left: 0, top: y - MARGIN, right: left, bottom: height }],
    };
  }
  return {
    frame: frameIn(0, TITLE, width, y - TITLE - MARGIN),
    columns,
    legend: { x: MARGIN, y, width: width - 2 * MARGIN },
    taken: [title, { left: 0, top: y - MARGIN, right: width, bottom: height }],
  };
}

/** The title, the date and notes under it, and the legend. */
export function sheetMarks(drawing: Drawing, { columns, legend }: Sheet, notes: readonly string[]): Mark[] {
  if (columns === 0) return [];
  const { picture, scene, palette } = drawing;
  const lines = [`as of ${dateWords(msAt(picture, scene.time))}`, ...notes];
  return [
    mark(
      'g',
      { fill: palette.muted, 'font-size': 13 },
      mark(
        'text',
        { x: MARGIN, y: 40, 'font-size': 22, 'font-weight': 600, fill: palette.ink },
        clipped(picture.title, 60),
      ),
      ...lines.map((text, i) => mark('text', { x: MARGIN, y: 60 + 18 * i }, text)),
    ),
    ...legendMarks(drawing, legend, columns),
  ];
}
