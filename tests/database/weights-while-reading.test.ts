import { expect, it } from "vitest";
import { withinScope } from "@/lib/database/within-scope";
import { lockWeighting, replaceWeights, writeWeighting } from "@/lib/database/weights";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { useTestDatabase } from "@/tests/support/database";
import { touristBase, tourists } from "@/tests/support/tourist-segments";

useTestDatabase();

it("an analysis has the weights of one moment, however often they are replaced while it reads", async () => {
  const { scope, surveyId } = await tourists();
  const load = () => loadCodedResponses(scope, surveyId, undefined, undefined, new Set(touristBase));
  const { ids } = await load();
  const reweigh = (to: number) =>
    withinScope(scope, async (tx) => {
      const state = await lockWeighting(tx, scope, surveyId);
      // The first person differs, so that the weights are never all equal.
      const weights = Float64Array.from(ids, (_, person) => (person === 0 ? to + 0.5 : to));
      await replaceWeights(tx, scope, surveyId, ids, weights);
      await writeWeighting(tx, scope, surveyId, state, true);
    });
  await reweigh(1);
  for (let time = 2; time < 14; time++) {
    const [{ weights }] = await Promise.all([
      load(),
      new Promise((resolve) => setTimeout(resolve, time)).then(() => reweigh(time)),
    ]);
    expect(new Set(weights?.subarray(1)).size).toBe(1);
    expect((weights?.[0] ?? 0) - (weights?.[1] ?? 0)).toBeCloseTo(0.5, 12);
  }
});
