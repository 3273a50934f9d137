/** `Ana`, `Ana and Bo`, `Ana, Bo and 3 more`. */
export function peopleWords(names: readonly string[], most = 3): string {
  const left = names.length - most;
  const said = left > 0 ? [...names.slice(0, most), `${left} more`] : names;
  const first = said.slice(0, -1).join(', ');
  return first === '' ? (said[0] ?? '') : `${first} and ${said[said.length - 1]}`;
}
