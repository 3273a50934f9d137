import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { root, run, runMain, StepFailure, step } from './step.mjs';

const folder = path.join(root, 'docs/pictures');
const report = path.join(root, 'examples/report/report.html');
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Each a picture of the example's report: its name, the part of the address behind `#`, the window, and what is done first. */
const pictures = [
  ['circles-light', '', desktop],
  ['circles-dark', 'theme=dark', desktop],
  ['years-ago-light', 't=2016', desktop],
  ['person-light', '', desktop, openFriend],
  ['person-dark', 'theme=dark', desktop, openFriend],
  ['quiet-light', 'f=quiet', desktop],
  ['map-light', 'v=map', desktop],
  ['map-dark', 'v=map&theme=dark', desktop],
  ['table-light', 'v=table', desktop],
  ['table-dark', 'v=table&theme=dark', desktop],
  ['phone-light', '', phone],
  ['phone-dark', 'theme=dark', phone],
  ['phone-table-light', 'v=table', phone],
];

async function openFriend(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('Mara Ostrow');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Draws the pictures of the documentation anew; or those named, or with `--all` all of them, to look at. */
await runMain(async () => {
  const named = process.argv.slice(2);
  const isWanted = (name) =>
    named.length === 0 ? existsSync(fileOf(name)) : named.includes(name) || named.includes('--all');
  if (!existsSync(report)) await step('the report on the example', () => run('npm', ['start']));
  const { file, why } = await findBrowser({ install: true });
  if (file === undefined) throw new StepFailure(why);

  mkdirSync(folder, { recursive: true });
  const { chromium } = await import('playwright-core');
  const args = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: file, args });
  try {
    for (const picture of pictures) {
      if (isWanted(picture[0])) await step(picture[0], () => draw(browser, ...picture));
    }
  } finally {
    await browser.close();
  }
});

async function draw(browser, name, link, viewport, act = async () => {}) {
  const page = await browser.newPage({ viewport, hasTouch: viewport === phone, reducedMotion: 'reduce' });
  await page.goto(`${pathToFileURL(report).href}#${link}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForTimeout(2000);
  await act(page);
  await page.waitForTimeout(2000);
  await page.screenshot({ path: fileOf(name) });
  await page.close();
}

function fileOf(name) {
  return path.join(folder, `${name}.png`);
}
