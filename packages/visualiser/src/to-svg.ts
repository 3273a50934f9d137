import type { Network } from '@tiewise/core';
import { pictureFrom } from './picture-from.js';
import type { PictureOptions } from './picture-of.js';
import { type SvgOptions, svgOf } from './svg.js';

export interface NetworkSvgOptions extends PictureOptions, SvgOptions {}

/**
 * A network at a moment as an SVG document, drawn without a browser; `svgOf` draws a picture that is there already.
 *
 * @throws RangeError if `asOf` or a duration is none; the signal's reason.
 *
 * @example
 * await writeFile('people.svg', await toSvg(network, { asOf: '2026-11-23', layout: 'map' }));
 */
export async function toSvg(network: Network, options: NetworkSvgOptions): Promise<string> {
  return svgOf(await pictureFrom(network, options), options);
}
