import { describe, expect, it } from "vitest";
import { layoutFlow } from "./flow-layout";

const shares = [
  [0.6, 0.4],
  [0.5, 0.3, 0.2],
];
const flows = [[[50, 10, 0], [0, 20, 20]]]; // prettier-ignore
const order = [
  [0, 1],
  [0, 1, 2],
];

describe("a flow between solutions", () => {
  const { nodes, bands } = layoutFlow(shares, flows, order, { height: 120, gap: 10 });

  it("makes nodes as high as their share and keeps them apart", () => {
    expect(nodes.map((node) => node.height)).toEqual(
      [60, 40, 50, 30, 20].map((height) => expect.closeTo(height, 9) as number),
    );
    expect(nodes.slice(2).map((node) => node.top)).toEqual(
      [0, 60, 100].map((top) => expect.closeTo(top, 9) as number),
    );
  });

  it("fills both ends of every node with its bands", () => {
    for (const node of nodes.filter(({ column }) => column === 0)) {
      const leaving = bands.filter(({ from }) => from === node.node);
      expect(leaving.reduce((sum, band) => sum + band.width, 0)).toBeCloseTo(node.height, 9);
    }
    for (const node of nodes.filter(({ column }) => column === 1)) {
      const arriving = bands.filter(({ to }) => to === node.node);
      expect(arriving.reduce((sum, band) => sum + band.width, 0)).toBeCloseTo(node.height, 9);
      expect(Math.min(...arriving.map((band) => band.end))).toBeCloseTo(node.top, 9);
    }
  });

  it("draws nothing for nobody", () => {
    expect(layoutFlow([[1], [0, NaN]], [[[0, 0]]], [[0], [0, 1]], { height: 100, gap: 10 }).bands).toEqual(
      [],
    );
  });
});
