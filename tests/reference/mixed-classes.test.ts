import { describe, expect, test } from "vitest";
import type { MixedClassFit } from "@/lib/domain/segmentation/latent-classes/mixed/finish-mixed-fit";
import type { Column, NumericColumn } from "@/lib/domain/statistics/column";
import { fitMixedClasses } from "@/lib/jobs/compute/fit-mixed-classes";
import { categoricalColumn, numericColumn, readDataSet } from "../support/read-data-set";
import reference from "../fixtures/reference/mixed_classes.json";

const fit = async (columns: readonly Column[], to: number): Promise<MixedClassFit[]> =>
  fitMixedClasses({ columns, segments: { from: 1, to }, starts: 20, seed: 2 }, { threads: 0 });

describe("latent classes of numbers agree with mclust (VVI) on Fisher's irises", () => {
  const columns = reference.iris.map((values): NumericColumn => ({
    kind: "numeric",
    values: Float64Array.from(values),
  }));
  const fits = fit(columns, 3);

  test.each(reference.numbers)("$nclass classes", async (theirs) => {
    const ours = (await fits)[theirs.nclass - 1];
    expect(ours?.logLikelihood).toBeCloseTo(theirs.llik, 5);
    theirs.shares.forEach((share, r) => expect(ours?.shares[r]).toBeCloseTo(share, 5));
    theirs.means.forEach((means, r) =>
      means.forEach((mean, j) => expect(ours?.numericProfiles[j]?.means[r]).toBeCloseTo(mean, 4)),
    );
    theirs.sds.forEach((sds, r) =>
      sds.forEach((sd, j) => expect(ours?.numericProfiles[j]?.deviations[r]).toBeCloseTo(sd, 4)),
    );
  });
});

describe("latent classes of numbers and answers agree with flexmix on six motives, age and environmental concern", () => {
  const data = readDataSet("data/vacmot.csv");
  const motives = Object.keys(data)
    .slice(0, 6)
    .map((name) => categoricalColumn(data, name, ["0", "1"]));
  const fits = fit([...motives, numericColumn(data, "Age"), numericColumn(data, "NEP")], 3);

  test.each(reference.mixed)("$nclass classes: the likelihood is at least theirs", async (theirs) => {
    const ours = (await fits)[theirs.nclass - 1];
    expect(ours?.answered).toBe(1000);
    expect(ours?.logLikelihood).toBeGreaterThan(theirs.llik - 1e-3);
  });

  test("where the maximum is theirs, so are shares, means, deviations and ticks", async () => {
    let compared = 0;
    for (const theirs of reference.mixed) {
      const ours = (await fits)[theirs.nclass - 1];
      if (!ours || Math.abs(ours.logLikelihood - theirs.llik) > 1e-3) continue;
      compared++;
      theirs.shares.forEach((share, r) => expect(ours.shares[r]).toBeCloseTo(share, 3));
      [0, 1].forEach((j) => {
        theirs.means.forEach((means, r) =>
          expect(ours.numericProfiles[j]?.means[r]).toBeCloseTo(means[j] ?? NaN, 2),
        );
        theirs.sds.forEach((sds, r) =>
          expect(ours.numericProfiles[j]?.deviations[r]).toBeCloseTo(sds[j] ?? NaN, 2),
        );
      });
      theirs.ticks.forEach((ticks, r) =>
        ticks.forEach((tick, j) => expect(ours.itemProbabilities[j]?.[r]?.[1]).toBeCloseTo(tick, 2)),
      );
    }
    expect(compared).toBeGreaterThanOrEqual(1);
  });
});
