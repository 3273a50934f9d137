import type { Handle, ViewOptions } from '../../src/handle.js';
import type { Picture } from '../../src/picture.js';
import { svgOf } from '../../src/svg.js';
import { view } from '../../src/view.js';
import { type FakeRenderer, fakeRenderer } from '../fake-renderer.js';
import { type RandomPictureOptions, randomPicture } from '../random-picture.js';

export interface Started {
  handle: Handle;
  picture: Picture;
  /** All that were made, the last one last. */
  renderers: FakeRenderer[];
  /** What the handle told of. */
  told: [string, unknown][];
}

export interface StartOptions
  extends RandomPictureOptions,
    Omit<ViewOptions, 'createRenderer' | 'exporters'> {
  /** Names in place of those made up, from the second person on. */
  called?: readonly string[];
  /** Whether the real renderers draw. */
  real?: boolean;
  /** How many renderers fail when they are made. */
  failing?: number;
}

/** Shows a made-up picture in the element with the id `here`. */
export function start({ called = [], real = false, failing = 0, ...options }: StartOptions = {}): Started {
  const made = randomPicture({ people: 60, ...options });
  const name = made.people.name.map((own, person) => called[person - 1] ?? own);
  const picture = { ...made, people: { ...made.people, name } };
  knowStrangers(picture);
  const renderers: FakeRenderer[] = [];
  const told: [string, unknown][] = [];
  const createRenderer: ViewOptions['createRenderer'] = (element, shown, scene) => {
    if (failing > 0) throw new Error('no WebGL');
    const renderer = fakeRenderer(element, shown, scene);
    renderers.push(renderer);
    return renderer;
  };
  const element = document.getElementById('here');
  if (!element) throw new Error('start: there is no #here');
  const handle = view(element, picture, {
    ...options,
    ...(real ? {} : { createRenderer }),
    exporters: { svg: svgOf, html: (_, wanted) => JSON.stringify(wanted) },
  });
  for (const event of ['select', 'moment', 'filter', 'view', 'failed'] as const) {
    handle.on(event, (detail) => told.push([event, detail]));
  }
  return { handle, picture, renderers, told };
}

/** Those whom only others know are in the picture from their first tie on, as they are in one of a network. */
function knowStrangers({ people, ties, moments, me }: Picture): void {
  for (let tie = 0; me >= 0 && tie < ties.size; tie++) {
    for (let moment = 0; moment < moments.length; moment++) {
      if (ties.states[4 * (tie * moments.length + moment) + 3] === 0) continue;
      for (const person of [ties.a[tie], ties.b[tie]]) {
        people.states[4 * (person * moments.length + moment) + 3] ||= 1;
      }
    }
  }
}
