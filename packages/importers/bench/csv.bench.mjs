/** `node csv.bench.mjs [--rows=1e6]`: speed and peak memory of reading a table of interactions. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileToRead, measure, numbersOf, timed } from './measure-reading.mjs';
import { numbersFrom } from './numbers-from.mjs';

const file = fileToRead();
if (file === undefined) {
  for (const rows of numbersOf('rows', [1e6])) measure(import.meta.filename, 'interactions.csv', write(rows));
} else {
  const { readInteractionsCsv } = await import(
    process.env.TIEWISE_READER ?? '@tiewise/importers/interactions-csv'
  );
  await timed(file, 'interactions csv', readInteractionsCsv);
}

/** Heavy-tailed people and growing dates, no ids, so that each row needs one made for it. */
function write(rows, seed = 1) {
  return (path) => {
    const random = numbersFrom(seed);
    const person = () => `person.${Math.floor(20_000 * random() ** 3)}@example.org`;
    const kinds = ['message', 'message', 'message', 'call', 'meeting'];
    const out = openSync(path, 'w');
    let text = 'when,from,to,kind,minutes\n';
    for (let row = 0; row < rows; row++) {
      const kind = kinds[Math.floor(random() * kinds.length)];
      const when = new Date(1.2e12 + row * 4e5).toISOString();
      text += `${when},${person()},${person()},${kind},${kind === 'call' ? Math.floor(random() * 60) : ''}\n`;
      if (text.length > 1 << 20 || row === rows - 1) {
        writeSync(out, text);
        text = '';
      }
    }
    closeSync(out);
  };
}
