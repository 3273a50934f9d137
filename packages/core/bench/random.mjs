/** Whole numbers of 32 bits, the same every time for the same seed (sfc32). */
export function wholeNumbersFrom(seed) {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162 ^ seed;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Numbers from 0 up to 1, with all the bits a double has. */
export function fractionsFrom(next) {
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}

/** Picks 0 to `weights.length - 1`, each as often as its weight says, in constant time (Vose's alias method). */
export function pickerOf(weights, next) {
  const { keep, alias } = aliasTable(weights);
  return () => {
    const i = Math.floor((next() / 2 ** 32) * keep.length);
    return next() / 2 ** 32 < keep[i] ? i : alias[i];
  };
}

/** The weights of ranks 1 to `count`: a heavy tail. */
export function tail(count, exponent) {
  return Float64Array.from({ length: count }, (_, i) => (i + 1) ** -exponent);
}

function aliasTable(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const left = Float64Array.from(weights, (weight) => (weight * weights.length) / total);
  const alias = Uint32Array.from(left, (_, i) => i);
  const keep = new Float64Array(left.length).fill(1);
  const low = [];
  const high = [];
  for (let i = 0; i < left.length; i++) (left[i] < 1 ? low : high).push(i);

  while (low.length > 0 && high.length > 0) {
    const i = low.pop();
    const j = high[high.length - 1];
    keep[i] = left[i];
    alias[i] = j;
    left[j] -= 1 - left[i];
    if (left[j] < 1) low.push(high.pop());
  }
  return { keep, alias };
}
