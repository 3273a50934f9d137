import { type InteractionInput, Network, type Person, STANDARD_KINDS, type Ties } from '@tiewise/core';
import fc from 'fast-check';

const DAY = 86_400_000;
const START = Date.UTC(2019, 0, 1);
/** The moment small networks are looked at from. */
export const ASOF = START + 1500 * DAY;

/** What a small network is made of. */
export interface Small {
  interactions: readonly InteractionInput[];
  me: string | undefined;
}

/** Flo is in touch with nobody. */
export const PEOPLE: readonly Person[] = [
  { id: 'me', name: 'Me' },
  { id: 'ana', name: 'Ana', tags: ['climbing', 'work'] },
  { id: 'bo', name: 'Bo', tags: ['work'], organisations: [{ name: 'Acme' }] },
  { id: 'cy', name: 'Cy', tags: ['climbing'], organisations: [{ name: 'Acme' }, { name: 'Bolt' }] },
  { id: '__proto__', name: 'Dee', tags: ['private'] },
  { id: 'ed', organisations: [{ name: 'Bolt' }] },
  { id: 'flo', tags: ['work'] },
];
const NAMES = PEOPLE.slice(0, -1).map(({ id }) => id);
const OFTEN = ['me', 'me', 'ana', 'ana', 'bo', ...NAMES];

/** The ties of a network at `ASOF`. */
export function tiesOf({ interactions, me }: Small, people: readonly Person[] = PEOPLE): Ties {
  return Network.of({ interactions, people, me, maxGroup: 4 }).tiesAt(ASOF);
}

/** A moment up to `ASOF`, often the same one as another's or one of the same day. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((day) => ASOF - 75 * day * DAY),
  fc.integer({ min: START, max: ASOF }),
  fc.integer({ min: ASOF - 2 * DAY, max: ASOF }),
);

function interactionAt(at: fc.Arbitrary<number>): fc.Arbitrary<InteractionInput> {
  return fc.record(
    {
      at,
      from: fc.constantFrom(...OFTEN),
      to: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...OFTEN) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...OFTEN), { minLength: 1, maxLength: 5 }) },
      ),
      kind: fc.constantFrom(...STANDARD_KINDS.keys(), 'message', 'message', 'help', 'help', 'recommendation'),
      weight: fc.constantFrom(1, 1, 0, 0.5, 1e-9, 40),
      about: fc.constantFrom(...OFTEN),
    },
    { requiredKeys: ['at', 'from', 'to', 'kind'] },
  );
}

/** What happens after `ASOF`. */
export const laterInteractions = fc.array(
  interactionAt(fc.integer({ min: ASOF + 1, max: ASOF + 900 * DAY })),
  {
    minLength: 1,
    maxLength: 8,
  },
);

/** A network of six people and one in touch with nobody: of nothing, of one event, or of up to sixty. */
export const smallNetwork: fc.Arbitrary<Small> = fc.record({
  interactions: fc.array(interactionAt(moment), { maxLength: 60, size: 'max' }),
  me: fc.constantFrom('me', undefined),
});

/** The same with no two events at the same moment, so that nothing but their order in the log is left to chance. */
export const smallNetworkInTurn: fc.Arbitrary<Small> = smallNetwork.map(({ interactions, me }) => ({
  interactions: interactions.map((interaction, place) => ({
    ...interaction,
    at: Math.floor(Number(interaction.at) / 1000) * 1000 - 1000 + place,
  })),
  me,
}));

const hello = { at: ASOF - 30 * DAY, from: 'me', to: 'ana', kind: 'message' };

/** Networks that are next to nothing. */
export const EDGE_CASES: readonly (readonly [what: string, interactions: readonly InteractionInput[]])[] = [
  ['nothing', []],
  ['a single event', [hello]],
  ['a message to oneself', [{ ...hello, to: 'me' }]],
  ['the same message twice', [hello, hello]],
  ['a message of weight 0', [{ ...hello, weight: 0 }]],
  ['a favour of weight 0', [{ ...hello, kind: 'help', weight: 0 }]],
  ['a connection without contact', [{ ...hello, kind: 'connection' }]],
  ['the future alone', [{ ...hello, at: ASOF + 1 }]],
  ['this very moment', [{ ...hello, at: ASOF }]],
  ['a message to several', [{ ...hello, to: ['ana', 'bo', 'cy'] }]],
  ['a meeting of three', [{ ...hello, kind: 'meeting', to: ['ana', 'bo'] }]],
  ['a meeting too large for ties', [{ ...hello, kind: 'meeting', to: ['ana', 'bo', 'cy', 'ed'] }]],
  [
    'a favour and its return at the same moment',
    [
      { ...hello, kind: 'help' },
      { ...hello, kind: 'help', from: 'ana', to: 'me' },
    ],
  ],
  [
    'the same contact every day of two months',
    Array.from({ length: 60 }, (_, day) => ({
      ...hello,
      at: ASOF - day * DAY,
    })),
  ],
  ['two contacts half a lifetime apart', [{ ...hello, at: Date.UTC(1975, 0, 1) }, hello]],
  ['one contact two hundred years ago', [{ ...hello, at: Date.UTC(1801, 0, 1) }]],
];
