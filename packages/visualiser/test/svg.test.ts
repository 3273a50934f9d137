import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../src/palette.js';
import { byteOfDepth, byteOfWarmth, type Picture, TIE_STATES, type TieState } from '../src/picture.js';
import { type SvgOptions, svgOf } from '../src/svg.js';
import { randomPicture } from './random-picture.js';
import { type Element, elementsOf, parseXml, textOf } from './xml.js';

const { given, received, tie: grey, ground, communities } = PALETTES.light;

interface Drawn {
  depth?: number;
  share?: number;
  warmth?: number;
  state?: TieState;
}

/** Me and one other, in touch as said; the other stands to the right of me, half way to the rim. */
function pair({ depth = 6, share = 127, warmth = 3, state = 'active' }: Drawn, me = 0): Picture {
  const place = TIE_STATES.indexOf(state);
  const picture = randomPicture({ people: 2, ties: 1, moments: 1, me: 0, communities: 1 });
  const states = [byteOfDepth(depth), share, byteOfWarmth(warmth), place];
  const person = [127, 255, byteOfWarmth(warmth), place];
  return {
    ...picture,
    me,
    rings: [],
    people: {
      ...picture.people,
      name: ['Me', 'Ana'],
      angle: Float32Array.of(0, 0),
      bridge: Uint8Array.of(0, 0),
      community: Int16Array.of(-1, 0),
      states: Uint8Array.from([0, 0, 255, 2, ...person]),
    },
    ties: {
      size: 1,
      a: Uint32Array.of(0),
      b: Uint32Array.of(1),
      depth: Float32Array.of(depth),
      warmth: Float32Array.of(warmth),
      states: Uint8Array.from(states),
    },
  };
}

interface Stroke {
  tone: string;
  from: number;
  to: number;
  width: number;
  opacity: number;
  dashes: string | undefined;
}

/** The lines of ties: how far along the way from me to Ana each begins and ends. */
function strokesOf(svg: Element): Stroke[] {
  const groups = elementsOf(svg, 'g').filter(
    ({ attributes }) => attributes.fill === 'none' && attributes.stroke,
  );
  return groups.flatMap((group) =>
    elementsOf(group, 'path').flatMap(({ attributes: { d, opacity, ...look } }) =>
      Array.from(d.matchAll(/M([\d.]+) [\d.]+L([\d.]+) /g), ([, from, to]) => ({
        tone: group.attributes.stroke,
        from: Number(from),
        to: Number(to),
        width: Number(look['stroke-width']),
        opacity: Number(opacity),
        dashes: look['stroke-dasharray'],
      })),
    ),
  );
}

function drawn(picture: Picture, options: SvgOptions = {}): Element {
  return parseXml(svgOf(picture, options));
}

const plain = { width: 500, height: 500, legend: false } as const;
/** Me in the middle of 500 pixels; Ana half way over the radius of 216. */
const [ME, ANA] = [250, 358];

describe('svgOf', () => {
  it('draws a tie in two tones that meet where the share of what each gave says', () => {
    const strokes = strokesOf(drawn(pair({ share: 127 }), plain));

    expect(strokes.find(({ tone }) => tone === given)).toMatchObject({ from: ME, to: (ME + ANA) / 2 });
    expect(strokes.find(({ tone }) => tone === received)).toMatchObject({ from: (ME + ANA) / 2, to: ANA });
    expect(strokes).toHaveLength(2);
  });

  it.each([
    [254, given],
    [0, received],
    [255, grey],
  ])('draws a share of %d out of 254 in one tone', (share, tone) => {
    expect(strokesOf(drawn(pair({ share }), plain))).toMatchObject([{ tone, from: ME, to: ANA }]);
  });

  it('draws a tie of two others in one tone, and in two from the side of who is in focus', () => {
    const others = pair({ share: 254 }, -1);

    expect(strokesOf(drawn(others, plain)).map(({ tone }) => tone)).toEqual([grey]);
    expect(strokesOf(drawn(others, { ...plain, person: 0 })).map(({ tone }) => tone)).toEqual([given]);
    expect(strokesOf(drawn(others, { ...plain, person: 1 })).map(({ tone }) => tone)).toEqual([received]);
  });

  it('dashes a dormant tie, dots one of which hardly anything is known, and no other', () => {
    for (const state of ['unknown', 'active', 'cooling', 'dormant'] as const) {
      const [{ dashes }] = strokesOf(drawn(pair({ state }), plain));
      expect(dashes, state).toBe(
        { dormant: '6 4', unknown: '2 3', active: undefined, cooling: undefined }[state],
      );
    }
  });

  it('draws a deeper tie wider and a colder tie paler, and neither for the other', () => {
    const [base] = strokesOf(drawn(pair({ depth: 4, warmth: 1 }), plain));
    const [deeper] = strokesOf(drawn(pair({ depth: 8, warmth: 1 }), plain));
    const [colder] = strokesOf(drawn(pair({ depth: 4, warmth: 0.1 }), plain));

    expect(deeper.width).toBeGreaterThan(base.width);
    expect(deeper.opacity).toBe(base.opacity);
    expect(colder.opacity).toBeLessThan(base.opacity);
    expect(colder.width).toBe(base.width);
  });

  it('leaves out who is not met yet, and the tie with them', () => {
    const svg = drawn(pair({ state: 'unmet' }), plain);

    expect(strokesOf(svg)).toEqual([]);
    expect(textOf(svg)).not.toContain('Ana');
  });

  it('fades the disc of who was not in touch for long into the ground, and keeps its edge', () => {
    const discOf = (warmth: number) =>
      elementsOf(drawn(pair({ warmth }), plain), 'circle').find(
        ({ attributes }) => attributes.cx === String(ANA),
      );

    expect(discOf(0)?.attributes.stroke).toBe(communities[0]);
    expect(discOf(100)?.attributes.fill).toBe(communities[0]);
    expect(discOf(0)?.attributes.fill).not.toBe(communities[0]);
    expect(discOf(0)?.attributes.fill).not.toBe(ground);
  });

  it('marks a bridge by a second ring', () => {
    const picture = pair({});
    const bridged = { ...picture, people: { ...picture.people, bridge: Uint8Array.of(0, 1) } };
    const rings = (of: Picture) => elementsOf(drawn(of, plain), 'circle').length;

    expect(rings(bridged)).toBe(rings(picture) + 1);
  });

  it('fades what filters fade, and leaves it in', () => {
    const faded = Uint8Array.of(0, 1);
    const [before, after] = [{}, { fadedPeople: faded }].map((options) =>
      drawn(pair({}), { ...plain, ...options }),
    );

    expect(elementsOf(after, 'circle')).toHaveLength(elementsOf(before, 'circle').length);
    expect(strokesOf(after)[0].opacity).toBeLessThan(0.2 * strokesOf(before)[0].opacity);
  });

  it('shows where people stand at the end beside where they stand, if asked to', () => {
    const picture = randomPicture();
    const circles = (compare: boolean) =>
      elementsOf(drawn(picture, { time: 10, compare, legend: false }), 'circle').length;

    expect(circles(true)).toBeGreaterThan(circles(false) + 10);
  });

  it('draws a community that is folded as one disc with its name', () => {
    const picture = randomPicture({ communities: 3 });
    const folded = drawn(picture, { collapsed: Uint8Array.of(1, 0, 0), legend: false });
    const discs = elementsOf(folded, 'circle').filter(({ attributes }) => attributes['data-community']);
    const people = elementsOf(folded, 'circle').filter(({ children }) => children.length > 0);

    expect(discs).toHaveLength(1);
    expect(discs[0].attributes.opacity).toBeUndefined();
    const fadedPeople = new Uint8Array(picture.people.size).fill(1);
    const faded = drawn(picture, { collapsed: Uint8Array.of(1, 0, 0), legend: false, fadedPeople });
    const [disc] = elementsOf(faded, 'circle').filter(({ attributes }) => attributes['data-community']);
    expect(Number(disc.attributes.opacity)).toBeCloseTo(0.12, 5);
    expect(people.length).toBeLessThan(60 - picture.communities[0].people + 5);
    expect(textOf(folded)).toContain('Family');
  });

  it('explains the two clocks, the tones and the dashes, and dates itself', () => {
    const text = textOf(drawn(randomPicture({ moments: 8 })));

    for (const words of [
      'Depth: trust',
      'Warmth: recent',
      'more from you',
      'know each other, hardly more',
      'leads into another community',
      'Family (',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('as of 23 November 2026');
  });

  it('lets text lie on no other text', () => {
    const picture = randomPicture({ people: 200 });
    const labels = elementsOf(drawn(picture, { legend: false, maxLabels: 500 }), 'text').map(({ children }) =>
      children.join(''),
    );

    expect(new Set(labels).size).toBeGreaterThan(20);
    expect(labels.length).toBeLessThan(200);
  });

  it('draws the strongest ties where there are too many, and says so', () => {
    const svg = drawn(randomPicture({ people: 100 }), { layout: 'map', maxTies: 40 });

    expect(strokesOf(svg)).toHaveLength(40);
    expect(textOf(svg)).toMatch(/40 of \d+ ties, the strongest/);
  });

  it('draws the deepest people where there are too many, and says so', () => {
    const picture = randomPicture({ people: 100, me: 0 });
    const svg = drawn(picture, { maxPeople: 30 });
    const titles = elementsOf(svg, 'circle').flatMap((circle) => elementsOf(circle, 'title').map(textOf));

    expect(titles).toHaveLength(30);
    expect(titles).toContain('You');
    expect(textOf(svg)).toMatch(/drawn are 30 of \d+ people, the deepest/);
  });

  it('writes hostile names as text', () => {
    const hostile =
      '</title></svg><script>alert(1)</script><img src=x onerror="x">\u0000\ud800\u202e&amp;\'"';
    const picture = pair({});
    const svg = svgOf(
      { ...picture, title: hostile, people: { ...picture.people, name: ['Me', hostile] } },
      plain,
    );

    expect(svg).not.toMatch(/<script|<img|\u202e/);
    expect(elementsOf(parseXml(svg), 'title').map(textOf)[0]).toBe(
      '</title></svg><script>alert(1)</script><img src=x onerror="x">\ufffd\ufffd\ufffd&amp;\'"',
    );
  });

  it.each(['initials', 'none'] as const)('holds no name with %s', (names) => {
    const picture = randomPicture({ people: 30 });
    const svg = svgOf(picture, { names });

    const written = picture.people.name.filter((name) => svg.includes(`>${name}<`));
    expect(written).toEqual([]);
  });

  it('is an XML document for any picture at any time, and the same each time', () => {
    const pictures = fc.record({
      people: fc.integer({ min: 1, max: 40 }),
      ties: fc.integer({ min: 0, max: 90 }),
      moments: fc.integer({ min: 1, max: 9 }),
      communities: fc.integer({ min: 1, max: 12 }),
      seed: fc.nat(),
      me: fc.integer({ min: -1, max: 0 }),
    });
    const scenes = fc.record({
      layout: fc.constantFrom('circles' as const, 'map' as const),
      time: fc.double({ min: 0, max: 8, noNaN: true }),
      theme: fc.constantFrom('light' as const, 'dark' as const),
      names: fc.constantFrom('names' as const, 'initials' as const, 'none' as const),
      person: fc.integer({ min: -1, max: 0 }),
      compare: fc.boolean(),
      width: fc.integer({ min: 50, max: 2000 }),
      height: fc.integer({ min: 50, max: 2000 }),
    });
    fc.assert(
      fc.property(pictures, scenes, fc.string({ unit: 'binary' }), (made, scene, name) => {
        const picture = randomPicture(made);
        const named = {
          ...picture,
          people: { ...picture.people, name: picture.people.name.map(() => name) },
        };
        const svg = svgOf(named, scene);

        expect(() => parseXml(svg)).not.toThrow();
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svgOf(named, scene)).toBe(svg);
      }),
      { numRuns: 60 },
    );
  });
});
