// How well scores of ties tell who will be in touch again: each log of contacts is cut at two thirds of its
// time, everything is fitted to what came before, and judged by what came after.
//
//   node examples/backtest.mjs                        the Enron mail that comes with the examples
//   node examples/backtest.mjs folder                 every .csv and .csv.gz of contacts in a folder
//   node examples/backtest.mjs my-log.csv             a log of your own: columns from, to, at (or source, target, time)
//   TIEWISE_DATA=folder node examples/backtest.mjs --write docs/evidence.md
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backtest } from './backtest/backtest.mjs';
import { readLog } from './backtest/log.mjs';
import { reportOf } from './backtest/report.mjs';

/** Tables that look like logs: answers to a survey, and a log with copies of every mail that is here without them. */
const NO_CONTACTS = new Set(['social-evolution-friendship', 'enron-email-raw']);

const enron = fileURLToPath(new URL('./data/enron-email.csv.gz', import.meta.url));
const args = process.argv.slice(2);
const page = args.includes('--write') ? args.splice(args.indexOf('--write'), 2)[1] : undefined;
const [place = process.env.TIEWISE_DATA ?? enron] = args;
const files = statSync(place).isDirectory()
  ? readdirSync(place)
      .filter((file) => /\.csv(\.gz)?$/.test(file))
      .sort()
      .map((file) => join(place, file))
  : [place];

const logs = files.map(readLog).filter((log) => log && !NO_CONTACTS.has(log.name));
const results = logs.map(backtest).filter((result) => result !== undefined);
const report = reportOf(results);
if (page) {
  const measured = /(<!-- measured -->\n)[\s\S]*?(?=<!-- end -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(measured, (_, mark) => `${mark}\n${report}\n\n`),
  );
} else console.log(report);
