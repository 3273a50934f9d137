/** In fewer pixels than these no name can be read. */
const LEAST = 64;
/** So many are left for a name that comes later, where the one before it has as many too. */
const ENOUGH = 90;

export interface NamesAround {
  /** Where each name has its middle, in radians; the first names come first. */
  angles: ArrayLike<number>;
  /** So many of them also leave room for each other, and may be cut; the others are there as a whole or not at all. */
  fair: number;
  radius: number;
  /** How many pixels a name takes. */
  needs(name: number): number;
}

/** How many pixels each name has along a circle, so that none lies on another; 0 for those that could not be read. */
export function roomsAround({ angles, fair, radius, needs }: NamesAround): number[] {
  const rooms = Array.from(angles, () => 0);
  for (const name of rooms.keys()) {
    const left = rooms.map((room, other) => {
      const gap = 2 * radius * Math.acos(Math.cos(angles[name] - angles[other]));
      if (room > 0) return gap - room;
      const isForBoth = other > name && other < fair && gap >= 2 * ENOUGH;
      return isForBoth ? gap - ENOUGH : Number.POSITIVE_INFINITY;
    });
    const room = Math.min(needs(name), ...left);
    if (room >= (name < fair ? LEAST : needs(name))) rooms[name] = room;
  }
  return rooms;
}
