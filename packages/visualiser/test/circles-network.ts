import { type InteractionInput, Network, type Person } from '@tiewise/core';
import { seededRandom } from '@tiewise/metrics';

const DAY = 86_400_000;
/** The moment these networks are looked at from. */
export const ASOF = Date.UTC(2024, 4, 20, 15);

export interface CirclesOptions {
  circles: number;
  /** People in each. */
  size: number;
  seed?: number;
  /** Whether `p0` is me, in touch with everybody. */
  me?: boolean;
  /** People who are in touch with `p0` alone. */
  lone?: number;
  /** Contacts between any two of the circles' people. */
  strays?: number;
}

/**
 * Some circles of people, most of whom are in touch with each other, each circle at its own time, and `p0` in touch with
 * all. Circle `c` belongs to `Club c`. Same numbers, same network.
 */
export function circlesNetwork({
  circles,
  size,
  seed = 1,
  me = true,
  lone = 0,
  strays = 0,
}: CirclesOptions): Network {
  const random = seededRandom(seed);
  const interactions: InteractionInput[] = [];
  const people: Person[] = [{ id: 'p0', name: 'Zero' }];
  const contact = (a: number, b: number, from: number, many: number) => {
    for (let i = 0; i < many; i++) {
      const [one, other] = random() < 0.5 ? [a, b] : [b, a];
      const at = ASOF - Math.floor(from * random() * DAY);
      const kind = random() < 0.2 ? 'meeting' : random() < 0.2 ? 'help' : 'message';
      interactions.push({ at, from: `p${one}`, to: `p${other}`, kind });
    }
  };
  for (let circle = 0; circle < circles; circle++) {
    const first = 1 + circle * size;
    for (let a = first; a < first + size; a++) {
      people.push({ id: `p${a}`, name: `Person ${a}`, organisations: [{ name: `Club ${circle}` }] });
      contact(0, a, 400 + 500 * circle, 1 + Math.floor(6 * random()));
      for (let b = first; b < a; b++)
        if (random() < 0.7) contact(a, b, 300 + 500 * circle, 1 + Math.floor(3 * random()));
    }
  }
  for (let each = 0; each < lone; each++)
    contact(0, 1 + circles * size + each, 3000, 1 + Math.floor(4 * random()));
  const anybody = () => 1 + Math.floor(circles * size * random());
  for (let each = 0; each < strays; each++) contact(anybody(), anybody(), 900, 1);
  return Network.of({ interactions, people, me: me ? 'p0' : undefined });
}
