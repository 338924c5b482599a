import { describe, expect, it } from "vitest";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { qualitySwitches } from "@/lib/domain/responses/quality/quality-settings";
import { compareWithAndWithout } from "@/lib/use-cases/quality/compare-with-and-without";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { requestPersonas } from "@/lib/use-cases/personas/request-personas";
import { exportResponses } from "@/lib/use-cases/results/export-responses";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { actorOf, answeredSurvey, assess, decide, rowsOf, turn } from "@/tests/support/assessed-survey";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

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

  it("are in no new card's numbers and not among its quotes", async () => {
    const survey = await answeredSurvey(300, 23);
    await assess(survey);
    const actor = actorOf(survey);
    const { scope, surveyId } = survey;
    const cards = async () => {
      const { segmentationId } = await segmentedBy(scope, surveyId, "often");
      const { taskId } = valueOf(await requestPersonas(actor, { segmentationId }));
      const { workspaceId, userId } = scope;
      await generatePersonas({ workspaceId, userId, segmentationId, taskId }, { attempt: 0 });
      const bases = await runSql<{ base: number }>(
        `select (e.content -> 'base')::int as base from evidence e join segments s on s.workspace_id = e.workspace_id
           and s.id = e.segment_id where s.segmentation_id = $1 and e.content -> 'base' is not null`,
        [segmentationId],
      );
      const quoted = await runSql<{ fields: string }>(
        "select f.*::text as fields from persona_fields f join personas p on p.workspace_id = f.workspace_id and p.id = f.persona_id where p.segmentation_id = $1",
        [segmentationId],
      );
      const sizes = (await listSegmentRecords(scope, segmentationId)).map(({ size }) => size);
      return { bases, quoted: JSON.stringify(quoted), sizes };
    };
    const { changed } = await turn(survey, [...qualitySwitches]);
    const out = (await rowsOf(survey)).filter((row) => row.is_left_out).map((row) => row.response_id);
    expect(out).toHaveLength(changed);
    const { bases, quoted, sizes } = await cards();
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(300 - changed);
    expect(bases.length).toBeGreaterThan(10);
    expect(Math.max(...bases.map(({ base }) => base))).toBeLessThanOrEqual(300 - changed);
    for (const id of out) expect(quoted).not.toContain(id);
    for (const gibberish of ["asdfghjkl", "sdfsdfsdf", "qwertyuiop"]) expect(quoted).not.toContain(gibberish);
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
