import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseFlags } from "@/lib/domain/responses/quality/quality-flag";
import {
  isLeftOut,
  qualitySwitches,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import { setThresholds } from "@/lib/use-cases/quality/set-thresholds";
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
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

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

describe("thresholds", () => {
  it("set by hand are those the next assessment judges by, and the old ones set again undo it", async () => {
    const survey = await answeredSurvey(300, 22);
    await assess(survey);
    const set = async (values: Record<string, number>) => {
      const taskId = randomUUID();
      const { surveyId } = survey;
      const done = await setThresholds(actorOf(survey), { surveyId, rule: "speed", values, taskId });
      if (done.ok && Object.keys(done.value.were).length > 0) await workOnAssessment(survey, taskId);
      return done;
    };
    const fast = async () => (await see(survey)).counts.bySwitch.speed?.flagged ?? 0;
    const before = await rowsOf(survey);
    const [few, done] = [await fast(), await set({ shareOfMedian: 0.7, unknown: 4 })];
    expect(valueOf(done)).toEqual({ were: { shareOfMedian: 1 / 3 } });
    expect(await fast()).toBeGreaterThan(few);
    expect((await see(survey)).assessment?.isOutOfDate).toBe(false);
    expect(await set({ shareOfMedian: 3 })).toMatchObject({
      problems: [{ code: "quality.threshold-out-of-range" }],
    });
    await set({ shareOfMedian: 1 / 3 });
    expect(await rowsOf(survey)).toEqual(before);
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
