import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { readResponseSet, responseWatermark } from "@/lib/database/response-set";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask, requestCancel } from "@/lib/database/tasks";
import { parseFlags } from "@/lib/domain/responses/quality/quality-flag";
import {
  isLeftOut,
  qualitySwitches,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import { compareWithAndWithout } from "@/lib/use-cases/quality/compare-with-and-without";
import { decideResponse } from "@/lib/use-cases/quality/decide-response";
import { flaggedListInput, listFlagged } from "@/lib/use-cases/quality/list-flagged";
import { requestAssessment } from "@/lib/use-cases/quality/request-assessment";
import { seeQuality } from "@/lib/use-cases/quality/see-quality";
import { switchRules } from "@/lib/use-cases/quality/switch-rules";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeResults } from "@/lib/use-cases/results/see-results";
import {
  answeredSurvey,
  assess,
  storeAnswered,
  workOnAssessment,
  type AssessedSurvey,
} from "@/tests/support/assessed-survey";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { simulateStudy } from "@/tests/support/simulate-careless";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

const actorOf = ({ scope }: AssessedSurvey) => mintActor(scope.userId);
const see = async (survey: AssessedSurvey) => valueOf(await seeQuality(actorOf(survey), survey.surveyId));
const turn = async (survey: AssessedSurvey, on: QualitySwitch[], off: QualitySwitch[] = []) =>
  valueOf(await switchRules(actorOf(survey), { surveyId: survey.surveyId, on, off }));
const decide = (
  survey: AssessedSurvey,
  responseId: string,
  decision: "keep" | "leave-out" | null,
  was: "keep" | "leave-out" | null = null,
) => decideResponse(actorOf(survey), { surveyId: survey.surveyId, responseId, decision, was });

interface Row {
  readonly response_id: string;
  readonly flags: unknown;
  readonly decision: "keep" | "leave-out" | null;
  readonly is_left_out: boolean;
}
const rowsOf = ({ surveyId }: AssessedSurvey) =>
  runSql<Row>(
    "select response_id, flags, decision, is_left_out from response_quality where survey_id = $1 order by 1",
    [surveyId],
  );
const revisionOf = async ({ surveyId }: AssessedSurvey) =>
  (
    await runSql<{ revision: number }>("select revision from analysis_settings where survey_id = $1", [
      surveyId,
    ])
  )[0]?.revision ?? 0;

async function analysed({ scope, surveyId }: AssessedSurvey): Promise<number> {
  return (await readResponseSet(scope, surveyId, () => undefined)).respondents;
}

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

describe("switches", () => {
  it("leave out exactly whom the domain says, whatever is on and whatever was decided", async () => {
    const survey = await answeredSurvey(300, 7);
    await assess(survey);
    const [one, two] = await rowsOf(survey);
    valueOf(await decide(survey, one?.response_id ?? "", "keep"));
    valueOf(await decide(survey, two?.response_id ?? "", "leave-out"));
    for (const on of [["speed"], ["several-signs"], ["straight-line", "duplicate"], qualitySwitches, []]) {
      const wanted = on as QualitySwitch[];
      await turn(
        survey,
        wanted,
        qualitySwitches.filter((name) => !wanted.includes(name)),
      );
      for (const row of await rowsOf(survey))
        expect(row.is_left_out).toBe(isLeftOut(parseFlags(row.flags), row.decision, wanted));
    }
  });

  it("tell what changed, so that the other way round undoes it, and bump the revision only when somebody changes sides", async () => {
    const survey = await answeredSurvey(300, 8);
    await assess(survey);
    const before = await analysed(survey);
    const turned = await turn(survey, ["speed", "contradiction"]);
    expect(turned.on).toEqual(["speed", "contradiction"]);
    expect(turned.changed).toBe((await see(survey)).counts.bySwitch.speed?.flagged);
    expect(await analysed(survey)).toBe(before - turned.changed);
    const revision = await revisionOf(survey);
    expect(await turn(survey, ["speed"])).toEqual({ on: [], off: [], changed: 0 });
    await turn(survey, [], ["contradiction"]);
    expect(await revisionOf(survey)).toBe(revision);
    await turn(survey, [...turned.off], [...turned.on]);
    expect(await analysed(survey)).toBe(before);
    expect(await revisionOf(survey)).toBe(revision + 1);
  });

  it("turned by two people at once are both turned", async () => {
    const survey = await answeredSurvey(300, 9);
    await assess(survey);
    await Promise.all([
      turn(survey, ["speed"]),
      turn(survey, ["straight-line"]),
      turn(survey, ["gibberish"]),
    ]);
    expect([...(await see(survey)).settings.leaveOut].sort()).toEqual([
      "gibberish",
      "speed",
      "straight-line",
    ]);
    for (const row of await rowsOf(survey))
      expect(row.is_left_out).toBe(
        isLeftOut(parseFlags(row.flags), null, ["speed", "straight-line", "gibberish"]),
      );
  });

  it("are written down, and so are decisions", async () => {
    const survey = await answeredSurvey(200, 10);
    await assess(survey);
    await turn(survey, ["speed"]);
    const [row] = await rowsOf(survey);
    valueOf(await decide(survey, row?.response_id ?? "", "keep"));
    const events = await runSql<{ action: string; actor_id: string }>(
      "select action, actor_id from audit_events where workspace_id = $1 and action like 'quality.%' order by at, action",
      [survey.scope.workspaceId],
    );
    expect(events.map(({ action }) => action)).toEqual([
      "quality.rules-switched",
      "quality.response-decided",
    ]);
    expect(new Set(events.map((event) => event.actor_id))).toEqual(new Set([survey.scope.userId]));
  });
});

describe("a decision by hand", () => {
  it("takes somebody out whom no rule flags, and taken back leaves no trace", async () => {
    const survey = await answeredSurvey(100, 11);
    const [{ id }] = (await runSql<{ id: string }>(
      "select id from responses where survey_id = $1 order by id limit 1",
      [survey.surveyId],
    )) as [{ id: string }];
    valueOf(await decide(survey, id, "leave-out"));
    expect(await analysed(survey)).toBe(99);
    expect(valueOf(await decide(survey, id, null, "leave-out"))).toEqual({ was: "leave-out" });
    expect(await analysed(survey)).toBe(100);
    expect(await rowsOf(survey)).toEqual([]);
  });

  it("made by two people at once: one is told that the other was first", async () => {
    const survey = await answeredSurvey(100, 12);
    await assess(survey);
    const [row] = await rowsOf(survey);
    const id = row?.response_id ?? "";
    const outcomes = await Promise.all([decide(survey, id, "keep"), decide(survey, id, "leave-out")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      problems: [{ code: "quality.decided-meanwhile" }],
    });
  });

  it("during an assessment holds", async () => {
    const survey = await answeredSurvey(400, 13);
    await assess(survey);
    const [row] = await rowsOf(survey);
    await Promise.all([
      assess(survey),
      decide(survey, row?.response_id ?? "", "leave-out"),
      turn(survey, ["duplicate"]),
    ]);
    const after = (await rowsOf(survey)).find(({ response_id }) => response_id === row?.response_id);
    expect(after).toMatchObject({ decision: "leave-out", is_left_out: true });
    for (const one of await rowsOf(survey))
      expect(one.is_left_out).toBe(isLeftOut(parseFlags(one.flags), one.decision, ["duplicate"]));
  });

  it("is refused for another survey's response and for an unfinished one", async () => {
    const [ours, other] = [await answeredSurvey(20, 14), await answeredSurvey(20, 15)];
    const [{ id }] = (await runSql<{ id: string }>("select id from responses where survey_id = $1 limit 1", [
      other.surveyId,
    ])) as [{ id: string }];
    expect(await decide(ours, id, "leave-out")).toMatchObject({ problems: [{ code: "access.not-found" }] });
    await runSql("update responses set status = 'partial' where id = $1", [id]);
    expect(await decide(other, id, "leave-out")).toMatchObject({ problems: [{ code: "access.not-found" }] });
    expect(await rowsOf(other)).toEqual([]);
  });
});

describe("people left out", () => {
  it("are in no result, no comparison, no new segment, and come back with undo", async () => {
    const survey = await answeredSurvey(300, 16);
    await assess(survey);
    const actor = actorOf(survey);
    const { surveyId } = survey;
    const figures = async () => {
      const { summary } = valueOf(await seeResults(actor, { surveyId, filters: [] }));
      const crossed = valueOf(
        await crossItems(actor, { surveyId, rows: "age", columns: "place", filters: [] }),
      );
      const { segmentationId } = await segmentedBy(survey.scope, surveyId, "often");
      const sizes = (await listSegmentRecords(survey.scope, segmentationId)).map(({ size }) => size);
      const counts = (await findSegmentation(survey.scope, segmentationId))?.counts;
      return { results: summary?.respondents, crossed, people: sizes.reduce((sum, n) => sum + n, 0), counts };
    };
    const before = await figures();
    expect(before.people).toBe(300);
    const { changed, on } = await turn(survey, ["speed", "straight-line", "attention"]);
    expect(changed).toBeGreaterThan(10);
    const without = await figures();
    expect(without).toMatchObject({ results: 300 - changed, people: 300 - changed });
    expect(without.crossed).not.toEqual(before.crossed);
    await turn(survey, [], [...on]);
    expect(await figures()).toEqual(before);
  });

  it("are compared with everybody: the figures say by how much, the largest first", async () => {
    const survey = await answeredSurvey(300, 17);
    const actor = actorOf(survey);
    expect(valueOf(await compareWithAndWithout(actor, survey.surveyId))).toBeNull();
    await assess(survey);
    const hypothetical = valueOf(await compareWithAndWithout(actor, survey.surveyId));
    expect(hypothetical).toMatchObject({ which: "flagged", everyone: 300 });
    await turn(survey, [...qualitySwitches]);
    const real = valueOf(await compareWithAndWithout(actor, survey.surveyId));
    expect(real?.which).toBe("left-out");
    expect(real?.setAside).toBe(hypothetical?.setAside);
    for (const [at, figure] of (real?.figures ?? []).entries()) {
      const same = hypothetical?.figures.find(
        ({ itemId, partId }) => itemId === figure.itemId && partId === figure.partId,
      );
      expect(figure.everyone).toBeCloseTo(same?.everyone ?? NaN, 10);
      expect(figure.without).toBeCloseTo(same?.without ?? NaN, 10);
      const next = real?.figures[at + 1];
      if (next) expect(Math.abs(next.moved)).toBeLessThanOrEqual(Math.abs(figure.moved));
    }
    const { summary } = valueOf(await seeResults(actor, { surveyId: survey.surveyId, filters: [] }));
    const age = summary?.items.find(({ itemId }) => itemId === "age");
    const [first] = age?.answers.kind === "choice" ? age.answers.options : [];
    const shown = real?.figures.find(({ itemId, partId }) => itemId === "age" && partId === first?.id);
    expect(shown?.without).toBeCloseTo((first?.n ?? 0) / (age?.answered ?? 1), 10);
  });

  it("are forgotten with their answers", async () => {
    const survey = await answeredSurvey(200, 18);
    await assess(survey);
    const rows = await rowsOf(survey);
    await runSql("delete from responses where id = $1", [rows[0]?.response_id]);
    expect(await rowsOf(survey)).toHaveLength(rows.length - 1);
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
