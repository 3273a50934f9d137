import type { PictureContacts, PictureFavours, PictureTies } from '../src/picture.js';

const DAY = 86_400_000;
const FAVOUR = 3;
const KINDS = [
  { name: 'message', contact: true, favour: false },
  { name: 'call', contact: true, favour: false },
  { name: 'meeting', contact: true, favour: false },
  { name: 'recommendation', contact: true, favour: true },
  { name: 'connection', contact: false, favour: false },
];

/** One or two contacts in every step in which a tie got warmer. */
export function randomContacts(
  { size, states }: PictureTies,
  moments: Float64Array,
  random: () => number,
): PictureContacts {
  const steps = moments.length;
  const start = new Uint32Array(size + 1);
  for (let tie = 0; tie < size; tie++) start[tie + 1] = start[tie] + 2 * warmerSteps(tie);
  const day = new Int32Array(start[size]);
  const way = day.map(() => random() * 3);
  const kind = day.map(() => random() ** 2 * KINDS.length);
  for (let tie = 0; tie < size; tie++) fillDays(tie);
  return {
    start,
    day,
    way: Uint8Array.from(way),
    kind: Uint8Array.from(kind),
    source: Uint8Array.from(day, (_, i) => i % 2),
    kinds: KINDS,
    sources: ['mailbox', 'calendar'],
  };

  function isWarmer(tie: number, step: number): boolean {
    const place = 4 * (tie * steps + step) + 2;
    return states[place] > (step === 0 ? 0 : states[place - 4]);
  }

  function warmerSteps(tie: number): number {
    let count = 0;
    for (let step = 0; step < steps; step++) if (isWarmer(tie, step)) count++;
    return count;
  }

  function fillDays(tie: number): void {
    let place = start[tie];
    for (let step = 0; step < steps; step++) {
      if (!isWarmer(tie, step)) continue;
      const last = Math.floor(moments[step] / DAY);
      day[place++] = last - 60 - Math.floor(20 * random());
      day[place++] = last - Math.floor(50 * random());
    }
  }
}

/** The contacts that are favours; every second one came back a season later. */
export function randomFavours(
  contacts: PictureContacts,
  ties: number,
  people: number,
  random: () => number,
): PictureFavours {
  const start = new Uint32Array(ties + 1);
  const places: number[] = [];
  for (let tie = 0; tie < ties; tie++) {
    for (let i = contacts.start[tie]; i < contacts.start[tie + 1]; i++) {
      if (contacts.kind[i] === FAVOUR) places.push(i);
    }
    start[tie + 1] = places.length;
  }
  const returned = places.filter((_, favour) => favour % 2 === 1);
  const about = (chance: number) => (random() < chance ? Math.floor(people * random()) : -1);
  return {
    start,
    day: Int32Array.from(places, (i) => contacts.day[i]),
    fromA: Uint8Array.from(places, (i) => (contacts.way[i] === 1 ? 0 : 1)),
    kind: new Uint8Array(places.length).fill(FAVOUR),
    about: Int32Array.from(places, () => about(0.3)),
    outsiders: [],
    amount: new Float32Array(places.length).fill(1),
    returns: {
      start: Uint32Array.from({ length: places.length + 1 }, (_, favour) => favour >> 1),
      day: Int32Array.from(returned, (i) => contacts.day[i] + 90),
      ms: new Uint32Array(returned.length),
      kind: new Uint8Array(returned.length).fill(FAVOUR),
      about: Int32Array.from(returned, () => about(0.3)),
      amount: new Float32Array(returned.length).fill(1),
    },
  };
}
