import { accessSync, constants, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './step.mjs';

const variables = ['TIEWISE_BROWSER', 'CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];

const programs = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const advice = `Install Chromium, Chrome, Edge or Brave, or name one in TIEWISE_BROWSER, for example
  sudo apt-get install --no-install-recommends chromium
  TIEWISE_BROWSER=/path/to/chrome npm test`;

/**
 * The path of a Chromium that starts; with `install`, Debian's own is installed where there is none.
 * Finding none gives `{ why }`: what was tried and what to do.
 */
export async function findBrowser({ install = false } = {}) {
  const tried = [];
  const found = await firstThatStarts(candidates(), tried);
  if (found) return { file: found };

  const installed =
    install && installChromium(tried) ? await firstThatStarts(candidates(), tried) : undefined;
  if (installed) return { file: installed };
  return { why: [`no browser that starts was found`, ...tried, advice].join('\n') };
}

async function firstThatStarts(files, tried) {
  for (const file of files) {
    const complaint = await complaintOf(file);
    if (complaint === undefined) return file;
    tried.push(`${file}: ${complaint}`);
  }
}

/** A file is not enough: Ubuntu's chromium-browser is a stub, and a container may lack libraries. */
async function complaintOf(executablePath) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath, timeout: 60_000 });
    await browser.close();
  } catch (error) {
    return error.message.split('\n')[0];
  }
}

function candidates() {
  const named = variables.map((variable) => process.env[variable]).filter((file) => file);
  return [...new Set([...named, ...programs.map(onPath), ...usualPlaces()])].filter(
    (file) => file && existsSync(file),
  );
}

function usualPlaces() {
  if (process.platform === 'darwin') return macPlaces();
  if (process.platform === 'win32') return windowsPlaces();
  return ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

function macPlaces() {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
  const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

function windowsPlaces() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles86, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, ProgramFiles86, LOCALAPPDATA].filter((folder) => folder);
  const names = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own download is not tried: it waits half a minute where its host is out of reach. */
function installChromium(tried) {
  const asRoot = commandAsRoot();
  if (!asRoot) {
    tried.push('Chromium was not installed: that needs apt-get, and root or sudo without a password');
    return false;
  }
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const [command, ...first] = asRoot;
  try {
    run(command, [...first, 'update', '-q'], options);
    run(command, [...first, 'install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
    return true;
  } catch (error) {
    tried.push(error.message);
    return false;
  }
}

function commandAsRoot() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return undefined;
  if (process.getuid() === 0) return ['apt-get'];
  return maySudo() ? ['sudo', '-n', 'apt-get'] : undefined;
}

function maySudo() {
  try {
    run('sudo', ['-n', 'true']);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, why } = await findBrowser({ install: process.argv.includes('--install') });
  console.log(file ?? why);
  process.exitCode = file ? 0 : 1;
}
