import { dateWords } from '@tiewise/metrics/words';
import { hideNames } from './hide-names.js';
import { msAt } from './moments.js';
import type { Picture } from './picture.js';
import type { Scene } from './scene.js';
import { contentMarks } from './svg/content-marks.js';
import { deepest, drawingOfSome } from './svg/deepest.js';
import { type Drawing, drawingOf } from './svg/drawing.js';
import { type Mark, mark, short } from './svg/marks.js';
import { drawnPeople } from './svg/person-marks.js';
import { sheetMarks, sheetOf } from './svg/sheet.js';
import { shownTies } from './svg/tie-marks.js';
import { xmlOf } from './svg/xml.js';

export interface SvgOptions extends Partial<Scene> {
  /**
   * In CSS pixels.
   *
   * @defaultValue 1200
   */
  width?: number;
  /** @defaultValue 900 */
  height?: number;
  /**
   * Whether there is a title, and beside the picture how to read it.
   *
   * @defaultValue true from 600 pixels of width on
   */
  legend?: boolean;
  /**
   * The most people that are drawn, the deepest of them; the picture says so where it leaves out others.
   *
   * @defaultValue 20000
   */
  maxPeople?: number;
  /**
   * The most ties that are drawn, the strongest of them; the picture says so where it leaves out others.
   *
   * @defaultValue 20000
   */
  maxTies?: number;
  /**
   * The most names that are written.
   *
   * @defaultValue 60
   */
  maxLabels?: number;
  /**
   * Whether the name of a person shows when a pointer rests on them.
   *
   * @defaultValue true
   */
  titles?: boolean;
}

/**
 * A picture at a time as an SVG document that needs nothing else; the same picture and options give the same text.
 *
 * Ties of `me`, and of whoever is in focus, have two tones; dormant ones are dashed. People fade as their warmth does,
 * and are larger the deeper the tie. Names are text and nothing else; what `names` says stands for them everywhere.
 */
export function svgOf(picture: Picture, options: SvgOptions = {}): string {
  return `${xmlOf(svgMark(picture, options))}\n`;
}

/** The same before it is text, as a page can have it without a parser. */
export function svgMark(picture: Picture, options: SvgOptions = {}): Mark {
  const { width = 1200, height = 900, legend = width >= 600 } = options;
  const { maxPeople = 20_000, maxTies = 20_000, maxLabels = 60, titles = true } = options;
  const scene = sceneOf(picture, options);
  const shown = hideNames(picture, scene.names);
  const sheet = sheetOf(shown, scene, { width, height, legend });
  const all = { ...drawingOf(shown, scene, sheet.frame), titles };
  const drawing = drawingOfSome(all, deepest(picture, maxPeople));
  const ties = shownTies(drawing);
  const room = { width, height, most: maxLabels, taken: sheet.taken };
  const notes = [
    ...few('people', drawnPeople(drawing).length, drawnPeople(all).length, 'deepest'),
    ...few('ties', Math.min(ties.length, maxTies), shownTies(all).length, 'strongest'),
    ...compared(drawing),
  ];
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      'font-family': 'system-ui, sans-serif',
      role: 'img',
    },
    mark('title', {}, shown.title),
    mark('rect', { width, height, fill: drawing.palette.ground }),
    ...contentMarks(drawing, ties.slice(0, maxTies), room),
    ...sheetMarks(drawing, sheet, notes),
  );
}

function few(what: string, drawn: number, all: number, which: string): string[] {
  return drawn < all ? [`drawn are ${drawn} of ${all} ${what}, the ${which}`] : [];
}

function compared({ scene, picture }: Drawing): string[] {
  const last = dateWords(msAt(picture, picture.moments.length - 1));
  return scene.compare ? [`hollow: where people stand on ${last}`] : [];
}

/** What is to be drawn, where options leave something open: all of it, now, in the light. */
export function sceneOf({ me, moments }: Picture, options: Partial<Scene>): Scene {
  return {
    layout: options.layout ?? (me >= 0 ? 'circles' : 'map'),
    time: options.time ?? moments.length - 1,
    person: options.person ?? -1,
    tie: options.tie ?? -1,
    fadedPeople: options.fadedPeople,
    fadedTies: options.fadedTies,
    names: options.names ?? 'names',
    theme: options.theme ?? 'light',
    compare: options.compare ?? false,
    collapsed: options.collapsed,
    still: options.still ?? true,
  };
}
