import type { Instant } from '@tiewise/core';
import type { Filters } from './filters.js';
import type { Picture } from './picture.js';
import type { Names, Renderer, Scene, Theme } from './scene.js';
import type { ThemeChoice, ViewName } from './state.js';

/** A picture on show in a page. */
export interface Handle {
  /**
   * Shows the picture as of a moment; before its first or after its last, as of that one.
   *
   * @throws RangeError if it is no moment.
   */
  setMoment(instant: Instant): void;
  /**
   * Opens a person, or the tie of two; nothing closes what is open.
   *
   * @throws RangeError if nobody has the id, or the two have no tie.
   */
  select(selected?: Selection): void;
  /** Changes some filters and leaves the others. What they ask for stands out; the rest fades. */
  filter(change: Partial<Filters>): void;
  /** @throws RangeError if there is no such view, as circles without `me`. */
  view(view: ViewName): void;
  /** The picture as it is shown now, as an SVG document. */
  exportSvg(options?: ExportPictureOptions): string;
  exportPng(options?: ExportPictureOptions): Promise<Blob>;
  /** A page of its own that shows the picture, and needs nothing but itself. */
  exportHtml(options?: ExportHtmlOptions): Promise<string>;
  /** What the table shows, at the moment that is shown. */
  exportData(options?: ExportDataOptions): string;
  /** @returns What takes the listener off again. */
  on<Event extends keyof HandleEvents>(
    event: Event,
    listener: (detail: HandleEvents[Event]) => void,
  ): () => void;
  /** Takes the picture out of the page and leaves the element as it was found. */
  destroy(): void;
}

export type Selection = { person: string } | { tie: readonly [string, string] } | undefined;

export interface HandleEvents {
  /** Someone or something else is open. */
  select: Selection;
  /** Another moment is shown; epoch milliseconds. */
  moment: number;
  filter: Filters;
  view: ViewName;
  /** What draws the picture has failed for good, and the table is shown instead. */
  failed: undefined;
}

export interface ExportPictureOptions {
  /**
   * What stands for people.
   *
   * @defaultValue as shown
   */
  names?: Names;
  /** @defaultValue as shown */
  theme?: Theme;
  /**
   * In CSS pixels.
   *
   * @defaultValue 1200
   */
  width?: number;
  /** @defaultValue 900 */
  height?: number;
  /**
   * Pixels of a PNG for each of these.
   *
   * @defaultValue 2
   */
  scale?: number;
}

export interface ExportHtmlOptions {
  /** @defaultValue as shown */
  names?: Names;
  /**
   * Whether other names, organisations and tags go along.
   *
   * @defaultValue true with names, else false
   */
  known?: boolean;
}

export interface ExportDataOptions {
  /** @defaultValue `csv` */
  format?: 'csv' | 'json';
  /**
   * Which of the tables; JSON holds both.
   *
   * @defaultValue `people`
   */
  of?: 'people' | 'ties';
  /** @defaultValue as shown */
  names?: Names;
}

export interface ViewOptions {
  /**
   * `auto` is what the system asks for.
   *
   * @defaultValue `auto`
   */
  theme?: ThemeChoice;
  /**
   * The view to begin with.
   *
   * @defaultValue `circles` where there is a `me`, else `map`
   */
  layout?: ViewName;
  /**
   * What is written beside people.
   *
   * @defaultValue `names`
   */
  names?: Names;
  /**
   * Whether the address of the page keeps what is looked at, behind its `#`, and its back button undoes.
   *
   * @defaultValue false
   */
  link?: boolean;
  /**
   * What draws the picture.
   *
   * @defaultValue WebGL, or SVG where there is none
   */
  createRenderer?: CreateRenderer;
  /** What writes the files; what is absent is not offered. */
  exporters?: Exporters;
}

export type CreateRenderer = (element: HTMLElement, picture: Picture, scene: Scene) => Renderer;

export interface Exporters {
  /** The scene as an SVG document, with what `scene.names` says in place of names. */
  svg?: (picture: Picture, options: Scene & { width: number; height: number }) => string;
  /** A page that shows the picture, with what `names` says in place of names. */
  html?: (
    picture: Picture,
    options: { names: Names; known: boolean; theme: ThemeChoice },
  ) => string | Promise<string>;
}
