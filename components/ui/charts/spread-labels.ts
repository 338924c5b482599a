/**
 * Moves labels along a line as little as needed so that neighbours stand at least `gap` apart inside `from` … `to`, in
 * their order. Where there is no room for all, they share the room evenly. Returns places in the order given.
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const step = order.length < 2 ? gap : Math.min(gap, (to - from) / (order.length - 1));
  // Pools of labels that touch, each at the mean of what its members want (the pool-adjacent-violators algorithm).
  const pools: { sum: number; size: number }[] = [];
  for (const [rank, index] of order.entries()) {
    let pool = { sum: (wanted[index] ?? 0) - rank * step, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  const highest = to - step * Math.max(0, order.length - 1);
  const places = new Array<number>(wanted.length).fill(from);
  let rank = 0;
  for (const { sum, size } of pools) {
    const start = Math.min(Math.max(sum / size, from), Math.max(from, highest));
    for (let member = 0; member < size; member++, rank++) places[order[rank] ?? 0] = start + rank * step;
  }
  return places;
}
