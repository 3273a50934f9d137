import type { Network } from '@tiewise/core';
import type { Picture } from './picture.js';
import type { PictureOptions } from './picture-of.js';

/**
 * A picture as it is, or one of a network; only then is what works it out loaded.
 *
 * @throws TypeError if a network comes without the moment to look from.
 */
export async function pictureFrom(of: Network | Picture, options: Partial<PictureOptions>): Promise<Picture> {
  if ('moments' in of) return of;
  const { asOf } = options;
  if (asOf === undefined) throw new TypeError('asOf: the moment to look from must be given with a network');
  const { pictureOf } = await import('./picture-of.js');
  return pictureOf(of, { ...options, asOf });
}
