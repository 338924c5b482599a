import { expect, test } from "vitest";
import { recommendByStructure } from "./recommend-by-structure";

const context = { people: 1000, baseVariables: 5 };
const solution = (segments: number, silhouette: number, ariMedian?: number, smallest = 0.2) => ({
  segments,
  silhouette,
  shares: [1 - smallest, smallest],
  smallestSize: smallest * 1000,
  startsAtBest: 5,
  ...(ariMedian === undefined
    ? {}
    : { stability: { ariMedian, ariQuartiles: [0, 1] as const, withinSegment: [], structure: "" } }),
});

test("without stability the widest silhouettes decide", () => {
  const found = recommendByStructure([solution(2, 0.3), solution(3, 0.5), solution(4, 0.4)], context);
  expect(found).toEqual({ segments: 3, reasons: ["widest-silhouette"], warnings: [] });
});

test("the most stable division is taken; of equally stable ones that with the widest silhouettes", () => {
  const two = solution(2, 0.6, 0.7);
  expect(recommendByStructure([two, solution(3, 0.5, 0.97), solution(4, 0.55, 0.95)], context)).toMatchObject(
    {
      segments: 4,
      reasons: ["most-stable"],
    },
  );
});

test("a division with a tiny segment gives way, and weak or unstable structure is said", () => {
  const tiny = solution(3, 0.9, 0.9, 0.01);
  const found = recommendByStructure([solution(2, 0.1, 0.4), tiny], context);
  expect(found).toMatchObject({ segments: 2, warnings: ["constructive", "weak-structure"] });
});
