import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InteractionLog, Network, type Ties } from '@tiewise/core';
import { it } from 'vitest';

/** A folder with `NAME.csv.gz` files of contact data; not part of this repository. */
const folder = process.env.TIEWISE_DATA;
const given = folder !== undefined && existsSync(folder);
const bundled = new URL('../../../examples/data/enron-email.csv.gz', import.meta.url);

/** Sets in which who is named first means nothing. */
const UNDIRECTED = new Set(['workplace-invs13', 'conference-ws16', 'karate', 'lesmis']);
/** Sets of what is, not of what happened: their weights are those of ties. */
const STANDING = new Set(['karate', 'lesmis', 'ukfaculty']);
/** Together in both directions alike, each as much as a message is in one. */
const kinds = { contact: { weight: 2, mutual: true } };

/** The rows of a set of contact data. */
export interface ContactData {
  directed: boolean;
  source: readonly string[];
  target: readonly string[];
  /** Epoch milliseconds; 0 throughout in a standing set. */
  at: Float64Array;
  /** Of a standing set, else 1. */
  weight: Float64Array;
  /** The latest moment. */
  last: number;
}

/** One test for each of these sets: of the bundled one always, of the others where their folder is given. */
export function eachContactData(
  names: readonly string[],
  title: string,
  test: (name: string, data: ContactData) => void,
): void {
  const [here, missing] = [true, false].map((has) =>
    names.filter((name) => (given || name === 'enron-email') === has),
  );
  it.each(here)(title, (name) => test(name, contactData(name)), 60_000);
  if (missing.length === 0) return;
  it('TIEWISE_DATA was not given', () => {
    console.info(`Contact data: ${missing.join(', ')} were not looked at, TIEWISE_DATA was not given`);
  });
}

/** The rows of a set that is given. */
export function contactData(name: string): ContactData {
  const file = name === 'enron-email' ? bundled : path.join(folder ?? '', `${name}.csv.gz`);
  const [header, ...lines] = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const columns = header.split(',');
  const rows = lines.map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
  const standing = STANDING.has(name);
  const at = Float64Array.from(rows, (row) => (standing ? 0 : 1000 * Number(row[columns.indexOf('time')])));
  return {
    directed: !UNDIRECTED.has(name),
    source: column('source'),
    target: column('target'),
    at,
    weight: Float64Array.from(rows, (row) => (standing ? Number(row[columns.indexOf('weight')]) : 1)),
    last: at.reduce((last, each) => Math.max(last, each), 0),
  };
}

/** The network of a set; with `timeless`, all of it happened at once, so that warmth adds up the weights. */
export function contactNetwork(data: ContactData, { timeless = false } = {}): Network {
  const log = new InteractionLog();
  const kind = data.directed ? 'message' : 'contact';
  for (const [row, from] of data.source.entries()) {
    const at = timeless ? data.last : data.at[row];
    log.add({ at, from, to: [data.target[row]], kind, weight: data.weight[row] });
  }
  return Network.of({ interactions: log, kinds });
}

/** Ties that weigh what the rows of each add up to, whenever they were. */
export function summedTies(data: ContactData): Ties {
  return contactNetwork(data, { timeless: true }).tiesAt(data.last);
}

/** How far a number is from what is expected, as a share of that. */
export function shareAway(actual: number | undefined, expected: number): number {
  return Math.abs((actual ?? Number.NaN) - expected) / Math.max(1e-300, Math.abs(expected));
}

/** Gaps between the events of a pair in seconds, and the last of the events in epoch milliseconds. */
export interface PairGaps {
  gaps: number[];
  last: number;
}

/** Those of each ordered pair, as the evidence of the ties has them; of each pair, in an undirected set. */
export function gapsOf({ directed }: ContactData, ties: Ties): Map<string, PairGaps> {
  const { log, first, end, rows } = ties.evidence();
  const pairs = new Map<string, PairGaps>();
  for (let tie = 0; tie < ties.size; tie++) {
    const [a, b] = [ties.columns.a[tie], ties.columns.b[tie]];
    for (let place = first[tie]; place < end[tie]; place++) {
      const row = rows[place];
      const from = directed ? log.from[row] : a;
      const ids = [from, from === a ? b : a].map((person) => ties.person(person).id);
      const key = pairKey(directed ? ids : ids.sort(byNumber));
      const before = pairs.get(key);
      before?.gaps.push((log.at[row] - before.last) / 1000);
      pairs.set(key, { gaps: before?.gaps ?? [], last: log.at[row] });
    }
  }
  return pairs;
}

export function pairKey(ids: readonly (string | number)[]): string {
  return `${ids[0]} ${ids[1]}`;
}

function byNumber(x: string, y: string): number {
  return Number(x) - Number(y);
}
