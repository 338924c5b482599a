import { expect, it } from "vitest";
import { jensenShannonDistance, jensenShannonDivergence } from "./jensen-shannon";

it.each([
  [[0.4, 0.3, 0.3], 0.01128, 0.106],
  [[0.2, 0.3, 0.5], 0.09582, 0.31],
])("the divergence of .5, .3, .2 from %j is %f, the distance %f", (now, divergence, distance) => {
  const before = [0.5, 0.3, 0.2];
  expect(jensenShannonDivergence(before, now)).toBeCloseTo(divergence, 5);
  expect(jensenShannonDistance(before, now)).toBeCloseTo(distance, 3);
});

it("takes counts as readily as shares, is symmetric, and is 1 for distributions that share nothing", () => {
  expect(jensenShannonDivergence([50, 30, 20], [4, 3, 3])).toBeCloseTo(0.01128, 5);
  expect(jensenShannonDivergence([4, 3, 3], [50, 30, 20])).toBeCloseTo(0.01128, 5);
  expect(jensenShannonDivergence([1, 0], [0, 1])).toBeCloseTo(1, 12);
});
