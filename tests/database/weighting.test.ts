import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readResponseSet } from "@/lib/database/response-set";
import { findTask } from "@/lib/database/tasks";
import { readWeighting } from "@/lib/database/weights";
import { rakeInThread } from "@/lib/jobs/compute/rake-in-thread";
import { carryOutWeighting } from "@/lib/use-cases/weighting/carry-out-weighting";
import { removeWeighting } from "@/lib/use-cases/weighting/remove-weighting";
import { requestWeighting } from "@/lib/use-cases/weighting/request-weighting";
import { seeWeighting } from "@/lib/use-cases/weighting/see-weighting";
import { useTestDatabase } from "@/tests/support/database";
import { insertResponses } from "@/tests/support/insert-responses";
import { runSql } from "@/tests/support/run-sql";
import {
  actorOf,
  halfAndHalf,
  leaveOut,
  people,
  request,
  revisionOf,
  shoppers,
  targets,
  weigh,
  weightsBy,
  work,
} from "@/tests/support/weighted-study";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

describe("weighting a survey", () => {
  it("writes everybody's weight with what it did, in one go with the end of the task", async () => {
    const study = await shoppers();
    const { asked, taskId } = await request(study, halfAndHalf);
    valueOf(asked);
    expect(await weightsBy(study)).toEqual({});
    await work(study, taskId, rakeInThread);
    expect(await weightsBy(study)).toEqual({
      super: { weight: 0.625, people: 80 },
      market: { weight: 2.5, people: 20 },
    });
    const view = valueOf(await seeWeighting(actorOf(study.scope), study.surveyId));
    expect(view.state).toMatchObject({ requested: null, applied: { taskId, settings: halfAndHalf } });
    expect(view.state.applied?.outcome.effectiveN).toBeCloseTo(64, 6);
    expect(view).toMatchObject({ isOutOfDate: false, respondents: 100, task: null });
    expect((await findTask(study.scope, taskId))?.status).toBe("done");
    expect(await revisionOf(study)).toBe(1);
  });

  it("hands the weights to whoever reads the responses", async () => {
    const study = await shoppers();
    const hashOf = async () => (await readResponseSet(study.scope, study.surveyId, () => undefined)).hash;
    const before = await hashOf();
    await weigh(study, halfAndHalf);
    const read: number[] = [];
    await readResponseSet(study.scope, study.surveyId, (batch) =>
      read.push(...batch.map(({ weight }) => weight)),
    );
    expect(read.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 8);
    expect(await hashOf()).not.toBe(before);
  });

  it("asks once when asked twice, and computes once when run twice", async () => {
    const study = await shoppers();
    const { taskId } = await request(study, halfAndHalf);
    valueOf((await request(study, halfAndHalf, taskId)).asked);
    await work(study, taskId);
    await work(study, taskId);
    valueOf((await request(study, halfAndHalf, taskId)).asked);
    expect(await revisionOf(study)).toBe(1);
    const tasks = await runSql("select id from tasks where subject_id = $1", [study.surveyId]);
    expect(tasks).toHaveLength(1);
  });

  it("an interrupted computation is run again and gives the same weights", async () => {
    const study = await shoppers();
    const { taskId } = await request(study, halfAndHalf);
    const stopped = carryOutWeighting(
      { workspaceId: study.scope.workspaceId, userId: study.scope.userId, taskId, surveyId: study.surveyId },
      { rake: () => Promise.reject(new Error("the worker was stopped")), isLastAttempt: false },
    );
    await expect(stopped).rejects.toThrow("the worker was stopped");
    expect(await weightsBy(study)).toEqual({});
    await work(study, taskId);
    expect((await weightsBy(study))["market"]).toEqual({ weight: 2.5, people: 20 });
  });

  it("refuses who decides on an older state, and changes nothing", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const late = { surveyId: study.surveyId, taskId: randomUUID(), revision: 0, settings: halfAndHalf };
    expect(await requestWeighting(actorOf(study.scope), late)).toMatchObject({
      ok: false,
      problems: [{ code: "weighting.changed-elsewhere" }],
    });
    expect(
      await removeWeighting(actorOf(study.scope), { surveyId: study.surveyId, revision: 0 }),
    ).toMatchObject({ ok: false, problems: [{ code: "weighting.changed-elsewhere" }] });
    expect((await weightsBy(study))["market"]?.weight).toBe(2.5);
  });

  it("a request that a later one overtook changes nothing", async () => {
    const study = await shoppers();
    const first = await request(study, targets({ super: 20, market: 80 }));
    const second = await request(study, halfAndHalf);
    await work(study, first.taskId);
    expect(await weightsBy(study)).toEqual({});
    expect((await findTask(study.scope, first.taskId))?.status).toBe("cancelled");
    await work(study, second.taskId);
    expect((await weightsBy(study))["market"]?.weight).toBe(2.5);
  });

  it("targets that cannot be met are told with their reason, and the weights in force stay", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const taskId = await weigh(study, targets({ super: 50, market: 46, online: 4 }));
    const view = valueOf(await seeWeighting(actorOf(study.scope), study.surveyId));
    expect(view.task).toMatchObject({
      status: "failed",
      problem: {
        code: "weighting.category-empty",
        params: { label: "Online", percent: 4, neighbour: "Street market" },
      },
    });
    expect(view.state.requested?.taskId).toBe(taskId);
    expect(view.state.applied?.settings).toEqual(halfAndHalf);
    expect((await weightsBy(study))["market"]?.weight).toBe(2.5);
    expect(await revisionOf(study)).toBe(1);
  });

  it("gives no weight to who is left out, and reaches the targets without them", async () => {
    const study = await shoppers();
    await leaveOut(study, "super", 40);
    await weigh(study, halfAndHalf);
    expect(await weightsBy(study)).toEqual({
      super: { weight: 0.75, people: 40 },
      market: { weight: 1.5, people: 20 },
    });
  });

  it("is out of date once answers come in, change or are left out", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const isOutOfDate = async () =>
      valueOf(await seeWeighting(actorOf(study.scope), study.surveyId)).isOutOfDate;
    expect(await isOutOfDate()).toBe(false);
    await leaveOut(study, "super", 1);
    expect(await isOutOfDate()).toBe(true);
    await weigh(study, halfAndHalf);
    expect(await isOutOfDate()).toBe(false);
    await insertResponses(study.scope, study, people(1, "super", 10));
    expect(await isOutOfDate()).toBe(true);
    await weigh(study, halfAndHalf);
    await runSql(
      "update responses set revision = revision + 1 where id = (select id from responses where survey_id = $1 and answers -> 'where' ->> 'optionId' = 'market' limit 1)",
      [study.surveyId],
    );
    expect(await isOutOfDate()).toBe(true);
  });

  it("removing counts everyone once again, and asking for what was in force undoes it", async () => {
    const study = await shoppers();
    await weigh(study, halfAndHalf);
    const { revision } = await readWeighting(study.scope, study.surveyId);
    const remove = () => removeWeighting(actorOf(study.scope), { surveyId: study.surveyId, revision });
    const removed = valueOf(await remove());
    expect(removed.settings).toEqual(halfAndHalf);
    expect(await weightsBy(study)).toEqual({});
    expect(await revisionOf(study)).toBe(2);
    expect(valueOf(await remove()).settings).toBeNull();
    if (!removed.settings) throw new Error("expected settings");
    await weigh(study, removed.settings);
    expect((await weightsBy(study))["market"]?.weight).toBe(2.5);
  });

  it("takes weights that came with the data, scaled to a mean of 1", async () => {
    const study = await shoppers();
    await weigh(study, { method: "variable", variableId: "spend" });
    expect(await weightsBy(study)).toEqual({
      super: { weight: Math.round((100 / 88) * 1e6) / 1e6, people: 80 },
      market: { weight: Math.round((40 / 88) * 1e6) / 1e6, people: 20 },
    });
  });

  it("takes no question that is not there or is no number", async () => {
    const study = await shoppers();
    for (const settings of [
      { method: "variable", variableId: "where" },
      { method: "variable", variableId: "nothing" },
    ] as const) {
      expect((await request(study, settings)).asked).toMatchObject({
        ok: false,
        problems: [{ code: "weighting.variable-gone" }],
      });
    }
  });
});
