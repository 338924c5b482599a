import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { listSegmentRecords } from "@/lib/database/segmentations";
import { PEOPLE_A_TURN, countRules } from "@/lib/domain/segmentation/rules/count-rules";
import {
  conditionOf,
  type DraftPart,
  type DraftRule,
  type DraftRules,
} from "@/lib/domain/segmentation/rules/draft-rules";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { segmentByRules } from "@/lib/domain/segmentation/rules/segment-by-rules";
import { beginSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/begin-segmentation-draft";
import { saveSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/save-segmentation-draft";
import { seeSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/see-segmentation-draft";
import { listRuleVariables } from "@/lib/use-cases/segmentation/list-rule-variables";
import { previewRules } from "@/lib/use-cases/segmentation/preview-rules";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { runTask, touristBase, tourists } from "@/tests/support/tourist-segments";
import { halfAndHalf, shoppers, weigh } from "@/tests/support/weighted-study";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const about = (variable: string, ...anyOf: number[]): DraftPart => ({
  id: "p1",
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
    {
      id: "b",
      name: "Rest and luxury",
      match: "all",
      parts: [about(rest, 1), { ...about(luxury, 1), id: "p2" }],
    },
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

  it("of a weighted survey are counted by person and shared by weight, as the segments made of them are", async () => {
    const study = await shoppers();
    const actor = mintActor(study.scope.userId);
    const variables = valueOf(await listRuleVariables(actor, study.surveyId));
    const market = variables
      .find(({ id }) => id === "where")
      ?.answers?.find(({ label }) => /market/i.test(label) && !/super/i.test(label));
    const one: DraftRule = {
      id: "m",
      name: "Market",
      match: "all",
      parts: [about("where", market?.code ?? -1)],
    };
    const count = async () =>
      valueOf(await previewRules(actor, { surveyId: study.surveyId, rules: { rules: [one], rest: "" } }));
    expect(await count()).toMatchObject({
      isWeighted: false,
      rest: 80,
      restShare: 0.8,
      rules: [{ count: 20, share: 0.2 }],
    });
    await weigh(study, halfAndHalf);
    const {
      isWeighted,
      rest: others,
      restShare,
      rules: [first],
    } = await count();
    expect([isWeighted, first?.count, others]).toEqual([true, 20, 80]);
    expect(first?.share).toBeCloseTo(0.5, 9);
    expect(restShare).toBeCloseTo(0.5, 9);
    // 80 people of weight 0.625 and 20 of 2.5: 100² / (80 × 0.625² + 20 × 2.5²) = 64 unweighted people.
    expect(first?.interval.low).toBeCloseTo(wilsonInterval(0.5, 64).low, 9);
    const nothingYet = valueOf(
      await previewRules(actor, { surveyId: study.surveyId, rules: { rules: [], rest: "" } }),
    );
    expect(nothingYet).toEqual({
      people: 100,
      isWeighted: true,
      rules: [],
      rest: 100,
      restShare: 1,
      undecided: 0,
    });

    const [id, taskId] = [randomUUID(), randomUUID()];
    const when = conditionOf(one);
    if (!when) throw new Error("the rule says something");
    const settings = { method: "rules" as const, rules: [{ id: "m", name: "Market", when }], rest: "Others" };
    valueOf(
      await requestSegmentation(actor, { id, taskId, surveyId: study.surveyId, name: "By rules", settings }),
    );
    await runTask(study.scope, id, taskId);
    const made = await listSegmentRecords(study.scope, id);
    expect(made.map(({ size }) => size)).toEqual([20, 80]);
    expect(made[0]?.share).toBeCloseTo(first?.share ?? NaN, 9);
  });

  it("with a group take whom its conditions say, are kept with it, and come back with it once made", async () => {
    const { scope, surveyId } = await tourists();
    const actor = mintActor(scope.userId);
    const at = (id: string, part: DraftPart) => ({ ...part, id });
    const parts = [about(rest, 1), { id: "p2", parts: [about(luxury, 1), at("p2", about("Gender", 0))] }];
    const nested: DraftRules = { rules: [{ id: "n", name: "Nested", match: "all", parts }], rest: "" };
    const people = async (match: "all" | "any", ...said: DraftRule["parts"]) => {
      const asked = { rules: [{ id: "n", name: "", match, parts: said }], rest: "" };
      return valueOf(await previewRules(actor, { surveyId, rules: asked })).rules[0]?.count ?? NaN;
    };
    // R and (L or F) = RL + RF − RLF, each counted by itself without a group.
    const [restAndLuxury, restAndWomen, allThree] = [
      await people("all", about(rest, 1), at("p2", about(luxury, 1))),
      await people("all", about(rest, 1), at("p2", about("Gender", 0))),
      await people("all", about(rest, 1), at("p2", about(luxury, 1)), at("p3", about("Gender", 0))),
    ];
    const counted = await people("all", ...parts);
    expect(counted).toBe(restAndLuxury + restAndWomen - allThree);
    expect(counted).toBeGreaterThan(allThree);
    // R or (L and F) = R + LF − RLF.
    const [either, resting, luxuryAndWomen] = [
      await people("any", ...parts),
      await people("all", about(rest, 1)),
      await people("all", about(luxury, 1), at("p2", about("Gender", 0))),
    ];
    expect(either).toBe(resting + luxuryAndWomen - allThree);
    expect(await people("all", about(rest, 1), { id: "g", parts: [about("no-such-question", 1)] })).toBeNaN();

    const draftId = randomUUID();
    valueOf(await beginSegmentationDraft(actor, { surveyId, draftId, rules: {} }));
    const begun = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    if (begun === "started") throw new Error("nothing was started");
    const plan = { ...begun.plan, rules: nested };
    valueOf(await saveSegmentationDraft(actor, { surveyId, draftId, revision: begun.revision, plan }));
    const kept = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    expect(kept === "started" ? null : kept.plan.rules).toEqual(nested);

    const when = nested.rules[0] && conditionOf(nested.rules[0]);
    if (!when) throw new Error("the rule says something");
    const [id, taskId, againId] = [randomUUID(), randomUUID(), randomUUID()];
    const settings = { method: "rules" as const, rules: [{ id: "n", name: "Nested", when }], rest: null };
    valueOf(await requestSegmentation(actor, { id, taskId, surveyId, name: "Nested", settings }));
    await runTask(scope, id, taskId);
    expect((await listSegmentRecords(scope, id)).map(({ size }) => size)).toEqual([counted]);
    valueOf(await beginSegmentationDraft(actor, { surveyId, draftId: againId, rules: { of: id } }));
    const again = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId: againId }));
    expect(again === "started" ? null : again.plan.rules).toEqual(nested);
  });

  it("stored before their parts had ids are read, each part with an id of its own", async () => {
    const { scope, surveyId } = await tourists();
    const actor = mintActor(scope.userId);
    const draftId = randomUUID();
    valueOf(await beginSegmentationDraft(actor, { surveyId, draftId, rules: {} }));
    const { id: _, ...stored } = about(rest, 1);
    const written = { rules: [{ id: "a", name: "Rest", match: "all", parts: [stored, stored] }], rest: "" };
    await runSql(
      "update segmentation_drafts set plan = jsonb_set(plan, '{rules}', $2::jsonb) where id = $1",
      [draftId, JSON.stringify(written)],
    );
    const seen = valueOf(await seeSegmentationDraft(actor, { surveyId, draftId }));
    const [first] = seen === "started" ? [] : (seen.plan.rules?.rules ?? []);
    expect(first?.parts).toEqual([about(rest, 1), { ...about(rest, 1), id: "p2" }]);
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
