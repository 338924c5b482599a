import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { countNewPeople } from "@/lib/database/new-people";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask } from "@/lib/database/tasks";
import { findSegmentationsWithNewPeople } from "@/lib/database/upkeep";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { prepareJobQueue } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";
import { carryOutPlacement } from "@/lib/use-cases/segmentation/carry-out-placement";
import { deleteSegmentation } from "@/lib/use-cases/segmentation/delete-segmentation";
import { placeNewPeople } from "@/lib/use-cases/segmentation/place-new-people";
import { requestPlacement } from "@/lib/use-cases/segmentation/request-placement";
import { switchPlacement } from "@/lib/use-cases/segmentation/switch-placement";
import { sweep } from "@/lib/use-cases/upkeep/sweep";
import { publish } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import {
  repeatPeople,
  threeClasses,
  touristBase,
  tourists,
  type Tourists,
} from "@/tests/support/tourist-segments";
import { segmentedBy, valueOf } from "@/tests/support/world";

const testDatabase = useTestDatabase();
beforeAll(() => prepareJobQueue(testDatabase.url(), Object.values(jobDefinitions)));

const following = (onProgress: () => Promise<void> = () => Promise.resolve()) => ({
  signal: new AbortController().signal,
  onProgress,
});

const placeAll = async (scope: WorkspaceScope, segmentationId: string) =>
  valueOf(await placeNewPeople(scope, segmentationId, following())).placed;

const places = (segmentationId: string) =>
  runSql<{ response_id: string; segment_id: string | null; origin: string; posterior: number }>(
    "select response_id, segment_id, origin, posterior from segment_assignments where segmentation_id = $1",
    [segmentationId],
  );

const placesById = async (segmentationId: string) =>
  new Map((await places(segmentationId)).map((row) => [row.response_id, row]));

describe("people who answer after the segments were found", () => {
  let study: Tourists;
  let segmentationId: string;
  beforeAll(async () => {
    study = await tourists();
    segmentationId = await threeClasses(study);
  }, 60_000);

  it("are placed where the fit placed those who answered the same, and the fit's numbers stay", async () => {
    const { scope } = study;
    const before = await findSegmentation(scope, segmentationId);
    const sizes = await listSegmentRecords(scope, segmentationId);
    const again = await repeatPeople(study, 600);
    expect(await placeAll(scope, segmentationId)).toBe(600);
    const found = await placesById(segmentationId);
    for (const { id, of } of again) {
      expect(found.get(id)?.origin).toBe("scored");
      expect(found.get(id)?.segment_id).toBe(found.get(of)?.segment_id);
      expect(found.get(id)?.posterior).toBeCloseTo(found.get(of)?.posterior ?? 0, 12);
    }
    const after = await findSegmentation(scope, segmentationId);
    expect(after).toEqual({ ...before, newPeoplePlacedAt: after?.newPeoplePlacedAt });
    expect(await listSegmentRecords(scope, segmentationId)).toEqual(sizes);
  });

  it("are placed exactly once by two workers at once, one of which is cut short and begins again", async () => {
    const { scope } = study;
    const again = await repeatPeople(study, 700);
    const dies = placeNewPeople(
      scope,
      segmentationId,
      following(() => Promise.reject(new Error("killed"))),
    );
    const [first, second] = await Promise.allSettled([dies, placeAll(scope, segmentationId)]);
    expect(first.status).toBe("rejected");
    expect(second.status).toBe("fulfilled");
    expect(await placeAll(scope, segmentationId)).toBe(0);
    const found = await placesById(segmentationId);
    expect(again.filter(({ id }) => found.get(id)?.origin === "scored")).toHaveLength(700);
    expect(await countNewPeople(scope, { id: segmentationId, surveyId: study.surveyId })).toBe(0);
  });

  it("are still placed after the survey is closed, but not in a deleted segmentation", async () => {
    const { scope, surveyId } = study;
    await runSql("update surveys set status = 'closed' where id = $1", [surveyId]);
    await repeatPeople(study, 3);
    valueOf(await deleteSegmentation(mintActor(scope.userId), { segmentationId, isDeleted: true }));
    expect(await placeAll(scope, segmentationId)).toBe(0);
    valueOf(await deleteSegmentation(mintActor(scope.userId), { segmentationId, isDeleted: false }));
    expect(await placeAll(scope, segmentationId)).toBe(3);
  });

  it("lose their place with their answers, and partial or left-out answers get none", async () => {
    const { scope, surveyId } = study;
    const [erased, partial, leftOut] = await repeatPeople(study, 3);
    await runSql("update responses set status = 'partial' where id = $1", [partial?.id]);
    await runSql(
      "insert into response_quality (workspace_id, survey_id, response_id, is_left_out) values ($1, $2, $3, true)",
      [scope.workspaceId, surveyId, leftOut?.id],
    );
    expect(await placeAll(scope, segmentationId)).toBe(1);
    expect((await placesById(segmentationId)).has(erased?.id ?? "")).toBe(true);
    await runSql("delete from responses where id = $1", [erased?.id]);
    const found = await placesById(segmentationId);
    expect([erased, partial, leftOut].filter((one) => found.has(one?.id ?? ""))).toEqual([]);
  });

  it("an answer of another version counts only where the question still means the same", async () => {
    const { scope, surveyId, questionnaire } = study;
    const changed = new Set(touristBase.slice(0, 5));
    const [page] = questionnaire.pages;
    if (!page) throw new Error("a page is needed");
    // Five of the eight motives become yes/no/maybe with new options: what was "o1" is gone.
    const items = page.items.map((item) =>
      item.type === "single-choice" && changed.has(item.id)
        ? {
            ...item,
            options: item.options.map((option, at) => (at === 1 ? { ...option, retired: true } : option)),
          }
        : item,
    );
    const versionId = await publish(scope, surveyId, { ...questionnaire, pages: [{ ...page, items }] });
    const again = await repeatPeople(study, 20, { versionId });
    expect(await placeAll(scope, segmentationId)).toBe(20);
    const found = await placesById(segmentationId);
    // Three answers of eight are left, fewer than half.
    expect(again.map(({ id }) => found.get(id)?.segment_id)).toEqual(again.map(() => null));
  });
});

describe("one question", () => {
  it("puts new people into the segment of their option, and those without an answer into none", async () => {
    const study = await tourists();
    const { scope, surveyId } = study;
    const { segmentationId } = await segmentedBy(scope, surveyId, "Education");
    const again = await repeatPeople(study, 200);
    await placeAll(scope, segmentationId);
    const found = await placesById(segmentationId);
    for (const { id, of } of again) expect(found.get(id)?.segment_id).toBe(found.get(of)?.segment_id);
    expect(again.filter(({ id }) => found.get(id)?.origin === "scored")).toHaveLength(200);
  });
});

describe("the worker", () => {
  it("places for a member who asked, follows the task, and stops when it is cancelled", async () => {
    const study = await tourists();
    const { scope, surveyId } = study;
    const { workspaceId, userId } = scope;
    const { segmentationId } = await segmentedBy(scope, surveyId, "Gender");
    const means = { signal: new AbortController().signal, isLastAttempt: true };
    await repeatPeople(study, 40);
    const taskId = randomUUID();
    valueOf(await requestPlacement(mintActor(userId), { segmentationId, taskId }));
    await carryOutPlacement({ workspaceId, segmentationId, asked: { userId: randomUUID(), taskId } }, means);
    expect((await findTask(scope, taskId))?.status).toBe("queued");
    await carryOutPlacement({ workspaceId, segmentationId, asked: { userId, taskId } }, means);
    expect(await findTask(scope, taskId)).toMatchObject({ status: "done", progress: { placed: 40 } });
  });

  it("sweeps up what is switched on, queues it once, and leaves the rest alone", async () => {
    const study = await tourists();
    const { scope, surveyId } = study;
    const { workspaceId } = scope;
    const { segmentationId } = await segmentedBy(scope, surveyId, "Gender");
    await repeatPeople(study, 5);
    const waits = async () =>
      (await findSegmentationsWithNewPeople()).some((one) => one.segmentationId === segmentationId);
    expect(await waits()).toBe(false);
    valueOf(await switchPlacement(mintActor(scope.userId), { segmentationId, isOn: true }));
    expect(await waits()).toBe(true);
    await Promise.all([sweep(), sweep()]);
    const queued = await runSql(
      "select 1 from pgboss.job where name = 'place-new-people' and data ->> 'segmentationId' = $1",
      [segmentationId],
    );
    expect(queued).toHaveLength(1);
    const means = { signal: new AbortController().signal, isLastAttempt: true };
    await carryOutPlacement({ workspaceId, segmentationId, asked: null }, means);
    expect(await waits()).toBe(false);
    expect((await places(segmentationId)).filter(({ origin }) => origin === "scored")).toHaveLength(5);
    await carryOutPlacement({ workspaceId: randomUUID(), segmentationId, asked: null }, means);
    // Long finished when it was seen: not looked for again and again, but when the switch is turned on anew.
    await repeatPeople(study, 2, { completedAt: "now() - interval '3 days'" });
    expect(await waits()).toBe(false);
    valueOf(await switchPlacement(mintActor(scope.userId), { segmentationId, isOn: true }));
    expect(await waits()).toBe(true);
  });
});
