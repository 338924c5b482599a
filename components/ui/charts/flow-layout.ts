import type { Flows } from "./order-flow";

export interface FlowNodePlace {
  readonly column: number;
  readonly node: number;
  readonly top: number;
  readonly height: number;
}

export interface FlowBand {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Its width in the drawing, and where its upper edge leaves and arrives. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const positive = (value: number | undefined): number =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Places of nodes and bands in a drawing `height` high, nodes of one column `gap` apart and each column centred. A node is
 * as high as its share of the column, a band as wide as its part of both nodes: people are the same height everywhere.
 */
export function layoutFlow(
  shares: readonly (readonly number[])[],
  flows: Flows,
  order: readonly (readonly number[])[],
  { height, gap }: { height: number; gap: number },
): { nodes: FlowNodePlace[]; bands: FlowBand[] } {
  const most = Math.max(1, ...shares.map((column) => column.length));
  const scale = height - (most - 1) * gap;
  const placed = shares.map((column, at) => {
    const total = sum(column.map(positive)) || 1;
    const heights = column.map((share) => (positive(share) / total) * scale);
    let top = (height - sum(heights) - (column.length - 1) * gap) / 2;
    const places = new Array<FlowNodePlace>(column.length);
    for (const node of order[at] ?? []) {
      places[node] = { column: at, node, top, height: heights[node] ?? 0 };
      top += (heights[node] ?? 0) + gap;
    }
    return places;
  });
  return { nodes: placed.flat(), bands: flows.flatMap((flow, step) => bandsOf(flow, step, placed, order)) };
}

function bandsOf(
  flow: readonly (readonly number[])[],
  step: number,
  placed: readonly (readonly FlowNodePlace[])[],
  order: readonly (readonly number[])[],
): FlowBand[] {
  const total = sum(flow.flat().map(positive)) || 1;
  const scale = sum((placed[step] ?? []).map((place) => place.height)) / total;
  const starts = (placed[step] ?? []).map((place) => place.top);
  const ends = (placed[step + 1] ?? []).map((place) => place.top);
  const bands: FlowBand[] = [];
  for (const from of order[step] ?? []) {
    for (const to of order[step + 1] ?? []) {
      const width = positive(flow[from]?.[to]) * scale;
      if (width === 0) continue;
      bands.push({ step, from, to, width, start: starts[from] ?? 0, end: ends[to] ?? 0 });
      starts[from] = (starts[from] ?? 0) + width;
      ends[to] = (ends[to] ?? 0) + width;
    }
  }
  return bands;
}
