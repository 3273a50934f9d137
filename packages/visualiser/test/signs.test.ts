import { describe, expect, it } from 'vitest';
import type { Scene } from '../src/scene.js';
import { drawingOf } from '../src/svg/drawing.js';
import { frameIn } from '../src/svg/frame.js';
import { personSigns, tieSigns } from '../src/svg/signs.js';
import { sceneOf } from '../src/svg.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  bridges: ['ana'],
  ties: [
    { between: 'me ana', at: [{ state: 'active' }, { state: 'active', share: 0.5 }, { state: 'active' }] },
    { between: 'me bo', at: [{ state: 'unknown' }] },
    { between: 'ana bo', at: [{ state: 'dormant', share: 0.2 }] },
  ],
});

function signsOf(scene: Partial<Scene>, of = picture) {
  const drawing = drawingOf(of, sceneOf(of, scene), frameIn(0, 0, 100, 100));
  const texts = (signs: { text: string }[]) => signs.map(({ text }) => text);
  return { ties: texts(tieSigns(drawing)), people: texts(personSigns(drawing)) };
}

describe('tieSigns', () => {
  it('tells of one tone where nothing else is known, and of dots, among circles', () => {
    expect(signsOf({}).ties).toEqual(['who gave more is not known', 'know each other, hardly more']);
  });

  it('tells of two tones at a time when they are seen', () => {
    expect(signsOf({ time: 1 }).ties).toEqual(['as much from either', 'more from you', 'more from them']);
  });

  it('tells on the map of ties of others alone, until somebody is in focus', () => {
    expect(signsOf({ layout: 'map' }).ties).toEqual(['a tie of two people', 'unusually quiet for the two']);
    expect(signsOf({ layout: 'map', person: 1, time: 2 }).ties).toEqual(
      expect.arrayContaining(['more from the one in focus', 'more from others']),
    );
  });
});

describe('personSigns', () => {
  it('tells of bridges where there are any', () => {
    expect(signsOf({}).people).toEqual(['leads into another community']);
    expect(
      signsOf({}, toldPicture({ ties: [{ between: 'me ana', at: [{ state: 'active' }] }] })).people,
    ).toEqual([]);
  });

  it('tells of no bridge before one is met', () => {
    const later = toldPicture({
      bridges: ['ana'],
      ties: [
        { between: 'me bo', at: [{ state: 'active' }, { state: 'active' }, { state: 'active' }] },
        { between: 'me ana', at: [{ state: 'active' }] },
      ],
    });

    expect(signsOf({ time: 1 }, later).people).toEqual([]);
    expect(signsOf({ time: 2 }, later).people).toEqual(['leads into another community']);
  });

  it('tells of hollow rings while another time is compared with today', () => {
    expect(signsOf({ compare: true, time: 1 }).people).toContain('where they stand today');
    for (const scene of [{ compare: true }, { compare: true, time: 1, layout: 'map' as const }])
      expect(signsOf(scene).people).not.toContain('where they stand today');
  });
});
