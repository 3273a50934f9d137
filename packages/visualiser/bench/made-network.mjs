import { InteractionLog, Network } from '@tiewise/core';
import { seededRandom } from '@tiewise/metrics';

const DAY = 86_400_000;
const KINDS = ['message', 'message', 'message', 'call', 'meeting', 'help', 'recommendation', 'introduction'];

/**
 * A made-up network of `me` and others in circles of unequal size, met one circle after the other, with a few deep ties
 * and many passing ones. Same sizes, same network.
 */
export function madeNetwork({
  people,
  ties,
  contacts,
  years = 22,
  until = Date.UTC(2026, 10, 23),
  seed = 7,
}) {
  const random = seededRandom(seed);
  const start = until - years * 365.25 * DAY;
  const circles = Math.max(1, Math.round(people / 80));
  const circleOf = Uint32Array.from({ length: people }, () => Math.floor(circles * random() ** 1.5));
  const members = Array.from({ length: circles }, () => []);
  for (let person = 1; person < people; person++) members[circleOf[person]].push(person);
  const metIn = Float64Array.from({ length: circles }, () => start + random() * 0.9 * (until - start));

  const pairs = pairsOf({ people, ties, circleOf, members, random });
  const share = Float64Array.from(pairs, () => random() ** -0.6);
  const whole = share.reduce((sum, each) => sum + each, 0);
  const [at, tieOf] = [[], []];
  for (const [tie, [, b]] of pairs.entries()) {
    const many = Math.max(1, Math.round((share[tie] / whole) * contacts));
    const met = metIn[circleOf[b]] + random() * 0.1 * (until - start);
    const lasts = (until - met) * random() ** 0.5;
    for (let contact = 0; contact < many; contact++) {
      at.push(Math.floor(met + lasts * random()));
      tieOf.push(tie);
    }
  }
  const log = new InteractionLog();
  for (const row of Uint32Array.from(at.keys()).sort((x, y) => at[x] - at[y])) {
    const kind = KINDS[Math.floor(KINDS.length * random() ** 1.3)];
    const [a, b] = pairs[tieOf[row]];
    const [from, to] = random() < 0.55 ? [a, b] : [b, a];
    log.add({ at: at[row], from: `p${from}`, to: [`p${to}`], kind, weight: 1, source: 'mail' });
  }
  const named = Array.from({ length: people }, (_, person) => ({
    id: `p${person}`,
    name: `Person ${person}`,
    organisations: [{ name: `Circle ${circleOf[person]}` }],
  }));
  return Network.of({ interactions: log, people: named, me: 'p0' });
}

/** Everybody's with `p0`, then others', four in five of them within a circle. */
function pairsOf({ people, ties, circleOf, members, random }) {
  const pairs = new Map();
  for (let person = 1; person < people; person++) pairs.set(person, [0, person]);
  while (pairs.size < ties) {
    const a = 1 + Math.floor((people - 1) * random());
    const circle = members[circleOf[a]];
    const near = random() < 0.8;
    const b = near
      ? circle[Math.floor(circle.length * random() ** 2)]
      : 1 + Math.floor((people - 1) * random());
    if (a !== b) pairs.set(Math.min(a, b) * people + Math.max(a, b), [a, b]);
  }
  return [...pairs.values()];
}
