import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingWeight, orderFlow } from "./order-flow";

const range = (size: number) => Array.from({ length: size }, (_, node) => node);

const permutations = (values: number[]): number[][] =>
  values.length < 2
    ? [values]
    : values.flatMap((value, at) =>
        permutations(values.filter((_, other) => other !== at)).map((rest) => [value, ...rest]),
      );

/** Two to four columns of two to four nodes, with bands of whole people. */
const drawings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    flows: fc.tuple(
      ...sizes.slice(1).map((to, step) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: to, maxLength: to }), {
          minLength: sizes[step] ?? 0,
          maxLength: sizes[step] ?? 0,
        }),
      ),
    ),
  }),
);

describe("the order of nodes in a flow", () => {
  it("holds every node once and never lets more cross than the order given", () => {
    fc.assert(
      fc.property(drawings, ({ sizes, flows }) => {
        const order = orderFlow(flows, sizes);
        expect(order.map((nodes) => [...nodes].sort((a, b) => a - b))).toEqual(sizes.map(range));
        expect(crossingWeight(flows, order)).toBeLessThanOrEqual(crossingWeight(flows, sizes.map(range)));
      }),
    );
  });

  it("untangles what can be untangled", () => {
    // Straight survivors under shuffled numbers: no crossing is needed.
    const flows = [
      [[0, 5, 0], [0, 0, 7], [4, 0, 0]],
      [[0, 0, 4], [5, 0, 0], [0, 7, 0]],
    ]; // prettier-ignore
    expect(crossingWeight(flows, [range(3), range(3), range(3)])).toBeGreaterThan(0);
    expect(crossingWeight(flows, orderFlow(flows, [3, 3, 3]))).toBe(0);
  });

  it("is as good as the best order of all for most small drawings", () => {
    let best = 0;
    let tried = 0;
    fc.assert(
      fc.property(drawings, ({ sizes, flows }) => {
        const [first = 0, second = 0] = sizes;
        const flow = flows.slice(0, 1);
        const least = Math.min(
          ...permutations(range(first)).flatMap((a) =>
            permutations(range(second)).map((b) => crossingWeight(flow, [a, b])),
          ),
        );
        tried += 1;
        if (crossingWeight(flow, orderFlow(flow, [first, second])) <= least) best += 1;
      }),
      { seed: 7 },
    );
    expect(best / tried).toBeGreaterThan(0.9);
  });
});
