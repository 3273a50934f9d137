import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type InteractionInput, MS_PER_DAY, Network, type Ties } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { aliveChance } from '../src/contact-model.js';
import { expectedContact } from '../src/expected-contact.js';
import { fitContacts } from '../src/fit-contacts.js';

/** A folder of contact logs; not part of this repository. */
const folder = process.env.TIEWISE_DATA;

const LOGS = [
  'bitcoin-otc',
  'cdnow-sample',
  'collegemsg',
  'conference-ws16',
  'enron-email',
  'mathoverflow-help',
  'radoslaw-email',
  'reality-calls',
  'social-evolution-calls',
  'workplace-invs13',
];

interface Cut {
  ties: Ties;
  /** Days from the cut at two thirds of the log's time to its end. */
  horizon: number;
  /** Per tie, whether it was in touch after the cut. */
  came: boolean[];
}

function cutOf(name: string): Cut {
  const file = path.join(String(folder), `${name}.csv.gz`);
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1);
  const interactions: InteractionInput[] = lines
    .map((line) => line.split(','))
    .filter(([from, to]) => from !== to)
    .map(([from, to, at]) => ({ from, to, at: 1000 * Number(at) }));
  const times = interactions.map(({ at }) => Number(at));
  const [first, last] = times.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Infinity, 0],
  );
  const network = Network.of({ interactions });
  const cut = first + Math.floor(((last - first) * 2) / 3000) * 1000;
  const [ties, later] = [network.tiesAt(cut), network.tiesAt(last)];
  const came = Array.from(ties, ({ a, b, last: before }) => later.get(a.id, b.id)?.last !== before);
  return { ties, horizon: (last - cut) / MS_PER_DAY, came };
}

/** What is used today to tell who will be in touch, by row; higher is sooner. */
function baselinesOf(ties: Ties): Record<string, number[]> {
  const { days, firstDay, lastDay, last, contactsAB, contactsBA } = ties.columns;
  const rows = Array.from(days.keys());
  const silence = rows.map((row) => (ties.asOf - last[row]) / MS_PER_DAY);
  const repeats = rows.map((row) => days[row] - 1);
  const span = rows.map((row) => lastDay[row] - firstDay[row]);
  const age = rows.map((row) => ties.today - firstDay[row]);
  const { parameters } = fitContacts({ repeats, last: span, age }, { endings: 0 });
  const halfLives = [1, 7, 30, 90, 180, 365].map((days) => [`half-life ${days} d`, sumsOf(ties, days)]);
  return {
    'days since last contact': silence.map((days) => -days),
    contacts: rows.map((row) => contactsAB[row] + contactsBA[row]),
    'days in touch': Array.from(days),
    'within 90 days': silence.map((days) => (days <= 90 ? 1 : 0)),
    'silence over mean gap': rows.map((row) =>
      repeats[row] > 0 ? (-silence[row] * repeats[row]) / span[row] : -1e9,
    ),
    'BG/NBD, P(alive) x rate': rows.map((row) => {
      const tie = { repeats: repeats[row], last: span[row], age: age[row] };
      return (aliveChance(parameters, tie) * (parameters.r + tie.repeats)) / (parameters.alpha + tie.age);
    }),
    ...Object.fromEntries(halfLives),
  };
}

function sumsOf(ties: Ties, halfLife: number): number[] {
  const { log, rows, first, end } = ties.evidence();
  return Array.from(first, (start, tie) =>
    rows
      .subarray(start, end[tie])
      .reduce((sum, row) => sum + 2 ** ((log.at[row] - ties.asOf) / (halfLife * MS_PER_DAY)), 0),
  );
}

/** The chance that a tie that came back scores above one that did not; equal scores count half. */
function area(score: ArrayLike<number>, came: boolean[]): number {
  const order = came.map((_, row) => row).sort((x, y) => score[x] - score[y]);
  let [ranks, back] = [0, 0];
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && score[order[j]] === score[order[i]]) j++;
    for (let k = i; k < j; k++) if (came[order[k]]) [ranks, back] = [ranks + (i + j + 1) / 2, back + 1];
    i = j;
  }
  return (ranks - (back * (back + 1)) / 2) / (back * (came.length - back));
}

describe('expectedContact, on real logs cut at two thirds of their time:', () => {
  if (!folder || !existsSync(folder)) {
    it('TIEWISE_DATA was not given', () => {
      console.info('expectedContact: real logs were not read, TIEWISE_DATA was not given');
    });
    return;
  }

  it.each(LOGS)(
    'tells who of %s is in touch again better than any rule in use',
    (name) => {
      const { ties, horizon, came } = cutOf(name);
      const ours = area(expectedContact(ties, { within: `${horizon.toFixed(6)}d` }).column, came);

      for (const [rule, score] of Object.entries(baselinesOf(ties))) {
        expect(ours, rule).toBeGreaterThan(area(score, came));
      }
    },
    60_000,
  );
});
