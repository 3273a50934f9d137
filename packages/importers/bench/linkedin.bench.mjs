/** `node linkedin.bench.mjs [--rows=3e5]`: speed and peak memory of reading LinkedIn's messages.csv. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileToRead, measure, numbersOf, timed } from './measure-reading.mjs';
import { numbersFrom } from './numbers-from.mjs';

const HEADER =
  '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER"\n';
const TEXT = 'Thank you for the garden party, it was ""a lot"" of fun. See you on Tuesday, then. ';
const OWNER = { name: 'Robin Example', url: 'https://www.linkedin.com/in/robin-example' };

const file = fileToRead();
if (file === undefined) {
  for (const rows of numbersOf('rows', [3e5])) measure(import.meta.filename, 'messages.csv', write(rows));
} else {
  const { readLinkedin } = await import(process.env.TIEWISE_READER ?? '@tiewise/importers/linkedin');
  await timed(file, 'linkedin messages', (content) => readLinkedin([{ name: 'messages.csv', content }]));
}

/** Threads with heavy-tailed people, texts of several lines with quotes in a third of them. */
function write(rows, seed = 1) {
  return (path) => {
    const random = numbersFrom(seed);
    const out = openSync(path, 'w');
    let text = HEADER;
    for (let row = 0; row < rows; row++) {
      const number = Math.floor(5000 * random() ** 3);
      const other = { name: `Person ${number}`, url: `https://www.linkedin.com/in/person-${number}` };
      const [from, to] = random() < 0.5 ? [OWNER, other] : [other, OWNER];
      const when = new Date(1.4e12 + row * 1e6).toISOString().replace('T', ' ').slice(0, 19);
      const said = TEXT.repeat(1 + Math.floor(4 * random() ** 2)).trim();
      const content = random() < 0.33 ? said.replaceAll('. ', '.\n\n') : said;
      text += `"2-thread-${number}","","${from.name}","${from.url}","${to.name}","${to.url}","${when} UTC","","${content}","INBOX"\n`;
      if (text.length > 1 << 20 || row === rows - 1) {
        writeSync(out, text);
        text = '';
      }
    }
    closeSync(out);
  };
}
