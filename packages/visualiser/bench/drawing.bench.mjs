/**
 * `node drawing.bench.mjs --sizes=1000,10000,50000 --engines=ours,"cytoscape canvas" --limit=300`: the first picture,
 * dragging it, its heap and its script, here and by cytoscape.js, in a real browser, on the same graphs with the same
 * places given; five ties for each person. An engine that takes longer than the limit (seconds) for a size is given up
 * for that size and larger ones. Frames are not held to sixty a second, unless `--paced`, at which two engines that keep
 * up would look alike. Without a graphics card the browser draws in software, and the figures are a floor.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../.ci/find-browser.mjs';
import { machineLine } from '../../core/bench/table.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: {
    sizes: text,
    engines: text,
    limit: text,
    drag: text,
    steps: { type: 'boolean' },
    paced: { type: 'boolean' },
  },
  allowPositionals: true,
});
const here = fileURLToPath(new URL('.', import.meta.url));
const sizes = (values.sizes ?? '1000,10000,50000').split(',').map(Number);
const engines = (values.engines ?? 'ours,ours; every tie,cytoscape canvas,cytoscape webgl')
  .split(',')
  .map((name) => name.replace(';', ','));
const limit = 1000 * Number(values.limit ?? 300);
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
  ...(values.paced ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync']),
];

const { file: executablePath, why } = await findBrowser();
if (!executablePath) {
  console.error(`LEFT OUT - drawing: ${why}`);
} else {
  const script = await scriptOf('./drawing/page.ts');
  console.log(`${machineLine()}\n`);
  if (values.steps) await stepTable(script);
  else await engineTable(script);
}

async function engineTable(script) {
  const lines = [];
  const given = new Set();
  for (const people of sizes) {
    for (const engine of engines) {
      const line = given.has(engine)
        ? { people, engine, gaveUp: 'at a smaller size' }
        : { people, engine, ...(await measured(script, people, engine)) };
      if (line.gaveUp) given.add(engine);
      lines.push(line);
      console.error(JSON.stringify(line));
    }
  }
  console.log(tableOf(lines));
  const [ours, cytoscape] = [await sizeOf('ours'), await sizeOf('cytoscape')];
  console.log(`\nScript, minified and gzipped: ours ${ours} kB, cytoscape ${cytoscape} kB.`);
  console.log('Times are milliseconds on the clock, in brackets those of the processor, of all processes.');
}

async function measured(script, people, engine) {
  return inPage(script, async (page) => {
    await page.evaluate(`bench.prepare(${people}, ${5 * people})`);
    const { heap, ...first } = await page.evaluate(`bench.first(${JSON.stringify(engine)})`);
    const { drag, rest } = await page.evaluate(`bench.pan(${Number(values.drag ?? 3000)})`);
    return { first, drag, rest, heap };
  });
}

async function stepTable(script) {
  for (const [title, people, ties, me] of [
    ['50,000 ties on the map', 10_000, 50_000, -1],
    ['5,000 people moving among circles', 5000, 15_000, 0],
    ['300 people moving among circles', 300, 900, 0],
  ]) {
    const { gaveUp, least, median, worst } = await inPage(script, async (page) => {
      await page.evaluate(`bench.prepare(${people}, ${ties}, ${me})`);
      await page.evaluate(`bench.first('ours')`);
      await page.evaluate('bench.steps(20)');
      return page.evaluate('bench.steps(60)');
    });
    const figures = `${median?.toFixed(2)} ms of the main thread (${least?.toFixed(2)} - ${worst?.toFixed(2)})`;
    console.log(`A step of time, ${title}: ${gaveUp ?? figures}`);
  }
}

/** Runs in a page of a browser of its own; what takes longer than the limit is given up. */
async function inPage(script, work) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  let timer;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.exposeFunction('cpuOfBrowser', () => cpuOf(process.pid));
    await page.setContent(
      '<style>body{margin:0}</style><div id="here" style="position:absolute;inset:0"></div>',
    );
    await page.addScriptTag({ content: script });
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve({ gaveUp: `after ${limit / 1000} s` }), limit);
    });
    return await Promise.race([work(page), late]);
  } catch (error) {
    return { gaveUp: error.message.split('\n')[0] };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function scriptOf(entry) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: here, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
  });
  return outputFiles[0].text;
}

async function sizeOf(name) {
  const contents = {
    ours: `export { createRenderer } from '../src/render/create-renderer.js'`,
    cytoscape: `export { default } from 'cytoscape'`,
  }[name];
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return (gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000).toFixed(1);
}

/** Processor milliseconds of a process and all below it, where /proc tells them; else 0. */
function cpuOf(root) {
  const parents = new Map();
  const spent = new Map();
  let ids = [];
  try {
    ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const id of ids) {
    try {
      const stat = readFileSync(path.join('/proc', id, 'stat'), 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(id), Number(fields[1]));
      spent.set(Number(id), 10 * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (id) => id === root || (parents.has(id) && isBelow(parents.get(id)));
  return [...spent].reduce((sum, [id, ms]) => (isBelow(id) ? sum + ms : sum), 0);
}

function tableOf(lines) {
  const headings = [
    'people / ties',
    'engine',
    'first picture',
    '',
    'longest task',
    'a frame of a drag',
    '',
    'whole again',
    'heap MB',
  ];
  const rows = lines.map((line) => cellsOf(line, bestOthers(line.people, lines)));
  const all = [headings, headings.map(() => '---'), ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cellsOf({ people, engine, gaveUp, first, drag, rest, heap }, best) {
  const size = `${people.toLocaleString('en')} / ${(5 * people).toLocaleString('en')}`;
  if (gaveUp) return [size, engine, `gave up: ${gaveUp}`, '', '', '', '', '', ''];
  const figure = ({ wall, cpu }) => `${digits(wall)} (${digits(cpu)})`;
  const ratio = (mine, others) => (engine.startsWith('ours') && others ? `${digits(mine / others)} x` : '');
  return [
    size,
    engine,
    figure(first),
    ratio(first.wall, best.first),
    first.longest.toFixed(0),
    figure(drag),
    ratio(drag.wall, best.drag),
    figure(rest),
    (heap / 1e6).toFixed(0),
  ];
}

/** Cytoscape's best at a size, by whichever way it draws. */
function bestOthers(people, lines) {
  const others = lines.filter(
    (line) => line.people === people && !line.engine.startsWith('ours') && !line.gaveUp,
  );
  const least = (of) => (others.length > 0 ? Math.min(...others.map(of)) : undefined);
  return { first: least(({ first }) => first.wall), drag: least(({ drag }) => drag.wall) };
}

function digits(number) {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
