import cytoscape from 'cytoscape';
import { PALETTES } from '../../src/palette.js';
import type { Picture } from '../../src/picture.js';
import { createRenderer } from '../../src/render/create-renderer.js';
import type { Scene } from '../../src/scene.js';

/** Something that draws a graph whose places are given. */
export interface Engine {
  /** Draws it for the first time; resolves when all of it was handed over to be painted. */
  draw(element: HTMLElement, picture: Picture): Promise<void>;
  /** Resolves when what a drag left to do is done. */
  rest(): Promise<void>;
  /** Ours only: moves time. */
  show?(change: Partial<Scene>): void;
}

export const ENGINES: Readonly<Record<string, () => Engine>> = {
  ours: () => tiewise({}),
  'ours, every tie': () => tiewise({ mostTies: Number.POSITIVE_INFINITY }),
  'cytoscape canvas': () => cytoscapeEngine({}),
  'cytoscape webgl': () => cytoscapeEngine({ webgl: true }),
};

/** Frames asked for and not yet given: ours asks for none once all is drawn. */
let waiting = 0;
const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
/** Main-thread milliseconds of each frame that was asked for. */
export const costs: number[] = [];
const asked = new Set<number>();
window.requestAnimationFrame = (frame) => {
  waiting++;
  const id = request((now) => {
    asked.delete(id);
    waiting--;
    const began = performance.now();
    frame(now);
    costs.push(performance.now() - began);
  });
  asked.add(id);
  return id;
};
window.cancelAnimationFrame = (id) => {
  if (asked.delete(id)) waiting--;
  cancel(id);
};

/** The next frame, uncounted. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => request(resolve));
}

async function nothingWaits(): Promise<void> {
  do await nextFrame();
  while (waiting > 0);
}

function tiewise(options: { mostTies?: number }): Engine {
  let renderer: ReturnType<typeof createRenderer> | undefined;
  return {
    async draw(element, picture) {
      renderer = createRenderer(element, picture, sceneOf(picture), options);
      await nothingWaits();
    },
    rest: nothingWaits,
    show: (change) => renderer?.show(change),
  };
}

export function sceneOf(picture: Picture): Scene {
  return {
    layout: picture.me >= 0 ? 'circles' : 'map',
    time: picture.moments.length - 1,
    person: -1,
    tie: -1,
    fadedPeople: undefined,
    fadedTies: undefined,
    names: 'none',
    theme: 'light',
    compare: false,
    collapsed: undefined,
    still: true,
  };
}

/** With all that its pages on performance advise for large graphs. */
function cytoscapeEngine({ webgl = false }): Engine {
  const { communities, other, tie, ground } = PALETTES.light;
  let rendered: () => Promise<void> = async () => {};
  return {
    async draw(element, picture) {
      const elements = elementsOf(picture);
      const cy = cytoscape({
        container: element,
        elements,
        layout: { name: 'preset', fit: true, padding: 34 },
        hideEdgesOnViewport: true,
        textureOnViewport: true,
        pixelRatio: 1,
        minZoom: 1e-3,
        ...(webgl ? { renderer: { name: 'canvas', webgl: true, webglBgColor: [252, 251, 248] } } : {}),
        style: [
          { selector: 'node', style: { width: 8, height: 8, 'background-color': other } },
          ...communities.map((colour, i) => ({
            selector: `node[community = ${i}]`,
            style: { 'background-color': colour },
          })),
          {
            selector: 'edge',
            style: { 'curve-style': 'haystack', width: 1, 'line-color': tie, events: 'no' },
          },
          { selector: 'core', style: { 'active-bg-size': 0, 'outside-texture-bg-color': ground } },
        ],
      } as cytoscape.CytoscapeOptions);
      let count = 0;
      // With WebGL it tells nobody that it has drawn.
      const renderer = Object(cy).renderer();
      const { render } = renderer;
      renderer.render = (...given: unknown[]) => {
        render.apply(renderer, given);
        count++;
      };
      rendered = async () => {
        for (let quiet = 0, last = count; quiet < 3; quiet = count === last ? quiet + 1 : 0) {
          last = count;
          await nextFrame();
        }
      };
      do await nextFrame();
      while (count === 0);
      await rendered();
    },
    rest: () => rendered(),
  };
}

/** What cytoscape is given, with the same places as ours at the size of the window. */
function elementsOf({ people, ties }: Picture): cytoscape.ElementDefinition[] {
  const elements: cytoscape.ElementDefinition[] = [];
  for (let i = 0; i < people.size; i++) {
    const data = { id: `p${i}`, community: people.community[i] };
    elements.push({ group: 'nodes', data, position: { x: 366 * people.x[i], y: -366 * people.y[i] } });
  }
  for (let tie = 0; tie < ties.size; tie++) {
    elements.push({ group: 'edges', data: { source: `p${ties.a[tie]}`, target: `p${ties.b[tie]}` } });
  }
  return elements;
}
