/** The places of these moments from the earliest to the latest; equal ones stay in the order they came. */
export function timeOrder(at: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(at.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  return isOrdered(at) ? order : radixSorted(order, sortableBits(at));
}

function isOrdered(at: ArrayLike<number>): boolean {
  for (let place = 1; place < at.length; place++) if (at[place] < at[place - 1]) return false;
  return true;
}

/** Two 32-bit halves per number, low one first, that compare as the numbers do. */
function sortableBits(at: ArrayLike<number>): Uint32Array {
  const halves = new Uint32Array(Float64Array.from(at, (moment) => moment + 0).buffer);
  const low = isLittleEndian() ? 0 : 1;
  const bits = new Uint32Array(halves.length);
  for (let place = 0; place < halves.length; place += 2) {
    const high = halves[place + 1 - low];
    const negative = high >>> 31 === 1;
    bits[place] = negative ? ~halves[place + low] : halves[place + low];
    bits[place + 1] = negative ? ~high : high ^ 0x8000_0000;
  }
  return bits;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}

/** Four rounds of 16 bits, without those in which all are alike. */
function radixSorted(order: Uint32Array<ArrayBuffer>, bits: Uint32Array): Uint32Array<ArrayBuffer> {
  let [sorted, spare] = [order, new Uint32Array(order.length)];
  for (let round = 0; round < 4; round++) {
    const [half, shift] = [round >> 1, 16 * (round & 1)];
    const next = new Uint32Array(65_537);
    for (let i = half; i < bits.length; i += 2) next[((bits[i] >>> shift) & 0xffff) + 1]++;
    if (next.includes(order.length)) continue;
    for (let digit = 0; digit < 65_536; digit++) next[digit + 1] += next[digit];
    for (let i = 0; i < sorted.length; i++) {
      const place = sorted[i];
      spare[next[(bits[2 * place + half] >>> shift) & 0xffff]++] = place;
    }
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}
