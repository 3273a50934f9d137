import type { LabelBox } from '../labels.js';
import { roomsAround } from '../rooms-around.js';
import type { Drawing } from './drawing.js';
import type { Point } from './frame.js';
import { drawnPeople } from './person-marks.js';
import { clipped, fitted, widthOf } from './text.js';

/** The name of a community, and where it stands. */
export interface CommunityName extends Point {
  community: number;
  text: string;
  /** The direction from the middle around which it is bent, clockwise from the right; undefined: it is straight. */
  angle?: number;
}

/** As many communities are named in the picture, the largest. */
const NAMED = 16;
const LINE = 16;
export const NAME_SIZE = 12.5;

/** Names along the outermost circle, or above their people on the map, and below discs. */
export function communityNames(drawing: Drawing): CommunityName[] {
  const { discs, scene } = drawing;
  const names = scene.layout === 'circles' ? alongCircle(drawing) : abovePeople(drawing);
  const belowDiscs = Array.from(discs.values(), ({ community, x, y, size }) =>
    straight(drawing, community, { x, y: y + size + LINE }),
  );
  return [...names, ...belowDiscs];
}

/** What the names cover, so that nothing else is written there. */
export function boxesOf({ frame }: Drawing, { text, angle, x, y }: CommunityName): LabelBox[] {
  const width = nameWidth(text);
  const box = (at: Point, half: number) => {
    return { left: at.x - half, right: at.x + half, top: at.y - LINE, bottom: at.y + 4 };
  };
  if (angle === undefined) return [box({ x, y }, width / 2)];
  const far = frame.radius + 14;
  const pieces = Math.ceil(width / LINE);
  return Array.from({ length: pieces }, (_, i) => {
    const at = angle + ((i + 0.5) / pieces - 0.5) * (width / far);
    return box({ x: frame.x + far * Math.cos(at), y: frame.y + far * Math.sin(at) + 6 }, LINE / 2);
  });
}

/** Its width with the dot before it; bold text is wider. */
export function nameWidth(text: string): number {
  return 1.12 * widthOf(`● ${text}`, NAME_SIZE);
}

function straight({ picture }: Drawing, community: number, { x, y }: Point): CommunityName {
  return { community, text: clipped(picture.communities[community].name, 30), x, y };
}

/** Where those who are drawn stand, by community; only of communities that are named. */
function membersOf(drawing: Drawing): Map<number, Point[]> {
  const { community } = drawing.picture.people;
  const members = new Map<number, Point[]>();
  for (const person of drawnPeople(drawing)) {
    const number = community[person];
    if (number < 0 || number >= NAMED) continue;
    const points = members.get(number) ?? [];
    points.push(drawing.pointOf(person));
    members.set(number, points);
  }
  return members;
}

/** Each around the mean direction of its people, in what room there is. */
function alongCircle(drawing: Drawing): CommunityName[] {
  const { communities } = drawing.picture;
  const { x, y, radius } = drawing.frame;
  const members = Array.from(membersOf(drawing)).sort(([one], [other]) => one - other);
  const angles = members.map(([, points]) =>
    meanAngle(points.map((point) => Math.atan2(point.y - y, point.x - x))),
  );
  const rooms = roomsAround({
    angles,
    fair: members.filter(([community]) => !communities[community].chapter).length,
    radius,
    needs: (name) => Math.min(Math.PI * 0.9 * radius, nameWidth(communities[members[name][0]].name)),
  });
  return members.flatMap(([community], name) => {
    const text = fitted(communities[community].name, (cut) => nameWidth(cut) <= rooms[name]);
    return text === undefined ? [] : [{ community, angle: angles[name], x, y, text }];
  });
}

function turn(angle: number): number {
  return angle <= 0 ? angle + 2 * Math.PI : angle;
}

function meanAngle(angles: readonly number[]): number {
  const sum = (of: (angle: number) => number) => angles.reduce((total, angle) => total + of(angle), 0);
  return turn(Math.atan2(sum(Math.sin), sum(Math.cos)));
}

/** Of communities whose people are scattered all over the map, no place would be true. */
const SCATTERED = 0.35;

function abovePeople(drawing: Drawing): CommunityName[] {
  return Array.from(membersOf(drawing), ([community, points]) => {
    const x = meanOf(points.map((point) => point.x));
    const y = meanOf(points.map((point) => point.y));
    const spread = Math.sqrt(meanOf(points.map((point) => (point.x - x) ** 2 + (point.y - y) ** 2)));
    const top = Math.min(...points.map((point) => point.y));
    const isTogether = spread < SCATTERED * drawing.frame.radius;
    return isTogether ? [straight(drawing, community, { x, y: top - LINE })] : [];
  }).flat();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
