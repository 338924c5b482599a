/**
 * Moves labels along a line as little as needed so that none touch inside `from` … `to`, in their order. `heights` is the
 * room of each label, or of all. Where there is too little room for all, it is shared in proportion. Returns the middles of
 * the labels in the order given; the outermost may reach half a label beyond the ends.
 */
export function spreadLabels(
  wanted: readonly number[],
  heights: number | readonly number[],
  from: number,
  to: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const heightOf = (index: number) => (typeof heights === "number" ? heights : (heights[index] ?? 0));
  const steps = order.map((index, rank) => {
    const before = order[rank - 1];
    return before === undefined ? 0 : (heightOf(before) + heightOf(index)) / 2;
  });
  const needed = steps.reduce((sum, step) => sum + step, 0);
  const shrink = needed > to - from ? Math.max(0, to - from) / needed : 1;
  let at = 0;
  const offsets = steps.map((step) => (at += step * shrink));
  // Pools of labels that touch, each at the mean of what its members want (the pool-adjacent-violators algorithm).
  const pools: { sum: number; size: number }[] = [];
  for (const [rank, index] of order.entries()) {
    let pool = { sum: (wanted[index] ?? 0) - (offsets[rank] ?? 0), size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  const highest = Math.max(from, to - needed * shrink);
  const places = new Array<number>(wanted.length).fill(from);
  let rank = 0;
  for (const { sum, size } of pools) {
    const start = Math.min(Math.max(sum / size, from), highest);
    for (let member = 0; member < size; member++, rank++)
      places[order[rank] ?? 0] = start + (offsets[rank] ?? 0);
  }
  return places;
}
