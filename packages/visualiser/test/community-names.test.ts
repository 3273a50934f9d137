import { describe, expect, it } from 'vitest';
import { CommunityPlaces } from '../src/render/community-names.js';
import { frameIn } from '../src/svg/frame.js';
import { toldPicture } from './told-picture.js';

/** Radius 100 and 16 to the names. */
const frame = { ...frameIn(0, 0, 300, 300), radius: 100 };

/** A community of three, one of two and one of one, at these angles. */
function placesAt(...angles: [number, number, number]) {
  return placesOf(angles, [['ana', 'bo', 'cleo'], ['dan', 'eva'], ['fay']]);
}

/** Communities of these people, of which so many are of people tied to each other, and the others chapters. */
function placesOf(angles: number[], groups: string[][], tied = groups.length) {
  const ids = groups.flat();
  const picture = toldPicture({
    communities: { first: groups[0], second: groups[1], third: groups[2] },
    ties: ids.map((id) => ({ between: `me ${id}`, at: [{ state: 'active' }] })),
  });
  const angle = picture.people.id.map((id) => angles[groups.findIndex((group) => group.includes(id))] ?? 0);
  const communities = picture.communities.map((each, i) => ({ ...each, chapter: i >= tied }));
  return new CommunityPlaces({
    ...picture,
    communities,
    people: { ...picture.people, angle: Float32Array.from(angle) },
  });
}

const roomsOf = (places: CommunityPlaces, needs: number) =>
  places.aroundCircles(frame, () => needs).map(({ community, room }) => [community, Math.round(room)]);

describe('CommunityPlaces', () => {
  it('gives every name around the circles what it needs where there is room for all', () => {
    expect(roomsOf(placesAt(0, 2, 4), 90)).toEqual([
      [0, 90],
      [1, 90],
      [2, 90],
    ]);
  });

  it('gives the largest what it needs, and the next what that leaves', () => {
    // 0.7 x 116 = 81.2 between the middles, of which 45 are taken: twice 36.2.
    expect(roomsOf(placesAt(0, 0.7, 4), 90)).toEqual([
      [0, 90],
      [1, 72],
      [2, 90],
    ]);
  });

  it('leaves a later one enough where there is enough for both', () => {
    // 2 x 0.8 x 116 = 185.6 between the middles, of which 90 are left.
    expect(roomsOf(placesAt(0, 0.8, 4), 98)).toEqual([
      [0, 96],
      [1, 90],
      [2, 98],
    ]);
  });

  it('names a chapter where communities with ties leave room for all of its name, however many people it has', () => {
    const places = placesOf([0, 4, 0.8], [['fay'], ['dan'], ['ana', 'bo', 'cleo']], 2);

    expect(roomsOf(places, 88)).toEqual([
      [0, 88],
      [1, 88],
      [2, 88],
    ]);
    expect(roomsOf(places, 98)).toEqual([
      [0, 98],
      [1, 98],
    ]);
  });

  it('leaves out a name that could not be read', () => {
    expect(roomsOf(placesAt(0, 3, 0.5), 90)).toEqual([
      [0, 90],
      [1, 90],
    ]);
  });

  it('lets no name stand far out from the circles', () => {
    expect(roomsOf(placesAt(0, 2, 4), 900)[0]).toEqual([0, 99]);
  });
});
