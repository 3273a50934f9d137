import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The numbers of an option such as `--rows=1e5,1e6`, or the usual ones. */
export function numbersOf(option, usual) {
  const given = process.argv.find((text) => text.startsWith(`--${option}=`));
  if (given === undefined) return usual;
  return given
    .slice(option.length + 3)
    .split(',')
    .map(Number)
    .filter((number) => number > 0);
}

/** Writes a file by `write(path)` and reads it in a process of its own, whose memory is then that of reading. */
export function measure(script, name, write) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-bench-'));
  try {
    const file = path.join(folder, name);
    write(file);
    const { status } = spawnSync(process.execPath, [script, '--read', file], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file to read, in the process that `measure` started; undefined in any other. */
export function fileToRead() {
  const at = process.argv.indexOf('--read');
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Reads a file and prints how fast that was, and the most memory the process took. */
export async function timed(file, title, read) {
  const begun = process.cpuUsage();
  const start = performance.now();
  const { report, people, interactions } = await read(createReadStream(file));
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(begun);
  const cpu = (user + system) / 1e6;
  const megabytes = statSync(file).size / 1e6;
  const rows = report.files.reduce((sum, each) => sum + each.read, 0);
  const rss = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${title}: ${megabytes.toFixed(0)} MB, ${rows} rows, ${people.length} people, ${interactions.size} interactions: ` +
      `${(megabytes / cpu).toFixed(0)} MB and ${Math.round(rows / cpu)} rows per CPU s, ` +
      `${(megabytes / wall).toFixed(0)} MB/s, peak RSS ${rss.toFixed(0)} MB`,
  );
}
