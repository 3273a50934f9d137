import type { Network } from '@tiewise/core';
import type { Handle, ViewOptions } from './handle.js';
import type { Picture } from './picture.js';
import { pictureFrom } from './picture-from.js';
import type { PictureOptions } from './picture-of.js';

export interface MountOptions extends PictureOptions, ViewOptions {}

/**
 * Shows a network, or a picture of one, in an element of a page, which it fills and which must have a size of its own.
 *
 * What draws and what works the picture out are loaded only then, so that importing this costs little and works on a
 * server. The promise is kept once the view is there; `signal` takes back what has not come to that.
 *
 * @throws RangeError if `asOf` or a duration is none, or `layout` is a view that there is not; the signal's reason.
 *
 * @example
 * const handle = await mount(document.querySelector('#people'), network, { asOf: new Date() });
 * handle.on('select', (selection) => console.log(selection));
 * handle.destroy();
 */
export function mount(element: HTMLElement, network: Network, options: MountOptions): Promise<Handle>;
export function mount(
  element: HTMLElement,
  picture: Picture,
  options?: ViewOptions & Pick<PictureOptions, 'signal'>,
): Promise<Handle>;
export async function mount(
  element: HTMLElement,
  of: Network | Picture,
  options: Partial<MountOptions> = {},
): Promise<Handle> {
  const [picture, { view }, { svgOf }] = await Promise.all([
    pictureFrom(of, options),
    import('./view.js'),
    import('./svg.js'),
  ]);
  options.signal?.throwIfAborted();
  return view(element, picture, {
    exporters: {
      svg: svgOf,
      html: async (shown, wanted) => (await import('./html.js')).toHtml(shown, wanted),
    },
    ...options,
  });
}
