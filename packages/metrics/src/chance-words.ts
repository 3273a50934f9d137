/** Chances people have a feeling for, as so many in so many. */
const CHANCES: readonly (readonly [number, number])[] = [
  [1, 100],
  [1, 50],
  [1, 20],
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
  [49, 50],
  [99, 100],
];

/** A chance in the words people use: `1 in 3`, `9 in 10`, `less than 1 in 100`. */
export function chanceWords(chance: number): string {
  if (chance < 0.0095) return 'less than 1 in 100';
  if (chance > 0.9905) return 'more than 99 in 100';

  const away = ([part, whole]: readonly [number, number]) =>
    Math.abs(Math.log(chance / (1 - chance)) - Math.log(part / (whole - part)));
  const [part, whole] = CHANCES.reduce((best, next) => (away(next) < away(best) ? next : best));
  return `${part} in ${whole}`;
}
