/**
 * `node mbox.bench.mjs [--megabytes=100,1000] [--kilobytes=3,20]`: speed and peak memory of readMbox on generated
 * mailboxes, by the mean size of a mail's body.
 */
import { generateMbox } from './generate-mbox.mjs';
import { fileToRead, measure, numbersOf, timed } from './measure-reading.mjs';

const file = fileToRead();
if (file === undefined) {
  for (const megabytes of numbersOf('megabytes', [100, 1000])) {
    for (const meanKb of numbersOf('kilobytes', megabytes > 500 ? [20] : [1, 20])) {
      measure(import.meta.filename, `${meanKb}-kb-mails.mbox`, (path) =>
        generateMbox(path, { megabytes, meanKb }),
      );
    }
  }
} else {
  const { readMbox } = await import(process.env.TIEWISE_READER ?? '@tiewise/importers/mbox');
  await timed(file, file.slice(file.lastIndexOf('/') + 1), readMbox);
}
