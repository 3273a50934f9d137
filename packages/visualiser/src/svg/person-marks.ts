import { personAt, positionAt } from '../at-time.js';
import { ME_SIZE, mixed, opacityOf, personSize } from '../looks.js';
import { colourOf } from '../palette.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import type { Disc, Drawing } from './drawing.js';
import { pointIn } from './frame.js';
import { type Mark, mark } from './marks.js';

/** How wide the edge of a disc is, in pixels. */
const DISC_EDGE = 1.5;

/** People as discs, in order of size so that small ones lie above; each is told by its title. */
export function personMarks(drawing: Drawing): Mark[] {
  const { discs, sizeOf } = drawing;
  const people = drawnPeople(drawing).sort((one, other) => sizeOf(other) - sizeOf(one) || one - other);
  return [
    ...Array.from(discs.values(), (disc) => discMark(drawing, disc)),
    mark('g', { 'stroke-width': DISC_EDGE }, ...people.map((person) => personMark(drawing, person))),
  ];
}

/** Everybody who is met and not within a disc; `me` only where there are circles around them. */
export function drawnPeople({ picture, scene, isMet, isAlone }: Drawing): number[] {
  const { me, people } = picture;
  const drawn: number[] = [];
  for (let person = 0; person < people.size; person++) {
    const isThere = person !== me || scene.layout === 'circles';
    if (isThere && isAlone(person) && isMet(person)) drawn.push(person);
  }
  return drawn;
}

function personMark(drawing: Drawing, person: number): Mark {
  const { picture, scene, titles, pointOf, presenceOf } = drawing;
  const { x, y } = pointOf(person);
  const name = titles ? picture.people.name[person] : '';
  const presence = presenceOf(person);
  const [first, ...others] = ringsOf(drawing, person);
  const disc = mark('circle', { cx: x, cy: y, ...first }, ...(name === '' ? [] : [mark('title', {}, name)]));
  const around = others.map((ring) => mark('circle', { cx: x, cy: y, fill: 'none', ...ring }));
  const opacity = presence < 1 && person !== scene.person ? presence : undefined;
  if (around.length === 0) return { ...disc, attributes: { ...disc.attributes, opacity } };
  return mark('g', { opacity }, disc, ...around);
}

type RingLook = { r: number; stroke?: string; fill?: string; 'stroke-width'?: number };

/** The disc itself, then its rings: one within `me`, a second one around bridges, a wide one around who is in focus. */
function ringsOf({ picture, scene, palette, sizeOf }: Drawing, person: number): RingLook[] {
  const { people, me } = picture;
  const r = sizeOf(person);
  const colour = person === me ? palette.me : colourOf(palette, people.community[person]);
  const { warmth } = personAt(picture, person, scene.time);
  const fill = person === me ? colour : mixed(colour, palette.ground, opacityOf(warmth));
  const rings: RingLook[] = [
    { r, fill, stroke: person === me ? palette.ground : colour, 'stroke-width': 1.5 },
  ];
  if (person === me) rings.push({ r: 0.55 * r, stroke: palette.ground });
  if (people.bridge[person] && person !== me) rings.push({ r: r + 3, stroke: colour, 'stroke-width': 1 });
  if (person === scene.person) rings.push({ r: r + 6, stroke: palette.focus, 'stroke-width': 2.5 });
  return rings;
}

function discMark({ palette }: Drawing, { community, x, y, size, presence }: Disc): Mark {
  const colour = colourOf(palette, community);
  return mark('circle', {
    'data-community': String(community),
    cx: x,
    cy: y,
    r: size,
    fill: mixed(colour, palette.ground, 0.55),
    stroke: colour,
    'stroke-width': 2,
    opacity: presence < 1 ? presence : undefined,
  });
}

/** Whether it is shown where everybody stands at the last moment. */
export function isCompared({ moments }: Picture, { compare, layout, time }: Scene): boolean {
  return compare && layout === 'circles' && time < moments.length - 1;
}

/** Hollow marks where everybody stands at the last moment, and a line to there. */
export function compareMarks(drawing: Drawing): Mark[] {
  const { picture, scene, palette, frame, pointOf, sizeOf, presenceOf } = drawing;
  if (!isCompared(picture, scene)) return [];
  const last = picture.moments.length - 1;
  const marks = drawnPeople(drawing).flatMap((person) => {
    if (person === picture.me || presenceOf(person) < 0.5) return [];
    const [from, to] = [pointOf(person), pointIn(frame, positionAt(picture, person, last, 'circles'))];
    const size = personSize(personAt(picture, person, last).radius);
    if (Math.hypot(to.x - from.x, to.y - from.y) < sizeOf(person)) return [];
    return [
      mark('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, 'stroke-width': 0.75 }),
      mark('circle', { cx: to.x, cy: to.y, r: Math.min(size, ME_SIZE) }),
    ];
  });
  return [mark('g', { fill: 'none', stroke: palette.muted }, ...marks)];
}
