import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findTask, requestCancel } from "@/lib/database/tasks";
import { flaggedListInput, listFlagged } from "@/lib/use-cases/quality/list-flagged";
import { requestAssessment } from "@/lib/use-cases/quality/request-assessment";
import {
  actorOf,
  analysed,
  answeredSurvey,
  assess,
  decide,
  revisionOf,
  rowsOf,
  see,
  turn,
  workOnAssessment,
} from "@/tests/support/assessed-survey";
import { storeAnswered } from "@/tests/support/store-answered";
import { useTestDatabase } from "@/tests/support/database";
import { simulateStudy } from "@/tests/support/simulate-careless";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

describe("an assessment", () => {
  it("flags careless people with the numbers behind it, and leaves nobody out by itself", async () => {
    const survey = await answeredSurvey(300);
    const before = await see(survey);
    expect(before.assessment).toBeNull();
    const taskId = await assess(survey);
    expect((await findTask(survey.scope, taskId))?.status).toBe("done");
    const { people, counts, assessment, mayDecide } = await see(survey);
    expect({ people, mayDecide, leftOut: counts.leftOut }).toEqual({
      people: 300,
      mayDecide: true,
      leftOut: 0,
    });
    expect(assessment?.isOutOfDate).toBe(false);
    const flagged = new Set((await rowsOf(survey)).map((row) => row.response_id));
    const found = survey.careless.filter((id) => flagged.has(id)).length;
    expect(found / survey.careless.length).toBeGreaterThan(0.8);
    const { rows } = valueOf(
      await listFlagged(actorOf(survey), { surveyId: survey.surveyId, rule: "speed" }),
    );
    const grounds = rows[0]?.flags.find(({ rule }) => rule === "speed")?.grounds;
    expect(Number(grounds?.["seconds"])).toBeLessThan(Number(grounds?.["limit"]));
    expect(await analysed(survey)).toBe(300);
  });

  it("made twice changes nothing; nothing is out of date by it", async () => {
    const survey = await answeredSurvey(200, 2);
    await assess(survey);
    await turn(survey, ["speed", "straight-line"]);
    const [rows, revision, watermark] = [
      await rowsOf(survey),
      await revisionOf(survey),
      await responseWatermark(survey.scope, survey.surveyId),
    ];
    await assess(survey);
    expect(await rowsOf(survey)).toEqual(rows);
    expect(await revisionOf(survey)).toBe(revision);
    expect(await responseWatermark(survey.scope, survey.surveyId)).toBe(watermark);
  });

  it("is out of date once somebody answers; the next one flags them, and what people decided stays", async () => {
    const survey = await answeredSurvey(200, 3);
    await assess(survey);
    await turn(survey, ["speed"]);
    const [first, second] = await rowsOf(survey);
    valueOf(await decide(survey, first?.response_id ?? "", "keep"));
    valueOf(await decide(survey, second?.response_id ?? "", "leave-out"));
    const before = await see(survey);
    const hasty = simulateStudy(99, 12, 0).responses.at(-1);
    const [late = ""] = await storeAnswered(survey, [{ answers: hasty?.answers ?? {}, seconds: 4, seed: 1 }]);
    expect((await see(survey)).assessment?.isOutOfDate).toBe(true);
    const revision = await revisionOf(survey);
    await assess(survey);
    const after = await see(survey);
    expect(after.assessment?.isOutOfDate).toBe(false);
    expect(after.counts.leftOut).toBe(before.counts.leftOut + 1);
    expect(await revisionOf(survey)).toBe(revision + 1);
    const rows = new Map((await rowsOf(survey)).map((row) => [row.response_id, row]));
    expect(rows.get(late)?.is_left_out).toBe(true);
    expect(rows.get(first?.response_id ?? "")).toMatchObject({ decision: "keep", is_left_out: false });
    expect(rows.get(second?.response_id ?? "")).toMatchObject({ decision: "leave-out", is_left_out: true });
  });

  it("cut short is done again by the next worker; asked for meanwhile, it is the same one", async () => {
    const survey = await answeredSurvey(200, 4);
    const actor = actorOf(survey);
    const ask = async () =>
      valueOf(await requestAssessment(actor, { surveyId: survey.surveyId, taskId: randomUUID() })).taskId;
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(asked).size).toBe(1);
    const [taskId = ""] = asked;
    const stop = new AbortController();
    stop.abort(new Error("shutting down"));
    await expect(workOnAssessment(survey, taskId, stop.signal)).rejects.toThrow("shutting down");
    expect(await rowsOf(survey)).toEqual([]);
    expect(await ask()).toBe(taskId);
    await workOnAssessment(survey, taskId);
    expect((await rowsOf(survey)).length).toBeGreaterThan(5);
  });

  it("called off writes nothing", async () => {
    const survey = await answeredSurvey(200, 5);
    const { taskId } = valueOf(
      await requestAssessment(actorOf(survey), { surveyId: survey.surveyId, taskId: randomUUID() }),
    );
    await requestCancel(survey.scope, taskId);
    await workOnAssessment(survey, taskId);
    expect(await rowsOf(survey)).toEqual([]);
    expect((await findTask(survey.scope, taskId))?.status).toBe("cancelled");
  });

  it("while people answer judges those it saw, and knows that it is out of date", async () => {
    const survey = await answeredSurvey(400, 6);
    const { responses } = simulateStudy(55, 60, 0);
    await Promise.all([
      assess(survey),
      ...Array.from({ length: 6 }, (_, at) => storeAnswered(survey, responses.slice(10 * at, 10 * at + 10))),
    ]);
    const { people, assessment } = await see(survey);
    expect(people).toBe(460);
    expect(assessment?.isOutOfDate).toBe((assessment?.people ?? 0) < 460);
    await assess(survey);
    expect((await see(survey)).assessment).toMatchObject({ isOutOfDate: false, people: 460 });
  });
});

describe("the list of flagged responses", () => {
  it("page by page names each once, those with most signs first, and narrows to a rule", async () => {
    const survey = await answeredSurvey(600, 19);
    await assess(survey);
    const seen: number[] = [];
    const ids = new Set<string>();
    let after: string | undefined;
    do {
      const page = valueOf(
        await listFlagged(actorOf(survey), {
          ...flaggedListInput.parse({ after }),
          surveyId: survey.surveyId,
        }),
      );
      for (const row of page.rows) {
        ids.add(row.id);
        seen.push(new Set(row.flags.map(({ family }) => family)).size);
      }
      after = page.next ?? undefined;
    } while (after !== undefined && seen.length < 1000);
    expect(ids.size).toBe((await rowsOf(survey)).length);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    const copies = valueOf(
      await listFlagged(actorOf(survey), { surveyId: survey.surveyId, rule: "duplicate" }),
    ).rows;
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.every(({ flags }) => flags.some(({ rule }) => rule === "duplicate"))).toBe(true);
  });
});
