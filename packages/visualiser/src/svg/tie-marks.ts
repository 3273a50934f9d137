import { type TieAt, tieAt } from '../at-time.js';
import { FADED, opacityOf, tieWidth } from '../looks.js';
import type { Drawing } from './drawing.js';
import type { Point } from './frame.js';
import { type Mark, mark, short } from './marks.js';

type Tone = 'given' | 'received' | 'tie';

interface Line {
  tone: Tone;
  from: Point;
  to: Point;
  look: Look;
}

/**
 * Ties as lines: those of `me`, and of whoever is in focus, in two tones that meet where the share of what each gave
 * says; all others, and where the share is unknown, in one. Dormant ones are dashed.
 */
export function tieMarks(drawing: Drawing, ties: readonly number[]): Mark[] {
  const lines = ties.toReversed().flatMap((tie) => linesOf(drawing, tie));
  const tones: Tone[] = ['tie', 'received', 'given'];
  return tones.flatMap((tone) => {
    const paths = pathsOf(lines.filter((line) => line.tone === tone));
    return paths.length > 0 ? [mark('g', { stroke: drawing.palette[tone], fill: 'none' }, ...paths)] : [];
  });
}

/** Lines that follow each other and look alike are one path. */
function pathsOf(lines: readonly Line[]): Mark[] {
  const paths: { d: string; key: string; look: Look }[] = [];
  for (const { from, to, look } of lines) {
    const d = `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`;
    const key = Object.values(look).join();
    const last = paths.at(-1);
    if (last?.key === key) last.d += d;
    else paths.push({ d, key, look });
  }
  return paths.map(({ d, look }) => mark('path', { d, ...look }));
}

/** The numbers of the ties there are to draw, strongest first. */
export function shownTies(drawing: Drawing): number[] {
  const { picture, scene } = drawing;
  const shown: number[] = [];
  for (let tie = 0; tie < picture.ties.size; tie++) {
    if (isShown(drawing, tie) && tieAt(picture, tie, scene.time).state !== 'unmet') shown.push(tie);
  }
  return shown;
}

/** Among circles the ties of `me` and of whoever is in focus; on the map all that are not of `me`, and those. */
function isShown({ picture, scene, isMet, isAlone }: Drawing, tie: number): boolean {
  const { me, ties, people } = picture;
  const [a, b] = [ties.a[tie], ties.b[tie]];
  if (!isMet(a) || !isMet(b)) return false;
  if (!isAlone(a) && !isAlone(b) && people.community[a] === people.community[b]) return false;
  if (tie === scene.tie || a === scene.person || b === scene.person) return true;
  return me < 0 || (a === me || b === me) === (scene.layout === 'circles');
}

function linesOf(drawing: Drawing, tie: number): Line[] {
  const { picture, scene, pointOf } = drawing;
  const at = tieAt(picture, tie, scene.time);
  const [from, to] = [pointOf(picture.ties.a[tie]), pointOf(picture.ties.b[tie])];
  const look = lookOf(drawing, tie, at);

  const givenByA = shareOfTones(drawing, tie, at);
  if (givenByA === undefined) return [{ tone: 'tie', from, to, look }];
  const middle = between(from, to, givenByA);
  const [first, second]: Tone[] = isOtherWay(drawing, tie) ? ['received', 'given'] : ['given', 'received'];
  const halves: Line[] = [];
  if (givenByA > 0) halves.push({ tone: first, from, to: middle, look });
  if (givenByA < 1) halves.push({ tone: second, from: middle, to, look });
  return halves;
}

interface Look {
  'stroke-width': number;
  opacity: number;
  'stroke-dasharray': string | undefined;
}

/** What is known of from a list of contacts alone is thin and dotted; what is dormant, dashed. */
function lookOf({ scene, picture, presenceOf }: Drawing, tie: number, { depth, warmth, state }: TieAt): Look {
  const { a, b } = picture.ties;
  const isWeak = state === 'unknown';
  const isOwn = tie === scene.tie || a[tie] === scene.person || b[tie] === scene.person;
  const presence = Math.min(scene.fadedTies?.[tie] ? FADED : 1, presenceOf(a[tie]), presenceOf(b[tie]));
  const far = scene.person >= 0 && !isOwn ? 0.4 : 1;
  const width = isWeak ? Math.min(0.8, tieWidth(depth)) : tieWidth(depth);
  return {
    'stroke-width': tie === scene.tie ? width + 1.5 : width,
    opacity: opacityOf(warmth) * presence * far * (isWeak ? 0.8 : 1),
    'stroke-dasharray': state === 'dormant' ? '6 4' : isWeak ? '2 3' : undefined,
  };
}

/** Undefined where a tie has one tone. */
export function shareOfTones({ picture, scene }: Drawing, tie: number, { share }: TieAt): number | undefined {
  const { a, b } = picture.ties;
  const lookedAt = [picture.me, scene.person].some(
    (person) => person >= 0 && (person === a[tie] || person === b[tie]),
  );
  return lookedAt || tie === scene.tie ? share : undefined;
}

/** Whether `b` is the one from whom it is told what was given and what received. */
function isOtherWay({ picture, scene }: Drawing, tie: number): boolean {
  const { a, b } = picture.ties;
  return a[tie] !== picture.me && b[tie] === scene.person;
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
