import { describe, expect, it } from "vitest";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask } from "@/lib/database/tasks";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { getPersona } from "@/lib/use-cases/personas/get-persona";
import { requestPersonas } from "@/lib/use-cases/personas/request-personas";
import { seeWeighting } from "@/lib/use-cases/weighting/see-weighting";
import { useTestDatabase } from "@/tests/support/database";
import { insertResponses } from "@/tests/support/insert-responses";
import { runSql } from "@/tests/support/run-sql";
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

  it("writes cards whose shares are weighted, beside how many people answered and what they are worth", async () => {
    const study = await shoppers();
    await insertResponses(study.scope, study, people(20, "super", 10, 5));
    await weigh(study, { method: "variable", variableId: "spend" });
    const { segmentationId } = await segmentedBy(study.scope, study.surveyId, "where");
    const asked = valueOf(await requestPersonas(actorOf(study.scope), { segmentationId }));
    await generatePersonas(
      { workspaceId: study.scope.workspaceId, userId: study.scope.userId, segmentationId, ...asked },
      { attempt: 0 },
    );
    const [segment] = await listSegmentRecords(study.scope, segmentationId);
    const [persona] = await runSql<{ id: string }>("select id from personas where segment_id = $1", [
      segment?.id,
    ]);
    const card = valueOf(await getPersona(actorOf(study.scope), { personaId: persona?.id ?? "" }));
    const fives = card.evidence.find(({ variableId }) => variableId === "stars");
    // 80 people who spend 100 gave two stars, 20 who spend 10 gave five: 200 of 8,200, not 20 of 100.
    expect(fives).toMatchObject({ count: 20, base: 100 });
    expect(fives?.value).toBeCloseTo(200 / 8200, 9);
    expect(fives?.effectiveBase).toBeCloseTo(8200 ** 2 / (80 * 100 ** 2 + 20 * 10 ** 2), 6);
    const size = card.fields.find(({ key }) => key === "size")?.generated;
    expect(JSON.stringify(size)).toContain('"weighted":"yes"');
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
    const problem = (await findTask(study.scope, taskId))?.problem;
    expect(problem?.code).toBe("segmentation.weights-stale");
    expect(problem?.params?.["reason"]).toMatch(/^Nobody answered “Street market”, so its 50%/);
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
