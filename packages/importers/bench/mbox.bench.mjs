/** `node mbox.bench.mjs [--megabytes=100,1000]`: speed and peak memory of readMbox on generated mailboxes. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateMbox } from './generate-mbox.mjs';

const [mode, file] = process.argv.slice(2);
if (mode === '--read') await read(file);
else for (const megabytes of sizes()) measure(megabytes);

function sizes() {
  const option = process.argv.find((text) => text.startsWith('--megabytes='));
  const given = (option ?? '').replace('--megabytes=', '').split(',').map(Number);
  return option ? given.filter((size) => size > 0) : [100, 1000];
}

function measure(megabytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-mbox-'));
  try {
    const mbox = path.join(folder, 'all.mbox');
    generateMbox(mbox, { megabytes, meanKb: Number(process.env.MEAN_KB ?? 20) });
    spawnSync(process.execPath, [import.meta.filename, '--read', mbox], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function read(mbox) {
  const { readMbox } = await import(process.env.READ_MBOX ?? '@tiewise/importers/mbox');
  const began = process.cpuUsage();
  const start = performance.now();
  const { report, people, interactions } = await readMbox(createReadStream(mbox));
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(began);
  const bytes = (await import('node:fs')).statSync(mbox).size / 1e6;
  const cpu = (user + system) / 1e6;
  const rss = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${bytes.toFixed(0)} MB, ${report.files[0].read} mails, ${people.length} people, ${interactions.size} interactions: ` +
      `${(bytes / cpu).toFixed(0)} MB per CPU s, ${(bytes / wall).toFixed(0)} MB/s, peak RSS ${rss.toFixed(0)} MB`,
  );
}
