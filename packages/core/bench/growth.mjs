/**
 * `node --expose-gc growth.mjs [--rows=1e7] [--core=FILE]`: the memory a log takes while it grows, against the
 * 25 bytes a row that its columns hold in the end. Linux only: it asks the system for the peak.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const BYTES_PER_ROW = 25;
/** Rows of a batch, after each of which the peak since the last is looked at. */
const BATCH = 1e5;
const PEOPLE = 1e4;

const { values } = parseArgs({ options: { rows: { type: 'string' }, core: { type: 'string' } } });
const rows = Number(values.rows ?? 1e7);
const { InteractionLog } = await import(values.core ? pathToFileURL(values.core).href : '@tiewise/core');

const ids = Array.from({ length: PEOPLE }, (_, number) => `person-${number}`);
const recipients = ids.map((id) => [id]);
const log = new InteractionLog();
fill(0, BATCH);
globalThis.gc?.();
const before = megabytes('VmRSS') - (BATCH * BYTES_PER_ROW) / 2 ** 20;

const peaks = [];
const began = process.cpuUsage();
for (let first = BATCH; first < rows; first += BATCH) {
  writeFileSync('/proc/self/clear_refs', '5');
  fill(first, first + BATCH);
  peaks.push({ size: log.size, peak: megabytes('VmHWM') - before });
}
const { user, system } = process.cpuUsage(began);
const times = ({ size, peak }) => (peak * 2 ** 20) / (BYTES_PER_ROW * size);
const worst = peaks.filter(({ size }) => size >= 1e6).reduce((x, y) => (times(x) > times(y) ? x : y));
const highest = Math.max(...peaks.map(({ peak }) => peak));
const columns = (BYTES_PER_ROW * log.size) / 2 ** 20;
console.log('| rows | columns, MB | peak, MB | peak / columns | most on the way | at rows | CPU s |');
console.log('|---:|---:|---:|---:|---:|---:|---:|');
const cells = [
  columns.toFixed(0),
  highest.toFixed(0),
  (highest / columns).toFixed(2),
  times(worst).toFixed(2),
];
console.log(`| ${rows} | ${cells.join(' | ')} | ${worst.size} | ${((user + system) / 1e6).toFixed(2)} |`);

function fill(first, end) {
  for (let row = first; row < end; row++) {
    const from = row % PEOPLE;
    log.add({
      at: row * 1000,
      from: ids[from],
      to: recipients[(from * 7 + 1) % PEOPLE],
      kind: 'message',
      weight: 1,
    });
  }
}

function megabytes(name) {
  return (
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  );
}
