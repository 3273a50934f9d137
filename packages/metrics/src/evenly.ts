/** The places at which a column is above 0, or at most `most` of them, evenly taken. */
export function evenly(column: ArrayLike<number>, most: number): Uint32Array {
  let above = 0;
  for (let i = 0; i < column.length; i++) if (column[i] > 0) above++;
  const stride = Math.max(1, above / most);
  const places = new Uint32Array(Math.min(above, most));
  for (let i = 0, seen = 0, taken = 0; taken < places.length; i++) {
    if (column[i] > 0 && seen++ >= taken * stride) places[taken++] = i;
  }
  return places;
}
