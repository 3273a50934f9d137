import { tieAt } from '../at-time.js';
import { byteOfDepth, type Picture } from '../picture.js';
import type { Scene, Target } from '../scene.js';
import { type Frame, pointIn } from '../svg/frame.js';
import { isOfLayout } from './culling.js';
import { nearestLine, nearestMark } from './hit-test.js';
import type { Pointer } from './navigation.js';
import type { Group } from './picture-textures.js';
import type { Shown } from './shown.js';

/** What there is to point at in a frame. */
export interface Pointable {
  picture: Picture;
  scene: Scene;
  shown: Shown;
  groups: readonly Group[];
  frame: Frame;
  scale: number;
  /** Ties less deep than this byte are not drawn. */
  cull: number;
}

/** What is under a pointer: the nearest person, else a community drawn as one, else the nearest tie. */
export function targetAt(pointable: Pointable, pointer: Pointer): Target {
  const person = personAt(pointable, pointer);
  if (person >= 0) return { person };
  const group = groupAt(pointable, pointer);
  if (group > 0) return { community: group - 1 };
  const tie = tieNear(pointable, pointer);
  return tie >= 0 ? { tie } : undefined;
}

function personAt({ picture, shown }: Pointable, pointer: Pointer): number {
  const markOf = (person: number) => (shown.isThere(person) ? shown.markOf(person) : undefined);
  return nearestMark({ size: picture.people.size, markOf }, pointer, pointer.reach);
}

function groupAt({ groups, frame, scale }: Pointable, pointer: Pointer): number {
  const markOf = (i: number) => {
    const { x, y, size, collapse } = groups[i];
    return collapse === 1 && size > 0 ? { ...pointIn(frame, { x, y }), size: scale * size } : undefined;
  };
  return nearestMark({ size: groups.length, markOf }, pointer, 0);
}

function tieNear({ picture, scene, shown, cull }: Pointable, pointer: Pointer): number {
  const { ties, me } = picture;
  const lineOf = (tie: number) => {
    const [a, b] = [ties.a[tie], ties.b[tie]];
    const isOwn = tie === scene.tie || a === scene.person || b === scene.person;
    const isMine = a === me || b === me;
    if (
      isMine ? !isOfLayout(ties, tie, me, scene.layout) : !isOwn && !isOfLayout(ties, tie, me, scene.layout)
    ) {
      return undefined;
    }
    const { state, depth } = tieAt(picture, tie, scene.time);
    if (state === 'unmet' || (!isOwn && !isMine && byteOfDepth(depth) < cull)) return undefined;
    return [shown.markOf(a), shown.markOf(b)] as const;
  };
  return nearestLine(ties.size, lineOf, pointer, pointer.reach);
}
