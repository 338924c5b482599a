const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;
/** Values worked on before others may have a turn: a millisecond or so. */
const STRETCH = 1 << 17;

/** Does work on stretches of 0…length, with a pause after each. */
export function* inStretches(
  length: number,
  work: (from: number, to: number) => void,
): Generator<undefined, void> {
  for (let from = 0; from < length; from += STRETCH) {
    work(from, Math.min(length, from + STRETCH));
    yield undefined;
  }
}

/** Which half of a double's eight bytes comes first in memory: the low one nearly everywhere. */
const highHalf = new Uint32Array(Float64Array.of(-1).buffer)[1] === 0 ? 0 : 1;

interface SortableBits {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** The bits of doubles as two whole numbers each, turned so that they ascend with the doubles. */
function* sortableBits(values: Float64Array): Generator<undefined, SortableBits> {
  const halves = new Uint32Array(values.slice().buffer);
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  yield* inStretches(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const top = halves[2 * i + highHalf] ?? 0;
      const flip = -(top >>> 31);
      high[i] = top ^ (flip | 0x80000000);
      low[i] = (halves[2 * i + 1 - highHalf] ?? 0) ^ flip;
    }
  });
  return { high, low };
}

/** Where each digit's values begin; null when all have the same digit. */
function* startsOf(word: Uint32Array, shift: number): Generator<undefined, Uint32Array | null> {
  const starts = new Uint32Array(DIGITS);
  yield* inStretches(word.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const digit = ((word[i] ?? 0) >>> shift) & (DIGITS - 1);
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
  });
  if (starts[((word[0] ?? 0) >>> shift) & (DIGITS - 1)] === word.length) return null;
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
  return starts;
}

/**
 * The positions of the values in ascending order, equal ones in the order given: a radix sort, whose time does not depend on
 * how the values lie. NaN has no place in an order and must not be there. Yields every millisecond or so, so that a caller
 * with other things to do may do them in between.
 */
export function* ascendingOrder(values: Float64Array): Generator<undefined, Uint32Array> {
  const { high, low } = yield* sortableBits(values);
  let order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let next = new Uint32Array(values.length);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass < 2 ? low : high;
    const shift = (pass % 2) * DIGIT_BITS;
    const starts = yield* startsOf(word, shift);
    if (!starts) continue;
    const [given, placed] = [order, next];
    yield* inStretches(given.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const position = given[i] ?? 0;
        const digit = ((word[position] ?? 0) >>> shift) & (DIGITS - 1);
        const place = starts[digit] ?? 0;
        placed[place] = position;
        starts[digit] = place + 1;
      }
    });
    [order, next] = [placed, given];
  }
  return order;
}
