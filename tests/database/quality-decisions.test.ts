import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { parseFlags } from "@/lib/domain/responses/quality/quality-flag";
import {
  isLeftOut,
  qualitySwitches,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import { compareWithAndWithout } from "@/lib/use-cases/quality/compare-with-and-without";
import { setThresholds } from "@/lib/use-cases/quality/set-thresholds";
import { exportResponses } from "@/lib/use-cases/results/export-responses";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeResults } from "@/lib/use-cases/results/see-results";
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
import { segmentedBy, valueOf } from "@/tests/support/world";

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

describe("people left out", () => {
  it("are in no result, no comparison, no new segment, and come back with undo", async () => {
    const survey = await answeredSurvey(300, 16);
    await assess(survey);
    const actor = actorOf(survey);
    const { surveyId } = survey;
    const figures = async () => {
      const { summary } = valueOf(await seeResults(actor, { surveyId, filters: [] }));
      const { table: crossed } = valueOf(
        await crossItems(actor, { surveyId, query: { rows: "age", columns: "place" } }),
      );
      const { segmentationId } = await segmentedBy(survey.scope, surveyId, "often");
      const sizes = (await listSegmentRecords(survey.scope, segmentationId)).map(({ size }) => size);
      const counts = (await findSegmentation(survey.scope, segmentationId))?.counts;
      return {
        results: summary?.respondents.people,
        crossed,
        people: sizes.reduce((sum, n) => sum + n, 0),
        counts,
      };
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

  it("are in the exported file only when asked for, marked there with the rules that name them", async () => {
    const survey = await answeredSurvey(200, 20);
    await assess(survey);
    const { changed } = await turn(survey, ["speed", "duplicate"]);
    const file = async (people: "analysed" | "everyone") => {
      const made = await exportResponses(actorOf(survey), {
        surveyId: survey.surveyId,
        values: "codes",
        missingReasons: false,
        people,
      });
      let text = "";
      for await (const piece of valueOf(made).pieces) text += piece;
      const [head = "", ...rows] = text.trim().split("\r\n");
      return { head: head.split(","), rows: rows.map((row) => row.split(",")) };
    };
    const [analysed, everyone] = [await file("analysed"), await file("everyone")];
    expect(changed).toBeGreaterThan(3);
    expect(analysed.rows).toHaveLength(200 - changed);
    expect(analysed.head).not.toContain("left_out");
    expect(everyone.rows).toHaveLength(200);
    const [quality, leftOut] = [everyone.head.indexOf("quality"), everyone.head.indexOf("left_out")];
    const out = everyone.rows.filter((row) => row[leftOut] === "1");
    expect(out).toHaveLength(changed);
    expect(out.every((row) => /speed|duplicate/.test(row[quality] ?? ""))).toBe(true);
  });

  it("are not among the verbatims", async () => {
    const survey = await answeredSurvey(100, 21);
    const { surveyId } = survey;
    const texts = async () =>
      valueOf(await listVerbatims(actorOf(survey), { surveyId, itemId: "why" })).texts;
    const [first] = await texts();
    valueOf(await decide(survey, first?.id ?? "", "leave-out"));
    expect((await texts()).map(({ id }) => id)).not.toContain(first?.id);
    valueOf(await decide(survey, first?.id ?? "", null, "leave-out"));
    expect((await texts())[0]).toEqual(first);
  });

  it("are forgotten with their answers", async () => {
    const survey = await answeredSurvey(200, 18);
    await assess(survey);
    const rows = await rowsOf(survey);
    await runSql("delete from responses where id = $1", [rows[0]?.response_id]);
    expect(await rowsOf(survey)).toHaveLength(rows.length - 1);
  });
});
