import { base64Of } from './base64.js';
import { hideNames } from './hide-names.js';
import { packPicture } from './pack.js';
import { type PageCode, pageOf } from './page.js';
import type { Picture } from './picture.js';
import type { Names } from './scene.js';
import type { ThemeChoice } from './state.js';

export interface PageOptions {
  /**
   * What stands for people; without names, nothing that tells who they are is in the page.
   *
   * @defaultValue `names`
   */
  names?: Names | undefined;
  /**
   * Whether other names, organisations and tags by which people are found go along.
   *
   * @defaultValue true with names, else false
   */
  known?: boolean | undefined;
  /**
   * `auto` is what the system asks for.
   *
   * @defaultValue `auto`
   */
  theme?: ThemeChoice | undefined;
}

/** What a page is made with: its code, and a way to make bytes smaller that `gzip` undoes. */
export interface PageTools {
  code: PageCode;
  gzip: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;
}

/** A picture as a page that needs nothing but itself. */
export async function writePage(
  picture: Picture,
  { names = 'names', known = names === 'names', theme = 'auto' }: PageOptions,
  { code, gzip }: PageTools,
): Promise<string> {
  const shown = hideNames(picture, names, { known, ids: false });
  const data = base64Of(await gzip(packPicture(shown)));
  return pageOf(shown, data, theme, code);
}
