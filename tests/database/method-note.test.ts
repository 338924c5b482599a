import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import type { SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";
import { noteAsText, renderMethodNote } from "@/lib/i18n/render-method-note";
import { writeMethodNote } from "@/lib/use-cases/methods/write-method-note";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { threeClasses, tourists } from "@/tests/support/tourist-segments";
import { halfAndHalf, shoppers, weigh, actorOf as actorIn } from "@/tests/support/weighted-study";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

const textFor = async (actor: Parameters<typeof writeMethodNote>[0], segmentationId: string) => {
  const { name, note } = valueOf(await writeMethodNote(actor, segmentationId));
  return noteAsText(renderMethodNote(note, name));
};

describe("the methods note of a finished segmentation", () => {
  it("counts who was in, who was left out and who came later, apart", async () => {
    const study = await tourists();
    const { scope, surveyId } = study;
    await runSql(
      `insert into response_quality (workspace_id, survey_id, response_id, flags, decision)
       select workspace_id, survey_id, id, '[]', 'leave-out' from responses where survey_id = $1 order by id limit 7`,
      [surveyId],
    );
    await runSql("update response_quality set is_left_out = true where survey_id = $1", [surveyId]);
    await runSql(
      `update responses set source = 'web', completed_at = '2026-02-01T12:00:00Z' where survey_id = $1`,
      [surveyId],
    );
    const id = await threeClasses(study);
    const before = await textFor(mintActor(scope.userId), id);
    expect(before).toContain("The study “A study”: 993 complete responses were analysed");
    expect(before).toContain("between February 1, 2026 and February 1, 2026.");
    expect(before).toContain("7 further complete responses were left out");
    expect(before).not.toContain("later");
    // Left out afterwards: they were in when the segments were found.
    await runSql(
      `insert into response_quality (workspace_id, survey_id, response_id, flags, decision, is_left_out)
       select workspace_id, survey_id, id, '[]', 'leave-out', true from responses where survey_id = $1 order by id desc limit 5`,
      [surveyId],
    );
    expect(await textFor(mintActor(scope.userId), id)).toBe(before);
  }, 120_000);

  it("tells changes by hand once, and not those taken back", async () => {
    const study = await tourists();
    const actor = mintActor(study.scope.userId);
    const segmentationId = await threeClasses(study);
    const segments = await listSegmentRecords(study.scope, segmentationId);
    const change = async (wanted: SegmentChange) => {
      const revision = (await findSegmentation(study.scope, segmentationId))?.revision ?? -1;
      return valueOf(
        await changeSegments(actor, { id: randomUUID(), segmentationId, revision, change: wanted }),
      );
    };
    expect(await textFor(actor, segmentationId)).not.toContain("by hand");
    const segmentIds = segments.slice(1).map(({ id }) => id);
    await change({ kind: "merge", segmentIds, name: "All others" });
    const merged = await textFor(actor, segmentationId);
    const people = segments.slice(1).reduce((sum, { size }) => sum + size, 0);
    expect(merged).toContain("After that, by hand, with 1 change:");
    expect(merged).toContain(`were merged into “All others” (${people} people).`);
    const { undoable } = valueOf(await listEdits(actor, segmentationId));
    await change({ kind: "undo", editId: undoable ?? "" });
    expect(await textFor(actor, segmentationId)).not.toContain("by hand");
  }, 120_000);

  it("tells how weights came about only while those are in force that the segments were counted with", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const { segmentationId } = await segmentedBy(study.scope, study.surveyId, "where");
    const first = await textFor(actorIn(study.scope), segmentationId);
    expect(first).toContain("Weights were raked to the known distribution of");
    expect(first).toContain("who belongs to which segment does not hang on weights");
    // 80 people weigh .625 and 20 weigh 2.5: n Σw²/(Σw)² = 1.5625, so they are worth 64.
    expect(first).toContain("as precise as 64 unweighted people (design effect 1.56; Kish 1965)");
    await weigh(study, { method: "variable", variableId: "spend" });
    const later = await textFor(actorIn(study.scope), segmentationId);
    expect(later).not.toContain("raked");
    expect(later).not.toContain("came with the data");
    expect(later).toContain("as precise as 64 unweighted people");
  });
});
