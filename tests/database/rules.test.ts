import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { listSegmentRecords } from "@/lib/database/segmentations";
import { PEOPLE_A_TURN, countRules } from "@/lib/domain/segmentation/rules/count-rules";
import { conditionOf, type DraftRule, type DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import { segmentByRules } from "@/lib/domain/segmentation/rules/segment-by-rules";
import { beginSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/begin-segmentation-draft";
import { saveSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/save-segmentation-draft";
import { seeSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/see-segmentation-draft";
import { listRuleVariables } from "@/lib/use-cases/segmentation/list-rule-variables";
import { previewRules } from "@/lib/use-cases/segmentation/preview-rules";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { useTestDatabase } from "@/tests/support/database";
import { runTask, touristBase, tourists } from "@/tests/support/tourist-segments";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const about = (variable: string, ...anyOf: number[]): DraftRule["parts"][number] => ({
  variable,
  isNot: false,
  anyOf,
  atLeast: null,
  atMost: null,
  isAnswered: false,
});
const [rest = "", luxury = ""] = touristBase;
const rules: DraftRules = {
  rules: [
    { id: "a", name: "Rest", match: "all", parts: [about(rest, 1)] },
    { id: "b", name: "Rest and luxury", match: "all", parts: [about(rest, 1), about(luxury, 1)] },
    { id: "c", name: "Luxury", match: "all", parts: [about(luxury, 1)] },
    { id: "d", name: "", match: "all", parts: [about(luxury)] },
  ],
  rest: "Others",
};

describe("rules", () => {
  it("are counted before they are made as they are made", async () => {
    const { scope, surveyId } = await tourists();
    const actor = mintActor(scope.userId);
    const counts = valueOf(await previewRules(actor, { surveyId, rules }));
    expect(counts.people).toBe(1000);
    expect(counts.rules.map(({ reach }) => reach)).toEqual(["reached", "shadowed", "reached"]);
    const [, second] = counts.rules;
    expect(second?.takenBy).toEqual([{ id: "a", people: second?.anyHits }]);
    const settled = rules.rules.slice(0, 3).flatMap((rule) => {
      const when = conditionOf(rule);
      return when ? [{ id: rule.id, name: rule.name, when }] : [];
    });
    const [id, taskId] = [randomUUID(), randomUUID()];
    valueOf(
      await requestSegmentation(actor, {
        id,
        taskId,
        surveyId,
        name: "By rules",
        settings: { method: "rules", rules: settled, rest: rules.rest },
      }),
    );
    await runTask(scope, id, taskId);
    const made = await listSegmentRecords(scope, id);
    expect(made.map(({ name, size }) => [name, size])).toEqual([
      ["Rest", counts.rules[0]?.count],
      ["Luxury", counts.rules[2]?.count],
      ["Others", counts.rest],
    ]);

    const draftId = randomUUID();
    valueOf(await beginSegmentationDraft(actor, { surveyId, draftId, rules: { of: id } }));
    const begun = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    expect(begun === "started" ? null : begun.plan.rules).toEqual({
      rules: rules.rules.slice(0, 3),
      rest: "Others",
    });
  });

  it("are kept unfinished, and speak of everything asked", async () => {
    const { scope, surveyId } = await tourists();
    const actor = mintActor(scope.userId);
    const draftId = randomUUID();
    valueOf(await beginSegmentationDraft(actor, { surveyId, draftId, rules: {} }));
    const begun = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    if (begun === "started") throw new Error("nothing was started");
    const { revision } = begun;
    valueOf(
      await saveSegmentationDraft(actor, { surveyId, draftId, revision, plan: { ...begun.plan, rules } }),
    );
    const seen = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    expect(seen === "started" ? null : seen.plan.rules).toEqual(rules);
    const variables = valueOf(await listRuleVariables(actor, surveyId));
    expect(variables.map(({ id }) => id)).toEqual([...touristBase, "Gender", "Education"]);
    expect(variables.find(({ id }) => id === "Gender")?.answers).toEqual([
      { code: 0, label: "Female" },
      { code: 1, label: "Male" },
    ]);
  });

  it("are counted in turns as they are at once", async () => {
    const people = PEOPLE_A_TURN * 2 + 17;
    const codes = (every: number) => ({
      kind: "categorical" as const,
      categories: 2,
      codes: Int16Array.from({ length: people }, (_, row) =>
        row % 11 === 0 ? -1 : row % every === 0 ? 1 : 0,
      ),
    });
    const variables = new Map([
      [rest, codes(3)],
      [luxury, codes(5)],
    ]);
    const whole = rules.rules.flatMap((rule) => {
      const when = conditionOf(rule);
      return when ? [{ id: rule.id, when }] : [];
    });
    let turns = 0;
    const counted = valueOf(
      await countRules(whole, variables, people, () => {
        turns += 1;
        return Promise.resolve();
      }),
    );
    const atOnce = valueOf(segmentByRules(whole, variables, people));
    expect(turns).toBe(3);
    expect(counted.rules.map(({ count, anyHits, reach }) => ({ count, anyHits, reach }))).toEqual(
      atOnce.segments.map(({ count, anyHits, reach }) => ({ count, anyHits, reach })),
    );
    expect([counted.rest, counted.undecided]).toEqual([atOnce.unclassified, atOnce.undecided]);
    expect(counted.rules[0]?.interval).toEqual(atOnce.segments[0]?.interval);
  });
});
