import type { Instant, Network } from '@tiewise/core';
import { instantMs } from '@tiewise/core/time';
import { gzipSync } from 'fflate';
import { beginningAt } from './beginning-at.js';
import { policyOf } from './page.js';
import type { Picture } from './picture.js';
import { pictureFrom } from './picture-from.js';
import type { PictureOptions } from './picture-of.js';
import { type PageOptions, writePage } from './write-page.js';

export interface HtmlOptions extends PictureOptions, TimedPageOptions {}

export interface TimedPageOptions extends PageOptions {
  /**
   * The moment at which time begins in the page; what happened before still counts.
   *
   * @defaultValue the first contact
   */
  from?: Instant | undefined;
}

/**
 * A page of its own that shows a network, or a picture of one, and needs nothing but itself: it opens from disk and
 * without a network, and its own policy forbids it every connection. The same input gives the same text.
 *
 * @throws RangeError if `asOf`, `from` or a duration is none; the signal's reason.
 *
 * @example
 * await writeFile('people.html', await toHtml(network, { asOf: '2026-11-23', names: 'initials' }));
 */
export function toHtml(network: Network, options: HtmlOptions): Promise<string>;
export function toHtml(picture: Picture, options?: TimedPageOptions): Promise<string>;
export async function toHtml(of: Network | Picture, options: Partial<HtmlOptions> = {}): Promise<string> {
  const { from } = options;
  const whole = await pictureFrom(of, options);
  const picture = from === undefined ? whole : beginningAt(whole, instantMs(from));
  const { pageCode, pageCodeHash, pageStyle, pageStyleHash } = await import('./generated/page-code.js');
  const code = { code: pageCode, style: pageStyle, policy: policyOf(pageCodeHash, pageStyleHash) };
  return writePage(picture, options, { code, gzip: (bytes) => gzipSync(bytes, { level: 9, mtime: 0 }) });
}
