import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DUCKDB = '@duckdb/node-api';
const DUCKDB_VERSION = '1.5.6-r.1';

const here = import.meta.dirname;
const cache = fileURLToPath(new URL('../../../.cache/bench', import.meta.url));

/** Beyond this many rows only what needs little more than the log is run. */
const MANY = 2e7;

/**
 * The engines that can be run here, and why others cannot. An engine runs in a process of its own:
 * `options` go to `measure.mjs`, `order` is that of the rows it is given.
 */
export function enginesHere({ core, scratch, only, quick, sizes }) {
  const isWanted = (name) => only === undefined || only.includes(name);
  const isLight = quick || sizes.every((rows) => rows > MANY);
  const found = [
    { name: 'ours', title: 'ours', upTo: Infinity, options: { engine: 'ours', core } },
    { name: 'shuffled', title: 'ours, rows shuffled', order: 'shuffled', options: { engine: 'ours', core } },
    { name: 'again', title: 'ours, a second moment', options: { engine: 'ours', core, asked: -1 } },
    { name: 'earlier', title: 'ours, an earlier moment', options: { engine: 'ours', core, asked: 1 } },
    {
      name: 'groups',
      title: 'ours, with groups',
      ownTies: true,
      options: { engine: 'ours', core, groups: true },
    },
    { name: 'map', title: 'Map of objects by text', options: { engine: 'map' } },
  ].filter(({ name }) => name === 'ours' || isWanted(name));
  const missing = [];
  const take = ({ engines = [], why }) => {
    found.push(...engines);
    if (why) missing.push(why);
  };
  if (isWanted('c')) take(cProgram(scratch));
  if (!isLight && isWanted('duckdb')) take(duckdb());
  if (!isLight && isWanted('pandas')) take(pandas());
  return { engines: found.map((engine) => ({ order: 'time', upTo: MANY, ...engine })), missing };
}

function cProgram(scratch) {
  const command = path.join(scratch, 'ties');
  const source = path.join(here, 'engines/ties.c');
  const compiler = ['cc', 'gcc', 'clang'].find((name) => succeeds(name, ['--version']));
  if (!compiler) return { why: 'C: there is no compiler (cc, gcc, clang)' };
  const { status, stderr } = run(compiler, ['-O3', '-o', command, source, '-lm']);
  if (status !== 0) return { why: `C: ${compiler} could not compile ties.c: ${stderr.trim()}` };
  const options = { engine: 'program', command, args: [] };
  return { engines: [{ name: 'c', title: 'C, -O3', upTo: Infinity, options }] };
}

function pandas() {
  const command = ['python3', '/usr/bin/python3', 'python'].find((name) =>
    succeeds(name, ['-c', 'import pandas']),
  );
  if (!command) return { why: 'pandas: no python3 here can import it' };
  const options = { engine: 'program', command, args: [path.join(here, 'engines/ties_pandas.py')] };
  return { engines: [{ name: 'pandas', title: 'pandas', options }] };
}

function duckdb() {
  const module = path.join(cache, `duckdb-${DUCKDB_VERSION}`);
  const why = existsSync(module) ? undefined : installDuckdb(module);
  if (why) return { why: `DuckDB: ${DUCKDB}@${DUCKDB_VERSION} could not be installed: ${why}` };
  const withThreads = (threads) => ({
    name: 'duckdb',
    title: `DuckDB, ${threads} thread${threads === 1 ? '' : 's'}`,
    options: { engine: 'duckdb', module, threads },
  });
  return { engines: [...new Set([1, availableParallelism()])].map(withThreads) };
}

/** It is 70 MB, so only who runs this gets it. Fetched beside its place and then moved there: what is in place is whole. */
function installDuckdb(module) {
  const draft = `${module}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  console.error(`installing ${DUCKDB}@${DUCKDB_VERSION} into .cache/bench, once ...`);
  const flags = ['--prefix', '.', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=60000'];
  const { status, stderr, error } = run('npm', ['install', ...flags, `${DUCKDB}@${DUCKDB_VERSION}`], {
    cwd: draft,
    shell: process.platform === 'win32',
  });
  if (status === 0) return renameSync(draft, module);
  return error?.message ?? (/^npm error .*/m.exec(stderr)?.[0] || stderr.trim());
}

function succeeds(command, args) {
  return run(command, args).status === 0;
}

function run(command, args, options) {
  return spawnSync(command, args, { encoding: 'utf8', ...options });
}
