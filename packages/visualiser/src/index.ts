export type { Filters, Period } from './filters.js';
export type {
  CreateRenderer,
  ExportDataOptions,
  Exporters,
  ExportHtmlOptions,
  ExportPictureOptions,
  Handle,
  HandleEvents,
  Selection,
  ViewOptions,
} from './handle.js';
export { type HtmlOptions, toHtml } from './html.js';
export { type MountOptions, mount } from './mount.js';
export { packPicture, unpackPicture } from './pack.js';
export type { Picture } from './picture.js';
export { type GivenCommunity, type PictureOptions, pictureOf } from './picture-of.js';
export type { Eye, Layout, Names, Renderer, RendererEvent, Scene, Target, Theme } from './scene.js';
export type { ThemeChoice, ViewName } from './state.js';
export { type SvgOptions, svgOf } from './svg.js';
export { type NetworkSvgOptions, toSvg } from './to-svg.js';
export type { PageOptions } from './write-page.js';
