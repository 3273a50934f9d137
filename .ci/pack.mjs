import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageNames, pnpm, setUp } from './setup.mjs';
import { root, runMain } from './step.mjs';

const folder = path.join(root, '.cache/packed');

/** Packs every package as it would be published. */
export function packPackages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  pnpm(['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder]);

  return packageNames().map((name) => ({
    name: `@tiewise/${name}`,
    file: path.join(folder, `tiewise-${name}-${manifestOf(name).version}.tgz`),
    subpaths: subpathsOf(name),
  }));
}

/** Installs the packages away from the workspace; without hoisting, so that a dependency not declared is missed. */
export function installPacked(packages) {
  const project = mkdtempSync(path.join(os.tmpdir(), 'tiewise-packed-'));
  const dependencies = Object.fromEntries(packages.map(({ name, file }) => [name, `file:${file}`]));
  const write = (name, content) => writeFileSync(path.join(project, name), JSON.stringify(content));
  write('package.json', { private: true, type: 'module', dependencies });
  write('pnpm-workspace.yaml', { packages: ['.'], overrides: dependencies, hoist: false });
  pnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], { cwd: project });
  return project;
}

/** What can be imported from a package. */
function subpathsOf(name) {
  return Object.keys(manifestOf(name).exports).filter((subpath) => subpath !== './package.json');
}

function manifestOf(name) {
  return JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp();
    for (const { file } of packPackages()) console.log(path.relative(process.cwd(), file));
  });
}
