/** A line of a card or a calendar: above 75 bytes it goes on in the next one after a space. */
export function folded(line) {
  const pieces = [''];
  for (const letter of line) {
    if (Buffer.byteLength(pieces.at(-1) + letter) > 74) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces.join('\r\n ');
}
