// Whom to write to, and why: node examples/reconnect.mjs [your exported files]
import { readFileSync } from 'node:fs';
import { Network } from '@tiewise/core';
import { readExports } from '@tiewise/importers';
import { reconnect } from '@tiewise/metrics';
import { exampleExports } from './data/example-exports.mjs';

const names = process.argv.length > 2 ? process.argv.slice(2) : exampleExports;
const files = names.map((name) => ({ name, content: readFileSync(name) }));
const network = Network.of(await readExports(files));
const ties = network.tiesAt(process.env.AS_OF ?? new Date());

for (const { person, because } of reconnect(ties, { limit: 3 }))
  console.log(`${person.name}\n  ${because}\n`);
