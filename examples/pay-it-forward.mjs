// Is help passed on? node examples/pay-it-forward.mjs [log] [--svg plot.svg] [--shuffles 100]
// The log: .csv or .csv.gz with source, target, time and kind, or SNAP's .txt of "who whom when" lines.
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { Network } from '@tiewise/core';
import { readInteractionsCsv } from '@tiewise/importers';
import { payItForward, seededRandom } from '@tiewise/metrics';
import { drawForward } from './data/draw-forward.mjs';
import { asCsv } from './data/snap-text.mjs';
import { chainLines, findings, peopleLines, studyTable } from './data/tell-forward.mjs';

const options = { svg: { type: 'string' }, shuffles: { type: 'string', default: '100' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const forum = path.join(process.env.TIEWISE_DATA ?? '', 'mathoverflow-help.csv.gz');
const enron = fileURLToPath(new URL('./data/enron-email.csv.gz', import.meta.url));
const [file = process.env.TIEWISE_DATA && existsSync(forum) ? forum : enron] = positionals;
if (file === enron) {
  console.log(
    'No log given, so this is the office mail that comes with Tiewise: who wrote to whom, not who helped',
  );
  console.log(
    'whom. It shows how the study reads. Give it the log of a help forum to learn about favours.\n',
  );
}

// In a forum's log who answers comes first, so an answer is help given; comments are messages.
const kinds = { a2q: 'help', c2q: 'message', c2a: 'message', to: 'message', cc: 'message', bcc: 'message' };
const bytes = createReadStream(file);
const content = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
const text = file.endsWith('.txt') ? asCsv(content) : content;
const { people, interactions } = await readInteractionsCsv(text, { file, kinds, kind: 'help' });
const named = people.map((person) => ({ ...person, name: `user ${person.id}` }));

// As of the moment the log ends: it has no today.
let [first, last] = [Number.POSITIVE_INFINITY, 0];
for (const { at } of interactions) [first, last] = [Math.min(first, at), Math.max(last, at)];
const ties = Network.of({ people: named, interactions }).tiesAt(last);
const what = file === enron ? { kinds: 'all' } : {};
const shuffles = Number(values.shuffles);

const among = { everyone: undefined, giver: undefined };
for (const within of Object.keys(among)) {
  among[within] = payItForward(ties, { ...what, within, shuffles, rng: seededRandom(1) });
}
const [from, to] = [first, last].map((moment) => new Date(moment).toISOString().slice(0, 10));
const title = `${path.basename(file)}: ${among.everyone.favours.toLocaleString('en-US')} ${file === enron ? 'mails' : 'favours'}, ${from} to ${to}`;
console.log([title, '', ...studyTable(among), '', ...findings(among)].join('\n'));
console.log(['', ...peopleLines(payItForward.ofPeople(ties, what))].join('\n'));
console.log(
  ['', ...chainLines(payItForward.chains(ties, { ...what, length: 3, limit: 20_000, delta: '30d' }))].join(
    '\n',
  ),
);
if (values.svg !== undefined) writeFileSync(values.svg, drawForward(title, among));
