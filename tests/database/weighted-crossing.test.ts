import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { listSegmentRecords } from "@/lib/database/segmentations";
import { compareSegmentations } from "@/lib/use-cases/segmentation/compare-segmentations";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { threeClasses, tourists } from "@/tests/support/tourist-segments";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

describe("two segmentations of a weighted survey", () => {
  it("are counted by weights: a segment whose people weigh three times as much is three times as large a share", async () => {
    const study = await tourists();
    const actor = mintActor(study.scope.userId);
    const classes = await threeClasses(study);
    const { segmentationId: gender } = await segmentedBy(study.scope, study.surveyId, "Gender");
    const plain = valueOf(await compareSegmentations(actor, { first: classes, second: gender }));
    const [heavy] = await listSegmentRecords(study.scope, gender);
    await runSql(
      `insert into response_weights (workspace_id, survey_id, response_id, weight)
       select $1, $2, response_id, case when segment_id = $4 then 3 else 1 end
       from segment_assignments where workspace_id = $1 and segmentation_id = $3`,
      [study.scope.workspaceId, study.surveyId, gender, heavy?.id],
    );
    const weighted = valueOf(await compareSegmentations(actor, { first: classes, second: gender }));
    await runSql("delete from response_weights where workspace_id = $1 and survey_id = $2", [
      study.scope.workspaceId,
      study.surveyId,
    ]);
    const cells = plain.comparison?.overlaps ?? [];
    expect(weighted.comparison?.overlaps.map(({ count }) => count)).toEqual(cells.map(({ count }) => count));
    expect(plain.comparison?.effectiveN).toBeNull();
    expect(weighted.comparison?.effectiveN).toBeLessThan(1000);
    for (const { first, second, shareOfFirst } of weighted.comparison?.overlaps ?? []) {
      const row = cells.filter((cell) => cell.first === first);
      const weight = (of: { second: number; count: number } | undefined) => (of?.count ?? 0) * (of?.second === 0 ? 3 : 1); // prettier-ignore
      const all = row.reduce((sum, cell) => sum + weight(cell), 0);
      expect(shareOfFirst).toBeCloseTo(weight(row.find((cell) => cell.second === second)) / all, 12);
    }
  });
});
