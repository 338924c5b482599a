import { describe, expect, it } from "vitest";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask } from "@/lib/database/tasks";
import { seeWeighting } from "@/lib/use-cases/weighting/see-weighting";
import { useTestDatabase } from "@/tests/support/database";
import { insertResponses } from "@/tests/support/insert-responses";
import {
  actorOf,
  halfAndHalf,
  leaveOut,
  people,
  shoppers,
  targets,
  weigh,
} from "@/tests/support/weighted-study";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

describe("an analysis of weighted respondents", () => {
  it("shows segments as large as the targets say, beside the people asked", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const { segmentationId } = await segmentedBy(study.scope, study.surveyId, "where");
    const segments = await listSegmentRecords(study.scope, segmentationId);
    expect(segments.map(({ size }) => size)).toEqual([80, 20]);
    for (const { share } of segments) expect(share).toBeCloseTo(0.5, 9);
    const counts = (await findSegmentation(study.scope, segmentationId))?.counts;
    expect(counts?.weighted?.sums[1]).toBeCloseTo(50, 6);
    const stars = counts?.variables.find(({ variableId }) => variableId === "stars");
    expect(stars?.kind === "categorical" && stars.counts[1]?.[4]).toBe(20);
    expect(stars?.kind === "categorical" && stars.weighted?.sums[1]?.[4]).toBeCloseTo(50, 6);
  });

  it("weights answers that came in since before it reads them", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    await insertResponses(study.scope, study, people(60, "market", 30));
    const { segmentationId } = await segmentedBy(study.scope, study.surveyId, "where");
    const segments = await listSegmentRecords(study.scope, segmentationId);
    expect(segments.map(({ size }) => size)).toEqual([80, 80]);
    for (const { share } of segments) expect(share).toBeCloseTo(0.5, 9);
    expect(valueOf(await seeWeighting(actorOf(study.scope), study.surveyId)).isOutOfDate).toBe(false);
  });

  it("ends with the reason where the targets cannot be met any more", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    await leaveOut(study, "market", 20);
    const { segmentationId, taskId } = await segmentedBy(study.scope, study.surveyId, "where");
    expect((await findSegmentation(study.scope, segmentationId))?.status).toBe("failed");
    expect((await findTask(study.scope, taskId))?.problem?.code).toBe("weighting.category-empty");
  });

  it("of a sample that fits its targets already is the same, to the last digit, as without weights", async () => {
    const study = await shoppers();
    const before = await segmentedBy(study.scope, study.surveyId, "where");
    await weigh(study, targets({ super: 80, market: 20 }));
    const after = await segmentedBy(study.scope, study.surveyId, "where");
    const [first, second] = [
      await findSegmentation(study.scope, before.segmentationId),
      await findSegmentation(study.scope, after.segmentationId),
    ];
    expect(second?.counts).toEqual(first?.counts);
    expect(second?.descriptors).toEqual(first?.descriptors);
    expect(second?.responseSetHash).toBe(first?.responseSetHash);
  });
});
