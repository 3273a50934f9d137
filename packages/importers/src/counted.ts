/** `1 event`, `2 events`, `2,048 events`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : several}`;
}
