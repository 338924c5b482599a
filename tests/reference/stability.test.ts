import { describe, expect, test } from "vitest";
import { stabilityAcrossSolutions } from "@/lib/domain/segmentation/stability/across-solutions";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import { bases, readReference, readReferenceDivision } from "./load-fixture";

interface Reference {
  readonly global_stability_ARI: Readonly<
    Record<string, { readonly median: number; readonly q1: number; readonly q3: number }>
  >;
  readonly slsw: { readonly per_segment: readonly { readonly size: number; readonly mean: number }[] };
  readonly slsa: readonly {
    readonly from: number;
    readonly to: number;
    readonly slsa: readonly number[];
    readonly table: readonly (readonly number[])[];
  }[];
}

const reference = readReference<Reference>("boot_vacmot");
const columns = bases.vacmot();

describe("stability of vacation motives against flexclust", () => {
  const stability = (async () => {
    const solutions = await fitCentroids(
      { columns, segments: { from: 2, to: 8 }, starts: 20 },
      { threads: 0 },
    );
    return measureStability({ columns, divisions: solutions, pairs: 100, starts: 10 }, { threads: 0 });
  })();

  test.each([2, 3, 4, 5, 6, 7, 8])(
    "%i segments: the median adjusted Rand index is within .06",
    async (segments) => {
      const { agreement } = (await stability)[segments - 2] ?? {};
      expect(
        Math.abs(
          (agreement?.median ?? NaN) - (reference.global_stability_ARI[`k${segments}`]?.median ?? NaN),
        ),
      ).toBeLessThan(0.06);
    },
  );

  test("where flexclust's medians differ by more than .06 the order is the same", async () => {
    const ours = (await stability).map((entry) => entry.agreement.median);
    const theirs = [2, 3, 4, 5, 6, 7, 8].map((k) => reference.global_stability_ARI[`k${k}`]?.median ?? NaN);
    let compared = 0;
    theirs.forEach((a, i) => {
      theirs.forEach((b, j) => {
        if (a - b <= 0.06) return;
        compared++;
        expect(ours[i]).toBeGreaterThan(ours[j] ?? NaN);
      });
    });
    expect(compared).toBeGreaterThan(10);
  });

  test("two motives segments are reproducible, more are constructive: nothing here is natural", async () => {
    expect((await stability).map((entry) => entry.structure)).toEqual([
      "reproducible",
      ...new Array<string>(6).fill("constructive"),
    ]);
  });
});

test("segment-level stability within flexclust's own six segments is flexclust's, within .06", async () => {
  const assigned = readReferenceDivision("segments_vacmot_k6");
  const [six] = await measureStability(
    { columns, divisions: [{ segments: 6, assigned }], pairs: 100, starts: 10, seed: 2 },
    { threads: 0 },
  );
  reference.slsw.per_segment.forEach((segment, r) => {
    expect(Math.abs((six?.within[r]?.mean ?? NaN) - segment.mean)).toBeLessThan(0.06);
  });
});

test("segment-level stability across solutions follows from flexclust's flows by its formula", () => {
  for (const step of reference.slsa) {
    const before: number[] = [];
    const after: number[] = [];
    step.table.forEach((row, a) => {
      row.forEach((people, b) => {
        for (let person = 0; person < people; person++) {
          before.push(a);
          after.push(b);
        }
      });
    });
    const [ours] = stabilityAcrossSolutions([
      { segments: step.from, assigned: Int16Array.from(before) },
      { segments: step.to, assigned: Int16Array.from(after) },
    ]);
    expect(ours?.flow).toEqual(step.table);
    step.slsa.forEach((value, r) => expect(ours?.stability[r]).toBeCloseTo(value, 10));
  }
});
