import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../src/filters.js';
import { linkOf, stateOfLink } from '../src/link.js';
import { firstState, type ViewState } from '../src/state.js';
import { randomPicture } from './random-picture.js';

const picture = randomPicture({ people: 30, moments: 40 });
const usual = firstState(picture);
const ofOthers = picture.ties.a.findIndex((person) => person !== picture.me);
const [a, b] = [picture.ties.a[ofOthers], picture.ties.b[ofOthers]];

function linkWith(change: Partial<ViewState>): string {
  return linkOf(picture, { ...usual, ...change }, usual);
}

function read(link: string): ViewState {
  return stateOfLink(picture, link, usual);
}

const DAY = 86_400_000;

const anyState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom('circles', 'map', 'table'),
  time: fc.oneof(fc.nat(39), fc.double({ min: 0, max: 39, noNaN: true })),
  person: fc.constantFrom(-1, 1, 2, 17, 29),
  tie: fc.constant(-1),
  filters: fc.record({
    quiet: fc.boolean(),
    owe: fc.boolean(),
    owed: fc.boolean(),
    bridges: fc.boolean(),
    communities: fc.subarray([-1, 0, 1, 2, 3, 4, 5]),
    sources: fc.subarray([...picture.contacts.sources]),
    kinds: fc.subarray(picture.contacts.kinds.map(({ name }) => name)),
    period: fc.oneof(
      fc.constant(undefined),
      fc
        .tuple(fc.nat(3000), fc.nat(3000))
        .map(([from, days]) => ({ from: (15_000 + from) * DAY, to: (15_000 + from + days) * DAY })),
    ),
  }),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  names: fc.constantFrom('names', 'initials', 'none'),
  compare: fc.boolean(),
  collapsed: fc.subarray([0, 1, 2, 3, 4, 5]),
});

describe('linkOf', () => {
  it('is empty for a view as it usually is', () => {
    expect(linkOf(picture, usual, usual)).toBe('');
  });

  it('tells of year, person, view, filter and theme', () => {
    const link = linkWith({
      time: 10,
      person: 17,
      view: 'map',
      filters: { ...NO_FILTERS, quiet: true },
      theme: 'dark',
    });

    expect(link).toMatch(/^t=2019\.\d+&p=p17&v=map&f=quiet&theme=dark$/);
  });

  it('names the two of a tie', () => {
    const link = linkWith({ tie: ofOthers });

    expect(link).toBe(`p=p${a}&q=p${b}`);
    expect(read(link)).toMatchObject({ person: -1, tie: ofOthers });
  });

  it('holds no name of anybody or anything', () => {
    const link = linkWith({
      person: 3,
      filters: { ...NO_FILTERS, kinds: ['call'], sources: ['mailbox'], communities: [0] },
    });

    expect(link).toBe('p=p3&c=0&s=0&k=1');
  });

  it('is read again as what it was written from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { time, ...rest } = read(linkOf(picture, state, usual));
        const { time: before, ...others } = state;
        expect(rest).toEqual(others);
        expect(Math.abs(time - before)).toBeLessThan(2e-3);
      }),
    );
  });

  it('is the same after it was read', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const link = linkOf(picture, read(linkOf(picture, state, usual)), usual);
        expect(linkOf(picture, read(link), usual)).toBe(link);
      }),
    );
  });
});

describe('stateOfLink', () => {
  it('takes whole moments for what they are', () => {
    for (let time = 0; time < 40; time++) expect(read(linkWith({ time })).time).toBe(time);
  });

  it.each([
    'p=nobody',
    'p=p3&q=nobody',
    'p=p3&q=p3',
    't=soon',
    't=99999',
    't=2019.2.5',
    'v=cubes',
    'f=loud',
    'c=99,-2,x',
    's=7',
    'k=-1',
    'd=2020-01-01',
    'd=2020-13-45_2021-01-01',
    'theme=pink',
    'names=all',
    'compare=perhaps',
    'g=1e3',
    '%E0%A4%A',
    '&&==&',
    '__proto__=1&constructor=2',
  ])('ignores %s', (link) => {
    expect(read(link)).toEqual(usual);
  });

  it('puts the earlier date of a period first', () => {
    expect(read('d=2021-01-01_2020-01-01')).toEqual(read('d=2020-01-01_2021-01-01'));
    expect(read('d=2021-01-01_2020-01-01').filters.period).toEqual({
      from: Date.UTC(2020, 0, 1),
      to: Date.UTC(2021, 0, 1),
    });
  });

  it('ignores what is wrong and keeps what is right', () => {
    expect(read('#t=never&v=table&f=loud,quiet&p=nobody')).toEqual({
      ...usual,
      view: 'table',
      filters: { ...NO_FILTERS, quiet: true },
    });
  });

  it('takes a tie of me for the person, and me for nobody', () => {
    expect(read('p=p0&q=p4')).toEqual({ ...usual, person: 4 });
    expect(read('p=p0')).toEqual(usual);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (link) => {
        expect(() => read(link)).not.toThrow();
      }),
    );
  });

  it('has no circles where nobody is me', () => {
    const others = randomPicture({ people: 10, me: -1 });

    expect(stateOfLink(others, 'v=circles', firstState(others)).view).toBe('map');
  });

  it('looks no earlier than the first moment and no later than the last', () => {
    expect(read('t=1999').time).toBe(0);
    expect(read('t=2199').time).toBe(39);
  });
});
