import type { Scene } from '../scene.js';
import type { ViewState } from '../state.js';
import type { Ui } from './ui.js';

/** What is to be drawn now, with `person` in focus. */
export function sceneNow(ui: Ui, person: number): Scene {
  const { now } = ui.states;
  return {
    layout: now.view !== 'table' ? now.view : ui.picture.me >= 0 ? 'circles' : 'map',
    time: now.time,
    person,
    tie: now.tie,
    ...fades(ui),
    names: now.names,
    theme: ui.theme(),
    compare: now.compare,
    collapsed: collapsed(ui, now),
    still: ui.still(),
  };
}

export function fades(ui: Ui): Pick<Scene, 'fadedPeople' | 'fadedTies'> {
  const { people, ties } = ui.faded();
  return { fadedPeople: people, fadedTies: ties };
}

export function collapsed({ picture }: Ui, { collapsed: those }: ViewState): Uint8Array | undefined {
  if (those.length === 0) return undefined;
  return Uint8Array.from(picture.communities, (_, community) => Number(those.includes(community)));
}
