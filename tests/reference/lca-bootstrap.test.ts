import { expect, test } from "vitest";
import { testClassCount } from "@/lib/jobs/compute/test-class-count";
import { bases, readReference } from "./load-fixture";

interface Reference {
  readonly tests: readonly {
    readonly H0: number;
    readonly LRT: number;
    readonly p: number;
    readonly null_quantiles: readonly number[];
  }[];
}

const { tests } = readReference<Reference>("blrt_carcinoma");

test.each(tests)(
  "carcinoma, $H0 classes or one more: ratio and p are those of the bootstrap in R",
  async (reference) => {
    const found = await testClassCount(
      { columns: bases.carcinoma(), classes: reference.H0, samples: 199 },
      { threads: 0 },
    );
    expect(found.ratio).toBeCloseTo(reference.LRT, 2);
    // Both p are of simulated samples: 99 in R, 199 here.
    const noise = 3 * Math.sqrt(0.12 * 0.88 * (1 / 99 + 1 / 199));
    expect(Math.abs(found.p - reference.p)).toBeLessThan(noise);
    expect(found.p < 0.05).toBe(reference.p < 0.05);
    const median = found.nullRatios[99] ?? NaN;
    expect(Math.abs(median - (reference.null_quantiles[0] ?? NaN))).toBeLessThan(2);
    for (const ratio of found.nullRatios) expect(ratio).toBeGreaterThan(-0.01);
  },
);
