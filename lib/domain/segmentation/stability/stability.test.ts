import { describe, expect, test } from "vitest";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { collectPoints } from "../k-centroids/points";
import { stabilityAcrossSolutions } from "./across-solutions";
import { drawBootstrapWeights, resamplingFrame } from "./bootstrap-weights";
import { combineStability } from "./combine-stability";
import { judgeSegment, judgeStructure } from "./judge-structure";
import { planBootstrapPairs, runBootstrapPair } from "./run-bootstrap-pair";
import { stabilitySettings } from "./settings";

/** Three clouds in the plane, `gap` standard deviations apart; person i is of cloud i mod 3. */
const clouds = (people: number, gap: number): NumericColumn[] => {
  const random = createRandom(8);
  const centre = [
    [0, 0],
    [1, 0],
    [0.5, 0.9],
  ];
  const points = Array.from({ length: people }, (_, i) =>
    [0, 1].map((axis) => gap * (centre[i % 3]?.[axis] ?? 0) + drawNormal(random)),
  );
  return [0, 1].map((axis) => ({
    kind: "numeric",
    values: Float64Array.from(points, (point) => point[axis] ?? NaN),
  }));
};

const measure = (people: number, gap: number) => {
  const points = collectPoints(clouds(people, gap), true);
  const assigned = Int16Array.from({ length: people }, (_, i) => i % 3);
  const settings = stabilitySettings.parse({ segments: { from: 3, to: 3 }, pairs: 12, starts: 4 });
  const frame = { points, divisions: [{ segments: 3, assigned }] };
  const results = planBootstrapPairs(settings).map((task) => runBootstrapPair(frame, task));
  return { results, combined: combineStability([3], results) };
};

describe("stability", () => {
  test("separate clouds are natural segments, one cloud is divided by construction only", () => {
    expect(measure(150, 10).combined[0]?.structure).toBe("natural");
    expect(
      measure(150, 10).combined[0]?.within.every((segment) => segment.stability === "highly-stable"),
    ).toBe(true);
    expect(measure(150, 0).combined[0]?.structure).not.toBe("natural");
  });

  test("the order in which pairs finish changes nothing", () => {
    const { results, combined } = measure(90, 3);
    expect(combineStability([3], [...results].reverse())).toEqual(combined);
  });

  test("a bootstrap sample has as many people as the data, and on average everyone once", () => {
    const frame = resamplingFrame({
      pointOfRow: Int32Array.from([0, 0, 1, -1, 2]),
      weights: Float64Array.from([2, 1, 1]),
      weightOfRow: null,
    });
    const random = createRandom(2);
    const sum = new Float64Array(3);
    const out = new Float64Array(3);
    for (let sample = 0; sample < 3000; sample++) {
      drawBootstrapWeights(frame, random, out);
      expect(out.reduce((total, weight) => total + weight, 0)).toBe(4);
      out.forEach((weight, point) => (sum[point] = (sum[point] ?? 0) + weight / 3000));
    }
    expect(sum[0]).toBeCloseTo(2, 1);
    expect(sum[2]).toBeCloseTo(1, 1);
  });

  test("a segment that comes whole from one before is stable across; one mixed evenly is not", () => {
    const before = { segments: 2, assigned: Int16Array.from([0, 0, 0, 0, 1, 1, 1, 1]) };
    const after = { segments: 3, assigned: Int16Array.from([0, 0, 0, 2, 1, 1, 1, 2]) };
    const [step] = stabilityAcrossSolutions([before, after]);
    expect(step?.flow).toEqual([
      [3, 0, 1],
      [0, 3, 1],
    ]);
    expect(step?.stability[0]).toBe(1);
    expect(step?.stability[2]).toBeCloseTo(0, 12);
  });

  test("the words follow their bands", () => {
    expect([0.95, 0.9, 0.89, 0.7, 0.69].map(judgeStructure)).toEqual([
      "natural",
      "natural",
      "reproducible",
      "reproducible",
      "constructive",
    ]);
    expect([0.9, 0.8, 0.7, 0.5].map(judgeSegment)).toEqual([
      "highly-stable",
      "pattern",
      "unclear",
      "unstable",
    ]);
  });
});
