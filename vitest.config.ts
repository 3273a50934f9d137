import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const laws = fileURLToPath(new URL('./.ci/laws.mjs', import.meta.url));
const packages = readdirSync(new URL('./packages', import.meta.url));

/** Tests read the packages' sources, so they need no build. */
const alias = packages.flatMap((name) => [
  { find: new RegExp(`^@tiewise/${name}$`), replacement: sourceOf(name, 'index') },
  { find: new RegExp(`^@tiewise/${name}/(.+)$`), replacement: sourceOf(name, '$1') },
]);

function sourceOf(name: string, module: string) {
  return `${fileURLToPath(new URL(`./packages/${name}/src`, import.meta.url))}/${module}.ts`;
}

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: availableParallelism(),
    projects: [...packages.map((name) => `packages/${name}`), 'examples'].map((root) => ({
      resolve: { alias },
      test: {
        name: root.replace('packages/', ''),
        root,
        include: ['test/**/*.test.ts'],
        setupFiles: [laws],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // What tests import is loaded once for all of them: they keep nothing in it.
        isolate: false,
      },
    })),
  },
});
