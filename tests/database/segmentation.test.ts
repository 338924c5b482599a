import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask } from "@/lib/database/tasks";
import type { Result } from "@/lib/domain/result";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";
import { chooseAgain } from "@/lib/use-cases/segmentation/choose-again";
import { chooseSegmentCount } from "@/lib/use-cases/segmentation/choose-segment-count";
import { editSegment } from "@/lib/use-cases/segmentation/edit-segment";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { carryOutSegmentation } from "@/lib/use-cases/segmentation/carry-out-segmentation";
import { runSegmentation } from "@/lib/use-cases/segmentation/run-segmentation";
import { cancelTask } from "@/lib/use-cases/tasks/cancel-task";
import { useTestDatabase } from "@/tests/support/database";
import { readDataSet } from "@/tests/support/read-data-set";
import { runSql } from "@/tests/support/run-sql";
import { itemId, newOwner, studyOf } from "@/tests/support/tick-study";

useTestDatabase();

const vacmot = readDataSet("data/vacmot.csv");
const motives = Object.keys(vacmot).slice(0, 20);
const base = motives.map(itemId);
const actorOf = (scope: WorkspaceScope) => mintActor(scope.userId);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const run = (scope: WorkspaceScope, segmentationId: string, taskId: string) =>
  runSegmentation(scope, {
    segmentationId,
    taskId,
    signal: new AbortController().signal,
    find: (input, options) => findSolutions(input, { ...options, threads: 2 }),
  });

async function tourists() {
  const scope = await newOwner();
  return {
    scope,
    ...(await studyOf(scope, vacmot, { base: motives, descriptors: ["Gender", "Education"] })),
  };
}

const ids = () => ({ id: randomUUID(), taskId: randomUUID() });

describe("latent classes of 1,000 tourists by 20 motives", () => {
  it("reaches poLCA's log-likelihood, recommends five classes, and publishes them whole", async () => {
    const { scope, surveyId } = await tourists();
    const { id, taskId } = ids();
    const settings = {
      method: "latent-classes" as const,
      base,
      fromSegments: 1,
      toSegments: 6,
      starts: 20,
    };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Motives", settings }));
    await run(scope, id, taskId);

    const fitted = await findSegmentation(scope, id);
    expect(fitted?.status).toBe("choosing");
    const result = fitted?.result?.method === "latent-classes" ? fitted.result : undefined;
    // poLCA 1.6.0.2, see tests/fixtures/reference/lca_vacmot.json
    const byPolca = [-10878.27, -10351.479, -10213.434, -10086.588, -10003.148, -9943.296];
    result?.solutions.forEach(({ logLikelihood }, position) => {
      const reference = byPolca[position] ?? 0;
      expect(logLikelihood).toBeGreaterThan(reference + reference * 1e-4);
    });
    expect(result?.recommended).toBe(5);

    const choice = { segmentationId: id, taskId: randomUUID(), segments: 5, note: "" };
    valueOf(await chooseSegmentCount(actorOf(scope), choice));
    await run(scope, id, choice.taskId);
    const ready = await findSegmentation(scope, id);
    const segments = await listSegmentRecords(scope, id);
    expect(ready?.status).toBe("ready");
    expect(segments).toHaveLength(5);
    expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(1000);
    const [memberships] = await runSql<{ n: string; off: string }>(
      `select count(*) n, count(*) filter (where abs((select sum(p::float8) from jsonb_array_elements_text(posteriors) p) - 1) > 1e-9) off
       from segment_assignments where segmentation_id = $1`,
      [id],
    );
    expect(memberships).toEqual({ n: "1000", off: "0" });
    const counted = ready?.counts?.variables.find(({ variableId }) => variableId === base[0]);
    const ticked = vacmot[motives[0] ?? ""]?.filter((cell) => cell === "1").length;
    expect(
      counted?.kind === "categorical" && counted.counts.reduce((sum, row) => sum + (row[1] ?? 0), 0),
    ).toBe(ticked);
    expect(ready?.descriptors?.find(({ variableId }) => variableId === base[0])?.test).toBeNull();
    expect(ready?.descriptors?.find(({ variableId }) => variableId === "Gender")?.test?.df).toBe(4);

    const copyId = randomUUID();
    valueOf(await chooseAgain(actorOf(scope), { segmentationId: id, copyId, name: "Again" }));
    expect((await findSegmentation(scope, copyId))?.status).toBe("choosing");
    expect(await listSegmentRecords(scope, id)).toHaveLength(5);
  }, 120_000);

  it("the same seed gives the same solutions when an interrupted run is run again", async () => {
    const { scope, surveyId } = await tourists();
    const { id, taskId } = ids();
    const settings = { method: "latent-classes" as const, base, fromSegments: 2, toSegments: 3, starts: 4 };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Twice", settings }));
    const interrupted = new AbortController();
    const first = runSegmentation(scope, {
      segmentationId: id,
      taskId,
      signal: interrupted.signal,
      find: async (input, options) => {
        interrupted.abort(new Error("the worker was stopped"));
        return findSolutions(input, { ...options, threads: 0 });
      },
    });
    await expect(first).rejects.toThrow("the worker was stopped");
    expect((await findTask(scope, taskId))?.status).toBe("running");
    await run(scope, id, taskId);
    const once = (await findSegmentation(scope, id))?.result;
    await runSql("update segmentations set status = 'running' where id = $1", [id]);
    await runSql("update tasks set status = 'running' where id = $1", [taskId]);
    await run(scope, id, taskId);
    expect((await findSegmentation(scope, id))?.result).toEqual(once);
  }, 120_000);

  it("a cancelled run leaves no segments and says so", async () => {
    const { scope, surveyId } = await tourists();
    const { id, taskId } = ids();
    const settings = { method: "latent-classes" as const, base, fromSegments: 1, toSegments: 8, starts: 200 };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Long", settings }));
    const running = run(scope, id, taskId);
    await new Promise((resolve) => setTimeout(resolve, 800));
    valueOf(await cancelTask(actorOf(scope), { taskId }));
    await running;
    expect((await findTask(scope, taskId))?.status).toBe("cancelled");
    expect((await findSegmentation(scope, id))?.status).toBe("cancelled");
  }, 120_000);
});

describe("one question, one click", () => {
  it("each answer is a segment, largest first, and nobody is lost", async () => {
    const { scope, surveyId } = await tourists();
    const { id, taskId } = ids();
    const settings = {
      method: "one-question" as const,
      variableId: "Education",
      mergeBelowShare: 0.05,
      mergeBelowCount: 30,
    };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Education", settings }));
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Education", settings }));
    await run(scope, id, taskId);
    const segments = await listSegmentRecords(scope, id);
    const segmentation = await findSegmentation(scope, id);
    const answered = vacmot["Education"]?.filter((cell) => cell !== null).length ?? 0;
    expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(answered);
    expect(segmentation?.result?.unclassified).toBe(1000 - answered);
    expect(segments.map(({ share }) => share)).toEqual(
      segments.map(({ share }) => share).sort((a, b) => b - a),
    );
  });

  it("an answer nobody had given belongs, later, with the rare ones that were merged", async () => {
    const { scope, surveyId } = await tourists();
    const [rarest] = await runSql<{ option: string }>(
      `select answers #>> '{Education,optionId}' as option from responses
       where workspace_id = $1 and survey_id = $2 and answers ? 'Education' group by 1 order by count(*) limit 1`,
      [scope.workspaceId, surveyId],
    );
    await runSql(
      `delete from responses where workspace_id = $1 and survey_id = $2
       and answers #>> '{Education,optionId}' = $3`,
      [scope.workspaceId, surveyId, rarest?.option],
    );
    const { id, taskId } = ids();
    const settings = {
      method: "one-question" as const,
      variableId: "Education",
      mergeBelowShare: 0.2,
      mergeBelowCount: 0,
    };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Education", settings }));
    await run(scope, id, taskId);
    const { result } = (await findSegmentation(scope, id)) ?? {};
    if (result?.method !== "one-question") throw new Error("not by one question");
    expect(result.merged.length).toBeGreaterThan(1);
    const last = (await listSegmentRecords(scope, id)).length - 1;
    expect(result.segmentOfOption?.[rarest?.option ?? ""]).toBe(last);
  });

  it("an edit made on an older revision is refused and brings the newer words", async () => {
    const { scope, surveyId } = await tourists();
    const { id, taskId } = ids();
    const settings = {
      method: "one-question" as const,
      variableId: "Gender",
      mergeBelowShare: 0.05,
      mergeBelowCount: 30,
    };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Gender", settings }));
    await run(scope, id, taskId);
    const [segment] = await listSegmentRecords(scope, id);
    const edit = { segmentationId: id, segmentId: segment?.id ?? "", description: "", revision: 0 };
    valueOf(await editSegment(actorOf(scope), { ...edit, name: "First" }));
    const second = await editSegment(actorOf(scope), { ...edit, name: "Second" });
    expect(second).toMatchObject({
      ok: false,
      problems: [{ code: "segmentation.segment-changed", params: { name: "First" } }],
    });
  });
});

describe("the worker's door", () => {
  it("does nothing for someone who left the workspace, and ends a task whose last try failed", async () => {
    const { scope, surveyId } = await tourists();
    const { workspaceId, userId } = scope;
    const { id, taskId } = ids();
    const settings = { method: "latent-classes" as const, base, fromSegments: 1, toSegments: 2, starts: 1 };
    valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "Left", settings }));
    const job = { workspaceId, taskId, segmentationId: id };
    const means = {
      signal: new AbortController().signal,
      isLastAttempt: true,
      find: () => Promise.reject(new Error("broken")),
    };
    await carryOutSegmentation({ ...job, userId: randomUUID() }, means);
    expect((await findTask(scope, taskId))?.status).toBe("queued");
    await expect(carryOutSegmentation({ ...job, userId }, means)).rejects.toThrow("broken");
    expect(await findTask(scope, taskId)).toMatchObject({
      status: "failed",
      problem: { code: "segmentation.run-failed" },
    });
  });
});

describe("what stands in the way ends the task with words", () => {
  it("too few people, and a question everybody answered alike", async () => {
    const scope = await newOwner();
    const few = Object.fromEntries(Object.entries(vacmot).map(([name, cells]) => [name, cells.slice(0, 20)]));
    const alike = { ...vacmot, [motives[0] ?? ""]: vacmot[motives[0] ?? ""]?.map(() => "1") ?? [] };
    for (const [data, code] of [
      [few, "segmentation.too-few-respondents"],
      [alike, "segmentation.constant-variable"],
    ] as const) {
      const { surveyId } = await studyOf(scope, data, { base: motives.slice(0, 4), descriptors: [] });
      const { id, taskId } = ids();
      const settings = {
        method: "latent-classes" as const,
        base: base.slice(0, 4),
        fromSegments: 1,
        toSegments: 2,
        starts: 2,
      };
      valueOf(await requestSegmentation(actorOf(scope), { id, taskId, surveyId, name: "x", settings }));
      await run(scope, id, taskId);
      expect(await findTask(scope, taskId)).toMatchObject({ status: "failed", problem: { code } });
      expect((await findSegmentation(scope, id))?.status).toBe("failed");
    }
  });
});
