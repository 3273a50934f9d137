// Give and take in a log that is nobody's own: node examples/give-and-take.mjs [log.csv or log.csv.gz]
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { Network } from '@tiewise/core';
import { readInteractionsCsv } from '@tiewise/importers';
import { dormancy, reciprocity } from '@tiewise/metrics';

const enron = fileURLToPath(new URL('./data/enron-email.csv.gz', import.meta.url));
const [file = enron] = process.argv.slice(2);
const bytes = createReadStream(file);
const content = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;

// The Enron log tells mails to somebody from copies to them; here they are all messages.
const kinds = { to: 'message', cc: 'message', bcc: 'message' };
const { people, interactions, report } = await readInteractionsCsv(content, { file, kinds });
const [{ read, kept }] = report.files;
console.log(`${kept} of ${read} rows kept: ${JSON.stringify(report.files[0].reasons)}`);

// As of the day the log ends: it has no today.
let last = 0;
for (const { at } of interactions) last = Math.max(last, at);
const ties = Network.of({ people, interactions }).tiesAt(last);
const network = reciprocity.ofNetwork(ties);
console.log(`${ties.people} people, ${ties.size} ties, as of ${new Date(last).toISOString().slice(0, 10)}`);
console.log(
  `${(100 * network.r).toFixed(1)} % of links go both ways; by chance ${(100 * (1 - (1 - network.r) / (1 - network.rho))).toFixed(1)} % would`,
);

console.log('\nThe deepest ties:');
for (const { a, b } of ties.top('depth', 3))
  console.log(`  ${reciprocity.explain(ties, a.id, b.id).sentence}`);

console.log('\nThe deepest that have gone quiet:');
const states = dormancy.states(ties);
const quiet = ties.top('depth', ties.size).filter(({ row }) => states[row] === 'dormant');
for (const { a, b } of quiet.slice(0, 3)) console.log(`  ${dormancy.explain(ties, a.id, b.id).sentence}`);
