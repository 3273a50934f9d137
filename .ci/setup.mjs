import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, runMain, StepFailure, step } from './step.mjs';

const oldestNode = [20, 19];
const cache = path.join(root, '.cache');

/** Brings a fresh clone to installed and built; does only what has changed since the last time. */
export async function setUp() {
  requireNode();
  await installPackages();
  await buildPackages();
}

/** The names of the folders in `packages/`. */
export function packageNames() {
  return readdirSync(path.join(root, 'packages')).filter((name) => existsSync(manifestOf(name)));
}

/** Runs the pinned pnpm, fetching it from npm the first time. */
export function pnpm(args, options) {
  return run(process.execPath, [pinnedPnpm(), ...args], options);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new StepFailure(`Tiewise needs Node ${oldestNode.join('.')} or newer; this is ${process.version}.`);
}

async function installPackages() {
  const stamp = path.join(root, 'node_modules/.tiewise-installed');
  const state = hashOf([...filesThatDecideTheInstall(), process.platform, process.arch]);
  if (isStamped(stamp, state)) return;

  await step('install packages', () => {
    pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], { env: { ...process.env, CI: 'true' } });
    writeFileSync(stamp, state);
  });
}

async function buildPackages() {
  const stamp = path.join(cache, 'built');
  const state = hashOf([...filesThatDecideTheInstall(), ...filesThatDecideTheBuild()]);
  const outputs = packageNames().map((name) => path.join(root, 'packages', name, 'dist'));
  const made = [...outputs, path.join(root, 'packages/visualiser/src/generated')];
  if (made.every((folder) => existsSync(folder)) && isStamped(stamp, state)) return;

  await step('build packages', () => {
    for (const dist of outputs) rmSync(dist, { recursive: true, force: true });
    pnpm(['--recursive', '--filter', './packages/*', 'run', 'build']);
    mkdirSync(cache, { recursive: true });
    writeFileSync(stamp, state);
  });
}

function pinnedPnpm() {
  const [, version] = readManifest(path.join(root, 'package.json')).packageManager.split(/[@+]/);
  const home = path.join(cache, `pnpm-${version}`);
  if (!existsSync(home)) fetchPnpm(version, home);
  return path.join(home, 'node_modules/pnpm/bin/pnpm.mjs');
}

/** Fetched beside its place and then moved there: what is in place is whole. */
function fetchPnpm(version, home) {
  const draft = `${home}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const args = ['install', '--prefix', '.', '--no-audit', '--no-fund', `pnpm@${version}`];
    run('npm', args, { cwd: draft, shell: process.platform === 'win32' });
  } catch (error) {
    throw new StepFailure(
      `${error.message}\n\nCould not fetch pnpm ${version} from npm. Is the registry reachable?`,
    );
  }
  renameSync(draft, home);
}

function filesThatDecideTheInstall() {
  const manifests = [...packageNames().map(manifestOf), path.join(root, 'examples/package.json')];
  const atTheTop = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) =>
    path.join(root, name),
  );
  return [...atTheTop, ...manifests];
}

function filesThatDecideTheBuild() {
  return [
    path.join(root, 'tsconfig.base.json'),
    ...packageNames().flatMap((name) => {
      const home = path.join(root, 'packages', name);
      const steps = readdirSync(home).filter((file) => file === 'tsconfig.json' || file.endsWith('.mjs'));
      const sources = filesIn(path.join(home, 'src')).filter((file) => !isGenerated(file));
      return [...steps.sort().map((file) => path.join(home, file)), ...sources];
    }),
  ];
}

/** What a build writes among the sources, from the sources. */
function isGenerated(file) {
  return file.includes(`${path.sep}generated${path.sep}`);
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function manifestOf(name) {
  return path.join(root, 'packages', name, 'package.json');
}

function readManifest(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** One hash of names and contents; a part that is no file counts as it is. */
function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`\n${part}\n`).update(existsSync(part) ? readFileSync(part) : '');
  return hash.digest('hex');
}

function isStamped(stamp, state) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(setUp);
