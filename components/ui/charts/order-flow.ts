/** Bands between neighbouring columns of nodes: `flows[step][from][to]`, zero or more. */
export type Flows = readonly (readonly (readonly number[])[])[];

const SWEEPS = 8;

/** How much crosses between two neighbouring columns. */
function stepCrossing(
  flow: readonly (readonly number[])[] | undefined,
  left: readonly number[],
  right: readonly number[],
): number {
  let sum = 0;
  const bands = left.flatMap((from, a) =>
    right.map((to, b) => ({ a, b, width: flow?.[from]?.[to] ?? 0 })).filter((band) => band.width > 0),
  );
  for (const [at, one] of bands.entries())
    for (const other of bands.slice(at + 1))
      if ((one.a - other.a) * (one.b - other.b) < 0) sum += one.width * other.width;
  return sum;
}

/** How much crosses: over all pairs of bands of a step that cross, the product of their widths. */
export const crossingWeight = (flows: Flows, order: readonly (readonly number[])[]): number =>
  flows.reduce((sum, flow, step) => sum + stepCrossing(flow, order[step] ?? [], order[step + 1] ?? []), 0);

/** Sorts the nodes of one column by the mean place of their neighbours, weighted by the bands; the unconnected stay. */
function byBarycentre(
  own: readonly number[],
  neighbours: readonly number[],
  band: (own: number, other: number) => number,
): number[] {
  const centre = new Map(
    own.map((node, place) => {
      let weight = 0;
      let sum = 0;
      for (const [at, other] of neighbours.entries()) {
        weight += band(node, other);
        sum += band(node, other) * (at / Math.max(1, neighbours.length - 1));
      }
      return [node, weight > 0 ? sum / weight : place / Math.max(1, own.length - 1)] as const;
    }),
  );
  return [...own].sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
}

/** The column with one node moved to wherever least crosses on both of its sides. */
function moveNode(flows: Flows, order: readonly number[][], column: number, node: number): number[] {
  const own = order[column] ?? [];
  const crossing = (nodes: readonly number[]) =>
    (column > 0 ? stepCrossing(flows[column - 1], order[column - 1] ?? [], nodes) : 0) +
    (column + 1 < order.length ? stepCrossing(flows[column], nodes, order[column + 1] ?? []) : 0);
  const others = own.filter((other) => other !== node);
  let best = own;
  let least = crossing(own);
  for (let place = 0; place <= others.length; place++) {
    const tried = [...others.slice(0, place), node, ...others.slice(place)];
    const crosses = crossing(tried);
    if (crosses < least * (1 - 1e-12)) [best, least] = [tried, crosses];
  }
  return best;
}

/** Moves single nodes as long as that lessens what crosses. */
function improve(flows: Flows, start: readonly (readonly number[])[]): number[][] {
  const order = start.map((nodes) => [...nodes]);
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const column of order.keys())
      for (const node of order[column] ?? []) {
        const next = moveNode(flows, order, column, node);
        if (next === order[column]) continue;
        order[column] = next;
        hasMoved = true;
      }
  }
  return order;
}

/**
 * An order of the nodes of every column in which little crosses: sweeps forward and back by barycentres (Sugiyama, Tagawa &
 * Toda 1981, IEEE Trans. Systems, Man and Cybernetics 11:109–125), each improved node by node. `sizes[column]` is
 * the number of nodes; the result lists nodes from the top. Never worse than the order given (0, 1, 2, …).
 */
export function orderFlow(flows: Flows, sizes: readonly number[]): number[][] {
  let order = sizes.map((size) => Array.from({ length: size }, (_, node) => node));
  let best = improve(flows, order);
  let least = crossingWeight(flows, best);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    const next = order.map((nodes) => [...nodes]);
    for (let step = 1; step < sizes.length; step++) {
      const column = isForward ? step : sizes.length - 1 - step;
      const neighbour = isForward ? column - 1 : column + 1;
      const band = (own: number, other: number) =>
        (isForward ? flows[neighbour]?.[other]?.[own] : flows[column]?.[own]?.[other]) ?? 0;
      next[column] = byBarycentre(next[column] ?? [], next[neighbour] ?? [], band);
    }
    order = next;
    const improved = improve(flows, order);
    const crossing = crossingWeight(flows, improved);
    if (crossing < least) [least, best] = [crossing, improved];
  }
  return best;
}
