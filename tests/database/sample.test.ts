import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOf } from "@/lib/access/open-task";
import { findFirstSegmentation, findSampleStudy } from "@/lib/database/sample-studies";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask } from "@/lib/database/tasks";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { handleAddSample } from "@/lib/jobs/handlers/add-sample";
import { requestSample } from "@/lib/use-cases/samples/request-sample";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { newOwner } from "@/tests/support/tick-study";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

async function addSampleTo(scope: WorkspaceScope, signal = new AbortController().signal): Promise<string> {
  const { workspaceId, userId } = scope;
  const { taskId } = valueOf(await requestSample(actorOf(scope), { workspaceId, taskId: randomUUID() }));
  await handleAddSample({ workspaceId, userId, taskId }, { signal });
  return taskId;
}

const tally = async () =>
  (
    await runSql<Record<string, string>>(`select
      (select count(*) from surveys where deleted_at is null) surveys, (select count(*) from responses) responses,
      (select count(*) from segmentations where deleted_at is null) segmentations, (select count(*) from personas) personas`)
  )[0];

describe("the sample study", () => {
  it("has 600 simulated and 793 real people, segments as planted, a card for each, and is added once", async () => {
    const scope = await newOwner();
    const taskId = await addSampleTo(scope);
    expect((await findTask(scope, taskId))?.status).toBe("done");

    const simulated = await findSampleStudy(scope, "survey");
    const found = await findFirstSegmentation(scope, simulated?.id ?? "");
    const segments = await listSegmentRecords(scope, found?.id ?? "");
    // Four kinds of people were planted, with shares .34 .28 .22 .16 (lib/domain/responses/population-kinds.ts).
    expect(segments).toHaveLength(4);
    const shares = segments.map(({ share }) => share).sort((a, b) => b - a);
    [0.34, 0.28, 0.22, 0.16].forEach((planted, position) => {
      expect(Math.abs((shares[position] ?? 0) - planted)).toBeLessThan(0.07);
    });

    const buyers = await findSampleStudy(scope, "import");
    const cars = await findSegmentation(
      scope,
      (await findFirstSegmentation(scope, buyers?.id ?? ""))?.id ?? "",
    );
    // poLCA on the same 21 criteria: smallest BIC at three classes (tests/fixtures/reference/lca_auto.json).
    expect(cars?.chosenSegments).toBe(3);
    expect(cars?.respondents).toBe(793);

    const once = await tally();
    expect(once).toEqual({ surveys: "2", responses: "1393", segmentations: "2", personas: "7" });
    await addSampleTo(scope);
    expect(await tally()).toEqual(once);
  }, 180_000);
});
