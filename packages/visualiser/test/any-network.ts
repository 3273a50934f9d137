import { type InteractionInput, Network, type Person, STANDARD_KINDS } from '@tiewise/core';
import fc from 'fast-check';

const DAY = 86_400_000;
const START = Date.UTC(2021, 0, 1);
/** The moment small networks are looked at from: in the middle of a day. */
export const AS_OF = Date.UTC(2024, 1, 10, 12);

const PEOPLE: readonly Person[] = [
  { id: 'me', name: 'Alex Moreau', emails: ['alex@moreau.example'] },
  { id: 'ana', name: 'Ana Silva', tags: ['climbing'] },
  { id: 'bo', name: 'you', organisations: [{ name: 'Acme' }] },
  { id: 'cy@cy.example', organisations: [{ name: 'Acme' }, { name: 'Bolt' }] },
  { id: '__proto__', name: '</script><b>Dee' },
];
const NAMES = PEOPLE.map(({ id }) => id);
/** Nobody is in touch with Ola, whom favours may be about. */
const OFTEN = ['me', 'me', 'ana', ...NAMES];

const moment = fc.oneof(
  fc.integer({ min: 0, max: 15 }).map((step) => AS_OF - 75 * step * DAY),
  fc.integer({ min: START, max: AS_OF + 30 * DAY }),
  fc.integer({ min: AS_OF - 2 * DAY, max: AS_OF }),
);

const interaction: fc.Arbitrary<InteractionInput> = fc.record(
  {
    at: moment,
    from: fc.constantFrom(...OFTEN),
    to: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...OFTEN) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...OFTEN), { minLength: 1, maxLength: 4 }) },
    ),
    kind: fc.constantFrom(...STANDARD_KINDS.keys(), 'message', 'help', 'help', 'recommendation', 'mentoring'),
    weight: fc.constantFrom(1, 1, 0, 0.5, 3),
    about: fc.constantFrom(...NAMES, 'ola'),
    source: fc.constantFrom('mail/alex@moreau.example.mbox', 'calendar'),
  },
  { requiredKeys: ['at', 'from', 'to', 'kind'] },
);

/** A network of five people who are often in touch, with or without a `me`. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    interactions: fc.array(interaction, { minLength: 1, maxLength: 60 }),
    me: fc.constantFrom('me', 'me', undefined),
  })
  .map(({ interactions, me }) =>
    Network.of({ interactions, people: PEOPLE, me, kinds: { mentoring: { weight: 2, favour: true } } }),
  );

const favour: fc.Arbitrary<InteractionInput> = fc.record({
  at: fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3 }))
    .map(([step, hours]) => START + (17 * step * 24 + hours) * 3_600_000),
  from: fc.constantFrom('me', 'ana', 'bo'),
  to: fc.constantFrom('me', 'ana', 'bo'),
  kind: fc.constantFrom('help', 'advice', 'gift', 'endorsement'),
  weight: fc.constantFrom(1, 1, 0.5),
});

/** A network of three people who do each other many favours, several on a day. */
export const favourNetwork: fc.Arbitrary<Network> = fc
  .array(favour, { minLength: 15, maxLength: 60 })
  .map((interactions) => Network.of({ interactions, people: PEOPLE, me: 'me' }));
