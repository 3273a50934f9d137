/**
 * `node structure.bench.mjs [people] [links]`: the structural metrics on a made-up heavy-tailed network, beside
 * graphology, igraph and, on a five-hundredth of it, networkx. Needs the packages built; graphology's metrics are
 * fetched into `.cache/bench` the first time, and what is not there is said and left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InteractionLog, Network } from '@tiewise/core';
import {
  backbone,
  brokerage,
  diversity,
  overlap,
  pageRank,
  reputation,
  seededRandom,
} from '@tiewise/metrics';
import { heavyTailedGraph } from './heavy-tailed-graph.mjs';

const peers = { graphology: '0.26.0', 'graphology-metrics': '2.4.2' };
const [people = 100_000, links = 1_400_000] = process.argv.slice(2).map(Number);

await compare(people, links, ['igraph', 'graphology']);
await compare(Math.ceil(people / 500), Math.ceil(links / 500), ['igraph', 'networkx']);

async function compare(people, links, others) {
  const rows = [];
  const graph = heavyTailedGraph({ people, edges: links, random: seededRandom(7) });
  const ties = tiesOf(graph);
  const ours = measureOurs(ties, rows);
  if (others.includes('graphology')) measureGraphology(ties, ours, rows);
  measurePython(
    ties,
    ours,
    rows,
    others.filter((name) => name !== 'graphology'),
  );
  print(ties, rows);
}

function tiesOf(graph) {
  const log = new InteractionLog();
  for (let person = 0; person < graph.people; person++) log.people.intern(idOf(person));
  for (let edge = 0; edge < graph.from.length; edge++) {
    const [from, to] = [idOf(graph.from[edge]), [idOf(graph.to[edge])]];
    log.add({ at: 0, from, to, kind: 'recommendation', weight: graph.weight[edge] });
  }
  return Network.of({ interactions: log }).tiesAt(0);
}

function measureOurs(ties, rows) {
  const restart = [[idOf(0), 1]];
  timed(rows, 'tiewise', 'evidence', () => ties.evidence());
  const own = (task, work) => timed(rows, 'tiewise', task, () => work().column);
  return {
    overlap: own('overlap', () => overlap(ties)),
    'common people': own('common people', () => overlap.common(ties)),
    'Simmelian ties': own('Simmelian ties', () => overlap.simmelian(ties)),
    backbone: own('backbone', () => backbone(ties)),
    constraint: own('constraint', () => brokerage(ties)),
    'effective size': own('effective size', () => brokerage(ties, { measure: 'effectiveSize' })),
    hierarchy: own('hierarchy', () => brokerage(ties, { measure: 'hierarchy' })),
    diversity: own('diversity', () => diversity(ties)),
    'walk from one': own('walk from one', () => pageRank(ties, { restart })),
    reputation: own('reputation', () => reputation(ties, { restart })),
  };
}

function measureGraphology(ties, ours, rows) {
  const load = fetched();
  if (load === undefined) return;

  const by = `graphology ${peers.graphology}`;
  const { UndirectedGraph } = load('graphology');
  const graph = timed(rows, by, 'build', () => graphOf(ties, new UndirectedGraph()));
  for (const [task, name] of [
    ['common people', 'simmelian-strength'],
    ['backbone', 'disparity'],
  ]) {
    const measure = load(`graphology-metrics/edge/${name}.js`);
    const found = timed(rows, by, task, () => measure(graph));
    rows.at(-1).missed = furthest(ours[task], (row) => found[row]);
  }
}

/** A `require` that finds graphology's packages, fetched if need be; undefined where they cannot be had. */
function fetched() {
  const folder = path.resolve(import.meta.dirname, '../../../.cache/bench');
  const missing = Object.keys(peers).filter((name) => !existsSync(path.join(folder, 'node_modules', name)));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    const wanted = Object.entries(peers).map(([name, version]) => `${name}@${version}`);
    const args = ['install', '--prefix', '.', '--no-audit', '--no-fund', '--no-save', ...wanted];
    const { status } = spawnSync('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    if (status !== 0) {
      console.log(`Left out: graphology, since npm could not install ${wanted.join(', ')}.`);
      return undefined;
    }
  }
  return createRequire(path.join(folder, 'bench.cjs'));
}

function graphOf({ columns, people, size }, graph) {
  for (let person = 0; person < people; person++) graph.addNode(person);
  for (let row = 0; row < size; row++) {
    const weight = columns.warmthAB[row] + columns.warmthBA[row];
    graph.addEdgeWithKey(row, columns.a[row], columns.b[row], { weight });
  }
  return graph;
}

function measurePython(ties, ours, rows, libraries) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-structure-'));
  try {
    const { a, b, warmthAB, warmthBA } = ties.columns;
    const columns = [a, b, warmthAB, warmthBA].map((column) => Buffer.from(column.slice().buffer));
    writeFileSync(path.join(folder, 'ties'), Buffer.concat(columns));
    const script = path.join(import.meta.dirname, 'structure_peers.py');
    const python = process.env.PYTHON ?? 'python3';
    const args = [script, folder, String(ties.people), ...libraries];
    const { stdout, error, status } = spawnSync(python, args, { encoding: 'utf8' });
    if (error || status !== 0) {
      console.log(`Left out: ${libraries.join(' and ')}, since ${python} did not run to the end.`);
    }
    for (const line of (stdout ?? '').split('\n').filter(Boolean)) addPythonRow(JSON.parse(line), ours, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function addPythonRow({ missing, values, ...row }, ours, rows) {
  if (missing) return console.log(`Left out, of Python: ${missing}.`);
  if (values) {
    const numbers = new Float64Array(new Uint8Array(readFileSync(values)).buffer);
    row.missed = furthest(ours[row.task], (at) => numbers[at]);
  }
  rows.push(row);
}

function timed(rows, by, task, work) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  rows.push({ by, task, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 });
  return result;
}

/** The largest difference of any score from ours, where ours is known. */
function furthest(ours, scoreOf) {
  return ours.reduce(
    (most, score, at) => (Number.isNaN(score) ? most : Math.max(most, Math.abs(score - scoreOf(at)))),
    0,
  );
}

function print({ people, size }, rows) {
  console.log(`\n${people} people, ${size} ties; CPU and wall in seconds, "times ours" of CPU\n`);
  for (const task of new Set(rows.map((row) => row.task))) {
    const found = rows.filter((row) => row.task === task);
    const ours = found.find(({ by }) => by === 'tiewise');
    for (const row of found) console.log(lineOf(row, ours));
  }
}

function lineOf({ by, task, cpu, wall, note, missed }, ours) {
  const times = ours ? (cpu / ours.cpu).toFixed(1) : '';
  const numbers = [cpu.toFixed(3), wall.toFixed(3), times].map((text) => text.padStart(9));
  const rest = [note, missed === undefined ? undefined : `furthest from ours ${missed.toExponential(1)}`];
  return `${task.padEnd(16)} ${by.padEnd(22)}${numbers.join('')}  ${rest.filter(Boolean).join(', ')}`;
}

function idOf(person) {
  return `p${person}`;
}
