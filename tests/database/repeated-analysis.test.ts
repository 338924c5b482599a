import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import type { Actor } from "@/lib/domain/teams/scopes";
import { exportAnalysisData } from "@/lib/use-cases/methods/export-analysis-data";
import { exportAnalysisScript } from "@/lib/use-cases/methods/export-analysis-script";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { placeNewPeople } from "@/lib/use-cases/segmentation/place-new-people";
import { useTestDatabase } from "@/tests/support/database";
import { hasR, runInR } from "@/tests/support/repeated-analysis";
import { runSql } from "@/tests/support/run-sql";
import { repeatPeople, threeClasses, touristBase, tourists } from "@/tests/support/tourist-segments";
import { actorOf, halfAndHalf, shoppers, weigh } from "@/tests/support/weighted-study";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

async function filesOf(actor: Actor, segmentationId: string) {
  const { fileName, content } = valueOf(await exportAnalysisScript(actor, segmentationId));
  const taken = valueOf(await exportAnalysisData(actor, segmentationId));
  let data = "";
  let pieces = 0;
  for await (const piece of taken.pieces) {
    data += piece;
    pieces += 1;
  }
  const [head = [], ...rows] = data
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return { script: content, fileName, dataFile: taken.fileName, data, pieces, head, rows };
}

describe("the files that repeat a segmentation", () => {
  it("hold everybody it was found with, as coded, and say what Kindred found; in pieces", async () => {
    const study = await tourists();
    const actor = mintActor(study.scope.userId);
    const id = await threeClasses(study);
    const files = await filesOf(actor, id);
    expect(files.fileName).toBe("Motives.R");
    expect(files.dataFile).toBe("Motives-data.csv");
    expect(files.head).toEqual([
      "person",
      ...touristBase.map((one) => one.replaceAll(/-+/g, ".")),
      "found",
      "segment",
    ]);
    expect(files.rows).toHaveLength(1000);
    expect(files.pieces).toBeGreaterThan(2);
    const placed = await runSql<{ response_id: string; position: number }>(
      `select response_id, position from segment_assignments a join segments s on s.id = a.segment_id
       where a.segmentation_id = $1 order by response_id`,
      [id],
    );
    expect(files.rows.map((row) => [row[0], row.at(-2), row.at(-1)])).toEqual(
      placed.map(({ response_id, position }) => [response_id, String(position + 1), String(position + 1)]),
    );
    const [event] = await runSql<{ details: object }>(
      "select details from audit_events where action = 'responses.exported' and subject_id = $1",
      [study.surveyId],
    );
    expect(event?.details).toEqual({ segmentationId: id });
  }, 120_000);

  it("keep to who was in, whoever was left out or came since, and to what was found, whatever was changed by hand", async () => {
    const study = await tourists();
    const { scope, surveyId } = study;
    const actor = mintActor(scope.userId);
    const id = await threeClasses(study);
    const before = await filesOf(actor, id);
    await repeatPeople(study, 40);
    const following = { signal: new AbortController().signal, onProgress: () => Promise.resolve() };
    valueOf(await placeNewPeople(scope, id, following));
    await runSql(
      `insert into response_quality (workspace_id, survey_id, response_id, flags, decision, is_left_out)
       select workspace_id, survey_id, id, '[]', 'leave-out', true from responses
       where survey_id = $1 and submission_key not like 'again-%' order by id limit 9`,
      [surveyId],
    );
    const segments = await listSegmentRecords(scope, id);
    const revision = (await findSegmentation(scope, id))?.revision ?? -1;
    const segmentIds = segments.slice(1).map((one) => one.id);
    valueOf(
      await changeSegments(actor, {
        id: randomUUID(),
        segmentationId: id,
        revision,
        change: { kind: "merge", segmentIds, name: "All others" },
      }),
    );
    const after = await filesOf(actor, id);
    const found = (files: typeof before) => files.rows.map((row) => row.slice(0, -1));
    expect(found(after)).toEqual(found(before));
    expect(new Set(after.rows.map((row) => row.at(-1)))).toEqual(new Set(["1", "2"]));
    expect(after.script).toContain("is_edited <- TRUE");
    expect(before.script).toContain("is_edited <- FALSE");
    if (!hasR) return;
    const { status, output } = runInR(after);
    expect(output).toContain("Changed by hand afterwards");
    expect(output).toContain("computed anew, they are equal");
    expect(status).toBe(0);
  }, 120_000);

  it("have the weights where people are weighted", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const { segmentationId } = await segmentedBy(study.scope, study.surveyId, "where");
    const files = await filesOf(actorOf(study.scope), segmentationId);
    expect(files.head).toEqual(["person", "where", "weight", "found", "segment"]);
    const byWeight = new Map(files.rows.map((row) => [row[3], Number(row[2])]));
    expect(byWeight.get("1")).toBeCloseTo(0.625, 9);
    expect(byWeight.get("2")).toBeCloseTo(2.5, 9);
    if (!hasR) return;
    const { status, output } = runInR(files);
    expect(output).toContain("computed anew, they are equal");
    expect(status).toBe(0);
  });

  it("say so where answers were erased since", async () => {
    const study = await tourists();
    const id = await threeClasses(study);
    await runSql(
      "delete from responses where id in (select id from responses where survey_id = $1 limit 3)",
      [study.surveyId],
    );
    const files = await filesOf(mintActor(study.scope.userId), id);
    expect(files.rows).toHaveLength(997);
    expect(files.script).toContain("rows_expected <- 997");
    expect(files.script).toContain("found with 1000 people; the answers of 3 were erased since");
  }, 120_000);
});
