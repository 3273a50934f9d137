/** Texts few enough to be compared with each other. */
const FEW = 12;
/** Room for the number of a text behind three characters of 8 bits. */
const NUMBERS = 2 ** 29;
/** Stands for all characters that 8 bits do not hold; what follows one is left out. */
const BEYOND = 255;
/** In place of where texts go on: they are to be compared whole. */
const TO_THE_END = -1;

/**
 * The numbers of texts in the order of the texts, as `<` has it; equal ones in the order of their numbers.
 *
 * Sorts by three characters at a time, packed with the number of the text into a double. Comparing texts, most of the
 * time goes into fetching them.
 */
export function textOrder(texts: readonly string[]): Uint32Array {
  const order = new Uint32Array(texts.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const byText = (a: number, b: number) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b);
  const waiting: Stretch[] = [{ start: 0, end: order.length, at: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const part = order.subarray(next.start, next.end);
    if (part.length <= FEW || next.at === TO_THE_END) {
      part.sort(byText);
      continue;
    }
    const { at } = next;
    const packed = new Float64Array(part.length);
    for (let i = 0; i < packed.length; i++) packed[i] = headOf(texts[part[i]], at) * NUMBERS + part[i];
    packed.sort();
    for (let i = 0; i < packed.length; i++) part[i] = packed[i] % NUMBERS;
    addAlike(packed, next, waiting);
  }
  return order;
}

/** Texts that are alike up to the character `at`. */
interface Stretch {
  start: number;
  end: number;
  at: number;
}

/** The three characters from `at` on, as a number. */
function headOf(text: string, at: number): number {
  const first = unitAt(text, at);
  const second = first === BEYOND ? 0 : unitAt(text, at + 1);
  const third = first === BEYOND || second === BEYOND ? 0 : unitAt(text, at + 2);
  return (first * 256 + second) * 256 + third;
}

/** 0 behind the end of the text. */
function unitAt(text: string, at: number): number {
  return at < text.length ? Math.min(text.charCodeAt(at) + 1, BEYOND) : 0;
}

/** Adds the stretches whose texts go on alike. */
function addAlike(packed: Float64Array, { start, at }: Stretch, waiting: Stretch[]): void {
  const head = (i: number) => Math.floor(packed[i] / NUMBERS);
  for (let from = 0, to = 0; from < packed.length; from = to) {
    const own = head(from);
    for (to = from + 1; to < packed.length && head(to) === own; ) to++;
    if (to - from < 2) continue;
    const isBeyond = own >> 16 === BEYOND || ((own >> 8) & 255) === BEYOND || (own & 255) === BEYOND;
    if (isBeyond || own % 256 !== 0) {
      waiting.push({ start: start + from, end: start + to, at: isBeyond ? TO_THE_END : at + 3 });
    }
  }
}
