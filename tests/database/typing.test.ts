import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findTask } from "@/lib/database/tasks";
import { learnTyping } from "@/lib/jobs/compute/learn-typing";
import { chooseQuestionCount } from "@/lib/use-cases/typing/choose-question-count";
import { carryOutBuilding } from "@/lib/use-cases/typing/carry-out-building";
import { deleteTypingTool } from "@/lib/use-cases/typing/delete-typing-tool";
import { makeShortSurvey } from "@/lib/use-cases/typing/make-short-survey";
import { requestTypingTool } from "@/lib/use-cases/typing/request-typing-tool";
import { seeTypingTools } from "@/lib/use-cases/typing/see-typing-tools";
import { deleteSegmentation } from "@/lib/use-cases/segmentation/delete-segmentation";
import { cancelTask } from "@/lib/use-cases/tasks/cancel-task";
import { prepareJobQueue } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import {
  buildTool,
  builtTool,
  demographicItems,
  motiveItems,
  publishedTourists,
  requestedTool,
  seeTool,
  type SegmentedTourists,
} from "@/tests/support/typing-world";
import { valueOf } from "@/tests/support/world";

const testDatabase = useTestDatabase();
let study: SegmentedTourists;
beforeAll(async () => {
  await prepareJobQueue(testDatabase.url(), Object.values(jobDefinitions));
  study = await publishedTourists();
}, 120_000);

const actor = () => mintActor(study.scope.userId);

describe("typing the published segments of 1,000 tourists", () => {
  it("six motives recognise three in four, as in R, and the report holds what a reader asks", async () => {
    const tool = await builtTool(study, { itemIds: motiveItems });
    const { report, questions } = tool;
    expect(tool.status).toBe("ready");
    expect(questions).toBe(report?.recommended);
    expect(questions).toBeGreaterThanOrEqual(5);
    expect(questions).toBeLessThanOrEqual(8);
    const quality = report?.steps[(questions ?? 0) - 1]?.quality;
    expect(quality?.accuracy).toBeGreaterThan(0.75);
    expect(quality?.accuracy).toBeLessThan(0.83);
    expect(quality).toMatchObject({ verdict: "good", n: 1000 });
    expect(quality?.proportionalChance).toBeCloseTo(0.180848, 6);
    expect(quality?.largestShare).toBeCloseTo(0.246, 6);
    expect(report?.steps).toHaveLength(12);
    // R, all 20 items: naive Bayes .942.
    expect(Math.abs((report?.ceiling.accuracy ?? 0) - 0.942)).toBeLessThan(0.012);
    expect(report?.challengers.map(({ method }) => method).sort()).toEqual([
      "linear-discriminant",
      "multinomial-logit",
      "naive-bayes",
    ]);
    expect(tool.tool?.questions[0]?.itemId).toBe("maintain-unspoilt-surroundings");
  });

  it("demographics cannot, and nothing may be built on them", async () => {
    const tool = await builtTool(study, { itemIds: demographicItems, source: "descriptors" });
    const quality = tool.report?.steps[(tool.questions ?? 0) - 1]?.quality;
    expect(quality?.verdict).toBe("cannot-type");
    expect(quality?.accuracy).toBeLessThan(0.3);
    const made = await makeShortSurvey(actor(), {
      segmentationId: study.segmentationId,
      toolId: tool.id,
      revision: tool.revision,
      surveyId: randomUUID(),
      title: "Short",
    });
    expect(made).toMatchObject({ ok: false, problems: [{ code: "typing.cannot-type" }] });
  });

  it("where one question made the segments, that question alone is right for everyone", async () => {
    const tool = await builtTool(study, { itemIds: ["vacmot6", ...demographicItems], source: "both" });
    expect(tool.questions).toBe(1);
    expect(tool.tool?.questions[0]?.itemId).toBe("vacmot6");
    expect(tool.report?.steps[0]?.quality).toMatchObject({
      accuracy: 1,
      kappa: 1,
      unsure: 0,
      verdict: "good",
    });
  });

  it("is the same tool, to the digit, after a worker was stopped and on another number of threads", async () => {
    const ids = await requestedTool(study, { itemIds: motiveItems.slice(0, 8), most: 4 });
    const stopped = new AbortController();
    const { workspaceId, userId } = study.scope;
    const job = { workspaceId, userId, segmentationId: study.segmentationId, ...ids };
    const first = carryOutBuilding(job, {
      learn: (input, options) => {
        stopped.abort(new Error("the worker was stopped"));
        return learnTyping(input, { ...options, threads: 0 });
      },
      signal: stopped.signal,
      isLastAttempt: false,
    });
    await expect(first).rejects.toThrow("the worker was stopped");
    expect(await seeTool(study, ids.toolId)).toMatchObject({ status: "running", report: null, tool: null });
    await buildTool(study, ids, { threads: 0 });
    const once = await seeTool(study, ids.toolId);
    await runSql("update typing_tools set status = 'running', tool = null, report = null where id = $1", [
      ids.toolId,
    ]);
    await runSql("update tasks set status = 'running' where id = $1", [ids.taskId]);
    await buildTool(study, ids, { threads: 2 });
    const again = await seeTool(study, ids.toolId);
    expect(again.report).toEqual(once.report);
    expect(again.tool).toEqual(once.tool);
    expect((await findTask(study.scope, ids.taskId))?.status).toBe("done");
  }, 120_000);

  it("another number of questions is chosen on the revision one saw", async () => {
    const tool = await builtTool(study, { itemIds: motiveItems.slice(0, 8), most: 4 });
    const choice = { segmentationId: study.segmentationId, toolId: tool.id, revision: 0 };
    valueOf(await chooseQuestionCount(actor(), { ...choice, questions: 2 }));
    expect(await seeTool(study, tool.id)).toMatchObject({ questions: 2, revision: 1 });
    expect(await chooseQuestionCount(actor(), { ...choice, questions: 3 })).toMatchObject({
      problems: [{ code: "typing.moved-on" }],
    });
    expect(await chooseQuestionCount(actor(), { ...choice, revision: 1, questions: 9 })).toMatchObject({
      problems: [{ code: "typing.no-such-count" }],
    });
    const actions = await runSql<{ action: string }>(
      "select action from audit_events where subject_id = $1 order by at",
      [tool.id],
    );
    expect(actions.map(({ action }) => action)).toEqual(["typing.requested", "typing.changed"]);
  });
});

describe("a run that is not wanted any more", () => {
  it("stops within a second and leaves nothing behind", async () => {
    const ids = await requestedTool(study, { itemIds: motiveItems });
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const { workspaceId, userId } = study.scope;
    const building = carryOutBuilding(
      { workspaceId, userId, segmentationId: study.segmentationId, ...ids },
      {
        learn: (_input, { signal, onProgress }) =>
          new Promise((_resolve, reject) => {
            begun();
            const tick = setInterval(() => onProgress(0.5), 50);
            signal.addEventListener("abort", () => {
              clearInterval(tick);
              reject(signal.reason as Error);
            });
          }),
        signal: new AbortController().signal,
        isLastAttempt: true,
      },
    );
    await started;
    valueOf(await cancelTask(actor(), { taskId: ids.taskId }));
    const asked = performance.now();
    await building;
    expect(performance.now() - asked).toBeLessThan(1500);
    expect(await seeTool(study, ids.toolId)).toMatchObject({ status: "cancelled", report: null, tool: null });
    expect((await findTask(study.scope, ids.taskId))?.status).toBe("cancelled");
  });

  it("is over at once while it waits, and a worker that takes it up later does nothing", async () => {
    const ids = await requestedTool(study, { itemIds: motiveItems });
    valueOf(await cancelTask(actor(), { taskId: ids.taskId }));
    expect((await seeTool(study, ids.toolId)).status).toBe("cancelled");
    await buildTool(study, ids);
    expect(await seeTool(study, ids.toolId)).toMatchObject({ status: "cancelled", tool: null });
  });

  it("a fault on the last try ends it with words", async () => {
    const ids = await requestedTool(study, { itemIds: motiveItems });
    const { workspaceId, userId } = study.scope;
    const job = { workspaceId, userId, segmentationId: study.segmentationId, ...ids };
    const means = { learn: () => Promise.reject(new Error("broken")), signal: new AbortController().signal };
    await expect(carryOutBuilding(job, { ...means, isLastAttempt: false })).rejects.toThrow("broken");
    expect((await seeTool(study, ids.toolId)).status).toBe("running");
    await expect(carryOutBuilding(job, { ...means, isLastAttempt: true })).rejects.toThrow("broken");
    const seen = await seeTool(study, ids.toolId);
    expect(seen).toMatchObject({ status: "failed", task: { problem: { code: "typing.build-failed" } } });
    await carryOutBuilding({ ...job, userId: randomUUID() }, { ...means, isLastAttempt: true });
  });
});

describe("what cannot be asked for", () => {
  it("questions that are not there, another workspace's tool, a deleted segmentation", async () => {
    const request = {
      segmentationId: study.segmentationId,
      toolId: randomUUID(),
      taskId: randomUUID(),
      settings: { source: "chosen" as const, itemIds: ["nowhere"], most: 12 },
    };
    expect(await requestTypingTool(actor(), request)).toMatchObject({
      problems: [{ code: "typing.question-gone" }],
    });

    const other = await publishedTourists(200);
    const theirs = await builtTool(other, { itemIds: motiveItems.slice(0, 3), most: 2 });
    const key = { segmentationId: study.segmentationId, toolId: theirs.id, revision: 0 };
    expect(await chooseQuestionCount(actor(), { ...key, questions: 1 })).toMatchObject({
      problems: [{ code: "typing.gone" }],
    });
    expect(await makeShortSurvey(actor(), { ...key, surveyId: randomUUID(), title: "x" })).toMatchObject({
      problems: [{ code: "typing.gone" }],
    });
    await deleteTypingTool(actor(), {
      segmentationId: study.segmentationId,
      toolId: theirs.id,
      isDeleted: true,
    });
    expect((await seeTool(other, theirs.id)).status).toBe("ready");

    const waiting = await requestedTool(other, { itemIds: motiveItems.slice(0, 3) });
    const owner = mintActor(other.scope.userId);
    valueOf(await deleteSegmentation(owner, { segmentationId: other.segmentationId, isDeleted: true }));
    await buildTool(other, waiting);
    expect((await findTask(other.scope, waiting.taskId))?.status).toBe("cancelled");
    expect(await seeTypingTools(owner, other.segmentationId)).toMatchObject({
      problems: [{ code: "access.not-found" }],
    });
    expect(
      await requestTypingTool(owner, { ...request, segmentationId: other.segmentationId }),
    ).toMatchObject({
      problems: [{ code: "access.not-found" }],
    });
  }, 120_000);

  it("the same request twice makes one tool", async () => {
    const ids = await requestedTool(study, { itemIds: ["Gender"] });
    const settings = { source: "chosen" as const, itemIds: ["Gender"], most: 12 };
    valueOf(await requestTypingTool(actor(), { segmentationId: study.segmentationId, ...ids, settings }));
    const rows = await runSql("select 1 from tasks where subject_id = $1", [ids.toolId]);
    expect(rows).toHaveLength(1);
  });
});

describe("awful samples end with words or with an honest verdict", () => {
  it("too few people, and questions that everybody answered alike", async () => {
    const few = await publishedTourists(24);
    const ids = await requestedTool(few, { itemIds: motiveItems });
    await buildTool(few, ids);
    expect((await seeTool(few, ids.toolId)).task?.problem).toEqual({
      code: "typing.too-few",
      params: { people: 24, least: 30 },
    });
    const [item = ""] = motiveItems;
    const small = await publishedTourists(60);
    await runSql(
      "update responses set answers = jsonb_set(answers, array[$2, 'optionId'], '\"o0\"') where survey_id = $1",
      [small.surveyId, item],
    );
    const alike = await requestedTool(small, { itemIds: [item] });
    await buildTool(small, alike);
    expect((await seeTool(small, alike.toolId)).task?.problem).toMatchObject({
      code: "typing.nothing-varies",
    });
  }, 120_000);

  it("sixty people in six segments, some of whom answered nothing: no proof, no tool", async () => {
    const small = await publishedTourists(60);
    await runSql(
      `update responses set answers = answers - $2::text[] where survey_id = $1 and id in (select id from responses where survey_id = $1 order by id limit 9)`,
      [small.surveyId, demographicItems],
    );
    const tool = await builtTool(small, { itemIds: demographicItems });
    expect(tool.report).toMatchObject({ people: 51, unanswered: 9 });
    for (const { quality } of tool.report?.steps ?? []) expect(quality.verdict).toBe("cannot-type");
  }, 120_000);
});
