/** SNAP's lines of "who whom when", which say it with spaces and have no header, as CSV. */
export async function* asCsv(bytes) {
  yield 'source,target,time\n';
  const decoder = new TextDecoder();
  let rest = '';
  for await (const block of bytes) {
    const lines = (rest + decoder.decode(block, { stream: true })).split('\n');
    rest = lines.pop();
    yield lines.map(csvLine).join('');
  }
  yield csvLine(rest);
}

function csvLine(line) {
  const cells = line.trim();
  return cells === '' || cells.startsWith('#') ? '' : `${cells.split(/\s+/).join(',')}\n`;
}
