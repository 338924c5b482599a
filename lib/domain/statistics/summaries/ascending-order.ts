const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Which half of a double's eight bytes comes first in memory: the low one nearly everywhere. */
const highHalf = new Uint32Array(Float64Array.of(-1).buffer)[1] === 0 ? 0 : 1;

/** The bits of doubles as two whole numbers each, turned so that they ascend with the doubles. */
function sortableBits(values: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const halves = new Uint32Array(values.slice().buffer);
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const top = halves[2 * i + highHalf] ?? 0;
    const flip = -(top >>> 31);
    high[i] = top ^ (flip | 0x80000000);
    low[i] = (halves[2 * i + 1 - highHalf] ?? 0) ^ flip;
  }
  return { high, low };
}

/**
 * The positions of the values in ascending order, equal ones in the order given: a radix sort, whose time does not depend on
 * how the values lie. NaN has no place in an order and must not be there. Yields between passes over the values, so that a
 * caller with other things to do may do them in between.
 */
export function* ascendingOrder(values: Float64Array): Generator<undefined, Uint32Array> {
  const { high, low } = sortableBits(values);
  let order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let next = new Uint32Array(values.length);
  const starts = new Uint32Array(DIGITS);
  for (let pass = 0; pass < 4; pass++) {
    yield undefined;
    const word = pass < 2 ? low : high;
    const shift = (pass % 2) * DIGIT_BITS;
    starts.fill(0);
    for (let i = 0; i < word.length; i++) {
      const digit = ((word[i] ?? 0) >>> shift) & (DIGITS - 1);
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    if (starts[((word[0] ?? 0) >>> shift) & (DIGITS - 1)] === values.length) continue;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = starts[digit] ?? 0;
      starts[digit] = start;
      start += count;
    }
    for (let i = 0; i < order.length; i++) {
      const position = order[i] ?? 0;
      const digit = ((word[position] ?? 0) >>> shift) & (DIGITS - 1);
      const place = starts[digit] ?? 0;
      next[place] = position;
      starts[digit] = place + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
