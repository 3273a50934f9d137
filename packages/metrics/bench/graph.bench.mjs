/**
 * `node graph.bench.mjs [people] [edges]`: compiling edges, PageRank and communities on a made-up
 * heavy-tailed network, beside graphology, igraph and networkx. Needs the packages built; graphology's
 * algorithms are fetched into `.cache/bench` the first time, and what is not there is said and left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adjacency, InteractionLog, Network } from '@tiewise/core';
import { communities, pageRank, seededRandom } from '@tiewise/metrics';
import { heavyTailedGraph } from './heavy-tailed-graph.mjs';

const peers = {
  graphology: '0.26.0',
  'graphology-metrics': '2.4.2',
  'graphology-communities-louvain': '2.0.2',
};
const [people = 100_000, edges = 1_000_000] = process.argv.slice(2).map(Number);
const graph = heavyTailedGraph({ people, edges, random: seededRandom(7) });
const rows = [];
let ourScores;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

measureOurs();
await measureGraphology();
measurePython();
print();

function measureOurs() {
  const log = new InteractionLog();
  for (let person = 0; person < people; person++) log.people.intern(idOf(person));
  for (let edge = 0; edge < edges; edge++) {
    const [from, to] = [idOf(graph.from[edge]), [idOf(graph.to[edge])]];
    log.add({ at: 0, from, to, kind: 'message', weight: graph.weight[edge] });
  }
  const ties = Network.of({ interactions: log }).tiesAt(0);
  timed('tiewise', 'build', () => adjacency(ties));
  timed('tiewise', 'build, undirected', () => adjacency(ties, { direction: 'both' }));
  ourScores = timed('tiewise', 'PageRank', () => pageRank(ties)).column;
  const found = timed('tiewise', 'communities', () => communities(ties, { runs: 1, rng: seededRandom(1) }));
  const { length } = found.groups;
  const membership = Array.from({ length: people }, (_, person) => found.of(idOf(person)) ?? length + person);
  Object.assign(rows.at(-1), { note: 'one run', modularity: modularityOf(membership) });
}

async function measureGraphology() {
  const load = fetched();
  if (load === undefined) return;

  const [{ DirectedGraph, UndirectedGraph }, rank, louvain] = [
    load('graphology'),
    load('graphology-metrics/centrality/pagerank.js'),
    load('graphology-communities-louvain'),
  ];
  const by = `graphology ${peers.graphology}`;
  const directed = timed(by, 'build', () => graphOf(new DirectedGraph()));
  const options = { alpha: 0.85, tolerance: 1e-10 / people, maxIterations: 1000, getEdgeWeight: 'weight' };
  const scores = timed(by, 'PageRank', () => rank(directed, options));
  rows.at(-1).missed = furthest((person) => scores[idOf(person)]);
  const both = timed(by, 'build, undirected', () => graphOf(new UndirectedGraph()));
  const settings = { getEdgeWeight: 'weight', rng: seededRandom(1) };
  const found = timed(by, 'communities', () => louvain(both, settings));
  const membership = Array.from({ length: people }, (_, person) => found[idOf(person)]);
  Object.assign(rows.at(-1), { note: 'Louvain', modularity: modularityOf(membership) });
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

function graphOf(empty) {
  const add = empty.type === 'directed' ? 'addDirectedEdge' : 'mergeUndirectedEdge';
  for (let person = 0; person < people; person++) empty.addNode(idOf(person));
  for (let edge = 0; edge < edges; edge++) {
    const [from, to] = [idOf(graph.from[edge]), idOf(graph.to[edge])];
    const known = add === 'mergeUndirectedEdge' ? empty.edge(from, to) : undefined;
    if (known === undefined) empty[add](from, to, { weight: graph.weight[edge] });
    else empty.updateEdgeAttribute(known, 'weight', (weight) => weight + graph.weight[edge]);
  }
  return empty;
}

function measurePython() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-graph-'));
  try {
    const columns = [graph.from, graph.to, graph.weight].map(({ buffer }) => Buffer.from(buffer));
    writeFileSync(path.join(folder, 'edges'), Buffer.concat(columns));
    const script = path.join(import.meta.dirname, 'graph_peers.py');
    const python = process.env.PYTHON ?? 'python3';
    const { stdout, error, status } = spawnSync(python, [script, folder, String(people)], {
      encoding: 'utf8',
    });
    if (error || status !== 0)
      console.log(`Left out: igraph and networkx, since ${python} did not run to the end.`);
    for (const line of (stdout ?? '').split('\n').filter(Boolean)) addPythonRow(JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function addPythonRow({ missing, scores, membership, ...row }) {
  if (missing) return console.log(`Left out, of Python: ${missing}.`);
  const numbers = scores && new Float64Array(bytesOf(scores));
  if (numbers) row.missed = furthest((person) => numbers[person]);
  if (membership) row.modularity = modularityOf(new Uint32Array(bytesOf(membership)));
  rows.push(row);
}

function bytesOf(file) {
  return new Uint8Array(readFileSync(file)).buffer;
}

/** What was left behind before is cleared away first, and is no part of the figure. */
function timed(by, task, work) {
  collectGarbage();
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  rows.push({ by, task, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 });
  return result;
}

/** The largest difference of anybody's score from ours. */
function furthest(scoreOf) {
  return ourScores.reduce((most, score, person) => Math.max(most, Math.abs(score - scoreOf(person))), 0);
}

/** One definition for all: of the undirected graph in which the two directions of a tie add up. */
function modularityOf(membership) {
  const strength = new Map();
  let [inside, total] = [0, 0];
  for (let edge = 0; edge < edges; edge++) {
    const ends = [membership[graph.from[edge]], membership[graph.to[edge]]];
    total += 2 * graph.weight[edge];
    if (ends[0] === ends[1]) inside += 2 * graph.weight[edge];
    for (const end of ends) strength.set(end, (strength.get(end) ?? 0) + graph.weight[edge]);
  }
  let byChance = 0;
  for (const each of strength.values()) byChance += (each / total) ** 2;
  return inside / total - byChance;
}

function print() {
  console.log(`\n${people} people, ${edges} directed edges; CPU and wall in seconds, "times ours" of CPU\n`);
  const order = [...new Set(rows.map(({ task }) => task))];
  for (const task of order) {
    const [ours, ...others] = rows.filter((row) => row.task === task);
    for (const row of [ours, ...others]) console.log(lineOf(row, ours));
  }
}

function lineOf({ by, task, cpu, wall, note, modularity, missed }, ours) {
  const numbers = [cpu.toFixed(2), wall.toFixed(2), (cpu / ours.cpu).toFixed(1)].map((text) =>
    text.padStart(8),
  );
  const rest = [
    note,
    modularity === undefined ? undefined : `modularity ${modularity.toFixed(5)}`,
    missed === undefined ? undefined : `furthest from ours ${missed.toExponential(1)}`,
  ].filter(Boolean);
  return `${task.padEnd(18)} ${by.padEnd(22)}${numbers.join('')}  ${rest.join(', ')}`;
}

function idOf(person) {
  return `p${person}`;
}
